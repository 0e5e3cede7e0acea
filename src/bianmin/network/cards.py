"""What the directory says about bodies, posts and the people on them: small frozen records."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Days:
    """A period; both days belong to it, and an absent last day leaves it open."""

    first: date
    last: date | None

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def is_over(self, day: date) -> bool:
        """Whether the period ended before that day."""
        return self.last is not None and self.last < day

    def meet(self, other: "Days") -> bool:
        """Whether some day belongs to both."""
        return self.first in other or other.first in self


@dataclass(frozen=True, slots=True)
class DivisionCard:
    """A place of the tree; ``successor`` is the place it was merged into."""

    code: str
    name: str
    short_name: str
    full_name: str
    level: int
    kind: str
    parent: str | None
    pinyin_key: str
    days: Days
    successor: str | None = None


@dataclass(frozen=True, slots=True)
class BodyCard:
    """An organisation of the network; ``parent`` and ``successor`` are bodies' ids.

    ``division`` is a 12-digit code; the successor goes on with the work of a body that has ended.
    """

    id: int
    name: str
    short_name: str
    tier: int
    division: str
    kind: str
    is_organ: bool
    uscc: str
    phone: str
    department: str
    parent: int | None
    days: Days
    successor: int | None = None


@dataclass(frozen=True, slots=True)
class PostCard:
    """A post of a body (by the body's id); ``successor`` goes on with an abolished one's work."""

    id: int
    body: int
    role: str
    name: str
    is_duty: bool
    is_abolished: bool = False
    successor: int | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """For a time, a post may take a subject (item, department or ``*``), and perhaps decide it."""

    subject: str
    decides: bool
    days: Days


@dataclass(frozen=True, slots=True)
class WindowCard:
    """A window for the time it is open, with the post (id) behind it; ``kind`` is its class."""

    post: int
    name: str
    site: str
    kind: str
    days: Days


class Found(NamedTuple):
    """A post, and whether it is only the one that takes what nobody else takes."""

    post: PostCard | None
    fell_back: bool


@dataclass(frozen=True, slots=True)
class Holding:
    """A person (account id) on a post (id) for a time, with rank A or B."""

    post: int
    account: int
    rank: str
    days: Days


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """For a time, this body is the competent one."""

    body: int
    days: Days
