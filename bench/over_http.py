"""Life cycles through HTTP with authentication, beside the floor: ``python -m bench.over_http``."""

import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bench import engine, kept
from bianmin.config.launch import commands, processes
from tests.house import databases
from tests.house.databases import CHECKOUT, Database
from tests.house.site import free_port

PROCESSES = 2
CONNECTIONS = 8
SECONDS = 5
KINDS = ("engine", "application")
APPOINT = "from bench import towns; towns.appoint(); towns.let_in('{path}')"


def main(rounds: int = 7) -> None:
    """Interleaved rounds of the floor, the engine's life cycle and an application's; kept."""
    home = databases.new_home()
    held = databases.hold(home)
    try:
        with databases.clone(databases.template(home, settings={})) as database:
            kept.keep(_measured(database, rounds), "-http")
    finally:
        databases.remove(home)
        os.close(held)


def _measured(database: Database, rounds: int) -> dict[str, object]:
    tokens = database.home.with_name("tokens.json")
    database.run("shell", "-c", APPOINT.format(path=tokens), PYTHONPATH="src:.")
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
    port = free_port()
    command = [*commands.web("127.0.0.1", port, PROCESSES)[:-1], "bench.served:application"]
    own = environment(database)
    with subprocess.Popen(commands.tied(command), cwd=CHECKOUT, env=own) as server:
        while not _answers(port):
            if server.poll() is not None:
                raise RuntimeError("the web server has ended")
            time.sleep(0.2)
        try:
            yield port
        finally:
            processes.end([server.pid], gently=20)


def _answers(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


def environment(database: Database) -> dict[str, str]:
    """What a program of the benchmark works with in this database."""
    own = database.environment(DJANGO_SETTINGS_MODULE="bianmin.config.settings")
    return {**own, "PYTHONPATH": "src:."}


def _rate(database: Database, port: int, kind: str, tokens: Path) -> float:
    """Whole life cycles a second of eight connections, each busy with one after the other."""
    start = time.time() + 4
    words = [sys.executable, "-m", "bench.asking", str(start), str(SECONDS), str(port), kind]
    share = str(CONNECTIONS // PROCESSES)
    asking = [
        subprocess.Popen(
            [*words, share, str(tokens)],
            cwd=CHECKOUT,
            env=environment(database),
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(PROCESSES)
    ]
    told = [json.loads(one.communicate()[0]) for one in asking]
    return sum(t["cycles"] / t["seconds"] for t in told)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
