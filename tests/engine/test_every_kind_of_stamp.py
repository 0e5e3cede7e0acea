"""A procedure shaped like a request for information takes every kind of stamp through ``take``."""

from datetime import date

import pytest

from bianmin.law.refusal import Refusal
from bianmin.matters import recheck
from bianmin.matters.models import Clock, Entry, Stamp
from bianmin.matters.services import Actor, open_child
from bianmin.matters.sweep import sweep
from tests import build
from tests.build import moment
from tests.engine import request
from tests.engine.errands import REASON, Errand, new_key

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

MONDAY = moment("2026-09-21 Mon 10:00")
TUESDAY = moment("2026-09-22 Tue 10:00")
WEDNESDAY = moment("2026-09-23 Wed 10:00")
THURSDAY = moment("2026-09-24 Thu 10:00")
AFTER_MID_AUTUMN = moment("2026-09-29 Tue 10:00")
AFTER_NATIONAL_DAY = moment("2026-10-09 Fri 10:00")


def head() -> Actor:
    return build.at_desk(build.TOWN, "approver")


def due(errand: Errand) -> date | None:
    return errand.clock("reply").due_day


def ask(errand: Errand, hold: str, at: str, planned: int = 15) -> int:
    """Ask for an opinion; the version of the hold."""
    facts = {"hold": hold, "planned": planned}
    return errand.take("consult", at=moment(at), facts=facts).version


def extend(errand: Errand, at: str, days: int = 20, by: Actor | None = None) -> None:
    errand.take("extend", at=moment(at), by=by or head(), facts={"days": days, **REASON})


def refused(errand: Errand, step: str, at: str, **facts: object) -> str:
    """The code of the refusal; and nothing is written."""
    before = Entry.objects.filter(matter=errand.matter).count()
    by = head() if step == "extend" else None
    with pytest.raises(Refusal) as caught:
        errand.take(step, at=moment(at), by=by, facts=facts)
    assert Entry.objects.filter(matter=errand.matter).count() == before
    return caught.value.code


def test_twenty_working_days_to_reply() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    assert due(errand) == date(2026, 10, 22)


def test_two_consultations_that_overlap_each_ended_by_its_own_name() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    third = ask(errand, "third_party", "2026-09-21 Mon 10:00")
    maker = ask(errand, "joint_maker", "2026-09-23 Wed 10:00")
    errand.take("consulted", at=THURSDAY, facts={"ends": third})
    assert errand.clock("reply").state == "held"
    errand.take("consulted", at=AFTER_NATIONAL_DAY, facts={"ends": maker})
    # Left out: Tue 22, Wed 23, Thu 24, Mon 28, Tue 29, Wed 30 September, Thu 8, Fri 9 October.
    assert due(errand) == date(2026, 11, 3)
    assert errand.stamps("reply") == [
        ("start", ""),
        ("hold", "third_party"),
        ("hold", "joint_maker"),
        ("resume", "third_party"),
        ("resume", "joint_maker"),
    ]
    assert recheck.faults_of(errand.matter, AFTER_NATIONAL_DAY) == []


def test_two_third_parties_are_two_holds() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    one = ask(errand, "third_party", "2026-09-21 Mon 10:00")
    other = ask(errand, "third_party", "2026-09-21 Mon 11:00")
    errand.take("consulted", at=WEDNESDAY, facts={"ends": other})
    assert errand.clock("reply").state == "held"
    errand.take("consulted", at=THURSDAY, facts={"ends": one})
    # Left out: Tue 22, Wed 23, Thu 24 September.
    assert due(errand) == date(2026, 10, 27)


def test_a_consultation_says_how_long_it_is_planned_and_on_what_ground() -> None:
    errand = request.filed()
    ask(errand, "third_party", "2026-09-21 Mon 10:00", planned=15)
    hold = Stamp.objects.get(matter=errand.matter, kind="hold")
    assert (hold.value, hold.article) == (
        15,
        "中华人民共和国政府信息公开条例第三十三条第三款",
    )
    start = Stamp.objects.get(matter=errand.matter, kind="start")
    assert start.article == "中华人民共和国政府信息公开条例第三十三条第二款"


