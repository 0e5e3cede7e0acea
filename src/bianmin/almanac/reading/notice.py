"""A notice as it was read, in whatever shape it came."""

from dataclasses import dataclass
from datetime import date

OFF, WORK = "off", "work"


@dataclass(frozen=True, slots=True)
class MovedDay:
    """One day of a notice: ``kind`` is off or work, ``name`` the holiday it belongs to."""

    date: date
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class StatedSum:
    """What a notice says of itself (共3天), checked when it was read."""

    name: str
    days: int


@dataclass(frozen=True, slots=True)
class Extension:
    """A holiday made longer (延长…假期至): off from the day after its last up to ``until``."""

    name: str
    until: date


@dataclass(frozen=True)
class ReadNotice:
    """A notice of ``year``. ``document`` is its number, ``source`` where it was published.

    ``title``, ``document`` and ``source`` are empty where the shape does not say them. ``days`` may
    lie in the last days of the year before.
    """

    year: int
    days: tuple[MovedDay, ...]
    title: str = ""
    document: str = ""
    source: str = ""
    sums: tuple[StatedSum, ...] = ()
    extensions: tuple[Extension, ...] = ()
