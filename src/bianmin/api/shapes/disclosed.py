"""What is told of what bodies disclose: entries of the directory, guides, annual reports."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .parts import LARGEST_ID, Body, Given, Instant, Named, Shape


class DisclosuresWanted(Given):
    """``q``: words that all stand in an entry; what is not said narrows nothing."""

    q: Annotated[str, Field(max_length=60)] = ""
    body: Annotated[int, Field(ge=0, le=LARGEST_ID)] = 0
    category: Annotated[str, Field(pattern=r"^(\d{2}-\d{1,2})?$")] = ""
    year: Annotated[int, Field(ge=0, le=9999)] = 0
    validity: Literal["", "in_force", "lapsed", "abolished"] = ""
    mode: Literal["", "proactive", "on_request"] = ""
    limit: Annotated[int, Field(ge=1, le=100)] = 30
    skip: Annotated[int, Field(ge=0, le=10**6)] = 0


class DisclosureHead(Shape):
    """What an entry says of itself. ``made_on``: the day on which the information came to be.

    ``issuer`` to ``register_number`` are as the document has them, empty where it has none. Of a
    rule of sites ``rule`` is its code, ``keeper`` who answers for it, and it is in force from
    ``holds_from``.
    """

    id: int
    index_number: str
    mode: str
    category: Named
    title: str
    summary: str
    body: Body
    issuer: str
    document_number: str
    document_kind: str
    register_number: str
    made_on: date
    validity: str
    rule: str
    keeper: str
    holds_from: date | None
    edition: int | None


class DisclosureLine(DisclosureHead):
    """An entry of a directory, as everybody finds it."""

    published_at: Instant


class Disclosures(Shape):
    """A page of the directory, the newest first."""

    entries: list[DisclosureLine]
    more: bool


class DisclosureEntry(DisclosureLine):
    """An entry whole. One that was taken down has ``ended_at`` and why; its text is gone."""

    text: str
    has_file: bool
    ended_at: Instant | None
    ended_why: str


class Disclosing(Shape):
    """A body that discloses, and whether its guide has been passed."""

    body: Body
    has_guide: bool


class AllDisclosing(Shape):
    bodies: list[Disclosing]


class GuideText(Shape):
    """What the body's own people say: its duties, which office does it, how things are arranged.

    ``bases``: the laws by which it acts. With ``duties`` and ``email`` it is empty in old guides.
    """

    office: str
    duties: str
    fax: str
    email: str
    online: str
    bases: str
    classified: str
    arranged: str
    obtained: str
    published_at: Instant


class CategoryCount(Shape):
    """How many entries stand under a category; ``group`` is its class, one of the six."""

    category: Named
    group: Named
    entries: int


class DisclosureGuide(Shape):
    """A body's guide; ``guide`` is null before it was passed. Where its sites are: ``sites``.

    ``items``: what it handles today, by code; ``documents``: its rules and normative documents that
    are valid, by the id of their entry. ``next_issue``: until when its catalogue of what is given
    on request is published again.
    """

    body: Body
    guide: GuideText | None
    items: list[Named]
    documents: list[Named]
    counts: list[CategoryCount]
    next_issue: date | None


class ReportLine(Shape):
    """A published report. ``whose``: a body's id, or ``county`` for all bodies together."""

    title: str
    whose: str
    year: int
    edition: int
    published_at: Instant


class AnnualReports(Shape):
    """The newest edition of each."""

    reports: list[ReportLine]


class CollectedFees(Shape):
    """Fees that were paid: for how many requests, and how much in fen."""

    paid: int
    fen: int


class AnnualFigures(Shape):
    """Tables two, three and four by row; charges in 万元. Sums are beside them.

    ``fees``: for handling requests, by count and by pages; null where they are not known.
    """

    disclosed: dict[str, str]
    requests: dict[str, list[int]]
    reviews: dict[str, list[int]]
    fees: dict[str, CollectedFees] | None


class AnnualReport(Shape):
    """A report whole; ``columns`` name what stands in each row of ``figures``, in its order."""

    title: str
    body: int
    scope: str
    year: int
    edition: int
    reason: str
    published_at: Instant | None
    form: str
    columns: dict[str, list[str]]
    rows: dict[str, str]
    figures: AnnualFigures
    sums: dict[str, list[int]]
    texts: dict[str, str]
