"""A published list read in: streamed, put in order part by part, and put in force as a whole."""

import fcntl
import os
import re
import shutil
from binascii import unhexlify
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import BinaryIO

from .held import HEAD, MARK, WIDTH

LINE = re.compile(rb"([0-9A-Fa-f]{40})(?::[0-9]+)?\s*")
PARTS = 1024
"""The first ten bits of a digest say in which part it is: of a thousand million each part has one
million, which are put in order in memory."""
WAITING = 32 * 1024
"""So many bytes of a part wait in memory before they are written."""
WRONG_TOLD = 20
TOLD_EVERY = 1_000_000


class WrongLines(ValueError):
    """Lines that are no digest, by their numbers; reading stopped at the twentieth."""

    def __init__(self, numbers: list[int]) -> None:
        super().__init__(", ".join(map(str, numbers)))
        self.numbers = numbers


class Nothing(ValueError):
    """There was no line in it."""


class Busy(RuntimeError):
    """Another run is at it."""


def read_in(
    lines: Iterable[bytes], *, to: Path, published: date, tell: Callable[[int], None]
) -> int:
    """Put a list of ``HASH:COUNT`` lines in force; how many passwords are in it.

    ``tell`` hears, from time to time, how many lines were read. Until the end the list before it
    is in force, and stays so if anything goes wrong. Raises WrongLines, Nothing, Busy, OSError.
    """
    with _room_beside(to) as room:
        _divide(lines, room, tell)
        fresh = room / "whole"
        with fresh.open("wb") as file:
            count = _unite(room, file, published)
            file.flush()
            os.fsync(file.fileno())
        if not count:
            raise Nothing
        fresh.replace(to)
    return count


@contextmanager
def _room_beside(to: Path) -> Iterator[Path]:
    """A directory for this run alone; what a run that was killed left is removed first."""
    to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    room = to.with_suffix(".part")
    with to.with_suffix(".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise Busy from taken
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(mode=0o700)
        try:
            yield room
        finally:
            shutil.rmtree(room)


def _divide(lines: Iterable[bytes], room: Path, tell: Callable[[int], None]) -> None:
    """Write each digest to the file of its part. Raises WrongLines."""
    waiting, wrong = [bytearray() for _ in range(PARTS)], list[int]()
    for number, line in enumerate(lines, 1):
        if found := LINE.fullmatch(line):
            digest = unhexlify(found[1][: 2 * WIDTH])
            part = digest[0] << 2 | digest[1] >> 6
            waiting[part] += digest
            if len(waiting[part]) >= WAITING:
                _write(room, part, waiting[part])
        elif line.strip():
            wrong.append(number)
            if len(wrong) == WRONG_TOLD:
                break
        if number % TOLD_EVERY == 0:
            tell(number)
    if wrong:
        raise WrongLines(wrong)
    for part, rest in enumerate(waiting):
        if rest:
            _write(room, part, rest)


def _write(room: Path, part: int, content: bytearray) -> None:
    with (room / str(part)).open("ab") as file:
        file.write(content)
    content.clear()


def _unite(room: Path, file: BinaryIO, published: date) -> int:
    """The head, and the parts one after the other, each in order; how many digests."""
    count = 0
    file.write(HEAD.pack(MARK, published.toordinal(), count))
    for piece in (room / str(part) for part in range(PARTS)):
        if not piece.exists():
            continue
        content = piece.read_bytes()
        piece.unlink()
        digests = {content[at : at + WIDTH] for at in range(0, len(content), WIDTH)}
        file.write(b"".join(sorted(digests)))
        count += len(digests)
    file.seek(0)
    file.write(HEAD.pack(MARK, published.toordinal(), count))
    return count
