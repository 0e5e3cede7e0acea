"""Days as a notice writes them: ``2026年1月1日(周四)``, and after 至 only ``3日(周六)``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from . import clause_refusals as refusals

DATE = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:\([^()]*\))?"
_PARTS = re.compile(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?")
_WEEKDAY = re.compile("周([一二三四五六日天])")
_NUMBERS = {sign: number for number, sign in enumerate("一二三四五六日")} | {"天": 6}
_NEW_YEAR, _NOVEMBER = "元旦", 11


@dataclass(frozen=True, slots=True)
class Written:
    """A day's parts as text; ``year`` is empty where it is the notice's own."""

    year: str
    month: str
    day: str
    remark: str

    def resolved(self, clause: str, year: int, name: str) -> date:
        """The day meant by a notice of ``year`` in the clause on ``name``.

        Raises Refusal when there is no such day, or it is another day of the week.
        """
        before = _NEW_YEAR in name and int(self.month or 0) >= _NOVEMBER
        try:
            meant = date(int(self.year or year - before), int(self.month), int(self.day))
        except ValueError as fault:
            raise refusals.no_such_day(clause, f"{self.month}月{self.day}日") from fault
        stated = _WEEKDAY.search(self.remark)
        if stated and _NUMBERS[stated[1]] != meant.weekday():
            raise refusals.wrong_weekday(clause, spoken(meant), stated[0])
        return meant


def dates(words: str) -> Iterator[tuple[str, str, str, str]]:
    """Year, month, day and remark of each day; a month that is left out is the one before it.

    So is a year, but only after 至, where the month is left out too.
    """
    year = month = ""
    for own_year, own_month, day, remark in _PARTS.findall(words):
        year = own_year or ("" if own_month else year)
        month = own_month or month
        yield year, month, day, remark


def spoken(day: date) -> str:
    """1月4日（周日）, for refusals."""
    return f"{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）"
