"""Short values sealed with AES-256-GCM under a header that says how, so that keys can rotate.

Layout: format (1 byte), algorithm (1), key number (4, big-endian), nonce (12), ciphertext with its
16-byte tag. Header and *place* are authenticated: a value moved elsewhere does not open
(NIST SP 800-38D; GB/T 39786-2021 8.4 e, g).
"""

import secrets
import struct
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from . import keys

FORMAT = 1
AES_256_GCM = 1
HEADER = struct.Struct(">BBI")
NONCE_BYTES = 12


class Tampered(Exception):
    """What was to be opened is not what was sealed: changed, cut, moved, or under another key."""


def seal(plain: bytes, place: str) -> bytes:
    """``plain`` sealed with the current key for ``place`` (such as "people.party.name")."""
    number = keys.ring().current
    header = HEADER.pack(FORMAT, AES_256_GCM, number)
    nonce = secrets.token_bytes(NONCE_BYTES)
    cipher = _cipher(keys.encryption_key(number))
    return header + nonce + cipher.encrypt(nonce, plain, header + place.encode())


def unseal(sealed: bytes, place: str) -> bytes:
    """What ``seal`` was given for this place. Raises Tampered, or KeyFault if the key is gone."""
    number = key_number(sealed)
    header, rest = sealed[: HEADER.size], sealed[HEADER.size :]
    nonce, body = rest[:NONCE_BYTES], rest[NONCE_BYTES:]
    try:
        return _cipher(keys.encryption_key(number)).decrypt(nonce, body, header + place.encode())
    except (InvalidTag, ValueError):
        raise Tampered(f"A sealed value of {place} does not open with key {number}.") from None


def seal_text(plain: str, place: str) -> str:
    """The same for a text, as text: for sessions and other places that hold no bytes."""
    return seal(plain.encode(), place).hex()


def unseal_text(sealed: str, place: str) -> str:
    """What ``seal_text`` was given. Raises Tampered, or KeyFault if the key is gone."""
    try:
        return unseal(bytes.fromhex(sealed), place).decode()
    except ValueError:
        raise Tampered(f"A sealed text of {place} is none.") from None


def key_number(sealed: bytes) -> int:
    """The number of the key a value, or the beginning of a file, was sealed with."""
    if len(sealed) < HEADER.size:
        raise Tampered("A sealed value is cut short.")
    version, algorithm, number = HEADER.unpack(sealed[: HEADER.size])
    if (version, algorithm) != (FORMAT, AES_256_GCM):
        raise Tampered(f"Format {version} with algorithm {algorithm} is not known.")
    return int(number)


@lru_cache(maxsize=16)
def _cipher(key: bytes) -> AESGCM:
    return AESGCM(keys.derive(key, "field"))
