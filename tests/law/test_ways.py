"""Counted back from a day to come, at least so long, and on dates that come again."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bianmin.law.clock import (
    Light,
    Reckoning,
    State,
    explain,
    left_days,
    light,
    near_at,
    next_change,
    reckon,
)
from bianmin.law.limits import Limit, Unit, Way, load
from bianmin.law.refusal import Refusal
from bianmin.law.stamps import Stamp
from tests.law import oracle
from tests.law.days import CALENDAR, STOP, at, day, start
from tests.law.test_against_the_oracle import starts

WD, ND, M, Y = Unit.WORKING_DAYS, Unit.NATURAL_DAYS, Unit.MONTHS, Unit.YEARS
NOTICE = Limit("notice", 7, WD, way=Way.BEFORE)
DISPLAY = Limit("display", 15, ND, way=Way.AT_LEAST)
RED = Light.OVER_LAW


def reckoned(limit: Limit, zero: str, *stamps: Stamp) -> Reckoning:
    """The clock of a limit whose day zero this is."""
    return reckon(limit, [start(zero), *stamps], CALENDAR)


BACK = [
    # Sunday 11 October is a weekend; Saturday the 10th is worked; 1 to 7 October are days off.
    ("2026-10-16 Fri", 7, WD, "2026-10-08 Thu"),
    ("2026-10-16 Fri", 8, WD, "2026-09-30 Wed"),
    ("2026-10-12 Mon", 1, WD, "2026-10-10 Sat"),
    ("2026-10-05 Mon", 1, WD, "2026-09-30 Wed"),
    ("2026-10-31 Sat", 30, ND, "2026-10-01 Thu"),
    ("2026-10-18 Sun", 1, ND, "2026-10-17 Sat"),
    ("2026-10-18 Sun", 0, ND, "2026-10-18 Sun"),
    ("2027-01-05 Tue", 7, WD, "2026-12-25 Fri"),
]


@pytest.mark.parametrize(("event", "n", "unit", "due"), BACK)
def test_counted_back_it_leaves_out_the_day_itself_and_never_moves(
    event: str, n: int, unit: Unit, due: str
) -> None:
    reckoning = reckoned(Limit("L", n, unit, way=Way.BEFORE), event)
    assert reckoning.due_day == day(due)
    assert (reckoning.length, reckoning.used_days) == (n, 0)


@given(starts, st.integers(0, 60), st.sampled_from([WD, ND]))
def test_counted_back_it_is_what_the_oracle_counts(event: date, n: int, unit: Unit) -> None:
    limit = Limit("L", n, unit, way=Way.BEFORE)
    assert reckon(limit, [start(event)], CALENDAR).due_day == oracle.due_before(event, n, unit)


@given(starts, st.integers(1, 60), st.sampled_from([WD, ND]))
def test_the_days_told_backwards_add_up(event: date, n: int, unit: Unit) -> None:
    lines = explain(Limit("L", n, unit, way=Way.BEFORE), [start(event)], CALENDAR)
    assert [line.day for line in lines] == [event - i * timedelta(1) for i in range(len(lines))]
    assert sum(line.counted for line in lines) == lines[-1].ordinal == n
    assert lines[-1].counted and not lines[0].counted


@given(starts, st.integers(1, 40), st.integers(0, 30))
def test_a_later_event_or_a_shorter_notice_is_never_due_earlier(
    event: date, n: int, more: int
) -> None:
    due = CALENDAR.subtract_working_days(event, n)
    assert due <= CALENDAR.subtract_working_days(event + more * timedelta(1), n)
    assert CALENDAR.subtract_working_days(event, n + more) <= due


@given(starts, st.integers(1, 60))
def test_forward_and_back_meet_on_working_days(zero: date, n: int) -> None:
    working = CALENDAR.next_working(zero)
    there = CALENDAR.add_working_days(working, n)
    assert CALENDAR.subtract_working_days(there, n) == working


def test_a_notice_given_in_time_stops_its_clock_before_the_hearing() -> None:
    in_time = reckoned(NOTICE, "2026-10-16 Fri", Stamp(STOP, at("2026-10-08 Thu"), 2))
    assert (in_time.state, in_time.late_days) == (State.STOPPED, 0)
    late = reckoned(NOTICE, "2026-10-16 Fri", Stamp(STOP, at("2026-10-10 Sat"), 2))
    assert late.late_days == 2
    assert light(late, at("2026-11-01"), over=RED) is RED


def test_the_light_of_a_notice_turns_before_the_hearing() -> None:
    reckoning = reckoned(NOTICE, "2026-10-16 Fri")
    near = near_at(NOTICE, reckoning, CALENDAR, share=0.3)
    assert near == at("2026-09-29 Tue", "00:00")
    shown = [
        light(reckoning, at(when), over=RED, near_at=near)
        for when in ("2026-09-28 Mon", "2026-10-02 Fri", "2026-10-09 Fri")
    ]
    assert shown == [Light.IN_TIME, Light.NEAR, RED]
    assert left_days(reckoning, CALENDAR, at("2026-09-28 Mon")) == 3
    assert next_change(reckoning, at("2026-09-28 Mon"), near_at=near) == near


@pytest.mark.parametrize(
    ("event", "n", "unit", "provisional"),
    [
        ("2027-01-05 Tue", 7, WD, True),
        ("2027-01-01 Fri", 7, WD, False),
        ("2027-01-05 Tue", 7, ND, False),
        ("2019-01-04 Fri", 5, WD, True),
        ("2019-01-14 Mon", 5, WD, False),
    ],
)
def test_counted_back_only_working_days_can_be_provisional(
    event: str, n: int, unit: Unit, provisional: bool
) -> None:
    assert reckoned(Limit("L", n, unit, way=Way.BEFORE), event).provisional is provisional


def test_the_renewal_must_be_decided_before_the_licence_ends() -> None:
    limit = load().in_force("XK-RENEW-DECIDE", day("2026-10-31 Sat"))
    reckoning = reckoned(limit, "2026-10-31 Sat")
    assert reckoning.due_at == at("2026-11-01 Sun", "00:00")
    assert limit.effect == "deem_renewed"


def test_a_display_stays_at_least_so_long() -> None:
    # The fifteenth day, Tuesday 17 February, lies in the Spring Festival.
    assert reckoned(DISPLAY, "2026-02-02 Mon").due_day == day("2026-02-24 Tue")


@pytest.mark.parametrize(
    ("taken_down", "short"),
    [("2026-09-18 Fri", 10), ("2026-09-27 Sun", 1), ("2026-09-28 Mon", 1), ("2026-09-29 Tue", 0)],
)
def test_what_is_taken_down_too_early_is_short_by_days(taken_down: str, short: int) -> None:
    reckoning = reckoned(DISPLAY, "2026-09-13 Sun", Stamp(STOP, at(taken_down), 2))
    assert (reckoning.due_day, reckoning.late_days) == (day("2026-09-28 Mon"), short)
    expected = RED if short else Light.IN_TIME
    assert light(reckoning, at("2026-12-31"), over=RED) is expected


def test_what_stays_longer_is_never_late() -> None:
    reckoning = reckoned(DISPLAY, "2026-09-13 Sun")
    assert light(reckoning, at("2026-12-31"), over=RED) is Light.IN_TIME
    assert next_change(reckoning, at("2026-09-14")) is None


DATES = [
    ("XX-ANNUAL-DEPT", "2026-12-31 Thu", "2027-01-31 Sun"),
    ("XX-ANNUAL-DEPT", "2026-01-31 Sat", "2027-01-31 Sun"),
    ("XX-ANNUAL-DEPT", "2026-01-30 Fri", "2026-01-31 Sat"),
    ("XX-ANNUAL-COUNTY", "2025-12-31 Wed", "2026-03-31 Tue"),
    ("CW-QUARTER", "2026-06-30 Tue", "2026-09-30 Wed"),
    ("CW-QUARTER", "2026-07-01 Wed", "2026-09-30 Wed"),
    ("CW-QUARTER", "2026-12-31 Thu", "2027-03-31 Wed"),
    ("CW-QUARTER", "2026-11-20 Fri", "2026-12-31 Thu"),
    ("CW-FINANCE", "2027-01-31 Sun", "2027-02-28 Sun"),
    ("CW-FINANCE", "2028-02-01 Tue", "2028-02-29 Tue"),
    ("CW-FINANCE", "2026-12-31 Thu", "2027-01-31 Sun"),
]


@pytest.mark.parametrize(("id", "zero", "due"), DATES)
def test_a_date_comes_again_and_never_moves(id: str, zero: str, due: str) -> None:
    limit = load().in_force(id, max(day(zero), date(2026, 1, 1)))
    reckoning = reckoned(limit, zero)
    assert (reckoning.due_day, reckoning.provisional) == (day(due), False)
    lines = explain(limit, [start(zero)], CALENDAR)
    assert (lines[-1].day, sum(line.counted for line in lines)) == (day(due), reckoning.length)


def test_a_report_published_before_the_year_ends_is_in_time() -> None:
    limit = load().in_force("XX-ANNUAL-DEPT", day("2026-12-31"))
    early = reckoned(limit, "2026-12-31 Thu", Stamp(STOP, at("2026-12-30 Wed"), 2))
    assert (early.late_days, early.used_days) == (0, 0)


def test_the_paper_ends_with_the_counter_and_the_screen_at_midnight() -> None:
    five, zero = Limit("L", 5, WD), [start("2026-09-18 Fri", "23:59")]
    online = reckon(five, zero, CALENDAR)
    at_the_counter = reckon(five, zero, CALENDAR, closes=time(17, 30))
    assert online.due_at == at("2026-09-25 Fri", "00:00")
    assert at_the_counter.due_at == at("2026-09-24 Thu", "17:30")
    assert online.due_day == at_the_counter.due_day == day("2026-09-24 Thu")


@pytest.mark.parametrize("unit", [WD, ND])
def test_counting_back_beyond_the_table_is_refused(unit: Unit) -> None:
    with pytest.raises(Refusal, match="1990 to 2099"):
        reckoned(Limit("L", 40_000, unit, way=Way.BEFORE), "2026-09-18 Fri")