def test_an_opinion_never_asked_for_cannot_come_in() -> None:
    errand = request.filed()
    assert refused(errand, "consulted", "2026-09-21 Mon 10:00", ends=1) == "nothing-held"
    ask(errand, "third_party", "2026-09-21 Mon 10:00")
    assert refused(errand, "consulted", "2026-09-21 Mon 11:00", ends=99) == "nothing-held"


def test_a_kind_of_consultation_nobody_declared_is_refused() -> None:
    errand = request.filed()
    facts = {"hold": "hearing", "planned": 5}
    assert refused(errand, "consult", "2026-09-21 Mon 10:00", **facts) == "fact-unknown"


def test_what_is_meant_starts_the_time_anew() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    errand.take("ask_clarification", at=TUESDAY)
    assert errand.clock("clarification").due_day == date(2026, 10, 13)
    assert errand.stay.waits_for == "applicant"
    errand.take("clarified", at=AFTER_NATIONAL_DAY)
    # Ten make-up Saturday, 12 to 16, 19 to 23, 26 to 30 October, 2 to 5 November.
    assert due(errand) == date(2026, 11, 5)
    assert errand.stamps("reply") == [("start", ""), ("stop", ""), ("restart", "")]


def test_whoever_does_not_say_what_is_meant_has_given_up() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    errand.take("ask_clarification", at=TUESDAY)
    assert sweep(moment("2026-10-14 Wed 00:00")) == 0
    assert sweep(moment("2026-10-14 Wed 00:01")) == 1
    assert (errand.row.outcome, errand.row.closed_at is None) == ("abandoned", False)
    assert errand.entries[-1].step == "deem_abandoned"


def test_an_unpaid_fee_ends_the_request_once() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    errand.take("charge", at=MONDAY)
    assert errand.clock("fee").due_day == date(2026, 10, 26)
    assert sweep(moment("2026-10-26 Mon 23:59")) == 0
    assert sweep(moment("2026-10-27 Tue 09:00")) == 1
    assert sweep(moment("2026-10-27 Tue 09:01")) == 0
    assert errand.entries[-1].effective_at == moment("2026-10-27 Tue 00:00")
    assert errand.row.outcome == "abandoned"


def test_a_paid_fee_starts_the_time_anew() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    errand.take("charge", at=MONDAY)
    errand.take("paid", at=AFTER_MID_AUTUMN)
    assert sweep(moment("2026-10-26 Mon 09:00")) == 0
    # Wed 30 September, 8, 9, 10, 12 to 16, 19 to 23, 26 to 30 October, Mon 2 November.
    assert due(errand) == date(2026, 11, 2)


def test_the_head_of_the_office_extends_once() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    extend(errand, "2026-10-21 Wed 10:00", days=10)
    # Twenty days end on Thu 22 October; ten more on Thu 5 November.
    assert due(errand) == date(2026, 11, 5)
    extension = Stamp.objects.get(matter=errand.matter, kind="extend")
    assert (extension.value, extension.approver) == (10, "disclosure_head")
    assert refused(errand, "extend", "2026-10-22 Thu 10:00", days=5, **REASON) == "extension_twice"


def test_an_extension_is_no_longer_than_the_law_allows() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    for days in (21, 0, -3):
        code = refused(errand, "extend", "2026-10-21 Wed 10:00", days=days, **REASON)
        assert code == "extension_length"


def test_an_extension_comes_before_the_limit_has_passed() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    code = refused(errand, "extend", "2026-10-23 Fri 10:00", days=5, **REASON)
    assert code == "extended-too-late"


def test_whoever_handles_it_cannot_extend_it() -> None:
    errand = request.filed()
    with pytest.raises(Refusal) as caught:
        extend(errand, "2026-10-21 Wed 10:00", by=errand.whoever_has_it())
    assert caught.value.code == "not-yours"


def test_a_rank_that_the_law_does_not_name_extends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    errand = request.filed()
    monkeypatch.setitem(request.REQUEST.step("extend").__dict__, "approver", "clerk")
    code = refused(errand, "extend", "2026-10-21 Wed 10:00", days=5, **REASON)
    assert code == "extension_rank"


