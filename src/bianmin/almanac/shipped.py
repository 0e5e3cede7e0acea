"""The notices shipped with the program: ``notices.toml`` with the days of chinesecalendar."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from chinese_calendar.constants import holidays, workdays

from .reading.notice import OFF, WORK, MovedDay

_FILE = Path(__file__).parent / "notices.toml"
_NEW_YEAR = "New Year's Day"
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class ShippedNotice:
    """One year's notice with its days."""

    year: int
    title: str
    source: str
    days: tuple[MovedDay, ...]


def shipped_notices() -> Iterator[ShippedNotice]:
    """Every notice shipped, oldest first."""
    content, names = _content(), holiday_names()
    for row in content["notice"]:
        days = (*_days(row["year"], holidays, OFF), *_days(row["year"], workdays, WORK))
        named = tuple(MovedDay(when, kind, names[english]) for when, kind, english in days)
        yield ShippedNotice(**row, days=named)


def holiday_names() -> Mapping[str, str]:
    """The holidays of the whole country (放假办法 2): the English name's Chinese."""
    names: Mapping[str, str] = _content()["holidays"]
    return names


def _content() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text("utf-8"))


def _days(year: int, table: Mapping[date, str], kind: str) -> Iterator[tuple[date, str, str]]:
    """The days of one year's notice in one table."""
    for when, english in table.items():
        if _notice_year(when, english) == year:
            yield when, kind, english


def _notice_year(when: date, english: str) -> int:
    """The year of the notice that moves a day: New Year's may begin in December."""
    return when.year + (english == _NEW_YEAR and when.month == _DECEMBER)
