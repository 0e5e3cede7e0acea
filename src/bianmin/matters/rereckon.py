"""Reckons open clocks and hops anew when the calendar has changed, and keeps what moved.

In small batches, each a transaction of its own, so that nobody waits at a desk. Rows say by which
calendar they were reckoned: whoever is interrupted goes on where the rows left off. A day that
has passed is left as it was.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from bianmin.almanac import selectors as almanac
from bianmin.law.stamps import Stamp
from bianmin.law.zone import day_of
from bianmin.postgres import exchange

from . import registry, saving, statements, store
from .clockwork import hop_due, hop_light, reckon_clock
from .models import Reckoned
from .situation import ClockCard, Surroundings
from .writes import HOP, Moved

BATCH = 500
Told = Callable[[int], None]


def is_due() -> bool:
    """Whether the calendar has changed since all open clocks were reckoned."""
    return Reckoned.objects.filter(calendar=almanac.version()).first() is None


def waiting() -> int:
    """How many open clocks are still to be reckoned by the calendar of now."""
    now = almanac.snapshot()
    found: int = exchange.run(statements.WAITING, [now.version, now.changed_at])[0][0]
    return found


def rereckon(at: datetime, *, tell: Told = lambda done: None) -> int:
    """Reckon all open clocks and hops by the calendar of now; how many days moved.

    ``tell`` hears after each batch how many clocks it took. Steps taken meanwhile reckon their own
    clocks by the new calendar; what they hold locked is passed over and looked at once more.
    """
    surroundings = store.surroundings_now()
    moved = sum(_batches(surroundings, at, tell)) + sum(_batches(surroundings, at, tell))
    moved += _hops(surroundings, at)
    Reckoned.objects.update_or_create(pk=1, defaults={"calendar": surroundings.almanac.version})
    return moved


def _batches(surroundings: Surroundings, at: datetime, tell: Told) -> Iterator[int]:
    last, calendar = 0, surroundings.almanac
    while True:
        with transaction.atomic():
            asked = [calendar.version, calendar.changed_at, last, BATCH]
            rows = exchange.run(statements.BEHIND, asked)
            moved = _batch(rows, surroundings, at) if rows else 0
        if not rows:
            return
        last = rows[-1][0]
        tell(len(rows))
        yield moved


def _batch(rows: Sequence[exchange.Row], surroundings: Surroundings, at: datetime) -> int:
    """Reckon the clocks of some rows, which are locked; how many moved."""
    matters = sorted({row[1] for row in rows})
    stamps = store.stamps_of(matters)
    written, moves = list[dict[str, Any]](), list[Moved]()
    for row in rows:
        card = _card(row, stamps[row[1]][row[2]])
        clock = reckon_clock(
            card.name, card.limit, card.stamps, surroundings, by_law=row[4], at=at, card=card
        )
        reckoned = {name: getattr(clock, name) for name in statements.RECKONED}
        written.append({"id": row[0], **reckoned})
        if clock.due_day != row[5]:
            moves.append(Moved(row[1], card.name, row[5], clock.due_day, card.provisional))
    exchange.run(statements.RERECKON, [saving.as_json(written)])
    exchange.run(statements.ACT_BY, [matters])
    _keep(moves, surroundings, at)
    return len(moves)


def _card(row: exchange.Row, stamps: tuple[Stamp, ...]) -> ClockCard:
    _id, _matter, name, pinned, _by_law, _due_day, due_at, state, provisional, calendar = row
    return ClockCard(name, store.limit_of(pinned), state, due_at, provisional, calendar, stamps)


def _hops(surroundings: Surroundings, at: datetime) -> int:
    """Hops of open stays are few: only those that had not passed can move."""
    moved = 0
    for stay, matter, terms, kind, since, due_at in exchange.run(
        statements.OPEN_HOPS, [surroundings.almanac.changed_at]
    ):
        if (due := hop_of(terms, kind, since, surroundings)) != due_at:
            moved += _move_hop(stay, matter, due_at, due, surroundings=surroundings, at=at)
    return moved


def hop_of(terms: int, kind: str, since: datetime, surroundings: Surroundings) -> datetime | None:
    """When the hop of a leg of this kind is due that was sent at ``since``."""
    content = store.terms_of(terms)
    leg = registry.procedure(content.procedure, content.edition).leg(kind)
    days = surroundings.value(leg.hop, day_of(since))
    return hop_due(since, days, surroundings)


@transaction.atomic
def _move_hop(
    stay: int,
    matter: int,
    was: datetime,
    now: datetime | None,
    *,
    surroundings: Surroundings,
    at: datetime,
) -> bool:
    light, changes = hop_light(now, at)
    if not exchange.run(statements.MOVE_HOP, [now, light, changes, stay, was]):
        return False
    exchange.run(statements.ACT_BY, [[matter]])
    moved = Moved(matter, HOP, day_of(was), day_of(now) if now else None, was_provisional=False)
    _keep([moved], surroundings, at)
    return True


def _keep(moves: Iterable[Moved], surroundings: Surroundings, at: datetime) -> None:
    """Write down what moved, and let each matter's module tell whom it concerns."""
    for_all = list(moves)
    if not for_all:
        return
    version = surroundings.almanac.version
    exchange.run(statements.MOVES, [saving.as_json(for_all), version, at])
    for procedure, moved in store.by_procedure(for_all).items():
        registry.moved(procedure, moved, at)
