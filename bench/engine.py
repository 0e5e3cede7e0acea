"""The engine against the floor: interleaved rounds on one durable server, medians, raw samples."""

import re
import statistics
import subprocess
import sys
from pathlib import Path

from bench import durable, together, towns
from bianmin.config.launch import binaries
from tests.house.databases import Database

FLOOR = Path(__file__).parent / "floor"
SECONDS = 5


def main(rounds: int = 7) -> dict[str, object]:
    """Measure ``rounds`` interleaved rounds; prints and returns the samples and the ratio."""
    with durable.database() as database:
        return _measure(database, rounds)


def _measure(database: Database, rounds: int) -> dict[str, object]:
    database.run("shell", "-c", towns.APPOINT, PYTHONPATH="src:.")
    floor(database, "floor_schema.sql")
    samples: dict[str, list[float]] = {"floor": [], "take": []}
    for number in range(rounds):
        samples["floor"].append(floor_rate(database))
        samples["take"].append(_take_rate(database))
        say(f"round {number + 1}: " + ", ".join(f"{k} {v[-1]:.0f}/s" for k, v in samples.items()))
    medians = {name: statistics.median(values) for name, values in samples.items()}
    ratio = medians["take"] / medians["floor"]
    say(f"life cycles a second: {medians}; of the floor: {ratio:.3f}")
    return {"samples": samples, "medians": medians, "ratio": ratio}


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _program(name: str) -> str:
    return str(binaries.directory() / name)


def floor(database: Database, script: str) -> None:
    words = [_program("psql"), "-q", "-d", database.owner_url, "-f", FLOOR / script]
    subprocess.run(words, check=True, capture_output=True)


def floor_rate(database: Database) -> float:
    """Whole life cycles a second of the bare SQL, eight clients."""
    words = ["-n", "-M", "prepared", "-c", "8", "-j", "2", "-T", str(SECONDS)]
    done = subprocess.run(
        [_program("pgbench"), *words, "-f", FLOOR / "floor_multi.sql", "-d", database.owner_url],
        check=True,
        capture_output=True,
        text=True,
    )
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    if found is None:
        raise RuntimeError(done.stdout + done.stderr)
    return float(found[1])


def _take_rate(database: Database) -> float:
    """Whole life cycles a second through ``take``, two processes."""
    told = together.told(database, "bench.life_cycle", str(SECONDS))
    return sum(t["cycles"] / t["seconds"] for t in told)


if __name__ == "__main__":
    main()
