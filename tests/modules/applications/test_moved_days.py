"""What is told when the calendar moves days: to the applicant, and to who has the matter."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.almanac import services as almanac
from bianmin.almanac.shipped import MovedDay
from bianmin.casework import moved
from bianmin.matters import rereckon
from bianmin.matters.models import Move
from bianmin.network import selectors as network
from bianmin.network import services as staffing
from bianmin.network.models import Body
from bianmin.network.staffing import stand_in
from bianmin.notices.models import Message
from bianmin.people.models import Party
from tests import build
from tests.build import Case, moment

from .ways import clock, reach

pytestmark = pytest.mark.django_db

MONDAY = moment("2026-12-21 Mon 10:00")
TUESDAY = moment("2026-12-22 Tue 10:00")
FRIDAY = moment("2026-12-25 Fri 10:00")
TITLE = "国务院办公厅关于2027年部分节假日安排的通知"


def announced(*off: str, year: int = 2027, at: datetime = FRIDAY, title: str = TITLE) -> None:
    """A notice that makes some days free, and every open date reckoned by it."""
    days = [MovedDay(date.fromisoformat(day), "off", "元旦") for day in off]
    almanac.record_notice(year=year, title=title, source="test", days=days, by=None, at=at)
    rereckon.rereckon(at)


def accepted(serial: int = 1, **party: Any) -> Case:
    """Accepted by the town on 22 December: 23 working days promised, 30 the law's."""
    case = build.an_application(at=MONDAY, party=build.a_party(serial=serial, **party))
    reach(case, "accept", at=MONDAY)
    case.take("accept", at=TUESDAY)
    Message.objects.all().delete()
    return case


def texts(case: Case) -> list[Message]:
    """The text messages about the case."""
    return list(Message.objects.filter(about=f"matter {case.matter}", channel="sms"))


def notes(case: Case) -> list[Message]:
    """What was told inside the system about the case."""
    return list(Message.objects.filter(about=f"matter {case.matter}", channel="in_app"))


def test_she_is_told_by_e_mail_too() -> None:
    case = accepted()
    Party.objects.update(email="zhang@example.cn")
    announced("2027-01-01")
    mail = Message.objects.get(about=f"matter {case.matter}", channel="email", wording="day_moved")
    (told,) = [one for one in texts(case) if one.wording == "day_moved"]
    assert (mail.to, mail.text) == ("zhang@example.cn", told.text)


def test_she_is_told_the_day_before_the_day_now_and_why() -> None:
    case = accepted()
    # 23-25, 28-31 December: 7; 4-8, 11-15, 18-22 January: 22; Monday 25: 23.
    assert clock(case, "promise").due_day == date(2027, 1, 22)
    announced("2027-01-01")
    assert clock(case, "promise").due_day == date(2027, 1, 25)
    (message,) = texts(case)
    assert message.to == "13800003210"
    assert message.text == (
        f"【马站镇便民服务中心】因《{TITLE}》，您的“最低生活保障审核确认”申请最迟办结日"
        f"由2027年1月22日改为2027年1月25日，查询码{case.code[:4]} {case.code[4:]}。"
        f"电话{build.body_of(build.TOWN).phone}。"
    )


def test_it_is_one_message_though_promise_and_law_both_moved() -> None:
    case = accepted()
    announced("2027-01-01")
    assert Move.objects.filter(matter=case.matter).count() == 2
    assert len(texts(case)) == 1


def test_it_is_one_message_though_promise_and_law_fell_into_two_batches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rereckon, "BATCH", 1)
    case = accepted()
    announced("2027-01-01")
    assert len(texts(case)) == 1
    assert "由2027年1月22日改为2027年1月25日" in texts(case)[0].text


def test_a_day_of_the_law_behind_the_promise_is_not_hers_to_hear() -> None:
    case = accepted()
    announced("2027-01-27")
    assert [m.clock for m in Move.objects.filter(matter=case.matter)] == ["decision"]
    assert texts(case) == []
    assert len(notes(case)) == 1


def test_a_day_that_stays_is_told_to_nobody() -> None:
    case = accepted()
    announced("2027-02-20")
    assert texts(case) == notes(case) == []


def test_a_day_that_may_move_once_more_is_marked() -> None:
    """The year 2026 is amended while 2027 has not been announced."""
    case = accepted()
    announced("2026-12-28", year=2026, title="关于调整2026年放假安排的通知")
    assert "改为2027年1月25日（暂定），查询码" in texts(case)[0].text
    assert "由2027年1月22日改为2027年1月25日（暂定）" in notes(case)[0].text


