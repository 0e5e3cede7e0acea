"""Short values sealed under a header that says how, so that keys and algorithms can change.

Layout: format (1 byte), algorithm (1), key number (4, big-endian), nonce (12), ciphertext with its
16-byte tag. Header and *place* are authenticated: a value moved elsewhere does not open
(NIST SP 800-38D; GB/T 39786-2021 8.4 e, g).
"""

import secrets

from cryptography.exceptions import InvalidTag

from .ciphers import HEADER, NONCE_BYTES, Tampered, cipher_of, current_header, read_header

__all__ = ["Tampered", "key_number", "seal", "seal_text", "unseal", "unseal_text"]


def seal(plain: bytes, place: str) -> bytes:
    """``plain`` sealed with the current key for ``place`` (such as "people.party.name")."""
    header = current_header()
    nonce = secrets.token_bytes(NONCE_BYTES)
    cipher = cipher_of(header, "field")
    return header + nonce + cipher.encrypt(nonce, plain, header + place.encode())


def unseal(sealed: bytes, place: str) -> bytes:
    """What ``seal`` was given for this place. Raises Tampered, or KeyFault if the key is gone."""
    number = key_number(sealed)
    header, rest = sealed[: HEADER.size], sealed[HEADER.size :]
    nonce, body = rest[:NONCE_BYTES], rest[NONCE_BYTES:]
    try:
        return cipher_of(header, "field").decrypt(nonce, body, header + place.encode())
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
    return read_header(sealed)[1]
