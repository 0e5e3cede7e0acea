"""Writes what a step has planned: one data-modifying statement, put together from its parts.

Docs: docs/decisions/0003-the-hot-path-in-sql.md.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

import orjson
import psycopg

from bianmin.law.limits import Limit
from bianmin.law.stamps import Stamp
from bianmin.postgres.exchange import run

from . import statements
from .terms import TermsContent, canonical
from .writes import Plan


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


class _Write:
    """The parts of the statement, and their values in order."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.values: list[Any] = []

    def add(self, part: str, *values: Any) -> None:
        self.parts.append(part)
        self.values += values


def save(
    plan: Plan,
    *,
    key: str,
    digest: bytes,
    jobs: Sequence[Job] = (),
    opening: Opening | None = None,
) -> None:
    """Write all that ``plan`` holds, and its jobs, in one statement. Raises ``KeyTaken``."""
    write = _Write()
    _add_matter(write, plan, opening)
    _add_entry(write, plan, key, digest)
    _add_stays(write, plan)
    _add_clocks(write, plan)
    if jobs:
        write.add(statements.JOBS, as_json(jobs))
    try:
        run(statements.write(*write.parts), write.values)
    except psycopg.errors.UniqueViolation as violation:
        if violation.diag.constraint_name != "entry_key_once":
            raise
        raise KeyTaken from violation


def _add_matter(write: _Write, plan: Plan, opening: Opening | None) -> None:
    matter, entry = plan.situation.matter, plan.entry
    stands = (plan.outcome, plan.closed_at)
    if opening is None:
        write.add(statements.MATTER, entry.version, entry.head, *stands, matter.id)
        return
    write.add(
        statements.NEW_MATTER,
        matter.id, matter.number, opening.terms, opening.root, opening.parent, matter.asked_in,
        matter.applicant, opening.beneficiary, matter.received_by, matter.place,
        plan.outcome, matter.opened_at, plan.closed_at, entry.version, entry.head,
        matter.training,
    )  # fmt: skip


def _add_entry(write: _Write, plan: Plan, key: str, digest: bytes) -> None:
    entry, by = plan.entry, plan.entry.by
    write.add(
        statements.ENTRY,
        entry.version, entry.step, by.account, by.post, by.on_behalf_of, by.second,
        entry.effective_at, entry.recorded_at, key, digest, entry.head, as_json(entry.facts),
    )  # fmt: skip


def _add_stays(write: _Write, plan: Plan) -> None:
    if plan.change:
        write.add(statements.CHANGE, *plan.change[1:], plan.change.id)
    if plan.stays:
        rows = statements.stays(len(plan.stays), ends_one=plan.change is not None)
        write.add(rows, *chain(*plan.stays))


def _add_clocks(write: _Write, plan: Plan) -> None:
    pins = [_pin(clock.limit) for clock in plan.clocks]
    if plan.clocks:
        rows = ((c.name, pin[0], *c[2:]) for c, pin in zip(plan.clocks, pins, strict=True))
        write.add(statements.clocks(len(pins)), *chain(*rows))
    if plan.ticking.starts:
        new = [{"digest": digest, "content": content} for digest, content in sorted(set(pins))]
        write.add(statements.LIMITS, as_json(new))
    if stamps := plan.ticking.stamps:
        write.add(statements.stamps(len(stamps)), *chain(*map(_stamp, stamps)))


def _stamp(made: tuple[str, Stamp]) -> Sequence[Any]:
    name, s = made
    return (
        name, s.kind, s.at, s.version, s.hold, s.ends, s.value, s.article, s.approver, s.paper
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _pin(limit: Limit) -> tuple[str, orjson.Fragment]:
    """A limit's digest, and its content as JSON."""
    text = canonical(limit.as_facts()).encode()
    return hashlib.sha256(text).hexdigest(), orjson.Fragment(text)


def as_json(rows: Any) -> str:
    """Records, mappings and lists of them; instants as ISO texts."""
    return orjson.dumps(rows, default=dict).decode()
