"""A guide is made once while nothing has changed, and never lies.

Each of these stories is one transaction, in which the four numbers are asked for each time; that
nobody asks outside of one, and how a change is heard, is told in ``test_hear_of_a_change``.
"""

from collections.abc import Callable
from datetime import date

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bianmin.almanac.models import Version
from bianmin.applications.policies import HANDOVER
from bianmin.catalogue import keeping, services
from bianmin.catalogue.models import Item
from bianmin.network.models import Body, Site
from bianmin.policy import services as policy
from tests import build
from tests.modules.catalogue.items import item, publish_file
from tests.modules.pdf_text import text_of
from tests.modules.portal.conftest import SetClock

pytestmark = pytest.mark.django_db
PAGES = (
    "/items/MZ-001/",
    "/items/MZ-001/plain-sheet.pdf",
    "/items/MZ-001/guide.pdf",
    "/items/MZ-001/flow-chart.pdf",
    "/items/MZ-001/flow-chart.svg",
    "/items/MZ-001/flow-chart.bpmn",
)


def cost(client: Client, path: str, **headers: str) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert client.get(path, headers=headers).status_code in {200, 304}
    return len(caught)


@pytest.mark.parametrize("path", PAGES)
def test_the_second_reader_costs_one_statement(chinese: Client, path: str) -> None:
    first = chinese.get(path)
    assert cost(chinese, path) == 1
    again = chinese.get(path)
    assert again.content == first.content
    for name in ("Content-Type", "Content-Disposition", "ETag", "Cache-Control", "Vary"):
        assert again.headers.get(name) == first.headers.get(name)


def test_for_a_village_it_costs_the_same(chinese: Client) -> None:
    path = f"/items/MZ-001/plain-sheet.pdf?place={build.VILLAGE}"
    chinese.get(path)
    assert cost(chinese, path) == 1


def test_whoever_has_it_is_told_so(chinese: Client) -> None:
    first = chinese.get("/items/MZ-001/")
    again = chinese.get("/items/MZ-001/", headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304 and not again.content
    assert cost(chinese, "/items/MZ-001/", if_none_match=first.headers["ETag"]) == 1


def another_fee() -> None:
    changed = item("MZ-001")
    changed["fee"] = {"charged": True, "standard": "每件10元", "basis": "价费〔2026〕1号"}
    publish_file(changed, day=date(2026, 11, 3))


def another_telephone() -> None:
    Body.objects.filter(phone="0539-0000101").update(phone="0539-9999999")


def another_door() -> None:
    Site.objects.update(address="新政务大厅一楼")


def another_value() -> None:
    policy.set_value(
        key=HANDOVER, value=7, from_day=date(2026, 9, 1), document="一份方案", by=None,
        at=build.FRIDAY,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (another_fee, "每件10元"),
        (another_telephone, "0539-9999999"),
        (another_door, "新政务大厅一楼"),
        (another_value, "7个工作日内"),
    ],
)
def test_a_change_is_told_by_the_next_page_and_the_next_print(
    chinese: Client, change: Callable[[], None], told: str, set_clock: SetClock
) -> None:
    set_clock("2026-11-03 Tue 08:00")
    page, guide = "/items/MZ-001/", "/items/MZ-001/guide.pdf"
    before = chinese.get(page)
    assert told not in text_of(chinese.get(guide).content)
    change()
    after = chinese.get(page, headers={"if-none-match": before.headers["ETag"]})
    assert after.status_code == 200 and after.headers["ETag"] != before.headers["ETag"]
    assert told in after.content.decode()
    assert told in text_of(chinese.get(guide).content)


def test_a_new_calendar_makes_it_anew(chinese: Client) -> None:
    chinese.get("/items/MZ-001/")
    Version.objects.update(number=99)
    assert cost(chinese, "/items/MZ-001/") > 1


def test_the_next_day_is_another_page(chinese: Client, set_clock: SetClock) -> None:
    services.retire_item(code="MZ-001", day=date(2026, 9, 19))
    assert chinese.get("/items/MZ-001/").status_code == 200
    set_clock("2026-09-19 Sat 09:00")
    assert chinese.get("/items/MZ-001/").status_code == 404
    assert chinese.get("/items/MZ-001/guide.pdf").status_code == 404


def test_each_reads_it_in_their_own_way(chinese: Client, english: Client) -> None:
    assert "您" in chinese.get("/items/MZ-001/").content.decode()
    assert "The way it takes" in english.get("/items/MZ-001/").content.decode()
    chinese.cookies["mode"] = "elder"
    assert 'data-mode="elder"' in chinese.get("/items/MZ-001/").content.decode()


def test_a_reader_with_a_session_is_not_given_what_is_kept(chinese: Client) -> None:
    chinese.get("/items/MZ-001/")
    chinese.cookies[settings.SESSION_COOKIE_NAME] = "anything"
    answer = chinese.get("/items/MZ-001/")
    assert "private" in answer.headers["Cache-Control"] and "ETag" not in answer.headers


def test_a_place_made_up_does_not_fill_the_store(chinese: Client) -> None:
    chinese.get("/items/MZ-001/")
    kept = len(keeping._kept)
    for place in ("x", "000000000000", "䶮"):
        chinese.get("/items/MZ-001/", {"place": place})
    assert len(keeping._kept) == kept


def test_what_is_kept_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST", 3)
    as_of = keeping.revisions()
    for number in range(9):
        keeping.kept(as_of, number, lambda: "made")
    assert len(keeping._kept) == 3


def test_every_table_a_guide_is_made_of_raises_a_number() -> None:
    before = keeping.revisions()
    Item.objects.filter(code="MZ-001").update(retired_on=None)
    Site.objects.filter(pk=0).update(address="")
    after = keeping.revisions()
    assert after.catalogue > before.catalogue and after.network > before.network
