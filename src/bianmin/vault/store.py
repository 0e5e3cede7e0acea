"""Sealed files on disk, named by the SHA-256 of what is in them: the same content lies there once.

A file appears under its name complete and on disk, or not at all.
"""

import hashlib
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

from . import files


def keep(content: bytes) -> str:
    """Seal ``content`` into the store; returns its digest (hexadecimal). OSError if it cannot."""
    digest = hashlib.sha256(content).hexdigest()
    path = _path(digest)
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(path, files.seal(content, about=digest))
    return digest


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
