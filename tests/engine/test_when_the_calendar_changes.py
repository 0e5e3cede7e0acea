"""A notice arrives: what is still open is reckoned anew, what has passed stays, and it is told."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest

from bianmin.almanac import services as almanac
from bianmin.almanac.shipped import MovedDay
from bianmin.matters import recheck, registry, rereckon
from bianmin.matters.models import Clock, Move
from bianmin.matters.selectors import moved_days
from bianmin.matters.sweep import sweep
from bianmin.matters.writes import Moved
from tests.build import moment
from tests.engine import toy
from tests.engine.errands import Errand, accepted, receive

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

DECEMBER = moment("2026-12-21 Mon 10:00")
CHRISTMAS = moment("2026-12-25 Fri 10:00")


def announced(at: datetime, *days: tuple[str, str], year: int = 2027) -> None:
    """A notice of ``year``: each day with off or work."""
    moved = [MovedDay(date.fromisoformat(day), kind, "元旦") for day, kind in days]
    almanac.record_notice(
        year=year, title=f"{year}年放假安排", source="test", days=moved, by=None, at=at
    )


def accepted_in_december(at: str = "2026-12-22 Tue 10:00") -> Errand:
    """Decided by the town; its law's day lies in January."""
    errand = receive(toy.terms(toy.NEAR, limits={"decision": "XK-DECIDE"}), at=DECEMBER)
    errand.take("hand_up", at=DECEMBER)
    errand.take("accept", at=moment(at))
    return errand


def test_a_day_in_a_year_not_yet_announced_becomes_certain() -> None:
    errand = accepted_in_december()
    decision = errand.clock("decision")
    assert (decision.due_day, decision.provisional) == (date(2027, 1, 19), True)
    announced(CHRISTMAS, ("2027-01-01", "off"))
    assert rereckon.is_due()
    assert rereckon.rereckon(CHRISTMAS) == 1
    decision = errand.clock("decision")
    # 23, 24, 25, 28 to 31 December; 4 to 8, 11 to 15, 18, 19, 20 January: New Year's Day is off.
    assert (decision.due_day, decision.provisional) == (date(2027, 1, 20), False)
    assert not rereckon.is_due()
    assert recheck.faults_of(errand.matter, CHRISTMAS) == []


def test_what_moved_is_kept_with_the_day_before_and_after() -> None:
    errand = accepted_in_december()
    announced(CHRISTMAS, ("2027-01-01", "off"))
    rereckon.rereckon(CHRISTMAS)
    (move,) = Move.objects.filter(matter=errand.matter)
    assert (move.clock, move.was, move.now) == ("decision", date(2027, 1, 19), date(2027, 1, 20))
    assert (move.was_provisional, move.moved_at) == (True, CHRISTMAS)
    assert [row.pk for row in moved_days(move.calendar)] == [move.pk]


def test_a_day_that_stays_only_loses_its_doubt() -> None:
    errand = accepted_in_december()
    announced(CHRISTMAS, ("2027-02-08", "off"))
    assert rereckon.rereckon(CHRISTMAS) == 0
    assert not errand.clock("decision").provisional
    assert Move.objects.count() == 0


def test_the_inbox_is_ordered_by_the_day_it_now_is() -> None:
    errand = accepted_in_december()
    announced(CHRISTMAS, ("2027-01-01", "off"))
    rereckon.rereckon(CHRISTMAS)
    assert errand.stay.act_by == errand.clock("decision").due_at == moment("2027-01-21 Thu 00:00")


def test_a_day_that_had_passed_is_moved_no_more() -> None:
    errand = accepted()
    late = moment("2026-11-02 Mon 10:00")
    sweep(late)
    before = errand.clock("decision")
    assert (before.due_day, before.light) == (date(2026, 10, 26), "over_law")
    announced(late, ("2026-10-22", "off"), year=2026)
    assert rereckon.rereckon(late) == 0
    errand.take("take_up", at=late)
    after = errand.clock("decision")
    assert (after.due_day, after.calendar) == (before.due_day, before.calendar)
    assert recheck.faults_of(errand.matter, late) == []


