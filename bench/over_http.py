"""Life cycles through HTTP with authentication, beside the floor: ``python -m bench.over_http``."""

import socket
import statistics
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench import durable, engine, kept, together, towns
from bianmin.config.launch import commands
from tests.house import site
from tests.house.databases import Database

CONNECTIONS = 8
SECONDS = 5
KINDS = ("engine", "application")


def main(rounds: int = 7) -> None:
    """Interleaved rounds of the floor, the engine's life cycle and an application's; kept."""
    with durable.database() as database:
        kept.keep(_measured(database, rounds), "-http")


def let_in(database: Database) -> Path:
    """Let everybody in whom the measured matters pass; the file with their tokens."""
    tokens = database.home.with_name("tokens.json")
    database.run("shell", "-c", towns.LET_IN.format(path=tokens), PYTHONPATH="src:.")
    return tokens


def _measured(database: Database, rounds: int) -> dict[str, object]:
    tokens = let_in(database)
    engine.floor(database, "floor_schema.sql")
    samples: dict[str, list[float]] = {"floor": [], **{kind: [] for kind in KINDS}}
    with served(database) as port:
        for number in range(rounds):
            samples["floor"].append(engine.floor_rate(database))
            for kind in KINDS:
                samples[kind].append(_rate(database, port, kind, tokens))
            told = ", ".join(f"{name} {rates[-1]:.0f}/s" for name, rates in samples.items())
            engine.say(f"round {number + 1}: {told}")
    return _told(samples)


def _told(samples: Mapping[str, list[float]]) -> dict[str, object]:
    medians = {name: statistics.median(rates) for name, rates in samples.items()}
    ratios = {kind: medians[kind] / medians["floor"] for kind in KINDS}
    engine.say(f"life cycles a second: {medians}; of the floor: {ratios}")
    return {"samples": dict(samples), "medians": medians, "ratios": ratios}


@contextmanager
def served(database: Database) -> Iterator[int]:
    """The web server with two processes, as an installation runs it, and its port."""
    port, processes = site.free_port(), together.PROCESSES
    command = [*commands.web("127.0.0.1", port, processes)[:-1], "bench.served:application"]
    log = database.home.with_name("served.log")
    with site.started(command, durable.environment(database), log):
        site.wait_until(lambda: _answers(port), log)
        yield port


def _answers(port: int) -> bool:
    """Not the house's own question whether all is up: nobody works off what is measured."""
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


def asked(database: Database, port: int, module: str, kind: str, tokens: Path) -> list[Any]:
    """What each process tells that asks the server; they share the connections."""
    share = str(CONNECTIONS // together.PROCESSES)
    words = (str(SECONDS), str(port), kind, share, str(tokens))
    return together.told(database, module, *words)


def _rate(database: Database, port: int, kind: str, tokens: Path) -> float:
    """Whole life cycles a second of eight connections, each busy with one after the other."""
    told = asked(database, port, "bench.asking", kind, tokens)
    return sum(t["cycles"] / t["seconds"] for t in told)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
