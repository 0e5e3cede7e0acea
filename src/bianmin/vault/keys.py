"""The key ring: files of mode 0600 in ``settings.KEYS_DIRECTORY``, one key a file.

``encryption-0001.key``, ``encryption-0002.key`` ... seal what is written; the highest number is
current, all of them still open what they sealed. ``blind.key`` keys the blind indexes and is never
rotated, or nobody would be found again; for the same reason it says itself with which hash, and
that is chosen once. Each file holds 32 bytes as hexadecimal text, ``blind.key`` after the word
``sm3`` where that was chosen.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256, SM3
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

KEY_BYTES = 32
SHA_256, SM_3 = "sha256", "sm3"
"""The hashes of which one keys the blind indexes of an installation, for good."""


_USUAL_HASH = SHA256()


class KeyFault(ImproperlyConfigured):
    """The keys are missing, unreadable or open to others; the sentence says what to do."""


@dataclass(frozen=True)
class Ring:
    """All keys of this installation, by number; ``repr`` shows no key."""

    encryption: Mapping[int, bytes]
    blind: bytes
    blind_hash: str = SHA_256

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


def newest() -> int:
    """The number of the key that seals now, also when another process has just made or retired one.

    Asked for at every sealing: the directory's own time tells whether the ring is still right.
    """
    directory: Path = settings.KEYS_DIRECTORY
    return _newest(directory, _stamp(directory))


def _stamp(directory: Path) -> int:
    try:
        return os.stat(directory).st_mtime_ns
    except FileNotFoundError:
        return 0


def forget() -> None:
    """Read the ring anew when it is asked for next."""
    _load.cache_clear()
    _newest.cache_clear()


@lru_cache(maxsize=4)
def _newest(directory: Path, stamp: int) -> int:
    _load.cache_clear()
    return _load(directory).current


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


def derive(key: bytes, purpose: str, *, salt: bytes = b"", by: SHA256 | SM3 = _USUAL_HASH) -> bytes:
    """A key of its own for each purpose: none opens what another sealed (HKDF, RFC 5869)."""
    return HKDF(by, KEY_BYTES, salt or None, f"bianmin {purpose}".encode()).derive(key)


def make(directory: Path, *, digests: str = SHA_256) -> list[Path]:
    """Make the keys of a new installation; returns the files made, none if they are there.

    ``digests`` is the hash of its blind indexes, SHA_256 or SM_3.
    Never overwrites a key, nor makes a new blind key beside old ones: it would find nobody.
    """
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    if _encryption_files(directory):
        _load(directory)
        return []
    blind = directory / "blind.key"
    made = [] if blind.exists() else [_write_key(blind, "" if digests == SHA_256 else digests)]
    return [*made, _write_key(directory / _file_name(1))]


def rotate(directory: Path) -> Path:
    """Make the next encryption key, which becomes current; the old ones stay to open old values."""
    made = _write_key(directory / _file_name(max(_encryption_files(directory)) + 1))
    forget()
    return made


def retire(directory: Path, number: int) -> None:
    """Destroy a key: whatever it still seals, here and in every backup, is gone for good.

    The caller has seen that nothing here needs it. Raises KeyFault for the current one.
    """
    files = _encryption_files(directory)
    if number not in files or number == max(files):
        raise KeyFault(f"Key {number} is the current one, or is not here: it cannot be retired.")
    with files[number].open("r+b") as file:
        file.write(bytes(files[number].stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    files[number].unlink()
    forget()


def numbers(directory: Path) -> list[int]:
    """The numbers of the keys that are there."""
    return sorted(_encryption_files(directory))


@cache
def _load(directory: Path) -> Ring:
    files = _encryption_files(directory)
    if not files or not (directory / "blind.key").exists():
        raise KeyFault(
            f"The keys are not in {directory}. On a new installation run `bianmin make-keys`; "
            "on one that has data, put the directory back from the backup of the keys."
        )
    keys = {number: _read_key(path) for number, path in files.items()}
    blind = directory / "blind.key"
    return Ring(keys, _read_key(blind), SM_3 if _words(blind)[0] == SM_3 else SHA_256)


def _file_name(number: int) -> str:
    return f"encryption-{number:04}.key"


def _encryption_files(directory: Path) -> dict[int, Path]:
    return {int(path.stem.split("-")[1]): path for path in directory.glob("encryption-*.key")}


def _read_key(path: Path) -> bytes:
    if path.stat().st_mode & 0o077:
        raise KeyFault(f"{path} can be read by others: run `chmod 600 {path}`.")
    try:
        key = bytes.fromhex(_words(path)[-1])
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise KeyFault(f"{path} is not a key of {KEY_BYTES} bytes: put it back from the backup.")
    return key


def _words(path: Path) -> list[str]:
    return path.read_text("ascii").split() or [""]


def _write_key(path: Path, word: str = "") -> Path:
    """It appears whole or not at all, for other processes read it at once."""
    aside = path.with_suffix(f".{secrets.token_hex(4)}")
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w") as file:
            file.write(f"{word} {secrets.token_hex(KEY_BYTES)}".strip())
            file.flush()
            os.fsync(file.fileno())
        os.link(aside, path)
    finally:
        aside.unlink()
    return path