def test_nobody_without_a_phone_is_sent_one() -> None:
    case = accepted(phone="")
    announced("2027-01-01")
    assert texts(case) == []
    assert len(notes(case)) == 1


def test_a_body_without_a_telephone_gives_the_countys_number() -> None:
    """The calendar does not wait until a body has a telephone."""
    case = accepted()
    Body.objects.filter(pk=case.stay.body).update(phone="")
    announced("2027-01-01")
    assert texts(case)[0].text.endswith("电话12345。")


def test_who_has_it_is_told_of_every_day_of_it() -> None:
    case = accepted()
    announced("2027-01-01")
    (note,) = notes(case)
    assert note.account_id == case.whoever_has_it().account
    assert note.title == "“最低生活保障审核确认”的日期有变"
    law = clock(case, "decision").due_day
    assert law == date(2027, 2, 3)
    assert note.text == (
        f"因《{TITLE}》，这一件的期限重新计算："
        "法定时限由2027年2月2日改为2027年2月3日；承诺时限由2027年1月22日改为2027年1月25日。"
    )


def test_both_holders_of_the_post_are_told() -> None:
    case = accepted()
    first, second = build.on_post(case.stay.post), build.on_post(case.stay.post, rank="B")
    announced("2027-01-01")
    assert [note.account_id for note in notes(case)] == [first.account, second.account]


def test_while_nobody_is_there_who_looks_after_it_is_told() -> None:
    case = accepted()
    away = case.whoever_has_it().account
    assert away
    staffing.take_leave(
        account=away, from_day=FRIDAY.date(), until_day=FRIDAY.date(), by=None, at=TUESDAY
    )
    minding = stand_in(network.directory(), case.stay.post, FRIDAY.date()).post
    assert minding
    announced("2027-01-01")
    assert [note.account_id for note in notes(case)] == [build.on_post(minding.id).account]


def test_before_it_is_accepted_only_the_window_is_told_of_its_days_to_answer() -> None:
    late = moment("2026-12-29 Tue 10:00")
    case = build.an_application(at=late)
    reach(case, "accept", at=late)
    Message.objects.all().delete()
    announced("2027-01-01", at=moment("2026-12-30 Wed 10:00"))
    assert texts(case) == []
    assert "受理时限由2027年1月5日改为2027年1月6日" in notes(case)[0].text


def test_a_hop_over_the_new_year_is_told_to_who_is_to_carry_it() -> None:
    eve = moment("2026-12-31 Thu 10:00")
    case = build.an_application(at=eve)
    Message.objects.all().delete()
    announced("2027-01-01", at=moment("2026-12-31 Thu 12:00"))
    assert texts(case) == []
    (note,) = notes(case)
    assert note.account_id == build.an_agent().account
    assert note.text.endswith("：这一环节由2027年1月1日改为2027年1月4日。")


def test_a_closed_matter_concerns_nobody() -> None:
    case = accepted()
    case.take("withdraw_later", at=moment("2026-12-23 Wed 10:00"))
    while not case.row.closed_at:
        reach(case, "handed_over", at=moment("2026-12-23 Wed 11:00"))
        case.take("hand_over", at=moment("2026-12-23 Wed 12:00"), facts={"signed": "paper"})
    Message.objects.all().delete()
    announced("2027-01-01")
    assert texts(case) == notes(case) == []


def test_what_cannot_be_told_is_not_moved(monkeypatch: pytest.MonkeyPatch) -> None:
    case = accepted()

    def broken(**_: Any) -> None:
        raise ConnectionError

    monkeypatch.setattr(moved.notices, "send_each", broken)
    with pytest.raises(ConnectionError):
        announced("2027-01-01")
    assert clock(case, "promise").due_day == date(2027, 1, 22)
    assert not Move.objects.exists()


def test_many_are_told_in_as_many_statements_as_one() -> None:
    cases: Sequence[Case] = [accepted(1)]
    first = _statements("2027-01-01")
    cases = [*cases, *(accepted(n) for n in range(2, 7))]
    assert _statements("2027-01-04", year=2026) == first
    assert Message.objects.filter(channel="sms").count() == len(cases)


def _statements(day: str, *, year: int = 2027) -> int:
    Message.objects.all().delete()
    with CaptureQueriesContext(connection) as captured:
        announced(day, year=year)
    return len([query for query in captured if "SAVEPOINT" not in query["sql"]])
