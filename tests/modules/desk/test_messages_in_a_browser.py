"""The messages in a real browser: they fit, shut nobody out, and need no JavaScript."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django import DjangoDbBlocker

from bianmin.notices import services as notices
from tests.house import databases
from tests.house.site import serving
from tests.modules.desk.test_pages_in_a_browser import (
    SIZES,
    House,
    furnished,
    is_fitting,
    serious_faults,
)

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def house(home: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[House]:
    with (
        databases.clone(databases.template(home)) as database,
        django_db_blocker.unblock(),
        databases.connected_to(database),
        pytest.MonkeyPatch.context() as patch,
    ):
        matter, people = furnished(patch)
        told(people["window"], matter, timezone.now())
        with serving(database) as url:
            yield House(url, matter, people, {})


def told(account: int, matter: int, at: datetime) -> None:
    """More messages than a page holds; those of the matter come last and lead to it."""
    for hours in range(33, 0, -1):
        about = f"matter {matter}" if hours < 3 else f"calendar 2027 {hours}"
        notices.send(
            channel="in_app",
            to=str(account),
            wording="ready_to_hand" if hours < 3 else "calendar_overdue",
            facts={"item": "低保", "handed_over_at": "马站镇便民服务中心", "year": "2027"},
            about=about,
            at=at - timedelta(hours=hours),
        )


@pytest.fixture
def sit(browser: Browser, house: House) -> Iterator[Any]:
    contexts = []

    def sat(account: int, size: str, *, mode: str = "plain", script: bool = True) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            base_url=house.url,
            viewport={"width": width, "height": height},
            locale="zh-CN",
            java_script_enabled=script,
        )
        contexts.append(context)
        context.add_cookies([{"name": "mode", "value": mode, "url": house.url}])
        page = context.new_page()
        page.goto("/desk/demonstration/")
        for group in page.locator("details:not([open]) > summary").all():
            group.click()
        page.locator(f'button[name=account][value="{account}"]').click()
        page.wait_for_url(f"{house.url}/desk/")
        return page

    yield sat
    for context in contexts:
        context.close()


@pytest.mark.parametrize("mode", ["plain", "elder"])
@pytest.mark.parametrize("size", SIZES)
def test_the_list_fits_and_shuts_nobody_out(
    sit: Any, house: House, artifacts: Path, size: str, mode: str
) -> None:
    for name, account in {"full": house.window, "empty": house.agent}.items():
        page = sit(account, size, mode=mode)
        page.goto("/desk/messages/")
        shot = f"desk-messages-{name}-{size}-{mode}.png"
        page.screenshot(path=artifacts / shot, full_page=True)
        assert is_fitting(page), name
        assert not serious_faults(page), name


def test_one_reads_them_without_javascript(sit: Any, house: House) -> None:
    page = sit(house.window, "phone", script=False)
    messages = page.get_by_role("navigation", name="工作台").get_by_role("link", name="消息")
    unread = int(messages.inner_text().split()[1])
    messages.click()
    page.wait_for_url("**/desk/messages/")
    page.get_by_role("button", name="打开这一件").first.click()
    page.wait_for_url(f"**/desk/matters/{house.matter}/")
    assert messages.inner_text().split() == ["消息", f"{unread - 1}", "条未读"]
    messages.click()
    page.wait_for_url("**/desk/messages/")
    page.get_by_role("link", name="下一页").click()
    page.wait_for_url("**/desk/messages/?before=*")
    second_page = page.url
    with page.expect_navigation(url=second_page):
        page.get_by_role("button", name="标为已读", exact=True).first.click()
    assert messages.inner_text().split() == ["消息", f"{unread - 2}", "条未读"]
    messages.click()
    page.wait_for_url("**/desk/messages/")
    with page.expect_navigation(url="**/desk/messages/"):
        page.get_by_role("button", name="全部标为已读").click()
    assert messages.inner_text().split() == ["消息"]
    assert page.get_by_role("link", name="打开这一件").count() == 2
