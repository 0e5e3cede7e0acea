"""Who may act alone: an adult, and who is sixteen and lives on her own earnings (民法典 17, 18)."""

from datetime import date

import pytest

from bianmin.law.majority import acts_alone, age
from tests.build import id_number


@pytest.mark.parametrize(
    ("born", "day", "years"),
    [
        ("20081122", date(2026, 11, 21), 17),  # the day before her birthday
        ("20081122", date(2026, 11, 22), 18),
        ("20081122", date(2026, 11, 23), 18),
        ("20080229", date(2026, 2, 28), 17),  # born on a leap day: full on the first of March
        ("20080229", date(2026, 3, 1), 18),
        ("20101231", date(2026, 12, 31), 16),
    ],
)
def test_full_years(born: str, day: date, years: int) -> None:
    assert age(id_number(born=born), day) == years


@pytest.mark.parametrize(
    ("years", "earning", "alone"),
    [
        (15, True, False),
        (16, False, False),
        (16, True, True),
        (17, False, False),
        (17, True, True),
        (18, False, True),
    ],
)
def test_who_acts_alone(years: int, earning: bool, alone: bool) -> None:
    assert acts_alone(years, earning=earning) is alone
