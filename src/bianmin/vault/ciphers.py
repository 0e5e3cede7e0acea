"""The two algorithms that seal, each with its number in every header: AES-256-GCM, and SM4-GCM.

Both are authenticated ciphers with a nonce of 12 bytes and a tag of 16 behind what they seal
(NIST SP 800-38D; GB/T 36624-2018 for GCM, GB/T 32907-2016 for SM4).
"""

import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from cryptography.hazmat.primitives.ciphers import Cipher as Running
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import SM4
from cryptography.hazmat.primitives.ciphers.modes import GCM
from cryptography.hazmat.primitives.hashes import SM3
from django.conf import settings

from . import keys

FORMAT = 1
AES_256_GCM, SM4_GCM = 1, 2
ALGORITHMS = {"aes-256-gcm": AES_256_GCM, "sm4-gcm": SM4_GCM}
"""As the setting SEALING_ALGORITHM names them."""

HEADER = struct.Struct(">BBI")
NONCE_BYTES = 12
TAG_BYTES = 16
SM4_KEY_BYTES = 16


class Tampered(Exception):
    """What was to be opened is not what was sealed: changed, cut, moved, or under another key."""


class Cipher(Protocol):
    """Seals with a nonce that is used once, and binds what goes along in the clear.

    ``decrypt`` raises cryptography's InvalidTag.
    """

    def encrypt(self, nonce: bytes, data: bytes, bound: bytes, /) -> bytes: ...

    def decrypt(self, nonce: bytes, data: bytes, bound: bytes, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Sm4Gcm:
    """SM4 in Galois/Counter Mode, in the manner of cryptography's AESGCM."""

    key: bytes

    def encrypt(self, nonce: bytes, data: bytes, bound: bytes, /) -> bytes:
        running = Running(SM4(self.key), GCM(nonce)).encryptor()
        running.authenticate_additional_data(bound)
        return running.update(data) + running.finalize() + running.tag

    def decrypt(self, nonce: bytes, data: bytes, bound: bytes, /) -> bytes:
        body, tag = data[:-TAG_BYTES], data[-TAG_BYTES:]
        running = Running(SM4(self.key), GCM(nonce, tag)).decryptor()
        running.authenticate_additional_data(bound)
        return running.update(body) + running.finalize()


def current_header() -> bytes:
    """How what is sealed now begins: the format, the chosen algorithm, the newest key."""
    return HEADER.pack(FORMAT, ALGORITHMS[settings.SEALING_ALGORITHM], keys.newest())


def read_header(sealed: bytes) -> tuple[int, int]:
    """The algorithm and the key's number with which something was sealed. Raises Tampered."""
    if len(sealed) < HEADER.size:
        raise Tampered("A sealed value is cut short.")
    version, algorithm, number = HEADER.unpack(sealed[: HEADER.size])
    if version != FORMAT or algorithm not in ALGORITHMS.values():
        raise Tampered(f"Format {version} with algorithm {algorithm} is not known.")
    return algorithm, number


def cipher_of(header: bytes, purpose: str, salt: bytes = b"") -> Cipher:
    """What seals and opens under this header, with a key of its own for each purpose.

    Raises Tampered, or KeyFault where the key is gone.
    """
    algorithm, number = read_header(header)
    return _cipher(algorithm, keys.encryption_key(number), purpose, salt)


@lru_cache(maxsize=32)
def _cipher(algorithm: int, key: bytes, purpose: str, salt: bytes) -> Cipher:
    if algorithm == SM4_GCM:
        own = keys.derive(key, f"{purpose} sm4", salt=salt, by=SM3())
        return Sm4Gcm(own[:SM4_KEY_BYTES])
    return AESGCM(keys.derive(key, purpose, salt=salt))