def test_what_was_extended_begins_anew_at_its_plain_length_and_is_extended_no_more() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    extend(errand, "2026-09-21 Mon 10:00", days=10)
    errand.take("ask_clarification", at=TUESDAY)
    errand.take("clarified", at=moment("2026-09-24 Thu 10:00"))
    # Wed 30 September is the 3rd day, Fri 23 October the 15th (8, 9, 10, 12 to 16, 19 to 23).
    assert due(errand) == date(2026, 10, 29)
    assert refused(errand, "extend", "2026-10-21 Wed 10:00", days=5, **REASON) == "extension_twice"


def test_an_answer_stops_the_clock_and_serving_closes() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    errand.take("answer", at=WEDNESDAY)
    reply = errand.clock("reply")
    assert (reply.state, reply.used_days, reply.late_days) == ("stopped", 4, 0)
    errand.take("serve", at=THURSDAY)
    assert errand.row.closed_at == THURSDAY


def ask_maker(errand: Errand, at: str) -> Errand:
    """The opinion of a joint maker: a child matter that holds the parent's time."""
    taken = open_child(
        errand.matter,
        request.consent_terms(),
        "ask",
        parent_step="ask_maker",
        by=errand.whoever_has_it(),
        at=moment(at),
        key=new_key(),
    )
    return Errand(taken.matter, taken.number)


def test_silence_of_a_joint_maker_is_consent_and_lets_the_time_run_on() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    maker = ask_maker(errand, "2026-09-21 Mon 10:00")
    assert maker.clock("consent").due_day == date(2026, 10, 19)
    assert errand.clock("reply").state == "held"
    assert sweep(moment("2026-10-22 Thu 08:00")) == 1
    assert maker.row.outcome == "agreed"
    heard = errand.entries[-1]
    assert (heard.step, heard.effective_at) == ("maker_heard", moment("2026-10-20 Tue 00:00"))
    assert heard.recorded_at == moment("2026-10-22 Thu 08:00")
    # Two days were used by Mon 21 September; eighteen follow Tue 20 October.
    assert errand.clock("reply").state == "running"
    assert due(errand) == date(2026, 11, 13)
    assert recheck.faults_of(errand.matter, moment("2026-10-22 Thu 09:00")) == []


def test_of_two_joint_makers_each_ends_its_own_hold() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    one, other = (ask_maker(errand, f"2026-09-21 Mon 1{n}:00") for n in (0, 1))
    other.take("object", at=TUESDAY)
    assert errand.clock("reply").state == "held"
    ended = Stamp.objects.filter(matter=errand.matter, kind="resume").values_list("ends", flat=True)
    assert list(ended) == [other.row.asked_in]
    one.take("object", at=WEDNESDAY)
    assert errand.clock("reply").state == "running"
    # Left out: Tue 22 and Wed 23 September.
    assert due(errand) == date(2026, 10, 26)
    assert recheck.faults_of(errand.matter, WEDNESDAY) == []


def test_a_clock_that_starts_while_opinions_are_awaited_knows_since_when() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    asked = ask(errand, "third_party", "2026-09-21 Mon 10:00")
    errand.take("ask_clarification", at=TUESDAY)
    assert Clock.objects.get(matter=errand.matter, name="clarification").state == "running"
    errand.take("clarified", at=WEDNESDAY)
    assert errand.clock("reply").state == "running"
    errand.take("consulted", at=THURSDAY, facts={"ends": asked})
    assert errand.stamps("reply")[-1] == ("restart", "")


def test_an_opinion_awaited_longer_than_planned_raises_a_flag() -> None:
    errand = request.filed("2026-09-18 Fri 09:00")
    asked = ask(errand, "third_party", "2026-09-21 Mon 10:00", planned=5)
    sweep(moment("2026-09-30 Wed 00:00"))
    assert errand.clock("reply").light == "held"
    sweep(moment("2026-09-30 Wed 00:01"))
    flagged = errand.clock("reply")
    assert (flagged.light, flagged.next_change_at) == ("held_too_long", None)
    assert recheck.faults_of(errand.matter, moment("2026-09-30 Wed 00:02")) == []
    errand.take("consulted", at=AFTER_NATIONAL_DAY, facts={"ends": asked})
    assert errand.clock("reply").light == "in_time"
