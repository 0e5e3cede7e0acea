"""What time does by itself: lights change, and limits whose expiry the law says something about."""

from collections.abc import Iterator
from datetime import UTC, datetime

from django.db import transaction

from bianmin.law.refusal import Refusal
from bianmin.postgres import exchange

from . import registry, statements, store
from .services import LAW, take
from .writes import Lit

BATCH = 500
BEGINNING = datetime(1990, 1, 1, tzinfo=UTC)


def sweep(at: datetime) -> int:
    """Change the lights that are due to change and take the law's steps; returns how many steps.

    Touches only clocks whose light changes. Steps go in order of due time, each in a transaction
    of its own, with a key made of clock, due instant and number of stamps: run twice, it acts
    once; after an annulment it can act again.
    """
    change_lights(at)
    return sum(_taken(row, at) for row in _expired(at))


@transaction.atomic
def change_lights(at: datetime) -> None:
    """Change the lights that are due to change, and tell the modules whose matters they are."""
    changed = [statements.SWEEP_STAYS, statements.SWEEP_CLOCKS]
    lit = [Lit(*row) for statement in changed for row in exchange.run(statement, [at])]
    for procedure, lights in store.by_procedure(lit).items() if lit else ():
        registry.lit(procedure, lights, at)


def _expired(at: datetime) -> Iterator[exchange.Row]:
    """Expired limits in order of due time, a batch at a time: what is refused stops nothing."""
    last: exchange.Row = (BEGINNING, 0)
    while rows := exchange.run(statements.EXPIRED, [at, last[0], last[1], BATCH]):
        yield from rows
        if len(rows) < BATCH:
            return
        last = rows[-1]


def _taken(row: exchange.Row, at: datetime) -> bool:
    """Reckoned again under the lock: what is no longer due is refused, and that is all right."""
    due_at, _clock, matter, clock, step, stamps = row
    key = f"law:{matter}:{clock}:{due_at:%Y%m%dT%H%M%S}:{stamps}"
    try:
        return not take(matter, step, by=LAW, at=at, facts={"clock": clock}, key=key).again
    except Refusal:
        return False
