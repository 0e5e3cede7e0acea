"""The slowest steps beside a page that reads one row: ``python -m bench.steps_p99``.

Two web processes, eight connections, interleaved rounds. The hundredth part that waits longest
(p99) of the engine's steps is to wait at most four times as long as that of the pages; steps of
applications, which make papers and messages, are measured beside them.
"""

import os
import statistics
import sys
from collections.abc import Mapping
from pathlib import Path

from bench import durable, engine, kept, over_http
from tests.house.databases import Database

KINDS = ("row", "engine", "application")
AT_MOST = 4
Samples = dict[str, list[list[float]]]


def main(rounds: int = 7) -> None:
    """Measure, print medians and the verdict, and keep every round's figures."""
    with durable.database() as database:
        kept.keep(_told(_measured(database, rounds)), "-p99")


def _measured(database: Database, rounds: int) -> Samples:
    tokens = over_http.let_in(database)
    samples: Samples = {kind: [] for kind in KINDS}
    with over_http.served(database) as port:
        for number in range(rounds):
            for kind in KINDS:
                samples[kind].append(_waits(database, port, kind, tokens))
            told = ", ".join(f"{kind} {_p99(waits[-1]):.0f} ms" for kind, waits in samples.items())
            engine.say(f"round {number + 1}, p99: {told}")
    return samples


def _waits(database: Database, port: int, kind: str, tokens: Path) -> list[float]:
    """How long each answer took, in milliseconds."""
    told = over_http.asked(database, port, "bench.patience", kind, tokens)
    return [wait for waits in told for wait in waits]


def _p99(waits: list[float]) -> float:
    return statistics.quantiles(waits, n=100)[98]


def _told(samples: Samples) -> Mapping[str, object]:
    p99 = {kind: [_p99(waits) for waits in rounds] for kind, rounds in samples.items()}
    p50 = {kind: [statistics.median(w) for w in rounds] for kind, rounds in samples.items()}
    of_pages = {
        kind: statistics.median(a / b for a, b in zip(p99[kind], p99["row"], strict=True))
        for kind in KINDS
    }
    for kind, ratio in of_pages.items():
        medians = f"p50 {statistics.median(p50[kind]):.1f}, p99 {statistics.median(p99[kind]):.1f}"
        holds = "holds" if ratio <= AT_MOST else f"does not hold at most {AT_MOST}"
        engine.say(f"{kind}: {medians} ms, {ratio:.1f} times a page reading one row: {holds}")
    load = os.getloadavg()[1]
    engine.say(f"the machine's load meanwhile: {load:.1f}")
    return {"p50": p50, "p99": p99, "ratios": of_pages, "load": load}


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
