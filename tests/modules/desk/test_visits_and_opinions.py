"""After a matter at the desk: visits in one list, opinions for who is in charge, both on paper."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bianmin.applications import services as applications
from bianmin.applications.models import Finding, Opinion, ReturnVisit
from bianmin.applications.policies import VISIT_TIER
from bianmin.matters.services import Actor
from bianmin.people.models import AccessLog
from bianmin.policy.services import set_value
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, VILLAGE, Case, moment
from tests.modules.applications.ways import onward, reach
from tests.modules.pdf_text import text_of

from .conftest import Desk, Now, text

pytestmark = pytest.mark.django_db
MONDAY = moment("2026-09-21 Mon 10:00")
PAGE = "/desk/afterwards/"
Seat = Callable[[Actor], Desk]


@pytest.fixture
def finished(now: Now) -> Case:
    now.at = MONDAY
    set_value(
        key=VISIT_TIER, value=2, from_day=date(2026, 1, 1), document="县文件", by=None, at=FRIDAY
    )
    case = build.an_application(item="MZ-015")
    onward(case, reach(case, "handed_over", at=FRIDAY))
    return case


@pytest.fixture
def supervisor(seat: Seat) -> Desk:
    return seat(build.at_desk(TOWN, "supervisor"))


def visited(desk: Desk, case: Case, **more: str) -> Any:
    said = {"visited_on": "2026-09-21", "way": "phone", "finding": "satisfied", "answers": ""}
    return desk.post(f"{PAGE}visits/{case.matter}/", said | more)


def test_the_towns_window_asks_her_and_it_stands_in_the_register(
    finished: Case, window: Desk
) -> None:
    shown = text(window.get(PAGE))
    assert f"{PAGE}visits/{finished.matter}/" in shown
    assert "张*英" in shown
    form = text(window.get(f"{PAGE}visits/{finished.matter}/"))
    assert "张秀英" in form
    assert "138****3210" in form
    answer = visited(window, finished, answers="代办员很热心")
    assert answer.status_code == 302
    assert ReturnVisit.objects.get().finding == Finding.SATISFIED
    assert "已经有人登记过" in text(visited(window, finished))
    assert f"{PAGE}visits/{finished.matter}/" not in text(window.get(PAGE))
    pdf = window.get(f"{PAGE}register.pdf", **{"from": "2026-09-18", "to": "2026-09-18"})
    told = text_of(pdf.content)
    for words in (
        "全程代理承办和跟踪回访登记表",
        "张*英",
        "代办员很热心",
        "满意",
    ):
        assert words in told
    assert "没有全程代办" in text_of(window.get(f"{PAGE}register.pdf").content)


def test_what_is_wrong_keeps_what_was_typed(finished: Case, window: Desk) -> None:
    answer = visited(window, finished, finding="dissatisfied", visited_on="2026-09-20")
    assert answer.status_code == 422
    assert "没有写对什么不满意" in text(answer)
    assert 'value="2026-09-20"' in text(answer)
    for wrong in ({"visited_on": "昨天"}, {"way": "carrier pigeon"}, {"finding": ""}):
        assert visited(window, finished, **wrong).status_code == 422
    assert ReturnVisit.objects.get().finding == ""


def test_only_who_is_in_charge_reads_who_is_not_satisfied(
    finished: Case, window: Desk, supervisor: Desk, seat: Seat
) -> None:
    visited(window, finished, finding="dissatisfied", answers="跑了三趟")
    assert "跑了三趟" not in text(window.get(PAGE))
    for desk in (supervisor, seat(build.at_desk(COUNTY, "supervisor"))):
        assert "跑了三趟" in text(desk.get(PAGE))
    other = seat(build.at_desk("371323102000", "supervisor"))
    assert "跑了三趟" not in text(other.get(PAGE))
    assert other.get(f"{PAGE}visits/{finished.matter}/").status_code == 404


SAID = {"words": "等得有点久", "contact": "儿子13700001111"}


def test_the_head_reads_and_answers_an_opinion_others_do_not(
    finished: Case, window: Desk, seat: Seat
) -> None:
    applications.give_opinion(
        matter=finished.matter, words="等得有点久", contact="儿子13700001111", at=MONDAY
    )
    address = f"{PAGE}opinions/{finished.matter}/"
    assert window.get(address).status_code == 404
    assert "要答复的意见" not in text(window.get(PAGE))
    head = seat(build.at_desk(VILLAGE, "head"))
    assert address in text(head.get(PAGE))
    assert "等得有点久" in text(head.get(address))
    assert head.post(address, answer="  ").status_code == 422
    assert head.post(address, answer="今后先讲清楚").status_code == 302
    assert Opinion.objects.get().answered_by_id == head.actor.account
    assert "今后先讲清楚" in text(head.get(address))
    again = head.post(address, answer="再答一次")
    assert again.status_code == 422
    assert "已经答复" in text(again)
    assert "13700001111" not in text(head.get(address))
    assert not AccessLog.objects.exists()
    assert "等得有点久" in text_of(head.get(f"{address}form.pdf").content)
    assert AccessLog.objects.get().by_id == head.actor.account
    assert "等得有点久" not in text_of(window.get(f"{address}form.pdf").content)


def test_a_sheet_on_paper_is_typed_in_by_the_counter(finished: Case, window: Desk) -> None:
    sheet = f"{PAGE}opinions/{finished.matter}/sheet/"
    assert sheet in text(window.get(f"/desk/matters/{finished.matter}/"))
    blank = text_of(window.get(f"{PAGE}opinions/{finished.matter}/form.pdf").content)
    assert "反馈意见表" in blank
    assert window.post(sheet, words="").status_code == 422
    assert window.post(sheet, words="都好", contact="").status_code == 302
    row = Opinion.objects.get()
    assert (row.words, row.way, row.entered_by_id) == ("都好", "paper", window.actor.account)


def test_nothing_is_entered_before_the_end_nor_by_who_may_not_see_it(
    finished: Case, window: Desk, seat: Seat
) -> None:
    running = build.an_application(party=build.a_party(serial=2))
    running.take("hand_up", at=FRIDAY)
    sheet = f"{PAGE}opinions/{running.matter}/sheet/"
    assert "还没有办完" in text(window.post(sheet, words="好"))
    other = seat(build.at_desk("371323102000", "window"))
    assert other.get(sheet).status_code == 404
    assert other.get(f"{PAGE}opinions/{finished.matter}/form.pdf").status_code == 404
    assert not Opinion.objects.exists()


def test_who_practises_enters_nothing_for_real(finished: Case, window: Desk) -> None:
    window.post("/desk/training/", begin="1")
    assert visited(window, finished).status_code == 422
    assert ReturnVisit.objects.get().finding == ""


def test_only_supervision_reads_who_asked_for_money_and_says_what_came_of_it(
    finished: Case, window: Desk, supervisor: Desk, seat: Seat
) -> None:
    said = f"{PAGE}charges/{finished.matter}/said/"
    assert said in text(window.get(f"/desk/matters/{finished.matter}/"))
    assert window.post(said, words="").status_code == 422
    assert window.post(said, words="收了二十元", contact="").status_code == 302
    address = f"{PAGE}charges/{finished.matter}/"
    head = seat(build.at_desk(VILLAGE, "head"))
    for desk in (window, head, seat(build.at_desk("371323102000", "supervisor"))):
        assert desk.get(address).status_code == 404
        assert address not in text(desk.get(PAGE))
    assert address in text(supervisor.get(PAGE))
    assert "收了二十元" in text(supervisor.get(address))
    assert supervisor.post(address, answer="查了").status_code == 422
    assert supervisor.post(address, answer="没有收", outcome="not_so").status_code == 302
    assert "已核实，没有人收代办费" in text(supervisor.get(PAGE))
    assert supervisor.post(address, answer="再答", outcome="not_so").status_code == 422
