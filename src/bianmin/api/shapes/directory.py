"""What is sent and told of a body's own directory and guide while they are being written."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from bianmin.information.disclosed.rules import KINDS

from .disclosed import DisclosureHead
from .keeping_catalogue import Digest
from .parts import LARGEST_ID, Body, Given, Id, Instant, Named, Shape

DocumentKind = Annotated[str, Field(pattern=f"^({'|'.join(KINDS)})?$")]
Reason = Annotated[str, Field(max_length=200)]


class RuleTold(Given):
    """An edition of a rule of sites. ``rule``: its code in the county's lists, or ``other``.

    It holds at ``at_site``, else at all sites of ``at_tiers`` of the body and below, else at the
    body's own. ``line``: the first edition of the rule whose next one this is; where it holds is
    that one's then.
    """

    rule: Annotated[str, Field(min_length=1, max_length=40)]
    keeper: Annotated[str, Field(min_length=1, max_length=100)]
    holds_from: date
    at_tiers: Annotated[list[Annotated[int, Field(ge=1, le=3)]], Field(max_length=3)] = []
    at_site: Id | None = None
    line: Id | None = None


class EntryTold(Given):
    """An entry of the directory. ``file``: what was uploaded before; null leaves the one there.

    ``audience``: whom it is for, ``internal`` for the unit's own staff alone, where the county has
    that; then ``ground`` says why, and ``category`` is a heading of ``inside``.

    ``made_on``: the day on which the information came to be; ``changed_on`` and ``public_since``
    where it was changed since, or public elsewhere before. ``rule`` where it is one.
    """

    mode: Literal["proactive", "on_request"] = "proactive"
    audience: Literal["public", "internal"] = "public"
    ground: Literal["", "personnel", "logistics", "workflow", "preparing"] = ""
    category: Annotated[str, Field(pattern=r"^(\d{2}|in)-\d{1,2}$")]
    title: Annotated[str, Field(min_length=1, max_length=200)]
    summary: Annotated[str, Field(min_length=1, max_length=1000)]
    text: Annotated[str, Field(max_length=100_000)] = ""
    issuer: Annotated[str, Field(min_length=1, max_length=200)]
    document_number: Annotated[str, Field(max_length=60)] = ""
    document_kind: DocumentKind = ""
    register_number: Annotated[str, Field(max_length=60)] = ""
    made_on: date
    changed_on: date | None = None
    public_since: date | None = None
    file: Id | None = None
    rule: RuleTold | None = None


class EntryChanged(EntryTold):
    """``seen``: the digest of what was read."""

    seen: Digest


class EntryOpened(Given):
    """Under which category of the public directory it is to stand."""

    category: Annotated[str, Field(pattern=r"^\d{2}-\d{1,2}$")]


class EntryPassed(Given):
    """``seen``: the digest of what was read; ``looked_at``: every page of its file was."""

    seen: Digest
    looked_at: bool = False


class ValidityEnded(Given):
    """From which day it no longer holds, and by which document."""

    validity: Literal["lapsed", "abolished"]
    from_day: date
    reason: Reason


class EntryTakenDown(Given):
    """Why; people read it in the entry's place."""

    reason: Reason


class GuideTold(Given):
    """What the network does not know of the body. ``seen``: the digest of the draft, if any."""

    office: Annotated[str, Field(min_length=1, max_length=100)]
    duties: Annotated[str, Field(min_length=1, max_length=1000)]
    fax: Annotated[str, Field(min_length=1, max_length=40)]
    email: Annotated[str, Field(min_length=1, max_length=100)]
    online: Annotated[str, Field(min_length=1, max_length=200)]
    bases: Annotated[str, Field(min_length=1, max_length=1000)]
    classified: Annotated[str, Field(min_length=1, max_length=1000)]
    arranged: Annotated[str, Field(min_length=1, max_length=1000)]
    obtained: Annotated[str, Field(min_length=1, max_length=1000)]
    seen: Annotated[str, Field(max_length=64)] = ""


class DraftedGuide(Shape):
    """The draft of a guide; ``remark``: why it came back."""

    id: int
    office: str
    duties: str
    fax: str
    email: str
    online: str
    bases: str
    classified: str
    arranged: str
    obtained: str
    digest: str
    submitted_at: Instant | None
    remark: str


class DraftedEntry(Shape):
    """An entry that is being written; ``remark``: why it came back. ``due_on``: by which day it
    is public, null where it is given on request only; ``light`` is near or over_law then."""

    id: int
    title: str
    category: str
    mode: str
    submitted_at: Instant | None
    remark: str
    due_on: date | None
    light: str


class FilingSent(Given):
    """What is sent to the county's office as it is public now."""

    of: Literal["guide", "directory"]


class FilingStanding(Shape):
    """How a guide or directory stands with the county's office. ``changed_at``: when it changed
    last, null where nothing is public; ``filing`` was sent last, and is filed from ``filed_at``."""

    of: str
    changed_at: Instant | None
    filing: int | None
    sent_at: Instant | None
    filed_at: Instant | None
    on_file: bool


class BodyFilings(Shape):
    body: Body
    standings: list[FilingStanding]


class AllFilings(Shape):
    """Every body that discloses, those of which something waits first."""

    bodies: list[BodyFilings]


class OwnDirectory(Shape):
    """What is written at my body, and until when its catalogue on request is published anew."""

    drafts: list[DraftedEntry]
    guide: DraftedGuide | None
    may_write: bool
    may_pass: bool
    next_issue: date | None
    issue_overdue: bool
    filings: list[FilingStanding]


class OwnEntry(DisclosureHead):
    """An entry of my body, whole; ``words_found``: what a program reads in its file.

    ``at_tiers``, ``at_site`` and ``line`` are those of a rule.
    """

    audience: str
    ground: str
    state: str
    at_tiers: list[int]
    at_site: int | None
    line: int | None
    text: str
    file: int | None
    digest: str
    submitted_at: Instant | None
    remark: str
    published_at: Instant | None
    words_found: str


class InsideWanted(Given):
    """``body``: another unit's, for the county's office; 0 is my own. ``heading`` is its code."""

    body: Annotated[int, Field(ge=0, le=LARGEST_ID)] = 0
    heading: Annotated[str, Field(pattern=r"^(in-\d{1,2})?$")] = ""
    limit: Annotated[int, Field(ge=1, le=100)] = 30
    skip: Annotated[int, Field(ge=0, le=10**6)] = 0


class InsideHeading(Shape):
    """How many entries stand under a heading."""

    heading: Named
    entries: int


class InsideLine(Shape):
    """An entry for a unit's own staff."""

    id: int
    index_number: str
    heading: Named
    title: str
    summary: str
    published_at: Instant


class Inside(Shape):
    """What a unit tells its own staff, the newest first. ``drafts``: those being written, for who
    writes or passes them."""

    body: Body
    headings: list[InsideHeading]
    entries: list[InsideLine]
    more: bool
    drafts: list[Named]


class InsideEntry(InsideLine):
    """An entry for a unit's own staff, whole. ``ground``: why it is not for everybody. One that was
    taken down has ``ended_at`` and why; its text is gone."""

    body: Body
    ground: str
    issuer: str
    document_number: str
    document_kind: str
    made_on: date
    validity: str
    text: str
    has_file: bool
    ended_at: Instant | None
    ended_why: str
