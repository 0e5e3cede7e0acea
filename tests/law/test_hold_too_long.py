"""A hold that outlives its plan is pointed out, whether it lasts or has ended."""

from bianmin.law.holds import HEARING, TESTING
from bianmin.law.overlong import Overlong, overlong
from bianmin.law.stamps import Stamp
from tests.law.days import CALENDAR, HOLD, RESTART, RESUME, STOP, at, day, start

ZERO = start("2026-09-14 Mon")
# Five working days after Friday 18 September: Sunday 20 is worked, Friday 25 is a holiday.
HEARD = Stamp(HOLD, at("2026-09-18 Fri"), 2, HEARING, value=5)
TESTED = Stamp(HOLD, at("2026-09-18 Fri"), 3, TESTING)
LAST = "2026-09-24 Thu"


def flagged(*stamps: Stamp, on: str = "2026-10-30 Fri 10:00") -> tuple[Overlong, ...]:
    """What is pointed out at a moment."""
    date, _, clock = on.rpartition(" ")
    return overlong([ZERO, *stamps], CALENDAR, at(date, clock))


def test_within_its_plan_it_is_not_pointed_out() -> None:
    assert flagged(HEARD, on=f"{LAST} 23:59") == ()
    assert flagged(HEARD, Stamp(RESUME, at(LAST, "23:59"), 4, HEARING, 2)) == ()


def test_the_day_after_it_is() -> None:
    assert flagged(HEARD, on="2026-09-25 Fri 00:01") == (
        Overlong(HEARING, 2, HEARD.at, day(LAST), None),
    )


def test_one_that_ended_late_stays_pointed_out() -> None:
    late = at("2026-09-28 Mon")
    for ended in (
        Stamp(RESUME, late, 4, HEARING, 2),
        Stamp(STOP, late, 4),
        Stamp(RESTART, late, 4),
    ):
        assert flagged(HEARD, ended) == (Overlong(HEARING, 2, HEARD.at, day(LAST), late),)


def test_one_without_a_plan_is_never_too_long() -> None:
    assert flagged(TESTED) == ()


def test_of_two_of_a_kind_each_has_its_own_plan() -> None:
    second = Stamp(HOLD, at("2026-09-18 Fri"), 5, HEARING, value=50)
    ended = Stamp(RESUME, at("2026-09-22 Tue"), 6, HEARING, 2)
    assert flagged(HEARD, second, ended) == ()
    assert [hold.version for hold in flagged(HEARD, second, on="2026-12-31 Thu 10:00")] == [2, 5]
