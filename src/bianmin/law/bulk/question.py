"""One question: a length or a limit of the law, from when, held when, asked how."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from ..calendars import prefix
from ..extension import check_extension
from ..limits import Limit, Unit, Way, load
from ..period import Period
from ..refusal import Refusal, mark
from ..spans import Span, merged
from . import points
from .wrong import wrong

UNITS: dict[str, tuple[Unit, Way]] = {
    "working_days": (Unit.WORKING_DAYS, Way.WITHIN),
    "natural_days": (Unit.NATURAL_DAYS, Way.WITHIN),
    "months": (Unit.MONTHS, Way.WITHIN),
    "years": (Unit.YEARS, Way.WITHIN),
    "hours": (Unit.HOURS, Way.WITHIN),
    "working_days_before": (Unit.WORKING_DAYS, Way.BEFORE),
    "natural_days_before": (Unit.NATURAL_DAYS, Way.BEFORE),
}
_KEYS = frozenset(
    {"id", "day0", "n", "unit", "limit", "holds", "extensions", "region", "as_of", "explain"}
)
_AHEAD = (Way.BEFORE, Way.ON_DATE)
_BOUNDS = 2
Point = Callable[[str, Any], int]


@dataclass(slots=True)
class Question:
    """What a line asks.

    ``start``, ``holds`` (in order, none touching another) and ``as_of`` are points of the unit's
    ruler (law.rulers); ``region`` is a division code, "" where none was given.
    """

    id: Any
    period: Period
    start: int
    holds: list[Span]
    region: str
    as_of: int | None
    explain: bool


def read(asked: Mapping[str, Any]) -> Question:
    """The question of one line; a Refusal where something in it is wrong."""
    if not asked.keys() <= _KEYS:
        raise wrong(min(asked.keys() - _KEYS), mark("“%(key)s” is not known here."))
    limit = _limit(asked) if "limit" in asked else None
    period = _lengthened(limit, asked) if limit else _free(asked)
    exact, as_of = period.unit is Unit.HOURS, asked.get("as_of")
    point: Point = points.moment if exact else points.day
    start = point("day0", asked.get("day0"))
    holds = _pairs(asked.get("holds"))
    if holds:
        _check_holdable(period, limit)
    return Question(
        asked.get("id"),
        period,
        start,
        _spans(holds, start, point) if holds else [],
        _region(asked.get("region", "")),
        None if as_of is None else (points.as_of if exact else point)("as_of", as_of),
        _yes(asked.get("explain", False)),
    )


def _limit(asked: Mapping[str, Any]) -> Limit:
    """The row of the law that is in force on day zero."""
    if "n" in asked or "unit" in asked:
        raise wrong("limit", mark("Give either “limit” or “n” with “unit”, not both."))
    day = date.fromordinal(points.day("day0", asked.get("day0")))
    try:
        return load().in_force(asked["limit"], day)
    except (LookupError, TypeError):
        sentence = mark("No limit %(limit)s is in force on %(day)s.")
        raise wrong("limit", sentence, limit=asked["limit"], day=day) from None


def _free(asked: Mapping[str, Any]) -> Period:
    """The length that was typed, with what was added to it."""
    n, unit, longer = asked.get("n"), asked.get("unit"), _extensions(asked.get("extensions"))
    if type(n) is not int or n < 1:
        raise wrong("n", mark("“%(key)s” must be a whole number, at least 1."))
    if not isinstance(unit, str) or unit not in UNITS:
        sentence = mark("“%(key)s” must be one of these: %(known)s.")
        raise wrong("unit", sentence, known=", ".join(UNITS))
    if longer and UNITS[unit][1] in _AHEAD:
        raise wrong("extensions", mark("What is counted back cannot be extended."))
    return _period(n + sum(longer), unit)


@lru_cache(maxsize=4096)
def _period(n: int, unit: str) -> Period:
    """The same period again for the same words."""
    return Period(n, *UNITS[unit])


def _lengthened(limit: Limit, asked: Mapping[str, Any]) -> Period:
    """The limit's own length with its extension, which only the row can allow, once."""
    longer = _extensions(asked.get("extensions"))
    if len(longer) > 1:
        raise wrong("extensions", mark("This limit was extended once already."))
    approver = limit.extension.approver if limit.extension else ""
    if longer and (refusal := check_extension(limit, longer[0], approver, ())):
        raise refusal
    return Period(limit.value + sum(longer), limit.unit, limit.way, limit.on)


def _extensions(given: Any) -> list[int]:
    """The lengths added."""
    if given is None:
        return []
    if type(given) is not list or any(type(n) is not int or n < 1 for n in given):
        raise wrong("extensions", mark("“%(key)s” must be a list of whole numbers, at least 1."))
    return given


def _pairs(given: Any) -> list[list[Any]]:
    """The holds as they were typed."""
    if given is None:
        return []
    if type(given) is not list or any(type(p) is not list or len(p) != _BOUNDS for p in given):
        sentence = mark("“%(key)s” must be a list of pairs: [begun, ended], or [begun, null].")
        raise wrong("holds", sentence)
    return given


def _check_holdable(period: Period, limit: Limit | None) -> None:
    """Some periods nothing stops."""
    if period.way in _AHEAD or (limit and not limit.holds):
        article = limit.ground if limit else ""
        raise Refusal("bad_question", mark("Nothing stops this limit."), "", article, "holds")


def _spans(pairs: list[list[Any]], start: int, point: Point) -> list[Span]:
    """The holds as spans of points: the days after the first up to and including the last."""
    spans: list[Span] = []
    for begun, ended in pairs:
        since = point("holds", begun)
        until = None if ended is None else point("holds", ended)
        if since < start:
            raise wrong("holds", mark("The hold of %(day)s begins before day zero."), day=begun)
        if until is not None and until < since:
            sentence = mark("The hold would end on %(day)s, before it began on %(start)s.")
            raise wrong("holds", sentence, day=ended, start=begun)
        spans.append((since, until))
    return spans if len(spans) == 1 else merged(spans)


def _region(given: Any) -> str:
    """The region's code."""
    if given == "" or given is None:
        return ""
    if not isinstance(given, str) or not _is_code(given):
        sentence = mark("“%(key)s” must be a division code, such as 371323000000.")
        raise wrong("region", sentence)
    return given


@lru_cache(maxsize=4096)
def _is_code(given: str) -> bool:
    """Whether it is a division code."""
    try:
        return bool(prefix(given))
    except ValueError:
        return False


def _yes(given: Any) -> bool:
    """Yes or no."""
    if type(given) is not bool:
        raise wrong("explain", mark("“%(key)s” must be true or false."))
    return given