def test_a_passed_day_stands_also_when_a_step_stops_the_clock() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    late = moment("2026-11-02 Mon 10:00")
    announced(late, ("2026-10-22", "off"), year=2026)
    rereckon.rereckon(late)
    errand.take("grant", at=late)
    decision = errand.clock("decision")
    # Due on Mon 26 October; Tue 27 to Fri 30 October and Mon 2 November are late.
    assert (decision.due_day, decision.late_days) == (date(2026, 10, 26), 5)
    assert recheck.faults_of(errand.matter, late) == []


def test_a_notice_that_came_in_time_counts_though_the_worker_slept() -> None:
    """What decides is when the calendar changed, not when it was looked at."""
    errand = accepted()
    announced(moment("2026-10-20 Tue 10:00"), ("2026-10-22", "off"), year=2026)
    assert rereckon.rereckon(moment("2026-11-02 Mon 10:00")) == 1
    assert errand.clock("decision").due_day == date(2026, 10, 27)


def test_a_hop_over_the_new_year_moves_too() -> None:
    errand = receive(at=moment("2026-12-31 Thu 10:00"))
    assert errand.stay.due_at == moment("2027-01-01 Fri 17:00")
    now = moment("2026-12-31 Thu 12:00")
    announced(now, ("2027-01-01", "off"))
    assert rereckon.rereckon(now) == 1
    assert errand.stay.due_at == errand.stay.act_by == moment("2027-01-04 Mon 17:00")
    assert [row.clock for row in Move.objects.filter(matter=errand.matter)] == ["hop"]


def test_whoever_is_interrupted_goes_on_where_the_rows_left_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    errands = [accepted_in_december() for _ in range(3)]
    announced(CHRISTMAS, ("2027-01-01", "off"))
    monkeypatch.setattr(rereckon, "BATCH", 2)
    told: list[int] = []

    def killed(done: int) -> None:
        told.append(done)
        if sum(told) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rereckon.rereckon(CHRISTMAS, tell=killed)
    assert rereckon.is_due()
    assert rereckon.waiting() == 1
    assert rereckon.rereckon(CHRISTMAS) == 1
    assert [e.clock("decision").due_day for e in errands] == [date(2027, 1, 20)] * 3
    assert Move.objects.count() == 3


def test_a_stopped_clock_is_history() -> None:
    errand = accepted_in_december()
    errand.take("grant", at=moment("2026-12-23 Wed 10:00"))
    announced(CHRISTMAS, ("2027-01-01", "off"))
    assert rereckon.waiting() == 0
    assert rereckon.rereckon(CHRISTMAS) == 0
    assert errand.clock("decision").due_day == date(2027, 1, 19)


def test_the_module_is_told_whom_it_concerns() -> None:
    errand = accepted_in_december()
    heard: list[Moved] = []

    def hear(moves: Sequence[Moved], at: datetime) -> None:
        heard.extend(moves)

    registry.register(toy.ERRAND, when_moved=(hear,))
    announced(CHRISTMAS, ("2027-01-01", "off"))
    rereckon.rereckon(CHRISTMAS)
    assert [(moved.matter, moved.clock) for moved in heard] == [(errand.matter, "decision")]


def test_a_clock_left_behind_is_found_at_night() -> None:
    errand = accepted_in_december()
    announced(CHRISTMAS, ("2027-01-01", "off"))
    rereckon.rereckon(CHRISTMAS)
    Clock.objects.filter(matter=errand.matter, name="decision").update(calendar=1)
    assert recheck.faults_of(errand.matter, CHRISTMAS) == [
        "decision was reckoned by calendar 1 and not anew"
    ]


def test_every_night_what_changed_that_day_and_a_seventh_of_the_rest() -> None:
    errand = accepted_in_december()
    Clock.objects.filter(matter=errand.matter, name="decision").update(due_day=date(2027, 1, 1))
    first = moment("2026-12-23 Wed 03:20")
    assert list(recheck.rolling(first, parts=7)) == [errand.matter]
    nights = [first + timedelta(days=n) for n in range(1, 8)]
    assert [list(recheck.rolling(at, parts=7)) for at in nights].count([errand.matter]) == 1
