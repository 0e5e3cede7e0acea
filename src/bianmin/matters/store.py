"""Reads and writes matters, a few hand-written statements a step. Knows no rule.

Why by hand: docs/decisions/0003-the-hot-path-in-sql.md. How they are sent: ``exchange``.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar

import orjson
import psycopg
from django.db import connection

from bianmin.almanac import selectors as almanac
from bianmin.law.limits import Limit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.network import selectors as network
from bianmin.policy import selectors as policy

from . import registry, statements
from .exchange import Row, exchange, run
from .situation import Act, Child, ClockCard, MatterCard, Situation, StayCard, Surroundings
from .terms import TermsContent, canonical
from .writes import Lit, Moved, Plan

Said = TypeVar("Said", Lit, Moved)

_terms: dict[tuple[str, int], TermsContent] = {}


@dataclass(frozen=True, slots=True)
class Earlier:
    """An entry that already has the key asked for: the answer of the first try."""

    matter: int
    version: int
    digest: bytes
    number: str


class KeyTaken(Exception):
    """Another transaction has just written an entry with the same key."""


@dataclass(frozen=True, slots=True)
class Job:
    """Work for the worker, queued in the step's own transaction."""

    queue: str
    task: str
    args: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Opening:
    """The columns of a matter that only its opening sets."""

    terms: int
    root: int
    parent: int | None
    beneficiary: int | None


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
    terms = terms_of(row[15])
    stays, clocks, stamps, done, children, earlier = orjson.loads(row[16])
    acts = tuple(Act(*a) for a in done or ())
    situation = Situation(
        at=max(at, datetime.fromisoformat(acts[-1].at)) if acts else at,
        matter=MatterCard(*row[:15]),
        terms=terms,
        procedure=registry.procedure(terms.procedure, terms.edition),
        surroundings=surroundings(*row[17:]),
        stays=tuple(_stay(s) for s in stays or ()),
        clocks=_clocks(clocks or (), stamps or ()),
        acts=acts,
        children=tuple(Child(*c) for c in children or ()),
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
    return Surroundings(
        almanac=almanac.snapshot(calendar_number),
        policy=policy.snapshot(policy_number),
        directory=network.directory(network_number),
    )


def _earlier(found: Sequence[Any] | None) -> Earlier | None:
    return Earlier(found[0], found[1], bytes.fromhex(found[2]), found[3]) if found else None


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _stay(row: Sequence[Any]) -> StayCard:
    columns = [*row[:9], *map(_instant, row[9:13]), row[13]]
    return StayCard(*columns)


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


@lru_cache(maxsize=4096)
def _pin(limit: Limit) -> tuple[str, orjson.Fragment]:
    """A limit's digest, and its content as JSON."""
    text = canonical(limit.as_facts()).encode()
    return hashlib.sha256(text).hexdigest(), orjson.Fragment(text)


def terms_of(terms: int) -> TermsContent:
    """Terms by id; they never change, so the process keeps them, apart for each database."""
    key = (connection.settings_dict["NAME"], terms)
    if key not in _terms:
        _terms[key] = TermsContent.from_facts(run(statements.TERMS, [terms])[0][0])
    return _terms[key]


def save_terms(content: TermsContent) -> int:
    """The id of the terms with this content, which are written down once."""
    values = (content.digest, content.procedure, content.edition, content.subject)
    run(statements.NEW_TERMS, [*values, content.title, as_json(content.facts)])
    terms: int = run(statements.TERMS_BY_DIGEST, [content.digest])[0][0]
    return terms


def next_number(series: str) -> tuple[int, int]:
    """The next number of a series and a fresh matter id."""
    last, matter = run(statements.NUMBER, [series])[0]
    return last, matter


def next_child(root: int) -> tuple[int, int]:
    """How many children the root has, and a fresh matter id."""
    children = run(statements.CHILDREN, [root])[0][0]
    return children, run(statements.NEXT_ID, [])[0][0]


class _Parts:
    """One data-modifying statement put together from its parts, with its parameters."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.parameters: list[Any] = []

    def add(self, part: str, *values: Any, **texts: str) -> None:
        first = len(self.parameters) + 1
        places = [f"${first + i}" for i in range(len(values))]
        self.parts.append(part.format(*places, p=", ".join(places), **texts))
        self.parameters += values

    def run(self) -> None:
        run("WITH " + ",\n".join(self.parts) + "\nSELECT id FROM m", self.parameters)


def save(
    plan: Plan,
    *,
    key: str,
    digest: bytes,
    jobs: Sequence[Job] = (),
    opening: Opening | None = None,
) -> None:
    """Write all that ``plan`` holds, and its jobs, in one statement. Raises ``KeyTaken``."""
    parts = _Parts()
    _add_matter(parts, plan, opening)
    _add_entry(parts, plan, key, digest)
    if plan.change:
        change = columns(plan.change)
        identity = change.pop("id")
        parts.add(statements.CHANGE, *change.values(), identity)
    if plan.stays:
        after = "(SELECT count(*) FROM gone) AS g," if plan.change else ""
        parts.add(statements.STAYS, as_json(plan.stays), after=after)
    if plan.clocks:
        pins = [_pin(clock.limit) for clock in plan.clocks]
        rows = [
            columns(c) | {"limit": None, "pinned": p[0]}
            for c, p in zip(plan.clocks, pins, strict=True)
        ]
        parts.add(statements.CLOCKS, as_json(rows))
        if plan.ticking.starts:
            new = [{"digest": digest, "content": content} for digest, content in sorted(set(pins))]
            parts.add(statements.LIMITS, as_json(new))
    if plan.ticking.stamps:
        rows = [{"clock": name, **columns(stamp)} for name, stamp in plan.ticking.stamps]
        parts.add(statements.STAMPS, as_json(rows))
    if jobs:
        parts.add(statements.JOBS, as_json(jobs))
    try:
        parts.run()
    except psycopg.errors.UniqueViolation as violation:
        if violation.diag.constraint_name != "entry_key_once":
            raise
        raise KeyTaken from violation


def _add_matter(parts: _Parts, plan: Plan, opening: Opening | None) -> None:
    matter, entry = plan.situation.matter, plan.entry
    stands = (plan.outcome, plan.closed_at)
    if opening is None:
        parts.add(statements.MATTER, entry.version, entry.head, *stands, matter.id)
        return
    parts.add(
        statements.NEW_MATTER,
        matter.id, matter.number, opening.terms, opening.root, opening.parent, matter.asked_in,
        matter.applicant, opening.beneficiary, matter.received_by, matter.place,
        plan.outcome, matter.opened_at, plan.closed_at, entry.version, entry.head,
        matter.training,
    )  # fmt: skip


def _add_entry(parts: _Parts, plan: Plan, key: str, digest: bytes) -> None:
    entry, by = plan.entry, plan.entry.by
    parts.add(
        statements.ENTRY,
        entry.version, entry.step, by.account, by.post, by.on_behalf_of, by.second,
        entry.effective_at, entry.recorded_at, key, digest, entry.head, as_json(entry.facts),
    )  # fmt: skip


def columns(row: Any, names: Sequence[str] = ()) -> dict[str, Any]:
    """A record's fields by name; ``asdict`` would copy deeply, which costs more than the SQL."""
    return {name: getattr(row, name) for name in names or row.__slots__}


def as_json(rows: Any) -> str:
    """Records, mappings and lists of them; instants as ISO texts."""
    return orjson.dumps(rows, default=dict).decode()
