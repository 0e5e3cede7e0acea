"""Reckoning beside a plain look-up: single answers, arrays, JSON lines. Needs no database.

``python -m bench.reckoning [lines]`` prints ratios of interleaved rounds and keeps the samples.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from bench.kept import keep
from bianmin.almanac.shipped import shipped_notices
from bianmin.law.arrays import Spans, Tables
from bianmin.law.calendar import Calendar
from bianmin.law.calendars import compose
from bianmin.law.limits import Unit

ROUNDS = 9
SINGLE = 100_000
ROWS = 1_000_000
FIRST, YEARS = date(2019, 1, 1), 7 * 365
CHANCE = random.Random(1)
Samples = dict[str, list[float]]


def main(lines: int = ROWS) -> dict[str, Any]:
    """Measure, print, and give the raw samples."""
    calendar = _calendar()
    samples = {
        "single, nanoseconds": _interleaved(_single(calendar)),
        "arrays, nanoseconds a row": _interleaved(_arrays(calendar)),
        "bianmin reckon, lines a second": _process(lines),
    }
    for what, measured in samples.items():
        _show(what, measured)
    return samples


def _calendar() -> Calendar:
    notices = list(shipped_notices())
    moved = [(day.date, day.kind) for notice in notices for day in notice.days]
    return compose("bench", moved, {}, "", [notice.year for notice in notices])


def _single(calendar: Calendar) -> dict[str, Callable[[], float]]:
    """One question at a time: the floor is a list of days and a list of counts."""
    first, counts, worked = calendar.table()
    count, days, base = list(counts), list(worked), first.toordinal()
    asked = [(_day(), CHANCE.randrange(1, 60)) for _ in range(SINGLE)]

    def look_up(day: date, n: int) -> date:
        return days[count[day.toordinal() - base] + n - 1]

    def timed(answer: Callable[[date, int], date]) -> float:
        before = time.perf_counter_ns()
        for day, n in asked:
            answer(day, n)
        return (time.perf_counter_ns() - before) / SINGLE

    return {
        "list-table look-up": lambda: timed(look_up),
        "Calendar.add_working_days": lambda: timed(calendar.add_working_days),
    }


def _arrays(calendar: Calendar) -> dict[str, Callable[[], float]]:
    """A million rows; the floor is two look-ups in numpy, days given as numbers."""
    chance = np.random.default_rng(1)
    starts = np.datetime64(FIRST) + chance.integers(0, YEARS, ROWS)
    lengths = chance.integers(1, 60, ROWS)
    tables = Tables(calendar)
    first, count, days = calendar.table()
    counts, worked = np.array(count), np.array([day.toordinal() for day in days])
    offsets = (starts - np.datetime64(first)).astype(np.int64)
    some = np.flatnonzero(chance.random(ROWS) < 0.5)
    one = _held(starts, some, chance)
    many = _held(starts, np.sort(chance.integers(0, ROWS, ROWS)), chance)

    def timed(reckon: Callable[[], object]) -> float:
        before = time.perf_counter_ns()
        reckon()
        return (time.perf_counter_ns() - before) / ROWS

    return {
        "numpy look-up": lambda: timed(lambda: worked[counts[offsets] + lengths - 1]),
        "Tables.due": lambda: timed(lambda: tables.due(starts, lengths, Unit.WORKING_DAYS)),
        "a hold in every second row": lambda: timed(
            lambda: tables.due(starts, lengths, Unit.WORKING_DAYS, one)
        ),
        "a million holds, up to nine a row": lambda: timed(
            lambda: tables.due(starts, lengths, Unit.WORKING_DAYS, many)
        ),
        "natural days, held": lambda: timed(
            lambda: tables.due(starts, lengths, Unit.NATURAL_DAYS, one)
        ),
    }


def _held(starts: Any, rows: Any, chance: Any) -> Spans:
    since = starts[rows] + chance.integers(0, 30, rows.size)
    return Spans(rows, since, since + chance.integers(0, 20, rows.size))


def _process(lines: int) -> Samples:
    """The command itself, without a database: from a file, to nowhere."""
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    samples = []
    with tempfile.TemporaryDirectory() as directory:
        asked = Path(directory) / "asked.jsonl"
        asked.write_text("".join(_line(number) for number in range(lines)))
        for _ in range(3):
            before = time.perf_counter()
            with asked.open("rb") as source:
                subprocess.run(
                    [sys.executable, "-m", "bianmin.config.cli", "reckon"],
                    stdin=source,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env={**environment, "PYTHONPATH": "src"},
                    check=True,
                )
            samples.append(lines / (time.perf_counter() - before))
    return {"of a million lines as of the manual" if lines == ROWS else f"of {lines}": samples}


def _line(number: int) -> str:
    """A line as the manual shows it, but for the explanation: half held, a third extended."""
    day = _day()
    asked: dict[str, Any] = {
        "id": f"a{number}",
        "day0": day.isoformat(),
        "n": CHANCE.randrange(1, 60),
        "unit": "working_days",
        "region": "371323000000",
        "as_of": (day + timedelta(15)).isoformat(),
    }
    if CHANCE.random() < 0.5:
        held = day + timedelta(CHANCE.randrange(1, 20))
        asked["holds"] = [[held.isoformat(), (held + timedelta(4)).isoformat()]]
    if CHANCE.random() < 0.3:
        asked["extensions"] = [10]
    return json.dumps(asked) + "\n"


def _day() -> date:
    return FIRST + timedelta(CHANCE.randrange(YEARS))


def _interleaved(measures: dict[str, Callable[[], float]]) -> Samples:
    """Every measure in turn, so that what else the machine does falls on all alike."""
    samples: Samples = {name: [] for name in measures}
    for _ in range(ROUNDS):
        for name, measure in measures.items():
            samples[name].append(measure())
    return samples


def _show(what: str, samples: Samples) -> None:
    """Medians, and each as a ratio to the first."""
    sys.stdout.write(f"{what}\n")
    floor = statistics.median(next(iter(samples.values())))
    for name, values in samples.items():
        median = statistics.median(values)
        sys.stdout.write(f"  {name:<36} {median:>10.1f}  {median / floor:>5.2f}\n")


if __name__ == "__main__":
    keep({"reckoning": main(*(int(argument) for argument in sys.argv[1:]))}, "-reckoning")
