"""The calendar's pages in a real browser: they fit, shut nobody out, and need no JavaScript."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django import DjangoDbBlocker

from bianmin.almanac import approval
from bianmin.people.models import Account
from tests import build
from tests.house import databases
from tests.house.site import serving
from tests.modules.almanac import texts
from tests.modules.desk.test_pages_in_a_browser import SIZES, is_fitting, serious_faults

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class House:
    """A running site with two people of the county and one notice that waits."""

    url: str
    administrator: int
    supervisor: int
    draft: int


@pytest.fixture(scope="module")
def house(home: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[House]:
    with (
        databases.clone(databases.template(home)) as database,
        django_db_blocker.unblock(),
        databases.connected_to(database),
        pytest.MonkeyPatch.context() as patch,
    ):
        furnished = _furnished(patch)
        with serving(database) as url:
            yield House(url, *furnished)


def _furnished(patch: pytest.MonkeyPatch) -> tuple[int, int, int]:
    long_ago = timezone.now() - timedelta(days=400)
    patch.setattr(build, "FRIDAY", long_ago)
    patch.setattr(build, "APPOINTED", long_ago.date())
    people = [build.at_desk(build.COUNTY, role).account for role in ("administrator", "supervisor")]
    Account.objects.filter(pk__in=people).update(is_demonstration=True)
    administrator, supervisor = people
    assert administrator and supervisor
    draft = approval.propose(
        content="date,kind,name\n2026-10-07,work,国庆节\n2026-10-10,off,国庆节\n".encode(),
        title="国务院办公厅关于调整2026年国庆节假期安排的通知",
        source="https://www.gov.cn/notice.htm",
        by=administrator,
        at=timezone.now(),
    )
    return administrator, supervisor, draft.pk


@pytest.fixture
def sit(browser: Browser, house: House) -> Iterator[Any]:
    contexts = []

    def sat(account: int, size: str = "wide", *, mode: str = "plain", script: bool = True) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale="zh-CN", java_script_enabled=script
        )
        contexts.append(context)
        context.add_cookies([{"name": "mode", "value": mode, "url": house.url}])
        page = context.new_page()
        page.goto(f"{house.url}/desk/demonstration/")
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
def test_every_page_fits_and_shuts_nobody_out(
    sit: Any, house: House, artifacts: Path, size: str, mode: str
) -> None:
    by_person = {
        house.administrator: {
            "year": "?year=2026",
            "provisional": "?year=2031",
            "propose": "propose/",
            "own": f"drafts/{house.draft}/",
        },
        house.supervisor: {
            "draft": f"drafts/{house.draft}/",
            "not-yours": "propose/",
            "moves": "moves/",
        },
    }
    for person, pages in by_person.items():
        page = sit(person, size, mode=mode)
        for name, address in pages.items():
            page.goto(f"{house.url}/desk/calendar/{address}")
            shot = f"desk-calendar-{name}-{size}-{mode}.png"
            page.screenshot(path=artifacts / shot, full_page=True)
            assert is_fitting(page), name
            assert not serious_faults(page), name


def test_a_notice_goes_its_way_without_javascript(sit: Any, house: House, artifacts: Path) -> None:
    first = sit(house.administrator, "phone", script=False)
    first.goto(f"{house.url}/desk/calendar/propose/")
    first.get_by_label("通知原文").fill(texts.TEXT_2027.replace("共8天", "共9天"))
    first.get_by_label("出处").fill("https://www.gov.cn/2027.htm")
    first.get_by_role("button", name="读取并查看变动").click()
    first.get_by_text("文中写共9天，实际列出8天").first.wait_for()
    first.screenshot(path=artifacts / "desk-calendar-refused-phone.png", full_page=True)
    first.get_by_label("通知原文").fill(texts.TEXT_2027)
    first.get_by_role("button", name="读取并查看变动").click()
    first.wait_for_url("**/desk/calendar/drafts/*/")
    first.screenshot(path=artifacts / "desk-calendar-difference-phone.png", full_page=True)
    second = sit(house.supervisor, script=False)
    second.goto(first.url)
    second.screenshot(path=artifacts / "desk-calendar-difference-wide.png", full_page=True)
    second.get_by_role("button", name="批准").click()
    second.wait_for_url("**/desk/calendar/?year=2027")
    second.get_by_text("已生效").wait_for()
    second.screenshot(path=artifacts / "desk-calendar-approved-wide.png", full_page=True)
