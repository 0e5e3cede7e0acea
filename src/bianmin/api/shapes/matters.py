"""Matters: in lists, and whole."""

from datetime import date
from typing import Any

from .parts import Account, Body, Instant, Named, Shape


class Line(Shape):
    """A matter as inbox, ledger and search show it; the applicant's name is masked.

    ``act_by``: until when its leg, or the first clock that ends; null where nothing runs.
    """

    matter: int
    number: str
    title: str
    person: str
    light: str
    outcome: str
    leg: Named | None
    body: Body | None
    post: int | None
    sent_at: Instant | None
    received_at: Instant | None
    act_by: Instant | None
    waits_for: str


class Lines(Shape):
    """A page of a list; ``next`` goes on where it ends, as ``after``."""

    matters: list[Line]
    next: str | None


class Inbox(Lines):
    """``counts``: all, near and over; exact up to a thousand."""

    counts: dict[str, int]


class Applicant(Shape):
    """For those who handle the matter: the name in full, the rest masked."""

    kind: str
    name: str
    id_number: str
    phone: str
    email: str
    address: str


class Stay(Shape):
    """A visit to a leg. ``left_at`` is null of the one that is open; ``holder`` who has it.

    ``formerly``: the body that had the matter before, where a merger brought it to this one.
    """

    leg: Named
    label: str
    body: Body
    formerly: Body | None
    post: int
    holder: str
    waits_for: str
    sent_at: Instant
    received_at: Instant | None
    left_at: Instant | None
    due_at: Instant | None
    light: str


class Ahead(Shape):
    """A leg that lies ahead."""

    leg: Named
    label: str
    body: Body | None


class Clock(Shape):
    """A limit that runs, is held or has stopped; its day may be ``provisional``."""

    name: str
    label: str
    state: str
    light: str
    due_day: date | None
    due_at: Instant | None
    provisional: bool
    late_days: int


class Page(Shape):
    """A photographed page of a paper."""

    id: int
    media_type: str


class Material(Shape):
    """A paper of the item's list as she brought it."""

    key: str
    name: str
    form: str
    required: str
    presence: str
    missing: bool
    originals: int
    returned_at: Instant | None
    reason: str
    pages: list[Page]


class Served(Shape):
    """How and on which day it was served; from that day the periods it tells run.

    ``proof``: whether a photograph or scan shows it.
    """

    way: str
    day: date
    proof: bool = False


class Paper(Shape):
    """A paper that was issued; ``ready`` once its PDF is made."""

    id: int
    kind: str
    title: str
    number: str
    issued_at: Instant
    ready: bool
    served: Served | None = None


class Entry(Shape):
    """A line of the matter's ledger. ``words``: what was written with it, by name."""

    version: int
    step: Named
    actor: Account | None
    post: int | None
    effective_at: Instant
    recorded_at: Instant
    facts: dict[str, Any]
    words: dict[str, str]


class Delay(Shape):
    """A limit that has passed, with the reasons stated in public."""

    clock: str
    light: str
    reasons: list[str]


class Matter(Shape):
    """A matter whole. ``version`` is what a step sends as ``seen``.

    ``drafted_by``: who wrote the form for her, which she then confirmed; empty: she did herself.
    ``served``: how its result was, once it was.
    """

    matter: int
    number: str
    item: str
    title: str
    edition: int
    version: int
    place: str
    mode: str
    mandate: str
    outcome: str
    opened_at: Instant
    closed_at: Instant | None
    received_by: Body
    first_asked: str
    first_clerk: str
    drafted_by: str
    applicant: Applicant
    stay: Stay | None
    stays: list[Stay]
    ahead: list[Ahead]
    clocks: list[Clock]
    materials: list[Material]
    papers: list[Paper]
    entries: list[Entry]
    delays: list[Delay]
    served: Served | None = None
