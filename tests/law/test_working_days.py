"""The calendar: what the notices of 2019 to 2026 come to, and what lies outside them."""

from datetime import date, timedelta

import pytest

from bianmin.law.calendar import Calendar
from bianmin.law.refusal import Refusal
from tests.law import oracle
from tests.law.days import CALENDAR, YEARS, day

WORKING_DAYS = {
    2019: 250,
    2020: 249,
    2021: 250,
    2022: 249,
    2023: 249,
    2024: 251,
    2025: 248,
    2026: 248,
}


@pytest.mark.parametrize("year", sorted(YEARS))
def test_a_year_has_its_working_days(year: int) -> None:
    between = CALENDAR.working_days_between(date(year - 1, 12, 31), date(year, 12, 31))
    assert between == WORKING_DAYS[year]


def test_every_day_is_as_the_lists_say() -> None:
    day_by_day = (date(2018, 12, 1) + timedelta(days=n) for n in range(3300))
    for when in day_by_day:
        assert CALENDAR.is_working(when) == oracle.works(when), when


@pytest.mark.parametrize(
    ("when", "working"),
    [
        ("2026-02-14 Sat", True),
        ("2026-02-16 Mon", False),
        ("2026-02-23 Mon", False),
        ("2026-02-24 Tue", True),
        ("2026-09-20 Sun", True),
        ("2026-10-08 Thu", True),
        ("2027-10-01 Fri", True),
        ("2027-10-02 Sat", False),
    ],
)
def test_working_days_of_notices_and_of_unannounced_years(when: str, working: bool) -> None:
    assert CALENDAR.is_working(day(when)) is working


def test_the_next_working_day_is_the_day_itself_or_the_first_after_it() -> None:
    assert CALENDAR.next_working(day("2026-09-30 Wed")) == day("2026-09-30 Wed")
    assert CALENDAR.next_working(day("2026-10-01 Thu")) == day("2026-10-08 Thu")
    assert CALENDAR.next_working(day("1990-01-01 Mon")) == day("1990-01-01 Mon")


def test_counting_no_days_stays_and_fewer_is_refused() -> None:
    saturday = day("2026-09-19 Sat")
    assert CALENDAR.add_working_days(saturday, 0) == saturday
    assert CALENDAR.subtract_working_days(saturday, 0) == saturday
    for count in (CALENDAR.add_working_days, CALENDAR.subtract_working_days):
        with pytest.raises(ValueError, match="never negative"):
            count(saturday, -1)


@pytest.mark.parametrize(
    ("when", "n", "before"),
    [
        ("2026-10-16 Fri", 7, "2026-10-08 Thu"),
        ("2026-10-16 Fri", 8, "2026-09-30 Wed"),
        ("2026-10-10 Sat", 1, "2026-10-09 Fri"),
        ("2026-10-11 Sun", 1, "2026-10-10 Sat"),
        ("2026-10-12 Mon", 1, "2026-10-10 Sat"),
        ("2026-10-03 Sat", 1, "2026-09-30 Wed"),
    ],
)
def test_counting_back_leaves_out_the_day_itself(when: str, n: int, before: str) -> None:
    assert CALENDAR.subtract_working_days(day(when), n) == day(before)


def test_counting_back_ends_with_the_table() -> None:
    with pytest.raises(Refusal, match="1990 to 2099"):
        CALENDAR.subtract_working_days(day("1990-01-03 Wed"), 3)


def test_days_between_are_negative_backwards() -> None:
    friday, thursday = day("2026-09-18 Fri"), day("2026-09-24 Thu")
    assert CALENDAR.working_days_between(friday, thursday) == 5
    assert CALENDAR.working_days_between(thursday, friday) == -5


def test_only_years_with_a_notice_are_announced() -> None:
    assert CALENDAR.is_announced(day("2026-12-31 Thu"))
    assert not CALENDAR.is_announced(day("2027-01-01 Fri"))


@pytest.mark.parametrize("when", ["1900-01-02", "1989-12-31", "2100-01-01"])
def test_a_year_far_away_is_refused(when: str) -> None:
    with pytest.raises(Refusal, match="1990 to 2099"):
        CALENDAR.add_working_days(day(when), 5)


def test_a_period_that_ends_far_away_is_refused() -> None:
    with pytest.raises(Refusal, match="1990 to 2099"):
        CALENDAR.add_working_days(day("2099-12-31"), 1)


def test_a_day_cannot_be_both_off_and_worked() -> None:
    both = frozenset({day("2026-10-10 Sat")})
    with pytest.raises(ValueError, match="2026-10-10"):
        Calendar("1", both, both, frozenset({2026}))


def test_equal_notices_make_equal_calendars() -> None:
    assert Calendar("2026", CALENDAR.off, CALENDAR.work, YEARS) == CALENDAR
