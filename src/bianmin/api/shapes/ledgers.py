"""Ledgers that are taken out of the house, and today's list of a site."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from bianmin.applications.models import Mode
from bianmin.information.models import Channel

from .matters import Line
from .parts import LARGEST_ID, Body, Given, Instant, Named, Shape

MOST_SIGNS = 60

Procedure = Literal[
    "", "application", "joint_task",
    "information_request", "third_party_opinion", "joint_maker_opinion", "complaint",
]  # fmt: skip
State = Literal[
    "", "open", "closed",
    "granted", "refused", "not_accepted", "withdrawn", "void",
    "provided", "partly_provided", "withheld", "cannot_provide", "not_handled", "otherwise_ended",
    "agreed", "objected", "silent", "not_ours", "called_back", "ended",
    "upheld", "partly_upheld", "not_upheld", "not_established",
]  # fmt: skip


class LedgerLine(Line):
    """A line of the ledger. ``due``: the first day of law and promise, or of the leg where it lies;
    null while it is held. ``ending``: how it ended, in the words of its kind."""

    due: date | None
    ending: str


class LedgerLines(Shape):
    """A page of the ledger; ``next`` goes on where it ends, as ``after``."""

    matters: list[LedgerLine]
    next: str | None


class LedgerTaken(Given):
    """Both days belong to it; the last thirty where none are given. What is empty narrows nothing.

    ``reason``: what the ledger is for; it is written down with who took it out.
    """

    kind: Literal["xlsx", "pdf"]
    reason: str
    first: date | None = None
    last: date | None = None
    item: Annotated[str, Field(max_length=MOST_SIGNS)] = ""
    procedure: Procedure = ""
    state: State = ""
    light: Literal["", "near", "over"] = ""
    mode: Mode | Literal[""] = ""
    channel: Channel | Literal[""] = ""
    post: Annotated[int, Field(ge=0, le=LARGEST_ID)] = 0


class LedgerFile(Shape):
    """A ledger that is taken out; ``state``: waiting, done or forgotten.

    ``expected`` is how many rows there were to be, ``rows`` how many have been written.
    """

    export: int
    kind: str
    state: str
    reason: str
    first: date
    last: date
    expected: int
    rows: int
    made_at: Instant


class ListPart(Shape):
    """A part of a list: its first lines, and how many there are, exact up to a thousand."""

    part: Named
    count: int
    matters: list[Line]


class Watched(Shape):
    """What to keep an eye on: what is late, of every kind of matter, and what the kinds name."""

    day: date
    parts: list[ListPart]


class LyingOriginals(Shape):
    """Originals of one paper that lie at the site and are to be given back."""

    matter: int
    title: str
    paper: str
    originals: int


class Originals(Shape):
    """How many papers have originals lying there, and the first of them."""

    count: int
    papers: list[LyingOriginals]


class RelativesMatter(Shape):
    """A matter of a relative of somebody who works there, who has stepped aside."""

    matter: int
    title: str
    official: str
    relation: Named


class Relatives(Shape):
    """How many there are, and the latest."""

    count: int
    matters: list[RelativesMatter]


class Colleague(Shape):
    """Somebody at a post today; ``away``: on leave."""

    name: str
    away: bool


class Attended(Shape):
    """A post, and who is at it today."""

    id: int
    name: str
    people: list[Colleague]


class Today(Shape):
    """Today's list of a site; ``relatives`` is null for who does not answer for it."""

    body: Body
    day: date
    parts: list[ListPart]
    originals: Originals
    relatives: Relatives | None
    posts: list[Attended]
