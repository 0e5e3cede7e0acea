"""What is sent and told of annual reports that are being written."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from bianmin.information.annual.form import form
from bianmin.information.annual.refusals import MOST

from .disclosed import AnnualReport
from .parts import Given, Shape
from .steps import Why

LONGEST = 20_000


def _one_of(keys: list[str]) -> str:
    return f"^({'|'.join(key.replace('.', '[.]') for key in keys)})$"


WhoseReport = Annotated[str, Field(pattern="^(county|[0-9]{1,9})$")]
"""A body's id, or ``county`` for all bodies together."""
Year = Annotated[int, Field(ge=1, le=9999)]
Revision = Annotated[int, Field(ge=0, le=10**9)]
Chapter = Annotated[str, Field(pattern=_one_of([c.key for c in form().chapters if c.written]))]
Cell = Annotated[str, Field(pattern=_one_of(list(form().disclosed)))]
Figure = Annotated[Decimal, Field(ge=0, le=MOST, decimal_places=6)]


class ReportsWanted(Given):
    """``year``: the last one that is over where it is not said."""

    year: Annotated[int, Field(ge=0, le=9999)] = 0


class ReportBroughtIn(Given):
    """Whose report of which year."""

    whose: WhoseReport
    year: Year


class ReportBegun(ReportBroughtIn):
    """``reason``: why another edition, where the report is public already."""

    reason: Annotated[str, Field(max_length=500)] = ""


class ReportWritten(Given):
    """Chapters by key, cells of table two (``normative.issued``); what is not named stays.

    ``seen``: the revision that was read.
    """

    texts: dict[Chapter, Annotated[str, Field(max_length=LONGEST)]] = {}
    disclosed: dict[Cell, Figure] = {}
    seen: Revision


class FiguresBeside(Given):
    """Where the requests were registered, and why not here."""

    note: Annotated[str, Field(max_length=500)]
    seen: Revision


class RevisionSeen(Given):
    """The revision that was read."""

    seen: Revision


class ReportPublished(Given):
    """``seen``: the fingerprint of what was read."""

    seen: Annotated[str, Field(max_length=64)]


class ReportOwed(Shape):
    """Whose report of the year, and how far it is: ``none``, ``draft`` or ``public``.

    ``due``: until when (条例 49); null where it is public.
    """

    whose: str
    name: str
    state: str
    report: int | None
    edition: int | None
    due: date | None
    light: str | None


class ReportsOwed(Shape):
    """``own``: those written at my post; ``all``: every body's, for who follows them."""

    year: int
    own: list[ReportOwed]
    all: list[ReportOwed]


class AnnualDraft(Shape):
    """A report that is written at my post; ``report`` as it would be public now.

    ``hurdles``: what stands in the way of publishing it; ``own_work``: I wrote it, so another
    person publishes it. ``texts`` and ``disclosed``: chapters and table two as they were entered.
    """

    id: int
    revision: int
    fingerprint: str
    origin: str
    is_draft: bool
    texts: dict[str, str]
    disclosed: dict[str, str]
    beside_note: str
    due: date | None
    light: str | None
    hurdles: list[Why]
    may_publish: bool
    own_work: bool
    report: AnnualReport
