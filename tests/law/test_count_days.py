"""Counting: day zero left out, make-up days in, days off at the end moved (law.md vectors)."""

import pytest

from bianmin.law.clock import reckon
from bianmin.law.limits import Limit, Unit

from tests.law.days import CALENDAR, at, day, start

WD, ND, M = Unit.WORKING_DAYS, Unit.NATURAL_DAYS, Unit.MONTHS

VECTORS = [
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
    ("2026-08-03 Mon", 60, ND, "2026-10-08 Thu"),
    ("2026-02-02 Mon", 15, ND, "2026-02-24 Tue"),
    ("2026-08-31 Mon", 6, M, "2027-03-01 Mon"),
    ("2026-04-02 Thu", 6, M, "2026-10-08 Thu"),
]


@pytest.mark.parametrize(("zero", "n", "unit", "due"), VECTORS)
def test_a_period_ends_on_its_day(zero: str, n: int, unit: Unit, due: str) -> None:
    assert reckon(Limit("L", n, unit), [start(zero)], CALENDAR).due_day == day(due)
