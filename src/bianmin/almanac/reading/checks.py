"""What must hold of a notice in whatever shape it came."""

from datetime import date

from bianmin.law.calendar import FIRST_DAY, LAST_DAY

from . import refusals
from .notice import ReadNotice

YEAR_BEFORE_FROM = (12, 20)
"""Month and day from which a notice of the next year may move days: New Year's may begin then."""
LONGEST_NAME = 40


def checked(notice: ReadNotice) -> ReadNotice:
    """The notice itself. Raises Refusal for no day at all, a day twice, or one of another year."""
    if not FIRST_DAY.year <= notice.year <= LAST_DAY.year:
        raise refusals.year_out_of_range(notice.year)
    if not notice.days and not notice.extensions:
        raise refusals.no_days()
    seen: set[date] = set()
    for moved in notice.days:
        if moved.date in seen:
            raise refusals.day_twice(moved.date)
        if len(moved.name) > LONGEST_NAME:
            raise refusals.nameless_day(moved.date.isoformat())
        seen.add(moved.date)
    for day in (*seen, *(extension.until for extension in notice.extensions)):
        if not _belongs(day, notice.year):
            raise refusals.wrong_year(day, notice.year)
    return notice


def _belongs(day: date, year: int) -> bool:
    """Whether a notice of ``year`` may move the day."""
    return date(year - 1, *YEAR_BEFORE_FROM) <= day <= date(year, 12, 31)
