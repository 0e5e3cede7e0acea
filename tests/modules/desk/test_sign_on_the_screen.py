"""She signs with her finger on the window's screen; what she drew is kept as proof of service."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django import DjangoDbBlocker

from bianmin.people.models import Account
from tests import build
from tests.house import databases
from tests.house.site import serving
from tests.modules.applications.ways import reach

pytestmark = pytest.mark.browser


@pytest.fixture
def ready(
    home: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[tuple[str, build.Case, int]]:
    """A running site, and a granted case at the town's counter."""
    with (
        databases.clone(databases.template(home)) as database,
        django_db_blocker.unblock(),
        databases.connected_to(database),
        pytest.MonkeyPatch.context() as patch,
    ):
        now = timezone.now()
        patch.setattr(build, "FRIDAY", now - timedelta(days=400))
        patch.setattr(build, "APPOINTED", (now - timedelta(days=400)).date())
        window = build.at_desk(build.TOWN, "window")
        case = build.an_application(
            item="MZ-016", by=window, mode="window", mandate="not_needed", at=now
        )
        reach(case, "handed_over", at=now - timedelta(minutes=30))
        account = case.whoever_has_it().account or 0
        Account.objects.filter(pk=account).update(is_demonstration=True)
        with serving(database) as url:
            yield url, case, account


def seated(browser: Browser, url: str, account: int) -> Page:
    page = browser.new_page(viewport={"width": 390, "height": 844}, locale="zh-CN")
    page.goto(f"{url}/desk/demonstration/")
    for group in page.locator("details:not([open]) > summary").all():
        group.click()
    page.locator(f'button[name=account][value="{account}"]').click()
    page.wait_for_url(f"{url}/desk/")
    return page


def drawn(page: Page) -> None:
    """Two strokes across the box."""
    board = page.locator("canvas.signature")
    board.scroll_into_view_if_needed()
    box = board.bounding_box()
    assert box
    for share in (0.3, 0.6):
        page.mouse.move(box["x"] + 30, box["y"] + box["height"] * share)
        page.mouse.down()
        page.mouse.move(box["x"] + 200, box["y"] + box["height"] * (share + 0.2), steps=8)
        page.mouse.up()


def test_what_she_draws_is_kept_and_shown(
    browser: Browser, ready: tuple[str, build.Case, int], artifacts: Path
) -> None:
    url, case, account = ready
    page = seated(browser, url, account)
    page.goto(f"{url}/desk/matters/{case.matter}/steps/hand_over/")
    page.get_by_label("在屏幕上签名").check()
    page.locator("form button.primary").click()
    expect(page.get_by_role("link", name="屏幕上还没有签名")).to_be_visible()
    drawn(page)
    page.screenshot(path=artifacts / "desk-signature-phone.png", full_page=True)
    page.locator("form button.primary").click()
    page.wait_for_url(f"{url}/desk/matters/{case.matter}/")
    page.get_by_role("link", name="照片或签名").click()
    picture = page.locator("img")
    expect(picture).to_be_visible()
    page.close()
