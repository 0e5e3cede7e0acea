"""Papers carried in batches, with a list that is counted at the other end."""

from typing import Annotated

from pydantic import Field

from .matters import Line
from .parts import Body, Given, Id, Instant, Shape
from .steps import Why

Count = Annotated[int, Field(ge=0, le=999)]


class Sheets(Shape):
    """One paper of a line: how many were sent, or how many were counted."""

    key: str
    name: str
    originals: int
    copies: int


class ManifestLine(Shape):
    """A matter on a hand-over list; ``received_at`` once it has come."""

    matter: int
    number: str
    title: str
    papers: list[Sheets]
    received_at: Instant | None


class ManifestHead(Shape):
    """A hand-over list (交接清单); ``signed_at`` when its last line was received."""

    manifest: int
    from_body: Body
    to_body: Body
    sent_at: Instant
    signed_at: Instant | None


class Manifest(ManifestHead):
    """The list with its lines."""

    lines: list[ManifestLine]


class Ready(Shape):
    """A matter that lies ready to be carried on, and where it goes next."""

    matter: Line
    to_body: Body


class Handover(Shape):
    """What goes, what comes, and what lies ready for citizens."""

    ready: list[Ready]
    coming: list[ManifestHead]
    for_citizens: list[Line]


class Sending(Given):
    """Matters that lie ready at the caller's post, for one body."""

    matters: Annotated[list[Id], Field(min_length=1, max_length=100)]
    to_body: Id


class Counted(Given):
    """What was counted of a paper where that is not what is listed."""

    originals: Count
    copies: Count


class Coming(Given):
    """``codes``: numbers or tracking codes that were scanned; none: all. ``counts`` by matter."""

    codes: Annotated[list[Annotated[str, Field(max_length=60)]], Field(max_length=200)] = []
    counts: Annotated[dict[Id, dict[str, Counted]], Field(max_length=100)] = {}


class Failed(Shape):
    """A matter that stays where it is, and why."""

    matter: int
    why: Why


class Batch(Shape):
    """What became of a batch; ``manifest`` is null where nothing went."""

    manifest: int | None
    done: list[int]
    failed: list[Failed]
