"""Proves of many matters at once that their entries follow from one another, up to the head."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from bianmin.postgres.exchange import Row, run

from . import statements
from .plan import chained, entry_text
from .services import NO_HEAD
from .situation import Actor
from .writes import NewEntry


def chain_faults(matters: Sequence[int]) -> dict[int, list[str]]:
    """Where the ledgers of some matters do not prove, by matter; those that prove are left out."""
    asked = list(matters)
    entries = {
        matter: list(rows)
        for matter, rows in groupby(run(statements.CHAINS, [asked]), key=itemgetter(0))
    }
    found = {
        matter: list(_faults(number, version, head, entries.get(matter, [])))
        for matter, number, version, head in run(statements.HEADS, [asked])
    }
    return {matter: faults for matter, faults in found.items() if faults}


def _faults(number: str, version: int, last: bytes, rows: Sequence[Row]) -> Iterator[str]:
    head = NO_HEAD
    for expected, row in enumerate(rows, start=1):
        entry = _entry(row)
        if entry.version != expected:
            yield f"entry {expected} is not there"
            return
        head = chained(head, entry_text(number, entry))
        if bytes(entry.head) != head:
            yield f"entry {entry.version} does not follow from the one before"
            return
    if head != bytes(last) or len(rows) != version:
        yield "the matter's head is not its last entry's"


def _entry(row: Row) -> NewEntry:
    """An entry as the step that wrote it had it."""
    _matter, version, step, actor, post, behalf, second, effective_at, recorded_at, *rest = row
    by = Actor(actor, post, behalf, second)
    return NewEntry(version, step, by, effective_at, recorded_at, *rest)
