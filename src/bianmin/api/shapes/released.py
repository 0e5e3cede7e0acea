"""What is sent and told of the files that go with a reply."""

from typing import Annotated

from pydantic import Field

from bianmin.files.redacting import MOST_BOXES

from .parts import Given, Id, Instant, Shape

Share = Annotated[float, Field(ge=0, le=1)]


class NewRelease(Given):
    """``title``: she reads it."""

    title: Annotated[str, Field(min_length=1, max_length=80)]


class BlackBox(Given):
    """A place on a page (1 is the first) in shares of its width and height, and the ground.

    ``ground``: a code of what is withheld (``GET …/files`` names them).
    """

    page: Annotated[int, Field(ge=1, le=10_000)]
    x: Share
    y: Share
    width: Share
    height: Share
    ground: Annotated[str, Field(max_length=40)]


class Drawing(Given):
    """All that is to be black; none where nothing is withheld."""

    boxes: Annotated[list[BlackBox], Field(max_length=MOST_BOXES)]


class WordsSought(Given):
    """Words to be looked for in the file's text; numbers of persons are found by themselves."""

    words: Annotated[list[Annotated[str, Field(min_length=1, max_length=60)]], Field(max_length=60)]


class LookedAt(Given):
    """``seen``: the id of the new file of which every page was looked at."""

    seen: Id


class ReleaseProposed(Given):
    """What the directory says of a file that everybody is to read."""

    category: Annotated[str, Field(pattern=r"^\d{2}-\d{1,2}$")]
    title: Annotated[str, Field(min_length=1, max_length=200)]
    summary: Annotated[str, Field(min_length=1, max_length=1000)]


class DrawnBox(Shape):
    """A black place, and the ground for which it is black."""

    page: int
    x: float
    y: float
    width: float
    height: float
    ground: str


class ReleasedFile(Shape):
    """A file of a request. ``released``: the id of the new file, null before it was drawn.

    ``disclosure``: the entry by which everybody is to read it.
    """

    id: int
    title: str
    pages: int
    boxes: list[DrawnBox]
    released: int | None
    made_by: str
    made_at: Instant
    checked_by: str
    checked_at: Instant | None
    disclosure: int | None


class ReleasedFiles(Shape):
    """The files of a request, and the grounds for which something may be black, by code."""

    files: list[ReleasedFile]
    grounds: dict[str, str]


class FoundPlace(Shape):
    """Something that is probably to be blacked out: as what it was found, its words, where."""

    kind: str
    words: str
    places: list[dict[str, float]]


class FoundPlaces(Shape):
    """A program sees neither pictures nor meaning: somebody reads the pages all the same."""

    found: list[FoundPlace]
