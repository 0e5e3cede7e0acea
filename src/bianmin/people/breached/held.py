"""The list as it is held: one file of sorted digests, looked into without being read.

After a head (``HEAD``) come the first eight bytes of each SHA-1, in order, each once. Of a thousand
million the chance that an innocent password shares them is one in eighteen thousand million.
"""

import mmap
import struct
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha1
from pathlib import Path

from django.conf import settings

MARK = b"bianmin known 1\n"
HEAD = struct.Struct(">16sQQ")
"""The mark, the day the list was published (as ``date.toordinal``), how many digests follow."""
WIDTH = 8


class State(StrEnum):
    """Why the list is no help, or not what it should be."""

    ABSENT = "absent"
    BROKEN = "broken"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Held:
    """``published``: the day as of which the list was; ``count``: how many passwords are in it."""

    published: date
    count: int
    content: mmap.mmap

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, index: int) -> bytes:
        at = HEAD.size + index * WIDTH
        return self.content[at : at + WIDTH]


def place() -> Path:
    """Where the list lies, when there is one."""
    return Path(settings.BREACHED_FILE)


def digest_of(password: str) -> bytes:
    """As published lists have it: SHA-1 of the password as UTF-8."""
    return sha1(password.encode(), usedforsecurity=False).digest()


def holds(password: str) -> bool:
    """Whether the list has this password; no, where there is no list that can be read."""
    wanted = digest_of(password)[:WIDTH]
    with _opened() as found:
        if not isinstance(found, Held):
            return False
        at = bisect_left(found, wanted)
        return at < len(found) and found[at] == wanted


def state(*, on: date, days: int) -> State | None:
    """What is wrong with the list on a day; None if nothing is. It is old after ``days``."""
    with _opened() as found:
        if not isinstance(found, Held):
            return found
        return State.OLD if found.published + timedelta(days=days) < on else None


@contextmanager
def _opened() -> Iterator[Held | State]:
    try:
        with (
            place().open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
        ):
            yield _read(content)
    except FileNotFoundError:
        yield State.ABSENT
    except (OSError, ValueError, struct.error):
        yield State.BROKEN


def _read(content: mmap.mmap) -> Held:
    """Raises ValueError, struct.error: it is not such a list, or not the whole of it."""
    mark, published, count = HEAD.unpack(content[: HEAD.size])
    if mark != MARK or len(content) != HEAD.size + count * WIDTH:
        raise ValueError(mark)
    return Held(date.fromordinal(published), count, content)
