"""What is sent to keep the catalogue: drafts, their way into force, files of items."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from bianmin.catalogue.models import Reform

from .parts import Given, Shape

ItemCode = Annotated[str, Field(pattern=r"^[A-Z]{2}-[0-9]{3}$")]
Digest = Annotated[str, Field(max_length=64)]


class NewItem(Given):
    """What is fixed when an item is begun; the rest is written afterwards."""

    code: ItemCode
    name: Annotated[str, Field(min_length=4, max_length=80)]
    department: Annotated[str, Field(min_length=2, max_length=60)]
    type: Annotated[str, Field(max_length=20)]


class Of(Given):
    """The item of which a new edition is begun."""

    code: ItemCode


class Written(Given):
    """The whole item as the schema of files has it; ``seen``: the digest that was read."""

    content: dict[str, Any]
    seen: Digest


class Enclosing(Given):
    """What is said of a file that goes with a draft; ``seen``: the digest that was read.

    ``looked_at``: somebody has read every page, and nobody's number is on it.
    """

    title: Annotated[str, Field(min_length=2, max_length=80)]
    kind: Literal["空白表", "填写样表", "政策文本"]
    issue: Annotated[str, Field(max_length=40)] = ""
    looked_at: bool = False
    seen: Digest


class FromDay(Given):
    """The day from which it is to hold."""

    day: date


class Seen(Given):
    """The digest of what was read."""

    seen: Digest


class Remark(Given):
    """What the writer is to change."""

    remark: Annotated[str, Field(min_length=1, max_length=1000)]


class Nothing(Given):
    """Nothing more is sent."""


class Clearing(Given):
    """What a clearing of lists made of the item, from which day, by which document."""

    code: ItemCode
    state: Reform.State
    day: date
    document: Annotated[str, Field(max_length=200)]


class Fault(Shape):
    """What is found against a draft: ``level`` error stands in its way, warning does not."""

    level: str
    code: str
    place: str
    detail: str


class KeptEdition(Shape):
    """An edition as it is kept; ``digest`` is sent as ``seen``."""

    id: int
    code: str
    number: int
    state: str
    from_day: date
    until_day: date | None
    digest: str
    content: dict[str, Any]
    found: list[Fault]


class Imported(Shape):
    """Codes of items that now wait as drafts, and what the file is warned of."""

    added: list[str]
    changed: list[str]
    unchanged: list[str]
    warnings: list[str]


class WaitingFile(Shape):
    """A file whose drafts wait; ``seen`` is sent when it is passed."""

    id: int
    seen: str
    source: str
    items: int


class Waiting(Shape):
    """Files that wait, the newest first."""

    files: list[WaitingFile]


class Passing(FromDay):
    """``seen`` as the list of waiting files gave it."""

    seen: Digest


class Passed(Shape):
    """The ids of the editions that came into force."""

    editions: list[int]
