"""Days and moments as they stand in a line, as points of the rulers."""

from datetime import date, datetime
from typing import Any

from ..calendar import FIRST_DAY, LAST_DAY, out_of_range
from ..refusal import Refusal, mark
from ..rulers import ExactTime
from ..zone import SHANGHAI, day_of, end_of
from .wrong import wrong

_FIRST, _LAST = FIRST_DAY.toordinal(), LAST_DAY.toordinal()
_DAY = len("2026-09-18")
_EXACT = ExactTime()


def day(key: str, given: Any) -> int:
    """The ordinal of a day such as 2026-09-18, or of a moment's day in China."""
    try:
        if len(given) == _DAY and given[4] == given[7] == "-":
            ordinal = date.fromisoformat(given).toordinal()
        else:
            ordinal = day_of(_moment(given)).toordinal()
    except (ValueError, TypeError, OverflowError, KeyError):
        raise _no_day(key) from None
    if not _FIRST <= ordinal <= _LAST:
        raise out_of_range()
    return ordinal


def moment(key: str, given: Any) -> int:
    """The point in exact time of a moment such as 2026-09-18T09:30, Beijing time if not said."""
    try:
        at = _moment(given)
        ordinal = day_of(at).toordinal()
    except (ValueError, TypeError, OverflowError):
        sentence = mark("“%(key)s” must be a moment, such as 2026-09-18T09:30+08:00.")
        raise wrong(key, sentence) from None
    if not _FIRST <= ordinal <= _LAST:
        raise out_of_range()
    return _EXACT.point(at)


def as_of(key: str, given: Any) -> int:
    """The point in exact time of a moment, or of a day's end."""
    is_day = isinstance(given, str) and len(given) == _DAY
    return _EXACT.point(end_of(date.fromordinal(day(key, given)))) if is_day else moment(key, given)


def _moment(given: Any) -> datetime:
    """A moment with its zone; ValueError or TypeError where it is none."""
    if len(given) <= _DAY or given[_DAY] not in "T ":
        raise ValueError(given)
    at = datetime.fromisoformat(given)
    return at if at.tzinfo else at.replace(tzinfo=SHANGHAI)


def _no_day(key: str) -> Refusal:
    """What stands there is no day."""
    return wrong(key, mark("“%(key)s” must be a day, such as 2026-09-18."))
