"""Why is it due then: each day with its reason."""

from bianmin.law.clock import Line, Why, explain
from bianmin.law.holds import ARTICLE_45, TESTING
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp
from tests.law.days import CALENDAR, HOLD, RESTART, RESUME, at, day, held, start


def told(lines: tuple[Line, ...]) -> list[str]:
    """The lines as a reader sees them."""
    return [f"{line.day:%m-%d %a} {line.ordinal} {line.why} {line.hold}".strip() for line in lines]


def test_working_days_over_a_make_up_sunday_a_holiday_and_a_test() -> None:
    limit = Limit("L", 5, Unit.WORKING_DAYS, holds=ARTICLE_45)
    hold = held((TESTING, "2026-09-21 Mon", "2026-09-23 Wed"))
    assert told(explain(limit, [start("2026-09-18 Fri"), *hold], CALENDAR)) == [
        "09-18 Fri 0 day_zero",
        "09-19 Sat 0 weekend",
        "09-20 Sun 1 make_up",
        "09-21 Mon 2 counted",
        "09-22 Tue 2 held testing",
        "09-23 Wed 2 held testing",
        "09-24 Thu 3 counted",
        "09-25 Fri 3 holiday",
        "09-26 Sat 3 holiday",
        "09-27 Sun 3 holiday",
        "09-28 Mon 4 counted",
        "09-29 Tue 5 counted",
    ]


def test_an_end_on_a_day_off_is_moved() -> None:
    limit = Limit("L", 3, Unit.NATURAL_DAYS)
    assert told(explain(limit, [start("2026-09-09 Wed")], CALENDAR)) == [
        "09-09 Wed 0 day_zero",
        "09-10 Thu 1 counted",
        "09-11 Fri 2 counted",
        "09-12 Sat 3 counted",
        "09-13 Sun 3 weekend",
        "09-14 Mon 3 moved",
    ]


def test_while_held_it_is_told_up_to_the_last_stamp() -> None:
    limit = Limit("L", 5, Unit.WORKING_DAYS, holds=ARTICLE_45)
    hold = held((TESTING, "2026-09-21 Mon", ""))
    assert told(explain(limit, [start("2026-09-18 Fri"), *hold], CALENDAR))[-1] == (
        "09-21 Mon 2 counted"
    )


def test_while_held_it_can_be_told_up_to_a_day() -> None:
    limit = Limit("L", 5, Unit.WORKING_DAYS, holds=ARTICLE_45)
    stamps = [start("2026-09-18 Fri"), *held((TESTING, "2026-09-21 Mon", ""))]
    lines = told(explain(limit, stamps, CALENDAR, until=day("2026-09-25 Fri")))
    assert lines[-2:] == ["09-24 Thu 2 held testing", "09-25 Fri 2 holiday"]
    assert told(explain(limit, stamps, CALENDAR, until=day("2026-09-18 Fri")))[-1].startswith(
        "09-21"
    )


def test_after_a_restart_it_begins_with_the_new_day_zero() -> None:
    limit = Limit("L", 1, Unit.WORKING_DAYS)
    again = Stamp(RESTART, at("2026-10-08 Thu"), 2)
    lines = explain(limit, [start("2026-09-18 Fri"), again], CALENDAR)
    assert lines == (
        Line(day("2026-10-08 Thu"), False, 0, Why.DAY_ZERO),
        Line(day("2026-10-09 Fri"), True, 1, Why.COUNTED),
    )


def test_hours_are_told_by_the_day() -> None:
    limit = Limit("L", 30, Unit.HOURS, holds=ARTICLE_45)
    hold = Stamp(HOLD, at("2026-09-18 Fri", "20:00"), 2, TESTING)
    resume = Stamp(RESUME, at("2026-09-20 Sun", "06:00"), 3, TESTING, 2)
    assert told(explain(limit, [start("2026-09-18 Fri", "10:00"), hold, resume], CALENDAR)) == [
        "09-18 Fri 10 day_zero",
        "09-19 Sat 10 held testing",
        "09-20 Sun 28 counted",
        "09-21 Mon 30 counted",
    ]


def test_what_is_due_at_once_has_one_line() -> None:
    lines = explain(Limit("L", 0, Unit.IMMEDIATE), [start("2026-09-19 Sat")], CALENDAR)
    assert told(lines) == ["09-19 Sat 0 day_zero"]
