"""``python -m bench.verify [MATTERS]``: verifying beside only reading the same rows.

Processor time, Python and server together, since that is what a night costs; a demonstration's
past is copied until there are so many matters, and a bill is made of all of them.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import connection
from django.utils import timezone

from bench import kept
from bench.seed.copies import seed
from bench.seed.patterns import patterns
from bianmin.matters.models import Entry, Matter
from bianmin.record import bills
from bianmin.record.verifying import jobs
from tests.house import databases

PATTERNS = "150"
ROUNDS = 5
READ = (
    "matters_matter", "matters_entry", "matters_stay", "matters_stamp", "matters_clock",
    "record_leaf",
)  # fmt: skip


def main(number: int = 5_000) -> None:
    """Measure in turn, print the medians, keep the samples."""
    home = databases.new_home()
    held = databases.hold(home)
    databases.move_settings(home)
    try:
        with databases.clone(databases.template(home)) as own:
            own.run("demonstration", "--matters", PATTERNS, BIANMIN_DEMONSTRATION="1")
            with databases.connected_to(own):
                seed(patterns(), number - Matter.objects.count())
                _tell(_measured())
    finally:
        databases.remove(home)
        os.close(held)


def _measured() -> dict[str, Any]:
    at = timezone.now()
    billed = _cost(lambda: bills.make(at))
    wanted = [job for job in jobs.everything() if job.check == "matter"]
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    read, verified = list[float](), list[float]()
    for _round in range(ROUNDS):
        read.append(_cost(lambda: _read(wanted)))
        verified.append(_cost(lambda: _verify(wanted, at)))
    return {
        "matters": sum(job.size for job in wanted),
        "entries": Entry.objects.count(),
        "billed": billed,
        "read": sorted(read),
        "verified": sorted(verified),
    }


def _verify(wanted: list[jobs.Job], at: datetime) -> None:
    assert [fault for job in wanted for fault in jobs.run(job, at)] == []


def _read(wanted: list[jobs.Job]) -> None:
    """Every column of every row that verifying reads, in the same chunks, and no more."""
    with connection.cursor() as cursor:
        for job in wanted:
            for table in READ:
                column = {"matters_matter": "id", "record_leaf": "row"}.get(table, "matter_id")
                own = "kind = 'matter' AND " if table == "record_leaf" else ""
                cursor.execute(
                    f"SELECT * FROM {table} WHERE {own}{column} = ANY(%s)", [list(job.rows or ())]
                )
                cursor.fetchall()


def _cost(deed: Callable[[], object]) -> float:
    """Seconds of processor that it takes, here and in the server's process."""
    with _busy() as spent:
        deed()
    return spent[0]


@contextmanager
def _busy() -> Iterator[list[float]]:
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (server,) = cursor.fetchone()
    here, there, spent = time.process_time(), _of(server), list[float]()
    yield spent
    spent.append(time.process_time() - here + _of(server) - there)


def _of(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _tell(found: dict[str, Any]) -> None:
    matters, read, verified = found["matters"], found["read"], found["verified"]
    middle = ROUNDS // 2
    sys.stdout.write(
        f"{matters} matters, {found['entries']} entries: the bill {found['billed']:.1f} s of "
        f"processor; reading {matters / read[middle]:.0f} matters a second of processor, "
        f"verifying {matters / verified[middle]:.0f}: {verified[middle] / read[middle]:.1f} times "
        "the reading\n"
    )
    kept.keep(found, "-verify")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
