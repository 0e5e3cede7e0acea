"""Sealed files on disk, named by the SHA-256 of what is in them: the same content lies there once.

A file appears under its name complete and on disk, or not at all.
"""

import hashlib
import os
import secrets
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from django.conf import settings

from . import files
from .ciphers import HEADER, Tampered, current_header
from .keys import KeyFault

InUse = Callable[[Sequence[str]], Collection[str]]


def keep(content: bytes) -> str:
    """Seal ``content`` into the store; returns its digest (hexadecimal). OSError if it cannot."""
    digest = hashlib.sha256(content).hexdigest()
    path = _path(digest)
    if not _touched(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(path, files.seal(content, about=digest))
    return digest


def sweep(in_use: InUse, *, before: datetime) -> int:
    """Remove what nobody refers to and nobody has kept since ``before``; how many files.

    ``in_use`` answers which of some digests are still referred to. What a transaction kept and
    then rolled back is such a file, as is what was left half-written.
    """
    removed = 0
    for directory in sorted(Path(settings.FILES_DIRECTORY).glob("[0-9a-f][0-9a-f]")):
        old = [path for path in directory.iterdir() if _is_older(path, before)]
        used = in_use([path.name for path in old])
        removed += sum(_removed(path, before) for path in old if path.name not in used)
    return removed


def directories() -> list[str]:
    """The directories of the store, in order."""
    return sorted(path.name for path in Path(settings.FILES_DIRECTORY).glob("[0-9a-f][0-9a-f]"))


def headers() -> Counter[bytes]:
    """How many files begin with which header, that is, under which algorithm and key."""
    return Counter(_header(path) for name in directories() for path in _kept(name))


def reseal(directory: str) -> tuple[int, int]:
    """Seal anew what lies in a directory under another header; how many, and how many do not open.

    Whoever reads a file meanwhile reads the old one to its end.
    """
    wanted, done, broken = current_header(), 0, 0
    for path in _kept(directory):
        if _header(path) != wanted:
            opened = _resealed(path)
            done, broken = done + opened, broken + (not opened)
    return done, broken


def _resealed(path: Path) -> bool:
    try:
        content = fetch(path.name)
    except FileNotFoundError:
        return True
    except (Tampered, KeyFault):
        return False
    _write(path, files.seal(content, about=path.name))
    return True


def _kept(directory: str) -> list[Path]:
    whole = Path(settings.FILES_DIRECTORY) / directory
    return [path for path in whole.iterdir() if not path.name.startswith(".")]


def _header(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(HEADER.size)


def _removed(path: Path, before: datetime) -> bool:
    """Put aside first: whoever keeps the same content meanwhile either renews it or writes anew."""
    aside = path.with_name(f".{path.name}.aside")
    path.replace(aside)
    if not _is_older(aside, before):
        aside.replace(path)
        return False
    aside.unlink()
    return True


def _is_older(path: Path, before: datetime) -> bool:
    return path.stat().st_mtime < before.timestamp()


def _touched(path: Path) -> bool:
    """Whether it is there; if so, it is as good as just kept."""
    try:
        os.utime(path)
    except FileNotFoundError:
        return False
    return True


def fetch(digest: str) -> bytes:
    """The content of this digest. Raises Tampered, or FileNotFoundError if it was never kept."""
    with _path(digest).open("rb") as stream:
        return b"".join(files.open_sealed(stream, about=digest))


def _path(digest: str) -> Path:
    return Path(settings.FILES_DIRECTORY) / digest[:2] / digest


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_directory(path.parent)


def _sync_directory(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
