"""Counting: day zero left out, make-up days in, an end on a day off moved (民法典 200-203)."""

from datetime import datetime, time

import pytest

from bianmin.law.clock import reckon
from bianmin.law.limits import Limit, Unit
from tests.law.days import CALENDAR, at, day, start

WD, ND, M, Y = Unit.WORKING_DAYS, Unit.NATURAL_DAYS, Unit.MONTHS, Unit.YEARS

PERIODS = [
    ("2026-09-18 Fri", 5, WD, "2026-09-24 Thu"),
    ("2026-09-18 Fri", 20, WD, "2026-10-22 Thu"),
    ("2026-09-18 Fri", 30, WD, "2026-11-05 Thu"),
    ("2026-02-13 Fri", 5, WD, "2026-02-27 Fri"),
    ("2026-02-13 Fri", 20, WD, "2026-03-19 Thu"),
    ("2026-02-14 Sat", 1, WD, "2026-02-24 Tue"),
    ("2026-04-30 Thu", 5, WD, "2026-05-11 Mon"),
    ("2026-06-18 Thu", 5, WD, "2026-06-26 Fri"),
    ("2026-06-20 Sat", 5, WD, "2026-06-26 Fri"),
    ("2025-12-31 Wed", 20, WD, "2026-01-29 Thu"),
    ("2025-09-26 Fri", 10, WD, "2025-10-16 Thu"),
    ("2026-07-01 Wed", 45, WD, "2026-09-02 Wed"),
    ("2026-07-01 Wed", 60, WD, "2026-09-22 Tue"),
    ("2025-01-24 Fri", 20, WD, "2025-02-27 Thu"),
    ("2024-02-09 Fri", 20, WD, "2024-03-14 Thu"),
    ("2020-01-20 Mon", 20, WD, "2020-02-25 Tue"),
    ("2026-09-30 Wed", 1, WD, "2026-10-08 Thu"),
    ("2026-10-08 Thu", 2, WD, "2026-10-10 Sat"),
    ("2026-08-03 Mon", 60, ND, "2026-10-08 Thu"),
    ("2026-02-02 Mon", 15, ND, "2026-02-24 Tue"),
    ("2026-09-15 Tue", 5, ND, "2026-09-20 Sun"),
    ("2026-08-31 Mon", 6, M, "2027-03-01 Mon"),
    ("2026-04-02 Thu", 6, M, "2026-10-08 Thu"),
    ("2024-01-31 Wed", 1, M, "2024-02-29 Thu"),
    ("2024-02-29 Thu", 1, Y, "2025-02-28 Fri"),
    ("2023-03-04 Sat", 3, Y, "2026-03-04 Wed"),
]


@pytest.mark.parametrize(("zero", "n", "unit", "due"), PERIODS)
def test_a_period_ends_on_its_day(zero: str, n: int, unit: Unit, due: str) -> None:
    assert reckon(Limit("L", n, unit), [start(zero)], CALENDAR).due_day == day(due)


def test_an_online_filing_late_at_night_counts_as_that_day() -> None:
    evening = reckon(Limit("L", 5, WD), [start("2026-09-18 Fri", "23:59")], CALENDAR)
    assert evening.due_day == day("2026-09-24 Thu")


def test_the_day_is_chinas_wherever_the_clock_stands() -> None:
    in_london = datetime.fromisoformat("2026-09-17T17:30:00+00:00")
    stamps = [start("2026-09-18 Fri", "01:30")]
    assert stamps[0].at == in_london
    limit = Limit("L", 5, WD)
    assert reckon(limit, stamps, CALENDAR).due_day == day("2026-09-24 Thu")


def test_a_time_without_a_zone_is_refused() -> None:
    naive = start("2026-09-18").at.replace(tzinfo=None)
    stamp = start("2026-09-18")
    with pytest.raises(ValueError, match="no time zone"):
        reckon(Limit("L", 5, WD), [type(stamp)(stamp.kind, naive, 1)], CALENDAR)


def test_a_period_ends_at_midnight_or_when_the_counter_closes() -> None:
    limit, stamps = Limit("L", 5, WD), [start("2026-09-18 Fri")]
    assert reckon(limit, stamps, CALENDAR).due_at == at("2026-09-25 Fri", "00:00")
    at_the_counter = reckon(limit, stamps, CALENDAR, closes=time(17))
    assert at_the_counter.due_at == at("2026-09-24 Thu", "17:00")


def test_hours_run_exactly_through_nights_and_holidays() -> None:
    reckoning = reckon(Limit("L", 48, Unit.HOURS), [start("2026-09-30 Wed", "16:20")], CALENDAR)
    assert reckoning.due_at == at("2026-10-02 Fri", "16:20")
    assert reckoning.due_day == day("2026-10-02 Fri")


def test_what_is_due_at_once_is_due_the_same_day() -> None:
    at_once = Limit("L", 0, Unit.IMMEDIATE)
    reckoning = reckon(at_once, [start("2026-09-19 Sat")], CALENDAR, closes=time(17))
    assert reckoning.due_at == at("2026-09-19 Sat", "17:00")


PROVISIONAL = [
    ("2026-12-30 Wed", 1, WD, "2026-12-31 Thu", False),
    ("2026-12-31 Thu", 1, WD, "2027-01-01 Fri", True),
    ("2026-12-14 Mon", 20, WD, "2027-01-11 Mon", True),
    ("2026-12-01 Tue", 30, ND, "2026-12-31 Thu", False),
    ("2026-12-01 Tue", 31, ND, "2027-01-01 Fri", True),
    ("2018-12-31 Mon", 5, WD, "2019-01-08 Tue", False),
    ("2018-12-28 Fri", 5, WD, "2019-01-07 Mon", True),
    ("2026-12-31 Thu", 48, Unit.HOURS, "2027-01-02 Sat", False),
]


@pytest.mark.parametrize(("zero", "n", "unit", "due", "provisional"), PROVISIONAL)
def test_a_day_of_an_unannounced_year_makes_the_date_provisional(
    zero: str, n: int, unit: Unit, due: str, provisional: bool
) -> None:
    reckoning = reckon(Limit("L", n, unit), [start(zero)], CALENDAR)
    assert (reckoning.due_day, reckoning.provisional) == (day(due), provisional)
