"""Periods: days from a first to a last one, or open."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bianmin.network.cards import Days

BASE = date(2025, 1, 1)
DAYS = [BASE + timedelta(days=n) for n in range(40)]


@st.composite
def periods(draw: st.DrawFn) -> Days:
    first = draw(st.integers(0, 20))
    length = draw(st.none() | st.integers(0, 10))
    return Days(DAYS[first], None if length is None else DAYS[first + length])


def test_both_ends_belong_to_a_period() -> None:
    week = Days(date(2025, 11, 24), date(2025, 11, 28))
    assert date(2025, 11, 24) in week
    assert date(2025, 11, 28) in week
    assert date(2025, 11, 23) not in week
    assert date(2025, 11, 29) not in week


def test_an_open_period_has_no_last_day() -> None:
    assert date(2099, 12, 31) in Days(date(2025, 1, 1), None)
    assert date(2024, 12, 31) not in Days(date(2025, 1, 1), None)


@given(periods(), periods())
def test_periods_meet_exactly_if_they_share_a_day(one: Days, other: Days) -> None:
    assert one.meet(other) == any(day in one and day in other for day in DAYS)
    assert one.meet(other) == other.meet(one)
