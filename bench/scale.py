"""``python -m bench.scale [MATTERS]``: the pages beside few matters and beside a million.

A demonstration county's past is copied until there are so many (``bench.seed``). Prints, for each
page, statements, pages of the database read and milliseconds at both sizes; says what grew.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import psycopg
from django.test.utils import override_settings

from bench import kept, pages
from bench.seed.copies import seed
from bench.seed.patterns import patterns
from bianmin.matters.models import Matter
from tests.house import databases
from tests.house.databases import Database

PATTERNS = "150"
ROOMY = {
    **databases.WITHOUT_DURABILITY,
    "shared_buffers": "1GB",
    "max_wal_size": "8GB",
    "autovacuum": "off",
    "maintenance_work_mem": "512MB",
}


def main(number: int = 1_000_000) -> None:
    """Measure, print, keep the figures, and say whether anything grew."""
    home = databases.new_home()
    held = databases.hold(home)
    databases.move_settings(home)
    try:
        with databases.clone(databases.template(home, ROOMY)) as few:
            few.run("demonstration", "--matters", PATTERNS, BIANMIN_DEMONSTRATION="1")
            with databases.clone(few) as many:
                seeded = _fill(many, number)
                _compare(seeded, _measure(few), _measure(many))
    finally:
        databases.remove(home)
        os.close(held)


Measured = dict[str, dict[str, Any]]


def _fill(database: Database, number: int) -> dict[str, float]:
    """Seed what is missing to ``number`` matters. The server need not look up, row by row, what
    copies point at: their patterns point at the same.
    """
    checks = f"ALTER DATABASE {database.name} {{}} session_replication_role {{}}"
    with closing(databases.superuser(database.home)) as server:
        server.execute(checks.format("SET", "TO replica").encode())
    with databases.connected_to(database):
        made, began = patterns(), time.perf_counter()
        missing = number - Matter.objects.count()
        seed(made, missing, lambda done: _say(f"{done:,} of {missing:,} copies"))
        took = time.perf_counter() - began
        rows = sum(pattern.rows for pattern in made) * missing / len(made)
    with closing(databases.superuser(database.home)) as server:
        server.execute(checks.format("RESET", "").encode())
    told = {"matters": missing, "seconds": took, "rows a second": rows / took}
    _say(f"seeded {told}")
    return told


def _measure(database: Database) -> Measured:
    """Invented people may sign in only where everything is for demonstration."""
    with databases.connected_to(database), override_settings(DEMONSTRATION=True):
        with psycopg.connect(database.owner_url, autocommit=True) as owner:
            owner.execute("VACUUM ANALYZE")
        return {page.name: _measured(page) for page in pages.pages()}


def _measured(page: pages.Page) -> dict[str, Any]:
    statements = page.statements()
    cost = pages.cost(statements)
    return {
        "statements": [pages.shape(statement) for statement in statements],
        "buffers": cost.buffers,
        "scanned": sorted(cost.scanned),
        "ms": 1000 * page.seconds(),
    }


def _compare(seeded: dict[str, float], few: Measured, many: Measured) -> None:
    grew = []
    for name, at_many in many.items():
        at_few = few[name]
        _say(f"{name}: " + "; ".join(_told(at_few, at_many)))
        if at_few["statements"] != at_many["statements"]:
            grew.append(f"{name} takes other statements")
        if at_many["scanned"]:
            grew.append(f"{name} reads {', '.join(at_many['scanned'])} from end to end")
    _say("grew: " + ("; ".join(grew) or "nothing"))
    kept.keep({"seeded": seeded, "few": few, "many": many, "grew": grew}, "-scale")


def _told(few: dict[str, Any], many: dict[str, Any]) -> Iterator[str]:
    yield f"{len(few['statements'])} and {len(many['statements'])} statements"
    yield f"{few['buffers']:,} and {many['buffers']:,} pages read"
    yield f"{few['ms']:.0f} and {many['ms']:.0f} ms"


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
