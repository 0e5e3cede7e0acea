"""What a period is counted in, how it lies to its trigger, and how sure its number is."""

from calendar import monthrange
from enum import StrEnum


class Unit(StrEnum):
    """What a period is counted in (民法典 200-203; 行政许可法 82)."""

    IMMEDIATE = "immediate"
    HOURS = "hours"
    WORKING_DAYS = "working_days"
    NATURAL_DAYS = "natural_days"
    MONTHS = "months"
    YEARS = "years"


class Way(StrEnum):
    """How a period lies to the day of its trigger.

    ``WITHIN`` ends so much after it; ``BEFORE`` ends so much before it, counted back without the
    day itself; ``AT_LEAST`` must not end earlier than so much after it; ``ON_DATE`` comes again
    every so many months or years of the calendar.
    """

    WITHIN = "within"
    BEFORE = "before"
    AT_LEAST = "at_least"
    ON_DATE = "on_date"


class Confidence(StrEnum):
    """Whether the number was read in the act, written from memory, or is our own assumption."""

    READ = "read"
    MEMORY = "memory"
    ASSUMED = "assumed"


_COUNTED_BACK = (Unit.WORKING_DAYS, Unit.NATURAL_DAYS)
_MONTHS_A_YEAR = 12
_NO_LEAP_YEAR = 2023
_DAYS_OF_EVERY_YEAR = frozenset(
    f"{month:02}-{day:02}"
    for month in range(1, _MONTHS_A_YEAR + 1)
    for day in range(1, monthrange(_NO_LEAP_YEAR, month)[1] + 1)
)


def fault_of(value: int, unit: Unit, way: Way, on: str) -> str:
    """What is wrong with a length of its unit and way; empty where nothing is."""
    if value < 0 or (way is not Way.BEFORE and (value == 0) != (unit is Unit.IMMEDIATE)):
        return f"{value} {unit} is no period"
    if way is Way.BEFORE and unit not in _COUNTED_BACK:
        return f"{unit} are not counted back"
    if way is Way.ON_DATE:
        return _fault_of_date(value, unit, on)
    return f"only a period on a date has a day of the year ({on})" if on else ""


def _fault_of_date(value: int, unit: Unit, on: str) -> str:
    """The same for one that comes again on a date."""
    comes_again = unit is Unit.YEARS and value == 1
    comes_again |= unit is Unit.MONTHS and value > 0 and _MONTHS_A_YEAR % value == 0
    if not comes_again:
        return f"a date does not come again every {value} {unit}"
    if on and (unit is not Unit.YEARS or on not in _DAYS_OF_EVERY_YEAR):
        return f"{on} is no day of every year"
    return ""
