"""One region's calendar: the national notices, and what the regions above and in it move."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from enum import StrEnum

from .calendar import Calendar

_LEVELS = (2, 4, 6, 9, 12)
"""Where a division code is cut: province, prefecture, county, town, village."""


class DayKind(StrEnum):
    """What a notice makes of a day."""

    OFF = "off"
    WORK = "work"


MovedDay = tuple[date, str]
"""A day and its DayKind (or the kind's own text)."""


def compose(
    version: str,
    national: Iterable[MovedDay],
    overlays: Mapping[str, Iterable[MovedDay]],
    region: str,
    years: Collection[int],
) -> Calendar:
    """The calendar of ``region`` (a division code, "" for the whole country).

    ``overlays`` are days that a region moved for itself (全国年节及纪念日放假办法 4), by its
    division code, whole or cut; they hold there and in every region below it. Where two speak of
    one day the nearer one counts, and any region before the nation. ``years`` are those that the
    national notices announced. One notice giving a day two kinds, an unknown kind and a code that
    is none are a ValueError.
    """
    moved = _kinds("", national)
    here = prefix(region)
    levels = {prefix(code): days for code, days in overlays.items()}
    for code in sorted(levels, key=len):
        if here.startswith(code):
            moved |= _kinds(code, levels[code])
    return Calendar(version, _of(DayKind.OFF, moved), _of(DayKind.WORK, moved), frozenset(years))


def prefix(code: str) -> str:
    """A division code without the zeros of the levels it does not name: 371300000000 is 3713."""
    if not ((code.isdecimal() and code.isascii()) or code == "") or len(code) not in (0, *_LEVELS):
        raise ValueError(f"{code} is no division code")
    for short, long in zip((0, *_LEVELS), _LEVELS, strict=False):
        if not code[short:long].strip("0"):
            return code[:short]
    return code


def _kinds(code: str, days: Iterable[MovedDay]) -> dict[date, DayKind]:
    """Each day's kind, as one level moves it."""
    kinds: dict[date, DayKind] = {}
    for day, kind in days:
        if kinds.setdefault(day, DayKind(kind)) != kind:
            raise ValueError(f"{code or 'nation'}: {day} is both a day off and a make-up day")
    return kinds


def _of(kind: DayKind, moved: Mapping[date, DayKind]) -> frozenset[date]:
    """The days of a kind."""
    return frozenset(day for day, its in moved.items() if its is kind)
