"""The key ring: files of mode 0600 in ``settings.KEYS_DIRECTORY``, one key a file.

``encryption-0001.key``, ``encryption-0002.key`` ... seal what is written; the highest number is
current, all of them still open what they sealed. ``blind.key`` keys the blind indexes and is never
rotated, or nobody would be found again. Each file holds 32 bytes as hexadecimal text.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

KEY_BYTES = 32


class KeyFault(ImproperlyConfigured):
    """The keys are missing, unreadable or open to others; the sentence says what to do."""


@dataclass(frozen=True)
class Ring:
    """All keys of this installation, by number; ``repr`` shows no key."""

    encryption: Mapping[int, bytes]
    blind: bytes

    @property
    def current(self) -> int:
        """The number of the key that seals now."""
        return max(self.encryption)

    def __repr__(self) -> str:
        return f"Ring(keys={sorted(self.encryption)})"


def ring() -> Ring:
    """This process's key ring. Raises KeyFault."""
    directory: Path = settings.KEYS_DIRECTORY  # not a new Path, whose hash takes as long as a seal
    return _load(directory)


def encryption_key(number: int) -> bytes:
    """The key of this number, read again from disk if another process has just made it."""
    if number not in ring().encryption:
        _load.cache_clear()
    try:
        return ring().encryption[number]
    except KeyError:
        raise KeyFault(
            f"Key {number} is not in {settings.KEYS_DIRECTORY}. Put encryption-{number:04}.key "
            "back from the backup of the keys; without it this value cannot be read."
        ) from None


def derive(key: bytes, purpose: str, *, salt: bytes = b"") -> bytes:
    """A key of its own for each purpose: none opens what another sealed (HKDF, RFC 5869)."""
    return HKDF(SHA256(), KEY_BYTES, salt or None, f"bianmin {purpose}".encode()).derive(key)


def make(directory: Path) -> list[Path]:
    """Make the keys of a new installation; returns the files made, none if they are there.

    Never overwrites a key, nor makes a new blind key beside old ones: it would find nobody.
    """
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    if _encryption_files(directory):
        _load(directory)
        return []
    blind = directory / "blind.key"
    made = [] if blind.exists() else [_write_key(blind)]
    return [*made, _write_key(directory / _file_name(1))]


def rotate(directory: Path) -> Path:
    """Make the next encryption key, which becomes current; the old ones stay to open old values."""
    made = _write_key(directory / _file_name(max(_encryption_files(directory)) + 1))
    _load.cache_clear()
    return made


@cache
def _load(directory: Path) -> Ring:
    files = _encryption_files(directory)
    if not files or not (directory / "blind.key").exists():
        raise KeyFault(
            f"The keys are not in {directory}. On a new installation run `bianmin make-keys`; "
            "on one that has data, put the directory back from the backup of the keys."
        )
    keys = {number: _read_key(path) for number, path in files.items()}
    return Ring(keys, _read_key(directory / "blind.key"))


def _file_name(number: int) -> str:
    return f"encryption-{number:04}.key"


def _encryption_files(directory: Path) -> dict[int, Path]:
    return {int(path.stem.split("-")[1]): path for path in directory.glob("encryption-*.key")}


def _read_key(path: Path) -> bytes:
    if path.stat().st_mode & 0o077:
        raise KeyFault(f"{path} can be read by others: run `chmod 600 {path}`.")
    try:
        key = bytes.fromhex(path.read_text("ascii"))
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise KeyFault(f"{path} is not a key of {KEY_BYTES} bytes: put it back from the backup.")
    return key


def _write_key(path: Path) -> Path:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_hex(KEY_BYTES))
        file.flush()
        os.fsync(file.fileno())
    return path
