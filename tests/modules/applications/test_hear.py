"""A hearing: told of the right, asked for in time, called in time, held before somebody else."""

import pytest

from bianmin.applications import services as applications
from tests import build
from tests.build import Case, moment

from .ways import another_at, clock, clocks, last_entry, paper, papers, reach, refused, remarks

pytestmark = pytest.mark.django_db

SEPTEMBER = moment("2026-09-07 Mon 09:00")
TOLD = moment("2026-09-08 Tue 10:00")
WHY = "拟不予许可：取水口位于饮用水水源保护区内"
MINUTES = "主持人核对参加人身份。\n申请人陈述：取水口在保护区外二百米。"


def offered(item: str = "SL-002") -> Case:
    """Being examined; she was told of her right on Tuesday 8 September."""
    case = build.an_application(item=item, at=SEPTEMBER)
    reach(case, "assess", at=SEPTEMBER)
    case.take("offer_hearing", at=TOLD, reason=WHY)
    return case


def asked() -> Case:
    case = offered()
    case.take("ask_hearing", at=moment("2026-09-10 Thu 10:00"))
    return case


def call(case: Case, day: str, at: str, *, presider: int | None = None) -> None:
    applications.act(
        matter=case.matter,
        step="call_hearing",
        by=case.whoever_has_it(),
        at=moment(at),
        key=f"call-{case.row.version}",
        facts={"held_on": day, "presider": presider or somebody_else(case)},
        words={"held_at": "9:00，县政务服务中心三楼会议室"},
    )


def record(case: Case, day: str, at: str) -> None:
    applications.act(
        matter=case.matter,
        step="record_hearing",
        by=case.whoever_has_it(),
        at=moment(at),
        key=f"record-{case.row.version}",
        facts={"held_on": day, "presider": somebody_else(case)},
        words={"minutes": MINUTES},
    )


def somebody_else(case: Case) -> int:
    """A colleague who had no part in the examination."""
    return another_at(case, "organ_head").account or 0


def test_she_is_told_until_when_she_may_ask() -> None:
    """Five working days from Tuesday 8 September: Tuesday the 15th (行政许可法 47)."""
    told = paper(offered(), "hearing_offered")
    assert (told["until"], told["reasons"]) == ("2026年9月15日", WHY)
    assert "第四十七条" in told["basis"]
    assert told["within"] == "20个工作日"


def test_nothing_is_decided_while_she_may_ask() -> None:
    case = offered()
    reach(case, "decide", at=TOLD)
    with refused("hearing-right-open", article="第四十七条"):
        case.take("refuse", at=moment("2026-09-15 Tue 16:00"), reason=WHY)
    case.take("waive_hearing", at=moment("2026-09-15 Tue 16:30"))
    case.take("refuse", at=moment("2026-09-15 Tue 16:40"), reason=WHY)


def test_when_the_days_have_passed_the_decision_is_free() -> None:
    case = offered()
    reach(case, "decide", at=TOLD)
    case.take("refuse", at=moment("2026-09-16 Wed 09:00"), reason=WHY)


def test_who_asks_on_the_last_day_is_in_time_and_after_it_is_not() -> None:
    late = offered()
    with refused("hearing-asked-late", says="2026-09-15", article="第四十七条"):
        late.take("ask_hearing", at=moment("2026-09-16 Wed 09:00"))
    late.take("refuse_hearing", at=moment("2026-09-16 Wed 10:00"), reason="提出时已超过五个工作日")
    assert "hearing_refused" in papers(late)
    case = offered()
    case.take("ask_hearing", at=moment("2026-09-15 Tue 16:59"))
    with refused("no-hearing-right"):
        case.take("ask_hearing", at=moment("2026-09-15 Tue 17:00"))


def test_asked_for_it_holds_the_limits_and_must_be_held_within_twenty_days() -> None:
    """From Thursday 10 September: the twentieth working day is Wednesday 14 October; 25 to 27
    September and 1 to 7 October are rests, Sunday 20 September and Saturday 10 October worked."""
    case = asked()
    assert (clocks(case)["decision"], clocks(case)["promise"]) == ("held", "held")
    assert f"{clock(case, 'hearing').due_day:%m-%d %a}" == "10-14 Wed"
    reach(case, "decide", at=moment("2026-09-10 Thu 11:00"))
    with refused("hearing-awaited", article="第四十八条"):
        case.take("grant", at=moment("2026-09-18 Fri 09:00"))


def test_it_is_told_seven_working_days_before() -> None:
    """For Monday 28 September the last day is Thursday the 17th: the 25th to 27th are a rest, and
    Sunday the 20th is worked (48(1)(一))."""
    case = asked()
    with refused("hearing-told-late", field="held_on", article="第四十八条"):
        call(case, "2026-09-24", "2026-09-17 Thu 10:00")
    call(case, "2026-09-28", "2026-09-17 Thu 10:00")
    assert paper(case, "hearing_notice")["held_on"] == "2026年9月28日"
    assert "三楼会议室" in paper(case, "hearing_notice")["held_at"]


def test_who_examined_it_does_not_preside() -> None:
    case = asked()
    examiner = last_entry(case).actor
    with refused("presider-examined", field="presider", article="第四十八条"):
        call(case, "2026-09-28", "2026-09-11 Fri 10:00", presider=examiner)


def test_the_minutes_end_what_held_the_limits_and_the_decision_rests_on_them() -> None:
    case = asked()
    with refused("hearing-not-called"):
        record(case, "2026-09-28", "2026-09-28 Mon 16:00")
    call(case, "2026-09-28", "2026-09-11 Fri 10:00")
    with refused("hearing-held-when", field="held_on"):
        record(case, "2026-09-28", "2026-09-24 Thu 16:00")
    record(case, "2026-09-28", "2026-09-28 Mon 16:00")
    assert clocks(case)["hearing"] == "stopped"
    assert clocks(case)["decision"] == "running"
    assert remarks(case) == {"minutes": MINUTES}
    assert paper(case, "hearing_minutes")["minutes"] == MINUTES.splitlines()
    reach(case, "decide", at=moment("2026-09-28 Mon 17:00"))
    case.take("grant", at=moment("2026-09-29 Tue 09:00"))


def test_only_a_licences_limit_knows_hearings() -> None:
    case = build.an_application(item="MZ-001", at=SEPTEMBER)
    reach(case, "visit", at=SEPTEMBER)
    with refused("no-special-here"):
        case.take("offer_hearing", at=TOLD, reason=WHY)
