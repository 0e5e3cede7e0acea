"""Periods reckoned by the array, in blocks of rows; no row by itself.

Working days are counted as law.calendar counts them, from the table's first day on. In that count
a hold is a stretch left out, and puts an end off by its length.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .calendar import Calendar, out_of_range
from .limits import Unit
from .rulers import months_in

Days = npt.NDArray[np.datetime64]
Whole = npt.NDArray[np.int64]
_NEVER = 1 << 32
_OPEN = _NEVER >> 1
_BLOCK = 1 << 15
_NO_DAY = np.datetime64("NaT", "D")
_DAY = np.timedelta64(1, "D")


@dataclass(frozen=True, slots=True)
class Spans:
    """Holds of many periods, laid end to end.

    Of the period in row ``rows`` (from 0) each leaves out the days after ``since`` up to and
    including ``until`` (NaT while it lasts). In any order; they may overlap. Columns of one
    length. Fastest where rows ascend and none comes twice.
    """

    rows: Whole
    since: Days
    until: Days

    def chosen(self, order: Whole) -> "Spans":
        """These of them, in this order."""
        return Spans(self.rows[order], self.since[order], self.until[order])

    def of_rows(self, first: int, last: int) -> "Spans | None":
        """Those of the rows from ``first`` up to before ``last``, which become the first ones."""
        a, b = np.searchsorted(self.rows, (first, last))
        return Spans(self.rows[a:b] - first, self.since[a:b], self.until[a:b]) if b > a else None


class Tables:
    """A calendar's working days as arrays."""

    def __init__(self, calendar: Calendar) -> None:
        first, count, days = calendar.table()
        self._first = np.datetime64(first, "D")
        self._count = np.array(count, np.int64)
        self._days = np.array(days, "datetime64[D]")
        worked = np.diff(self._count, prepend=0)
        following = np.minimum(self._count - worked, len(days) - 1)
        self._next = self._days[following]
        years = (self._first + np.arange(len(count))).astype("datetime64[Y]").astype(int) + 1970
        self._unknown = np.cumsum(~np.isin(years, list(calendar.years)))

    def due(self, starts: Days, lengths: Whole, unit: Unit, holds: Spans | None = None) -> Days:
        """The day each period ends that begins by the event on ``starts``; NaT while held open.

        ``lengths`` (at least 1, else a ValueError) are in ``unit``: working days, natural days,
        months or years. A day beyond the calendar is a Refusal ``day_out_of_range``.
        """
        if unit in (Unit.HOURS, Unit.IMMEDIATE):
            raise ValueError(f"{unit} are not counted in days")
        if lengths.min(initial=1) < 1:
            raise ValueError("a period has at least one day")
        due = np.empty(starts.size, "datetime64[D]")
        holds = _by_row(holds) if holds and holds.rows.size else None
        for first in range(0, starts.size, _BLOCK):
            block = slice(first, first + _BLOCK)
            held = holds and holds.of_rows(first, first + _BLOCK)
            due[block] = self._block(starts[block], lengths[block], unit, held)
        return due

    def provisional(self, starts: Days, due: Days) -> npt.NDArray[np.bool_]:
        """Whether a day counted after ``starts`` up to ``due`` is of an unannounced year."""
        until = np.where(np.isnat(due), starts, due)
        unknown: npt.NDArray[np.bool_] = (
            self._unknown[self._offsets(until)] > self._unknown[self._offsets(starts)]
        )
        return unknown

    def _offsets(self, days: Days) -> Whole:
        """Days as their places in the tables."""
        offsets = (days - self._first).view(np.int64)
        if offsets.size and not 0 <= offsets.min() <= offsets.max() < self._count.size:
            raise out_of_range()
        return offsets

    def _block(self, starts: Days, lengths: Whole, unit: Unit, holds: Spans | None) -> Days:
        """The same for as many rows as stay near the processor."""
        start = self._offsets(starts)
        if unit is Unit.WORKING_DAYS:
            passed, count, days, before = self._count.take(start), self._count, self._days, 1
        else:
            passed, count, days, before = start, None, self._next, 0
        if unit in (Unit.MONTHS, Unit.YEARS):
            lengths = _days_in(starts, lengths * months_in(unit))
        end = passed + lengths
        if holds is not None:
            holds = _as_they_begin(holds)
            since, until = self._counted(holds.since, count), self._counted(holds.until, count)
            _put_off(end, passed, holds.rows, since, until)
        return _told(end - before, days)

    def _counted(self, days: Days, count: Whole | None) -> Whole:
        """The count of each day; of no day, more than is ever reached."""
        missing = np.isnat(days)
        offsets = self._offsets(np.where(missing, self._first, days) if missing.any() else days)
        counts = offsets.copy() if count is None else count.take(offsets)
        counts[missing] = _NEVER
        return counts


def _by_row(holds: Spans) -> Spans:
    """In the order of their rows."""
    if (holds.rows[1:] >= holds.rows[:-1]).all():
        return holds
    return holds.chosen(np.argsort(holds.rows, kind="stable"))


def _as_they_begin(holds: Spans) -> Spans:
    """Within each row in the order they begin, where a row has several."""
    if not (holds.rows[1:] == holds.rows[:-1]).any():
        return holds
    key = holds.rows * _NEVER + holds.since.view(np.int64)
    return holds.chosen(np.argsort(key, kind="stable"))


def _put_off(end: Whole, passed: Whole, rows: Whole, since: Whole, until: Whole) -> None:
    """Put off each end by what its holds leave out: those that begin before it, as their union.

    ``passed`` is the count at each row's day zero; the spans are in order.
    """
    done = passed.take(rows)
    again = rows[1:] == rows[:-1]
    repeats = bool(again.any())
    if repeats:
        lift = rows * _NEVER
        reached = np.maximum.accumulate(lift + until) - lift
        done[1:] = np.where(again, np.maximum(done[1:], reached[:-1]), done[1:])
    begun = np.maximum(since, done)
    out = np.maximum(until, done) - begun
    due = end.take(rows)
    if repeats:
        due += _earlier_in_row(out, again)
    out[begun >= due] = 0
    np.add.at(end, rows, out)


def _earlier_in_row(out: Whole, again: npt.NDArray[np.bool_]) -> Whole:
    """The sum of those before each one in its own row."""
    before = np.cumsum(out) - out
    heads = before.copy()
    heads[1:][again] = 0
    earlier: Whole = before - np.maximum.accumulate(heads)
    return earlier


def _told(ends: Whole, days: Days) -> Days:
    """The days at these places; none where a hold never ended."""
    if not ends.size or ends.max() < days.size:
        return days.take(ends)
    never = ends >= _OPEN
    if (ends[~never] >= days.size).any():
        raise out_of_range()
    return np.where(never, _NO_DAY, days.take(np.where(never, 0, ends)))


def _days_in(starts: Days, months: Whole) -> Whole:
    """How many days so many months have from each day, to the corresponding day (民法典 202)."""
    this_month = starts.astype("datetime64[M]")
    then = this_month + months.astype("timedelta64[M]")
    last = (then + np.timedelta64(1, "M")).astype("datetime64[D]") - _DAY
    corresponding = then.astype("datetime64[D]") + (starts - this_month.astype("datetime64[D]"))
    length: Whole = (np.minimum(corresponding, last) - starts).view(np.int64)
    return length
