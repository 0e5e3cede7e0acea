"""What a program that speaks for citizens sends and is answered."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from .intake import Answer
from .licences import AboutLicence
from .parts import Given, Id, Instant, Named, Place, Shape
from .steps import Open
from .tracking import Tracked

Text = Annotated[str, Field(max_length=120)]


class Phone(Given):
    """A mobile number, to which a code is sent."""

    phone: Annotated[str, Field(max_length=40)]


class CodeSent(Shape):
    """``sent`` names the sending; ``shown`` is the code where a demonstration sends nothing."""

    sent: UUID
    shown: str


class CodeTyped(Phone):
    """The code as she typed it in."""

    sent: UUID
    code: Annotated[str, Field(max_length=20)]


class Admitted(Shape):
    """Her token, and until when it is hers."""

    token: str
    until: Instant


class Begun(Given):
    """An application to be begun; ``licence``: one of hers, of which a change or a renewal is
    asked, by the item by which it was granted."""

    item: Annotated[str, Field(max_length=20)] = ""
    licence: AboutLicence | None = None


class HerLicence(Shape):
    """A licence of hers. ``until``: none if not limited; ``asks``: what she can ask here now;
    ``ask_by``: the last day on which a renewal is asked for in time."""

    id: int
    number: str
    title: str
    item: str
    until: date | None
    standing: Named
    asks: list[str]
    ask_by: date | None


class HerLicences(Shape):
    """Her licences, the newest first."""

    licences: list[HerLicence]


class Resumed(Given):
    """The ten digits of a draft that was begun elsewhere with the same phone."""

    resume: Annotated[str, Field(max_length=40)]


class ForWhom(Given):
    """In what capacity she applies; for another, whom it is for, who is told of everything too.

    ``represents``: for an organisation, whose ``number`` is its credit code.
    """

    capacity: Literal["self", "earning", "family", "guardian", "authorised", "represents"]
    name: Text = ""
    number: Text = ""
    phone: Annotated[str, Field(max_length=40)] = ""


class LicenceWish(Given):
    """What she asks of the licence a draft is about; ``wish`` says what is to be changed."""

    purpose: Literal["change", "renewal"]
    wish: Annotated[str, Field(max_length=1000)] = ""


class Particulars(Given):
    """What she says; what is left out stays as it was. ``answers`` by the fields of the item."""

    name: Text = ""
    number: Text = ""
    email: Annotated[str, Field(max_length=300)] = ""
    for_whom: ForWhom | None = None
    licence: LicenceWish | None = None
    village: Place | Literal[""] = ""
    answers: Annotated[dict[str, Answer], Field(max_length=200)] = {}


class PaperSaid(Given):
    """Where a paper stands; ``pages``: the ids of its pages, in order.

    ``held``: the office has it in the file of her licence, and it still holds.
    """

    presence: Literal["here", "follows", "not_needed", "held"]
    pages: Annotated[list[Id], Field(max_length=60)] = []


class DraftPaper(Shape):
    """A paper she is asked for; ``presence`` is empty until she says where it stands, and ``held``
    where the office has it in the file of the licence it is about."""

    key: str
    name: str
    required: str
    presence: str
    pages: list[int]


class StillOpen(Shape):
    """A question that is still to be answered."""

    name: str
    title: str


class DraftLicence(Shape):
    """The licence a draft is about; ``purpose`` is empty until she says what she asks of it."""

    id: int
    purpose: str
    wish: str


class Draft(Shape):
    """An application under way. ``number`` is masked; ``supplements``: the code of her matter.

    ``resume``: ten digits by which, with the same phone, she goes on elsewhere.
    """

    draft: UUID
    item: str
    licence: DraftLicence | None
    supplements: str
    resume: str
    name: str
    number: str
    capacity: str
    beneficiary: str
    village: str
    answers: dict[str, Answer]
    papers: list[DraftPaper]
    still_open: list[StillOpen]


class Filed(Shape):
    """It was sent: the matter's number, and the code she tracks it with."""

    number: str
    code: str


class HerLine(Shape):
    """A matter of hers in a list."""

    code: str
    number: str
    title: str
    opened_at: Instant
    closed_at: Instant | None
    outcome: str


class HerLines(Shape):
    """Her matters, the newest first."""

    matters: list[HerLine]


class HerMatter(Tracked):
    """A matter as she follows it, and the steps that are hers to take now."""

    steps: list[Open]
