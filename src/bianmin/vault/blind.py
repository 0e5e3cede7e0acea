"""Blind indexes: find a sealed value again by equality, without opening anything."""

import hashlib
import hmac
from functools import lru_cache

from cryptography.hazmat.primitives.hashes import SM3
from cryptography.hazmat.primitives.hmac import HMAC

from . import keys


def digest(purpose: str, value: str) -> bytes:
    """32 bytes (HMAC-SHA256, or HMAC-SM3 where the installation was made so) of ``value``.

    Different for each ``purpose``; the caller normalises ``value`` first. Equal values of one
    purpose give equal digests; digests of two purposes cannot be compared.
    """
    ring = keys.ring()
    key = _key(ring.blind, purpose)
    if ring.blind_hash == keys.SM_3:
        running = HMAC(key, SM3())
        running.update(value.encode("utf-8"))
        return running.finalize()
    return hmac.digest(key, value.encode("utf-8"), hashlib.sha256)


@lru_cache(maxsize=64)
def _key(root: bytes, purpose: str) -> bytes:
    return keys.derive(root, f"blind {purpose}")
