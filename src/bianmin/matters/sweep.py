"""What time does by itself: lights change, and limits whose expiry the law says something about."""

from datetime import datetime

from psycopg.types.numeric import Int8

from bianmin.law.refusal import Refusal

from . import statements, store
from .services import LAW, take

BATCH = 500


def sweep(at: datetime) -> int:
    """Change the lights that are due to change and take the law's steps; returns how many steps.

    Touches only clocks whose light changes. Steps go in order of due time, each in a transaction
    of its own, with a key made of clock, due instant and number of stamps: run twice, it acts
    once; after an annulment it can act again.
    """
    store.run(statements.SWEEP_STAYS, [at])
    store.run(statements.SWEEP_CLOCKS, [at])
    taken = 0
    for matter, clock, step, due_at, stamps in store.run(statements.EXPIRED, [at, Int8(BATCH)]):
        key = f"law:{matter}:{clock}:{due_at:%Y%m%dT%H%M%S}:{stamps}"
        taken += _taken(matter, step, clock, at, key)
    return taken


def _taken(matter: int, step: str, clock: str, at: datetime, key: str) -> bool:
    """Reckoned again under the lock: what is no longer due is refused, and that is all right."""
    try:
        return not take(matter, step, by=LAW, at=at, facts={"clock": clock}, key=key).again
    except Refusal:
        return False
