"""Until when are the counters open, in which season."""

from datetime import date, time

import pytest
from django.db import IntegrityError, transaction

from bianmin.almanac import selectors
from bianmin.almanac.models import OfficeHours


def set_hours(from_day: date, *clock: time) -> None:
    """Hours from a day on: opens, break begins, break ends, closes."""
    names = ("opens", "break_begins", "break_ends", "closes")
    OfficeHours.objects.create(from_day=from_day, **dict(zip(names, clock, strict=True)))


def test_the_usual_hours_hold_where_none_are_set(bare: None) -> None:
    hours = selectors.hours_on(date(2026, 11, 23))
    assert (hours.opens, hours.break_begins) == (time(9), time(12))
    assert (hours.break_ends, hours.closes) == (time(13, 30), time(17))


def test_summer_and_winter_hours(bare: None) -> None:
    set_hours(date(2026, 5, 1), time(8, 30), time(12), time(14, 30), time(18))
    set_hours(date(2026, 10, 8), time(8, 30), time(12), time(13, 30), time(17, 30))
    closing = [
        (date(2026, 4, 30), time(17)),
        (date(2026, 5, 1), time(18)),
        (date(2026, 9, 30), time(18)),
        (date(2026, 10, 8), time(17, 30)),
    ]
    assert [(day, selectors.closes_at(day)) for day, _ in closing] == closing


@pytest.mark.parametrize(
    ("clock", "is_open"),
    [
        (time(8, 59), False),
        (time(9), True),
        (time(11, 59), True),
        (time(12), False),
        (time(13, 30), True),
        (time(16, 59), True),
        (time(17), False),
    ],
)
def test_open_at_a_time_of_the_day(bare: None, clock: time, is_open: bool) -> None:
    assert selectors.hours_on(date(2026, 11, 23)).are_open(clock) is is_open


def test_hours_out_of_order_are_refused(bare: None) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        set_hours(date(2026, 5, 1), time(9), time(12), time(11), time(17))
