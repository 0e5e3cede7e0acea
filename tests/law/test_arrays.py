"""Whole arrays of periods are reckoned as one by one, holds and all."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bianmin.law.arrays import Spans, Tables
from bianmin.law.clock import reckon
from bianmin.law.holds import ARTICLE_45
from bianmin.law.limits import Limit, Unit
from bianmin.law.refusal import Refusal
from tests.law.days import CALENDAR, day
from tests.law.test_against_the_oracle import Hold, periods, stamps_of, starts

TABLES = Tables(CALENDAR)
WD = Unit.WORKING_DAYS
Row = tuple[date, int, Unit, list[Hold]]


def days(*texts: str) -> np.ndarray:
    """Days as an array; "" is none."""
    return np.array([day(text) if text else None for text in texts], "datetime64[D]")


def whole(*numbers: int) -> np.ndarray:
    return np.array(numbers, np.int64)


def spans_of(rows: list[list[Hold]]) -> Spans:
    """The holds of all rows, end to end."""
    flat = [(row, a, b) for row, holds in enumerate(rows) for a, b in holds]
    return Spans(
        whole(*(row for row, _, _ in flat)),
        np.array([a for _, a, _ in flat], "datetime64[D]"),
        np.array([b for _, _, b in flat], "datetime64[D]"),
    )


@given(st.lists(periods(), min_size=1, max_size=8), st.randoms())
def test_each_row_is_what_the_clock_reckons(rows: list[Row], chance: st.DrawFn) -> None:
    for unit in {row[2] for row in rows}:
        mine = [row for row in rows if row[2] is unit]
        limits = [Limit("L", n, unit, holds=ARTICLE_45) for _, n, _, _ in mine]
        stamps = [stamps_of(begun, holds) for begun, _, _, holds in mine]
        clocks = [reckon(*pair, CALENDAR) for pair in zip(limits, stamps, strict=True)]
        begun = np.array([row[0] for row in mine], "datetime64[D]")
        lengths, spans = whole(*(row[1] for row in mine)), spans_of([row[3] for row in mine])
        mixed = list(range(spans.rows.size))
        chance.shuffle(mixed)
        spans = Spans(spans.rows[mixed], spans.since[mixed], spans.until[mixed])
        due = TABLES.due(begun, lengths, unit, spans)
        assert due.tolist() == [clock.due_day for clock in clocks]
        told = TABLES.provisional(begun, due).tolist()
        ended = [clock.due_day is not None for clock in clocks]
        expected = [clock.provisional for clock in clocks]
        assert [t for t, e in zip(told, ended, strict=True) if e] == [
            t for t, e in zip(expected, ended, strict=True) if e
        ]


@given(st.lists(st.tuples(starts, st.integers(1, 60)), min_size=1, max_size=30))
def test_without_holds_it_is_the_calendars_own_count(rows: list[tuple[date, int]]) -> None:
    begun = np.array([a for a, _ in rows], "datetime64[D]")
    due = TABLES.due(begun, whole(*(n for _, n in rows)), WD)
    assert due.tolist() == [CALENDAR.add_working_days(a, n) for a, n in rows]


def test_one_open_hold_leaves_the_other_rows_their_days() -> None:
    holds = Spans(whole(1), days("2026-09-21"), days(""))
    due = TABLES.due(days("2026-09-18", "2026-09-18"), whole(5, 5), WD, holds)
    assert due.tolist() == [day("2026-09-24 Thu"), None]


def test_a_hold_after_the_end_moves_nothing_though_it_lasts() -> None:
    holds = Spans(whole(0), days("2026-09-25"), days(""))
    assert TABLES.due(days("2026-09-18"), whole(5), WD, holds).tolist() == [day("2026-09-24 Thu")]


def test_nothing_asked_nothing_answered() -> None:
    nothing = Spans(whole(), days(), days())
    for unit in (WD, Unit.NATURAL_DAYS, Unit.MONTHS, Unit.YEARS):
        assert TABLES.due(days(), whole(), unit, nothing).size == 0


def test_what_cannot_be_reckoned_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        TABLES.due(days("2026-09-18"), whole(0), WD)
    for unit in (Unit.HOURS, Unit.IMMEDIATE):
        with pytest.raises(ValueError, match="not counted in days"):
            TABLES.due(days("2026-09-18"), whole(5), unit)


@pytest.mark.parametrize("unit", [WD, Unit.NATURAL_DAYS, Unit.MONTHS, Unit.YEARS])
@pytest.mark.parametrize(
    ("begun", "n"), [("1900-01-02", 5), ("2100-01-02", 5), ("2026-01-02", 10**6)]
)
def test_years_beyond_the_calendar_are_refused(begun: str, n: int, unit: Unit) -> None:
    with pytest.raises(Refusal, match="1990 to 2099"):
        TABLES.due(days("2026-09-18", begun), whole(5, n), unit)


def test_a_hold_beyond_the_calendar_is_refused() -> None:
    for since, until in (("1900-01-02", "2026-09-21"), ("2026-09-21", "2100-01-02")):
        with pytest.raises(Refusal, match="1990 to 2099"):
            TABLES.due(days("2026-09-18"), whole(5), WD, Spans(whole(0), days(since), days(until)))


def test_a_hundred_thousand_rows_with_many_holds_each() -> None:
    chance = np.random.default_rng(7)
    rows = 100_000
    begun = np.datetime64("2020-01-01") + chance.integers(0, 2000, rows)
    lengths = chance.integers(1, 60, rows)
    owners = chance.integers(0, rows, 3 * rows)
    since = begun[owners] + chance.integers(0, 40, owners.size)
    holds = Spans(owners, since, since + chance.integers(0, 20, owners.size))
    due = TABLES.due(begun, lengths, WD, holds)
    for row in chance.integers(0, rows, 50):
        mine = owners == row
        pairs = list(zip(since[mine].tolist(), holds.until[mine].tolist(), strict=True))
        limit = Limit("L", int(lengths[row]), WD, holds=ARTICLE_45)
        clock = reckon(limit, stamps_of(begun[row].item(), pairs), CALENDAR)
        assert due[row].item() == clock.due_day
    assert (due >= TABLES.due(begun, lengths, WD)).all()
    assert (TABLES.due(begun, lengths + 1, WD, holds) > due).all()
    assert timedelta(0) < due[0].item() - begun[0].item()
