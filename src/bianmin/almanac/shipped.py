"""The notices shipped with the program: ``notices.toml`` with the days of chinesecalendar."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from chinese_calendar.constants import holidays, workdays

from .models import Day

_FILE = Path(__file__).parent / "notices.toml"
_NEW_YEAR = "New Year's Day"
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class MovedDay:
    """One day of a notice: ``kind`` is off or work, ``name`` the holiday it belongs to."""

    date: date
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class ShippedNotice:
    """One year's notice with its days."""

    year: int
    title: str
    source: str
    days: tuple[MovedDay, ...]


def shipped_notices() -> Iterator[ShippedNotice]:
    """Every notice shipped, oldest first."""
    content = tomllib.loads(_FILE.read_text("utf-8"))
    names: Mapping[str, str] = content["holidays"]
    for row in content["notice"]:
        days = (*_days(row["year"], holidays, Day.Kind.OFF), *_days(row["year"], workdays, "work"))
        named = tuple(MovedDay(when, kind, names[english]) for when, kind, english in days)
        yield ShippedNotice(**row, days=named)


def _days(year: int, table: Mapping[date, str], kind: str) -> Iterator[tuple[date, str, str]]:
    """The days of one year's notice in one table."""
    for when, english in table.items():
        if _notice_year(when, english) == year:
            yield when, kind, english


def _notice_year(when: date, english: str) -> int:
    """The year of the notice that moves a day: New Year's may begin in December."""
    return when.year + (english == _NEW_YEAR and when.month == _DECEMBER)
