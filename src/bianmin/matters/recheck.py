"""Proves that what is cached equals what follows: clocks from stamps, heads from entries."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models.functions import Mod

from bianmin.law.clock import State
from bianmin.law.zone import day_of

from . import registry, rereckon, store
from .clockwork import passed_before, reckon_clock
from .models import Clock, Entry, Matter
from .plan import chained, entry_text
from .services import NO_HEAD
from .situation import Actor, ClockCard, Situation, Surroundings
from .writes import NewEntry

DERIVED = ("state", "started_at", "stopped_at", "due_day", "due_at", "used_days", "late_days")


def faults_of(matter: int, at: datetime) -> list[str]:
    """Where the rows of a matter differ from what its stamps and entries say; best empty."""
    found = store.read(matter, "", at)
    if found is None:
        return [f"matter {matter} is gone"]
    return [*_clock_faults(found[0]), *_chain_faults(found[0])]


def rolling(at: datetime, *, parts: int = 1) -> dict[int, list[str]]:
    """Faults by matter, among those that changed since yesterday and a part of all others.

    Of ``parts`` parts it is another one every day.
    """
    found = {matter: faults_of(matter, at) for matter in _chosen(at, parts)}
    return {matter: faults for matter, faults in found.items() if faults}


def _chosen(at: datetime, parts: int) -> Iterable[int]:
    changed = Entry.objects.filter(recorded_at__gte=at - timedelta(days=1)).values("matter")
    part = Matter.objects.annotate(part=Mod("pk", parts)).filter(
        part=day_of(at).toordinal() % parts
    )
    return changed.union(part.values("pk")).values_list("matter", flat=True).iterator()


def _clock_faults(situation: Situation) -> Iterable[str]:
    rows = {row.name: row for row in Clock.objects.filter(matter=situation.matter.id)}
    for card in situation.clocks:
        row, surroundings = rows[card.name], situation.surroundings
        if row.calendar != surroundings.almanac.version:
            yield from _earlier_calendar(card, surroundings)
            continue
        by_law = situation.procedure.clock(card.name).by_law
        derived = reckon_clock(
            card.name, card.limit, card.stamps, surroundings, by_law=by_law, at=situation.at
        )
        for name in DERIVED:
            if getattr(row, name) != getattr(derived, name):
                yield f"{card.name}.{name}: {getattr(row, name)} is not {getattr(derived, name)}"


def _earlier_calendar(card: ClockCard, surroundings: Surroundings) -> Iterable[str]:
    """By an earlier calendar is right only what is over, or was when the calendar changed."""
    over = card.state == State.STOPPED or passed_before(card, surroundings)
    if not over and not rereckon.is_due():
        yield f"{card.name} was reckoned by calendar {card.calendar} and not anew"


def _chain_faults(situation: Situation) -> Iterable[str]:
    head, number = NO_HEAD, situation.matter.number
    for row in Entry.objects.filter(matter=situation.matter.id).order_by("version"):
        head = chained(head, entry_text(number, as_written(row)))
        if bytes(row.head) != head:
            yield f"entry {row.version} does not follow from the one before"
            return
    if head != bytes(situation.matter.head):
        yield "the matter's head is not its last entry's"


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
