"""Reads matters, by a few hand-written statements. Knows no rule. What is written: ``saving``.

Why by hand: docs/decisions/0003-the-hot-path-in-sql.md. How they are sent: ``exchange``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar

import orjson
from django.db import connection

from bianmin.almanac import selectors as almanac
from bianmin.law.limits import Limit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.network import selectors as network
from bianmin.policy import selectors as policy
from bianmin.postgres.exchange import Row, exchange, run

from . import registry, statements
from .secrecy import Kept
from .situation import Act, Child, ClockCard, MatterCard, Situation, StayCard, Surroundings
from .terms import TermsContent
from .writes import Lit, Moved

Said = TypeVar("Said", Lit, Moved)

_terms: dict[tuple[str, int], TermsContent] = {}


@dataclass(frozen=True, slots=True)
class Earlier:
    """An entry that already has the key asked for: the answer of the first try."""

    matter: int
    version: int
    digest: bytes
    number: str


def lock_and_read(matter: int, key: str, at: datetime) -> tuple[Situation, Earlier | None] | None:
    """Lock the matter's root, then read its situation: two statements, see house.md why."""
    locked, rows = exchange((statements.LOCK, [matter]), (statements.READ, [matter, key]))
    return _situation(rows[0], at) if locked and rows else None


def read(matter: int, key: str, at: datetime) -> tuple[Situation, Earlier | None] | None:
    """The situation of a matter at ``at``, and the entry that already bears ``key``."""
    rows = run(statements.READ, [matter, key])
    return _situation(rows[0], at) if rows else None


def _situation(row: Row, at: datetime) -> tuple[Situation, Earlier | None]:
    """What the row says. Who waited for the lock may be late: time never runs backwards."""
    terms = terms_of(row[0])
    matter, stays, clocks, stamps, done, children, above, kept, earlier = orjson.loads(row[1])
    acts = tuple(map(Act._make, done or ()))
    situation = Situation(
        at=max(at, datetime.fromisoformat(acts[-1].at)) if acts else at,
        matter=_matter(matter),
        terms=terms,
        procedure=registry.procedure(terms.procedure, terms.edition),
        surroundings=surroundings(*row[2:]),
        stays=tuple(map(_stay, stays or ())),
        clocks=_clocks(clocks or (), stamps or ()),
        acts=acts,
        children=tuple(map(Child._make, children or ())),
        kept_away=frozenset(who for step, who in above or () if step in registry.declaring()),
        kept=Kept.of(kept or ()),
    )
    return situation, _earlier(earlier)


def stamps_of(matters: Sequence[int]) -> dict[int, dict[str, tuple[Stamp, ...]]]:
    """The stamps of some matters, in order, by matter and clock."""
    found: dict[int, dict[str, tuple[Stamp, ...]]] = {}
    for matter, clock, kind, at, *rest in run(statements.STAMPS_OF, [list(matters)]):
        clocks = found.setdefault(matter, {})
        clocks[clock] = (*clocks.get(clock, ()), Stamp(StampKind(kind), at, *rest))
    return found


def by_procedure(said: Sequence[Said]) -> dict[tuple[str, int], list[Said]]:
    """What is said of some matters, by the name and edition of their procedures."""
    matters = sorted({one.matter for one in said})
    keys = {row[0]: row[1:] for row in run(statements.PROCEDURES_OF, [matters])}
    found: dict[tuple[str, int], list[Said]] = {}
    for one in said:
        found.setdefault(keys[one.matter], []).append(one)
    return found


def surroundings_now() -> Surroundings:
    """What holds for the county at this moment."""
    return surroundings(*run(statements.NOW, [])[0])


def read_key(key: str, digest: bytes) -> tuple[Earlier | None, int | None, Surroundings]:
    """Before an opening: whether the key is used, the terms' id if known, the surroundings."""
    row = run(statements.KEY, [key, digest])[0]
    return _earlier(row[0]), row[1], surroundings(*row[2:5])


def surroundings(network_number: int, policy_number: int, calendar_number: int) -> Surroundings:
    """What holds for the county, from the process' own copies where their numbers still agree."""
    around = Surroundings(
        almanac=almanac.snapshot(calendar_number),
        policy=policy.snapshot(policy_number),
        directory=network.directory(network_number),
    )
    policy.reading.told(around.policy)
    network.reading.told(around.directory)
    return around


def _earlier(found: Sequence[Any] | None) -> Earlier | None:
    return Earlier(found[0], found[1], bytes.fromhex(found[2]), found[3]) if found else None


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _matter(row: Sequence[Any]) -> MatterCard:
    head = bytes.fromhex(row[12])
    return MatterCard._make((*row[:9], *map(_instant, row[9:11]), row[11], head, *row[13:]))


def _stay(row: Sequence[Any]) -> StayCard:
    return StayCard._make((*row[:9], *map(_instant, row[9:13]), row[13]))


def _clocks(
    clocks: Sequence[Sequence[Any]], stamps: Sequence[Sequence[Any]]
) -> tuple[ClockCard, ...]:
    by_clock: dict[str, list[Stamp]] = {}
    for name, kind, at, version, hold, ends, value in stamps:
        stamp = Stamp(StampKind(kind), datetime.fromisoformat(at), version, hold, ends, value)
        by_clock.setdefault(name, []).append(stamp)
    return tuple(
        ClockCard(name, limit_of(pin), state, _instant(due), shaky, number, tuple(by_clock[name]))
        for name, pin, state, due, shaky, number in clocks
    )


@lru_cache(maxsize=4096)
def limit_of(digest: str) -> Limit:
    """A limit as it was pinned; the process keeps it, as what has a digest never changes."""
    return Limit.from_facts(orjson.loads(run(statements.PINNED, [digest])[0][0]))


def terms_of(terms: int) -> TermsContent:
    """Terms by id; they never change, so the process keeps them, apart for each database."""
    key = (connection.settings_dict["NAME"], terms)
    if key not in _terms:
        _terms[key] = TermsContent.from_facts(run(statements.TERMS, [terms])[0][0])
    return _terms[key]
