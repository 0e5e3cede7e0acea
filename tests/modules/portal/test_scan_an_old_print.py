"""Scanning the code of a sheet: it holds, or what has changed since, and the new one."""

from datetime import date, timedelta

import pytest
from django.test import Client

from bianmin.catalogue import services
from bianmin.network.models import Body
from tests import build
from tests.modules.catalogue.items import item, publish_file
from tests.modules.pdf_text import scanned, text_of
from tests.modules.portal.conftest import SetClock

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 11, 3)
OUT_OF_DATE, HOLDS = "已经过时", "内容没有变化"


def printed(client: Client, kind: str = "plain-sheet", at: str = "") -> str:
    """The path to which the code of a sheet printed now leads."""
    pdf = client.get(f"/items/MZ-001/{kind}.pdf", {"place": at} if at else {}).content
    return "/" + scanned(pdf).split("/", 3)[3]


def scan(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def band(page: str) -> str:
    return page[page.index('<div class="notice') :].partition("</div>")[0]


@pytest.fixture
def dearer(set_clock: SetClock) -> None:
    """From a Tuesday on the item costs ten yuan."""
    changed = item("MZ-001")
    changed["fee"] = {"charged": True, "standard": "每件10元", "basis": "价费〔2026〕1号"}
    publish_file(changed, day=TUESDAY)


@pytest.mark.parametrize("kind", ["plain-sheet", "one-time-notice"])
def test_a_sheet_of_today_holds(chinese: Client, kind: str) -> None:
    shown = scan(chinese, printed(chinese, kind))
    assert HOLDS in band(shown) and "2026年9月18日" in band(shown)
    assert OUT_OF_DATE not in shown


@pytest.mark.parametrize("kind", ["plain-sheet", "one-time-notice"])
def test_a_changed_fee_makes_every_sheet_old(
    chinese: Client, kind: str, set_clock: SetClock, dearer: None
) -> None:
    old = printed(chinese, kind)
    set_clock("2026-11-03 Tue 08:00")
    told = band(scan(chinese, old))
    assert OUT_OF_DATE in told and "收费" in told
    assert "要带的材料" not in told and "办理条件" not in told
    assert f"/items/MZ-001/{kind}.pdf" in told
    assert "每件10元" in text_of(chinese.get(f"/items/MZ-001/{kind}.pdf").content)
    assert HOLDS in scan(chinese, printed(chinese, kind))


def test_another_telephone_makes_it_old(chinese: Client) -> None:
    old = printed(chinese)
    Body.objects.filter(phone="0539-0000101").update(phone="0539-9999999")
    assert "咨询电话" in band(scan(chinese, old))


def test_a_sheet_for_a_village_is_compared_with_the_village(chinese: Client) -> None:
    build.an_agent()
    here = printed(chinese, at=build.VILLAGE)
    assert f"place={build.VILLAGE}" in here
    assert HOLDS in band(scan(chinese, here))
    elsewhere = here.replace(build.VILLAGE, "")
    assert OUT_OF_DATE in band(scan(chinese, elsewhere))


def test_in_english_too(english: Client) -> None:
    shown = scan(english, printed(english))
    assert "The print in your hand, of" in shown and "still holds." in shown


@pytest.mark.parametrize("mark", ["", "x", "plain_sheet.20260918.aaaaaaaaaaaa", "%00", "䶮" * 99])
def test_a_mark_made_up_shows_the_page(chinese: Client, mark: str) -> None:
    answer = chinese.get("/items/MZ-001/", {"print": mark})
    assert answer.status_code == 200


@pytest.mark.parametrize("at", ["x", "000000000000", "䶮", "1" * 500])
def test_a_place_made_up_is_no_place(chinese: Client, at: str) -> None:
    assert chinese.get("/items/MZ-001/plain-sheet.pdf", {"place": at}).status_code == 200


def test_an_item_that_is_over_says_so(chinese: Client, set_clock: SetClock) -> None:
    old = printed(chinese)
    services.retire_item(code="MZ-001", day=build.FRIDAY.date() + timedelta(days=3))
    set_clock("2026-09-21 Mon 08:00")
    answer = chinese.get(old)
    assert answer.status_code == 404 and "MZ-001" in answer.content.decode()
