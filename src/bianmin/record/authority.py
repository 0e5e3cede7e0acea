"""The time-stamping authority (RFC 3161): asked over HTTP, its answers checked.

ASN.1 and the checks of signature, certificate and imprint are pyHanko's. Whom to believe says
``settings.TIMESTAMP_FILE``: the authority's own certificates, as PEM.
"""

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from asn1crypto import pem, tsp, x509
from django.conf import settings
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import handle_tsp_response
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_tst_signed_data
from pyhanko_certvalidator import ValidationContext

from bianmin.calling import post
from bianmin.notices.signing.apart import apart

SECONDS = 20
MOST_BYTES = 100_000
HEADERS = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}


class StampingFault(Exception):
    """The authority is away, refused, or what it answered does not hold."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """An authority's answer, the instant it names, and whether it is one believed here."""

    reply: bytes
    at: datetime
    trusted: bool


def stamp(content: bytes) -> Stamp:
    """Have the SHA-256 of ``content`` stamped. Raises StampingFault."""
    digest = hashlib.sha256(content).digest()
    nonce, asked = TimeStamper().request_cms(digest, "sha256")
    url, query = settings.TIMESTAMP_URL, asked.dump()
    try:
        reply = post(url, query, headers=HEADERS, seconds=SECONDS, most=MOST_BYTES).body
    except (OSError, ValueError) as fault:
        raise StampingFault(f"{settings.TIMESTAMP_URL}: {fault}") from fault
    if _info(_token(reply))["nonce"].native != nonce:
        raise StampingFault(f"{settings.TIMESTAMP_URL} answered another question than ours")
    return check(reply, content)


def check(reply: bytes, content: bytes) -> Stamp:
    """What an answer says of ``content``. Raises StampingFault where it does not hold."""
    token = _token(reply)
    at = _info(token)["gen_time"].native
    try:
        found = apart(lambda: asyncio.run(_validated(token["content"], content, at)))
    except (SignatureValidationError, ValueError) as fault:
        raise StampingFault(f"the timestamp does not hold: {fault}") from fault
    if not (found["intact"] and found["valid"]):
        raise StampingFault("the timestamp is not of this text, or its signature does not hold")
    return Stamp(reply, at, found.get("trust_problem_indic") is None and bool(_anchors()))


async def _validated(signed: Any, content: bytes, at: datetime) -> dict[str, Any]:
    def imprint(algorithm: str) -> bytes:
        return hashlib.new(algorithm, content).digest()

    believed = ValidationContext(
        trust_roots=_anchors(), moment=at, allow_fetching=False, revocation_mode="soft-fail"
    )
    return dict(await validate_tst_signed_data(signed, believed, imprint))


def _token(reply: bytes) -> Any:
    try:
        return handle_tsp_response(tsp.TimeStampResp.load(reply, strict=True), None)
    except (ValueError, TypeError, OSError, AttributeError) as fault:
        raise StampingFault(f"not an answer of a time-stamping authority: {fault}") from fault


def _info(token: Any) -> tsp.TSTInfo:
    return token["content"]["encap_content_info"]["content"].parsed


def _anchors() -> list[x509.Certificate]:
    """The certificates of the authorities believed here."""
    file = settings.TIMESTAMP_FILE
    if not file.is_file():
        return []
    blocks = pem.unarmor(file.read_bytes(), multiple=True)
    return [x509.Certificate.load(der) for _kind, _headers, der in blocks]
