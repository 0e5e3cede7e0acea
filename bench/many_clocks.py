"""The sweep over many open clocks beside a plain one, and a million of them reckoned anew.

Fills the database of ``DATABASE_URL``: run it through ``bench.clocks``, which makes one. Rows are
copies of what ``take`` wrote for one matter, so that they weigh what real ones weigh.
"""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import psycopg
from django.conf import settings
from django.db import transaction

from bench import kept, life_cycle, towns
from bench.procedure import LIFE_CYCLE, terms
from bianmin.almanac import services as almanac
from bianmin.almanac.shipped import MovedDay
from bianmin.matters import registry, rereckon, statements
from bianmin.matters.models import Clock, Matter, Stamp, Stay
from bianmin.postgres import exchange

SWEPT = 50_000
RECKONED = 1_000_000
ROUNDS = 5
AT = datetime(2026, 11, 23, 2, tzinfo=UTC)
ANNOUNCED = datetime(2026, 9, 21, 2, tzinfo=UTC)

# The leg of ``floor_schema.sql`` with its indexes and one on what is due, and no foreign key.
PLAIN = """
CREATE TABLE plain_leg (id bigint PRIMARY KEY, kase_id bigint NOT NULL, seq smallint NOT NULL,
    node varchar(16) NOT NULL, org_id int NOT NULL, actor_id int, light smallint NOT NULL,
    opened_at timestamptz NOT NULL, due_at timestamptz NOT NULL, warn_at timestamptz NOT NULL,
    closed_at timestamptz, opinion text NOT NULL DEFAULT '', UNIQUE (kase_id, seq));
CREATE INDEX plain_open_org ON plain_leg (org_id, due_at) WHERE closed_at IS NULL;
CREATE INDEX plain_warn ON plain_leg (warn_at) WHERE closed_at IS NULL AND light = 0;
INSERT INTO plain_leg SELECT g, g, 1, 'review', g % 400, NULL, 0, now(), {due}, {due}, NULL, ''
FROM generate_series(1, {number}) g;
CREATE TABLE plain_notice (leg bigint, at timestamptz);
GRANT ALL ON plain_leg, plain_notice TO PUBLIC;
"""
PLAIN_SWEEP = """
WITH late AS (UPDATE plain_leg SET light = 1 WHERE closed_at IS NULL AND light = 0
    AND warn_at < $1 RETURNING id)
INSERT INTO plain_notice SELECT id, $1 FROM late
"""


def main(number: int) -> None:
    """Print and keep seconds and ratios."""
    registry.register(LIFE_CYCLE)
    matter = life_cycle.accepted(terms("T-001"), towns.load()[0])
    _say("reckoned anew", anew := _reckon_anew(matter))
    _say("plain sweep", plain := _plain(number))
    few, many = _sweep(matter, 0, number), _sweep(matter, number, 2 * number)
    _say(f"sweep of {number:,}", few)
    _say(f"sweep of {2 * number:,}", many)
    ratios = {"many to few": many["median"] / few["median"], "few to plain": few["median"] / plain}
    _say("ratios", ratios)
    measured = {"reckoned anew": anew, "plain": plain, "few": few, "many": many, "ratios": ratios}
    kept.keep(measured, "-clocks")


def _say(what: str, told: object) -> None:
    sys.stdout.write(f"{what}: {told}\n")
    sys.stdout.flush()


def _owner(statement: str) -> None:
    with psycopg.connect(settings.DATABASE_OWNER_URL, autocommit=True) as connection:
        connection.execute(statement.encode())


def _copied(
    table: Any, matter: int, first: int, last: int, *, only: str = "true", **other: str
) -> None:
    """Copy the rows of one matter for matters of other numbers, with some columns otherwise."""
    names = [f.column for f in table._meta.concrete_fields if table is Matter or f.column != "id"]
    key = "id" if table is Matter else "matter_id"
    values = {name: f't."{name}"' for name in names} | {key: "g"} | other
    quoted, name = ", ".join(f'"{name}"' for name in names), table._meta.db_table
    _owner(
        f"INSERT INTO {name} ({quoted}) SELECT {', '.join(values[n] for n in names)} "
        f"FROM {name} t, generate_series({first}, {last}) g WHERE t.{key} = {matter} AND {only}"
    )


def _reckon_anew(matter: int) -> dict[str, float]:
    """A million open matters of two clocks; a notice moves days of half a year to come."""
    first, last = 10**9 + 1, 10**9 + RECKONED // 2
    _copied(Matter, matter, first, last, number="'B' || g", root="g")
    for table in (Stay, Clock, Stamp):
        _copied(table, matter, first, last)
    _owner("ANALYZE")
    moved = [MovedDay(date(2026, 9, 23), "off", "临时")]
    almanac.record_notice(
        year=2026, title="临时放假", source="bench", days=moved, by=None, at=ANNOUNCED
    )
    waiting, began = rereckon.waiting(), time.perf_counter()
    moved_days = rereckon.rereckon(ANNOUNCED)
    took = time.perf_counter() - began
    _owner(f"DELETE FROM matters_clock WHERE matter_id > {matter}")
    return {"clocks": waiting, "moved": moved_days, "seconds": took, "a second": waiting / took}


def _due(number: int) -> str:
    """Some days ago for the few that are swept, months ahead for all others."""
    swept = f"g % {number // SWEPT} = 0"
    ago, ahead = "'2026-11-20 00:00+00'::timestamptz", "'2027-02-01 00:00+00'::timestamptz"
    return f"CASE WHEN {swept} THEN {ago} ELSE {ahead} END + (g % 1000) * interval '1 minute'"


def _plain(number: int) -> float:
    _owner(PLAIN.format(due=_due(number), number=number))
    _owner("VACUUM ANALYZE plain_leg")
    return _timed(lambda: exchange.run(PLAIN_SWEEP, [AT]))["median"]


def _sweep(matter: int, before: int, after: int) -> dict[str, Any]:
    first, last = 2 * 10**9 + before + 1, 2 * 10**9 + after
    # Only among the first are clocks that change: as many, whether few or many are open.
    changes = _due(after - before) if before == 0 else _due(SWEPT * (after + 1))
    due = "'2027-03-01 00:00+00'::timestamptz"
    one = "t.name = 'decision'"
    _copied(Clock, matter, first, last, only=one, due_at=due, next_change_at=changes)
    _owner("VACUUM ANALYZE matters_clock")
    explained = exchange.run("EXPLAIN " + statements.SWEEP_CLOCKS.replace("$1", f"'{AT}'"), [])
    plan = [line for (line,) in explained if "Scan" in line]
    return _timed(lambda: exchange.run(statements.SWEEP_CLOCKS, [AT])) | {"plan": plan}


def _timed(work: Callable[[], object]) -> dict[str, Any]:
    """Median seconds of some rounds, each rolled back."""
    seconds = []
    for _ in range(ROUNDS):
        with transaction.atomic():
            began = time.perf_counter()
            work()
            seconds.append(time.perf_counter() - began)
            transaction.set_rollback(True)
    return {"median": statistics.median(seconds), "samples": seconds}


if __name__ == "__main__":
    main(int(sys.argv[1]))
