"""Requests stand in the ledger, today's list and what is watched, as applications do."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.casework import watching
from bianmin.casework.ledgers.asked import Asked as AskedOf
from bianmin.casework.models import Export
from bianmin.information.services import Asked
from bianmin.look.ledgers import rows, writing
from bianmin.matters.selectors import NOTHING
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from tests import build
from tests.build import moment
from tests.modules.information import cases

from .conftest import Desk, Now, text
from .test_take_a_ledger_out import cells

pytestmark = pytest.mark.django_db

LEDGER, FOLLOW = "/desk/ledger/", "/desk/handover/follow/"


@pytest.fixture
def office(seat: Callable[[Actor], Desk], now: Now) -> Desk:
    """The disclosure office of a county department."""
    now.at = cases.MONDAY
    return seat(cases.office())


def replied(ground: str, serial: int) -> cases.Asking:
    case = cases.put_forward(ground, party=build.a_party(serial=serial))
    words = {"reason": "已经在网站公布。"}
    case.do("provide", cases.MONDAY, ground=ground, words=words, released=1)
    case.do("serve_reply", cases.MONDAY, way="direct", served_on="2026-09-14")
    return case


def silent() -> cases.Asking:
    """A request about which a third party was asked, who has said nothing in fifteen days."""
    case = cases.in_hand(party=build.a_party(serial=41))
    child = case.ask(
        Asked("third_party", "与某公司的合同", "沂水某某公司", "某路1号"), cases.MONDAY
    )
    cases.Asking(child, "", case.body).do("letter_received", cases.MONDAY)
    return case


def unclear() -> cases.Asking:
    case = cases.asked(party=build.a_party(serial=42))
    case.do("ask_clarification", cases.MONDAY, words={"reason": "请写明是哪一年的。"})
    return case


def shown(desk: Desk, **asked: str) -> dict[str, rows.Row]:
    return {row.number: row for row in desk.get(LEDGER, **asked).context["rows"]}


def test_a_request_ends_in_its_own_words_and_is_due_by_its_own_clock(office: Desk) -> None:
    done, open_one = replied("published_already", 31), cases.asked()
    listed = shown(office)
    ended, running = listed[done.row.number], listed[open_one.row.number]
    assert (ended.item, ended.outcome) == ("政府信息公开申请", "已主动公开，告知获取方式、途径")
    assert ended.due == running.due == "10月16日 星期五"
    assert (running.outcome, running.where, running.person) == ("", "县民政局", "张*英")
    assert set(shown(office, state="provided")) == {done.row.number}
    assert set(shown(office, procedure="information_request")) == set(listed)
    assert shown(office, procedure="application") == shown(office, channel="fax") == {}
    assert len(shown(office, channel="by_hand")) == 2
    page = text(office.get(LEDGER, state="provided", procedure="information_request"))
    assert "政府信息公开申请、予以公开" in page


def test_before_its_clock_runs_it_is_due_where_it_lies_and_while_she_is_awaited_it_is_held(
    office: Desk,
) -> None:
    unconfirmed, awaited = cases.asked(channel="letter"), unclear()
    asked = silent()
    listed = shown(office)
    assert listed[unconfirmed.row.number].due == "9月15日 星期二"
    assert listed[awaited.row.number].due == "10月10日 星期六"
    assert listed[asked.row.number].due == "暂停计时"


def test_what_is_taken_out_says_the_same(office: Desk) -> None:
    case = replied("provided", 32)
    told: Any = office.post(
        "/desk/ledger/export/", kind="xlsx", reason="季度考核用", channel="by_hand"
    )
    last = cells(told.content)[-1]
    assert last[0] == case.row.number and last[6].startswith("予以公开")
    (export,) = Export.objects.all()
    assert AskedOf.of(export.asked).own == {"channel": "by_hand"}
    assert "当面提交" in writing.head_of(export).narrowed
    old = {name: value for name, value in export.asked.items() if name != "procedure"}
    assert AskedOf.of({**old, "mode": "relay"}).own["mode"] == "relay"  # as older rows say it


def test_the_statements_do_not_grow_with_requests(office: Desk) -> None:
    replied("provided", 33)

    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            shown(office)
        return len(captured)

    few = statements()
    replied("published_already", 34)
    cases.asked(party=build.a_party(serial=35))
    assert statements() == few <= 13


def test_today_and_what_is_watched_show_who_keeps_the_body_waiting(
    office: Desk, seat: Callable[[Actor], Desk], now: Now
) -> None:
    asked, waits, case = silent(), unclear(), cases.in_hand()
    assert "第三方" in text(office.get(FOLLOW)) and "还没有答复" in text(office.get(FOLLOW))
    coordinator = seat(build.at_desk(build.COUNTY, "coordinator"))
    parts = {part.name: part for part in coordinator.get(FOLLOW).context["watched"]}
    assert {name: part.count for name, part in parts.items()} == {
        "已要求补正，申请人还没有答复": "1",
        "已征求第三方意见，还没有答复": "1",
    }
    (line,) = parts["已要求补正，申请人还没有答复"].lines
    assert (line.matter, line.where) == (waits.matter, "县民政局")
    now.at = moment("2026-10-16 Fri 10:00")
    sweep(now.at)
    due = office.get("/desk/today/").context["parts"][1]
    assert case.matter in {line.matter for line in due.lines} and due.name == "今天到期"
    now.at = moment("2026-10-19 Mon 10:00")
    sweep(now.at)
    found = {one.code: one.stays for one in watching.watched([case.body], out=NOTHING, at=now.at)}
    assert [stay.matter_id for stay in found["late"]] == [case.matter]
    assert [stay.matter_id for stay in found["silent"]] == [asked.matter]
    assert not found["third_parties"] and not found["clarifications"]
    assert "由本机关决定" in text(coordinator.get(FOLLOW))
    elsewhere = seat(build.at_desk("371323102000", "window"))
    assert elsewhere.get(FOLLOW).context["watched"] == []
