"""Invented people work when an office works."""

from datetime import date

import pytest

from bianmin.demonstration.office import Office
from tests.build import moment


@pytest.mark.parametrize(
    ("share", "told"),
    [(0, "2026-09-18 Fri 09:00"), (0.5, "2026-09-18 Fri 13:45"), (1, "2026-09-18 Fri 16:50")],
)
def test_a_share_of_a_day(office: Office, share: float, told: str) -> None:
    assert office.moment(date(2026, 9, 18), share) == moment(told)


@pytest.mark.parametrize(
    ("at", "days", "told"),
    [
        ("2026-09-17 Thu 09:30", 1, "2026-09-18 Fri 13:45"),
        ("2026-09-18 Fri 09:30", 0, "2026-09-18 Fri 13:45"),
        ("2026-09-18 Fri 15:00", 0, "2026-09-20 Sun 13:45"),  # a make-up day
        ("2026-09-30 Wed 15:00", 1, "2026-10-08 Thu 13:45"),  # after the National Day holiday
        ("2026-09-19 Sat 09:30", 0, "2026-09-20 Sun 13:45"),
    ],
)
def test_later_is_a_working_day(office: Office, at: str, days: int, told: str) -> None:
    assert office.later(moment(at), days, 0.5) == moment(told)


@pytest.mark.parametrize(
    ("at", "minutes", "told"),
    [
        ("2026-09-18 Fri 09:00", 30, "2026-09-18 Fri 09:30"),
        ("2026-09-18 Fri 11:50", 30, "2026-09-18 Fri 13:50"),  # the break is not counted
    ],
)
def test_soon_is_in_office_hours(office: Office, at: str, minutes: int, told: str) -> None:
    assert office.soon(moment(at), minutes) == moment(told)


def test_what_is_begun_at_closing_time_is_done_the_next_working_morning(office: Office) -> None:
    found = office.soon(moment("2026-09-18 Fri 16:50"), 30)
    assert moment("2026-09-20 Sun 09:00") < found < moment("2026-09-20 Sun 10:00")


@pytest.mark.parametrize(
    ("at", "before", "day"),
    [
        ("2026-09-18 Fri 10:00", 0, date(2026, 9, 18)),
        ("2026-09-18 Fri 08:00", 0, date(2026, 9, 17)),  # nobody is there yet
        ("2026-09-19 Sat 10:00", 0, date(2026, 9, 18)),
        ("2026-09-18 Fri 10:00", 1, date(2026, 9, 17)),
        ("2026-10-05 Mon 10:00", 0, date(2026, 9, 30)),
    ],
)
def test_the_last_day_on_which_somebody_worked(
    office: Office, at: str, before: int, day: date
) -> None:
    assert office.last_day(moment(at), before) == day


def test_the_working_days_of_a_period(office: Office) -> None:
    days = office.working_days(date(2026, 9, 18), date(2026, 9, 22))
    assert days == [date(2026, 9, 18), date(2026, 9, 20), date(2026, 9, 21), date(2026, 9, 22)]
