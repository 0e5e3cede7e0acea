"""Blind indexes: find a sealed value again by equality, without opening anything."""

import hashlib
import hmac
from functools import lru_cache

from . import keys


def digest(purpose: str, value: str) -> bytes:
    """32 bytes (HMAC-SHA256) of ``value``, different for each ``purpose``.

    The caller normalises ``value`` first. Equal values of one purpose give equal digests; digests
    of two purposes cannot be compared.
    """
    key = _key(keys.ring().blind, purpose)
    return hmac.digest(key, value.encode("utf-8"), hashlib.sha256)


@lru_cache(maxsize=64)
def _key(root: bytes, purpose: str) -> bytes:
    return keys.derive(root, f"blind {purpose}")
