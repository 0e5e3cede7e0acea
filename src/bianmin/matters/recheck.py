"""Proves that what is cached equals what follows: clocks from stamps, stays from clocks, heads from
entries."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice

from django.db.models.functions import Mod

from bianmin.law.clock import State
from bianmin.law.zone import day_of
from bianmin.postgres.exchange import Row, run

from . import registry, rereckon, statements, store
from .chains import chain_faults
from .clockwork import passed_before, reckon_clock
from .models import Entry, Matter
from .situation import Actor, ClockCard, Surroundings
from .writes import NewEntry

DERIVED = (
    "state", "started_at", "stopped_at", "due_day", "due_at", "used_days", "late_days", "by_law",
    "provisional",
)  # fmt: skip
CHUNK = 500

Found = dict[int, list[str]]


def faults_of(matter: int, at: datetime) -> list[str]:
    """Where the rows of a matter differ from what its stamps and entries say; best empty."""
    if not Matter.objects.filter(pk=matter).exists():
        return [f"matter {matter} is gone"]
    return faults_of_all([matter], at).get(matter, [])


def faults_of_all(matters: Sequence[int], at: datetime) -> Found:
    """The faults of some matters, by matter, in a set number of statements."""
    surroundings, found = store.surroundings_now(), Found()
    for part in (_clock_faults(matters, surroundings, at), _stay_faults(matters, surroundings)):
        for matter, fault in part:
            found.setdefault(matter, []).append(fault)
    for matter, faults in chain_faults(matters).items():
        found.setdefault(matter, []).extend(faults)
    return found


def rolling(at: datetime, *, parts: int = 1) -> Found:
    """Faults by matter, among those that changed since yesterday and a part of all others.

    Of ``parts`` parts it is another one every day.
    """
    found, chosen = Found(), iter(_chosen(at, parts))
    while chunk := list(islice(chosen, CHUNK)):
        found |= faults_of_all(chunk, at)
    return found


def _chosen(at: datetime, parts: int) -> Iterable[int]:
    changed = Entry.objects.filter(recorded_at__gte=at - timedelta(days=1)).values("matter")
    part = Matter.objects.annotate(part=Mod("pk", parts)).filter(
        part=day_of(at).toordinal() % parts
    )
    return changed.union(part.values("pk")).values_list("matter", flat=True).iterator()


def _clock_faults(
    matters: Sequence[int], surroundings: Surroundings, at: datetime
) -> Iterator[tuple[int, str]]:
    stamps, seen = store.stamps_of(matters), set[tuple[int, str]]()
    for row in run(statements.CLOCKS_OF, [list(matters)]):
        matter, name = row[0], row[3]
        seen.add((matter, name))
        its = stamps.get(matter, {}).get(name, ())
        card = ClockCard(name, store.limit_of(row[4]), row[7], row[11], row[6], row[5], its)
        for fault in _faults_of_clock(row, card, surroundings, at):
            yield matter, fault
    for matter, clocks in stamps.items():
        yield from (
            (matter, f"{name} is not there") for name in clocks if (matter, name) not in seen
        )


def _faults_of_clock(
    row: Row, card: ClockCard, surroundings: Surroundings, at: datetime
) -> Iterable[str]:
    if not card.stamps:
        yield f"{card.name} was never started"
        return
    if card.calendar != surroundings.almanac.version:
        yield from _earlier_calendar(card, surroundings)
        return
    by_law = registry.procedure(row[1], row[2]).clock(card.name).by_law
    derived = reckon_clock(card.name, card.limit, card.stamps, surroundings, by_law=by_law, at=at)
    for name, value in zip(DERIVED, row[7:], strict=True):
        if value != getattr(derived, name):
            yield f"{card.name}.{name}: {value} is not {getattr(derived, name)}"


def _earlier_calendar(card: ClockCard, surroundings: Surroundings) -> Iterable[str]:
    """By an earlier calendar is right only what is over, or was when the calendar changed."""
    over = card.state == State.STOPPED or passed_before(card, surroundings)
    if not over and not rereckon.is_due():
        yield f"{card.name} was reckoned by calendar {card.calendar} and not anew"


def _stay_faults(matters: Sequence[int], surroundings: Surroundings) -> Iterator[tuple[int, str]]:
    for matter, terms, kind, since, due_at, closed, orderly in run(
        statements.OPEN_STAYS_OF, [list(matters)]
    ):
        if closed:
            yield matter, f"it lies at {kind} though it is closed"
        if not orderly:
            yield matter, f"{kind}.act_by is not the earliest of its days"
        if due_at and due_at >= surroundings.almanac.changed_at and not rereckon.is_due():
            due = rereckon.hop_of(terms, kind, since, surroundings)
            if due != due_at:
                yield matter, f"{kind}.due_at: {due_at} is not {due}"


def as_written(row: Entry) -> NewEntry:
    """An entry as the step that wrote it had it."""
    by = Actor(row.actor, row.post, row.on_behalf_of, row.second_actor)
    return NewEntry(
        row.version, row.step, by, row.effective_at, row.recorded_at, row.facts, bytes(row.head)
    )


def open_editions() -> set[tuple[str, int]]:
    """Procedures and editions that open matters still need."""
    pairs = Matter.objects.filter(closed_at__isnull=True).values_list(
        "terms__procedure", "terms__edition"
    )
    return set(pairs.distinct())


def missing_editions() -> set[tuple[str, int]]:
    """Editions with open matters that are gone from the registry; start-up refuses then."""
    return open_editions() - {p.key for p in registry.procedures()}
