"""What is sent and answered about standards, exemptions, words, changed laws and directories."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from bianmin.catalogue.models import LawChange, Standard
from bianmin.network.kinds import CheckState

from .keeping_catalogue import ItemCode
from .parts import Given, Id, Shape, Words

Note = Annotated[str, Field(max_length=300)]
Document = Annotated[str, Field(max_length=200)]
Line = Annotated[str, Field(max_length=200)]


class NewStandard(Given):
    """``item``: the code of the item for which alone it holds, empty for all."""

    element: Standard.Element
    title: Annotated[str, Field(max_length=120)]
    document: Annotated[str, Field(max_length=80)]
    day: date
    item: Annotated[str, Field(max_length=20)] = ""


class Checked(Given):
    """How a body carries a standard out."""

    body: Id
    state: CheckState
    note: Note
    day: date


class Until(Given):
    """The first day on which it holds no more."""

    day: date


class KeptStandard(Shape):
    """A standard; ``checked`` bodies were looked at, of which ``met`` carry it out."""

    id: int
    title: str
    document: str
    item: str
    from_day: date
    ended_on: date | None
    checked: int
    met: int


class LibraryCell(Shape):
    """One of the nine elements with its standards; where there is none the cell is empty."""

    name: str
    standards: list[KeptStandard]


class Library(Shape):
    """Nine elements, in their order."""

    elements: list[LibraryCell]


class ExemptionAsked(Given):
    """The item, and why it is to stay outside the centre."""

    code: ItemCode
    reason: Note


class Approval(Given):
    """The government's document, and its day."""

    document: Document
    day: date


class ExemptionEnded(Given):
    """Why it is turned down, or ends."""

    remark: Note


class KeptExemption(Shape):
    """``holds``: both have agreed, and it has not ended."""

    id: int
    code: str
    reason: str
    reviewed: bool
    document: str
    approved_on: date | None
    ended_on: date | None
    remark: str
    holds: bool


class Exemptions(Shape):
    """All that are asked for or hold; of one item those that have ended too."""

    exemptions: list[KeptExemption]


class NewWord(Given):
    """What people say, and what is meant: an item's name, a part of it or its code."""

    word: Annotated[str, Field(max_length=40)]
    means: Annotated[str, Field(max_length=60)]


class Forgotten(Given):
    """What was sought in vain, as the list has it."""

    words: Annotated[str, Field(max_length=60)]


class KeptWord(Shape):
    """A word that stands for others."""

    id: int
    word: str
    means: str
    source: str


class Miss(Shape):
    """What was sought in vain, how often, and when last."""

    words: str
    count: int
    last_at: datetime


class WordList(Shape):
    """Searches that found nothing are told to those who keep the words."""

    words: list[KeptWord]
    misses: list[Miss]


class NewLawChange(Given):
    """``article``: a number, null for the whole law."""

    law: Annotated[str, Field(max_length=100)]
    article: Annotated[int, Field(ge=1, le=9999)] | None = None
    kind: LawChange.Kind
    day: date
    document: Document


class Finding(Given):
    """What was compared and found to be the same."""

    remark: Note


class KeptRecheck(Shape):
    """An item that rests on it; ``settled`` by a newer edition or by whoever checked."""

    id: int
    code: str
    edition: int
    department: str
    settled: bool
    remark: str


class KeptLawChange(Shape):
    """A law, or one article of it, that reads otherwise or holds no more from a day."""

    id: int
    law: str
    article: int | None
    kind: str
    from_day: date
    document: str
    rechecks: list[KeptRecheck]


class LawChanges(Shape):
    """The latest first."""

    changes: list[KeptLawChange]


class Service(Given):
    """One service of a public utility; in a draft anything may be empty."""

    name: Annotated[str, Field(max_length=80)] = ""
    basis: Line = ""
    procedure: Words = ""
    limit: Annotated[str, Field(max_length=80)] = ""
    commitment: Line = ""
    fee: Line = ""


class Directory(Given):
    """What the unit makes public; ``seen``: the digest of the draft that was read, or empty."""

    duties: Words = ""
    commitments: Words = ""
    fees: Words = ""
    norms: Words = ""
    discipline: Words = ""
    supervision: Words = ""
    services: Annotated[list[Service], Field(max_length=40)] = []
    seen: Annotated[str, Field(max_length=64)] = ""


class ServiceLine(Shape):
    """One service of a public utility."""

    name: str
    basis: str
    procedure: str
    limit: str
    commitment: str
    fee: str


class KeptDirectory(Shape):
    """A draft; ``submitted``: it waits for another person. ``digest`` is sent as ``seen``."""

    id: int
    body: int
    unit: str
    number: int
    submitted: bool
    digest: str
    duties: str
    commitments: str
    fees: str
    norms: str
    discipline: str
    supervision: str
    services: list[ServiceLine]


class Directories(Shape):
    """The drafts of the own unit, and those that wait and may be passed at this post."""

    directories: list[KeptDirectory]
