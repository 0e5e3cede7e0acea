"""Files sealed in pieces of 64 KiB, so that a large one never lies in memory whole.

Layout: the header of ``sealing``, a salt of 16 bytes, then pieces, each with its own tag. Every
file has a key of its own (HKDF with the salt), so the nonce may simply count; its last byte marks
the last piece: pieces changed, swapped, dropped or cut off at the end do not open (the STREAM
construction, Hoang and others 2015).
"""

import secrets
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import BinaryIO

from cryptography.exceptions import InvalidTag

from .ciphers import HEADER, TAG_BYTES, Cipher, Tampered, cipher_of, current_header

PIECE = 64 * 1024
SALT_BYTES = 16


def seal(source: bytes | BinaryIO, *, about: str) -> Iterator[bytes]:
    """The sealed file, piece by piece; ``about`` (what it is) must be named again to open it."""
    head = current_header() + secrets.token_bytes(SALT_BYTES)
    cipher, bound = _cipher(head), head + about.encode()
    yield head
    for nonce, piece in _pieces(_stream(source), PIECE):
        yield cipher.encrypt(nonce, piece, bound)


def open_sealed(source: bytes | BinaryIO, *, about: str) -> Iterator[bytes]:
    """What ``seal`` was given, piece by piece.

    Raises Tampered, perhaps only at a later piece: use nothing until all of it has come.
    """
    stream = _stream(source)
    head = stream.read(HEADER.size + SALT_BYTES)
    cipher, bound = _cipher(head), head + about.encode()
    for nonce, piece in _pieces(stream, PIECE + TAG_BYTES):
        try:
            yield cipher.decrypt(nonce, piece, bound)
        except InvalidTag:
            raise Tampered(f"The sealed file {about} does not open.") from None


def _stream(source: bytes | BinaryIO) -> BinaryIO:
    return BytesIO(source) if isinstance(source, bytes) else source


def _cipher(head: bytes) -> Cipher:
    return cipher_of(head, "file", head[HEADER.size :])


def _pieces(stream: BinaryIO, size: int) -> Iterable[tuple[bytes, bytes]]:
    """Each piece with its nonce; there is always a last one, be it empty."""
    count, piece = 0, stream.read(size)
    while True:
        following = stream.read(size)
        yield _nonce(count, last=not following), piece
        if not following:
            return
        count, piece = count + 1, following


def _nonce(count: int, *, last: bool) -> bytes:
    return count.to_bytes(11, "big") + bytes([last])
