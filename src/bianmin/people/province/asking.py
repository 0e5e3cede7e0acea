"""The two halves of a sign-in: sending her there, and believing what she comes back with."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

import jwt

from bianmin.law.identifiers import check_id_number
from bianmin.law.refusal import Refusal

from ..refusals import province_did_not_say, province_is_silent
from . import fetching
from .settings import Province

WELL_KNOWN = "/.well-known/openid-configuration"
SIGNED_BY = ("RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA")
"""Signatures with a key that only the province has; never a secret both sides know."""
LEEWAY = 60
ADDRESSES = ("authorization_endpoint", "token_endpoint", "jwks_uri")


@dataclass(frozen=True)
class Kept:
    """What this browser must come back with; lies in its session until then."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True)
class Shown:
    """Whom the province knows: ``number`` is her ID number."""

    name: str
    number: str


def begin(province: Province, *, back: str) -> tuple[str, Kept]:
    """Where to send her, and what to keep. Raises Refusal if the province does not answer."""
    kept = Kept(*(secrets.token_urlsafe(32) for _ in range(3)))
    challenge = hashlib.sha256(kept.verifier.encode()).digest()
    asked = {
        "response_type": "code",
        "client_id": province.client,
        "redirect_uri": back,
        "scope": province.scope,
        "state": kept.state,
        "nonce": kept.nonce,
        "code_challenge": urlsafe_b64encode(challenge).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    return f"{_discovered(province)['authorization_endpoint']}?{urlencode(asked)}", kept


def finish(province: Province, kept: Kept, came: Mapping[str, str], *, back: str) -> Shown:
    """Whom the province has shown. Raises Refusal: turned back, forged, over, or not said who."""
    if not hmac.compare_digest(kept.state.encode(), came.get("state", "").encode()):
        raise province_did_not_say()
    if "code" not in came:
        raise province_did_not_say()
    found = _discovered(province)
    answer = fetching.post(
        found["token_endpoint"],
        {
            "grant_type": "authorization_code",
            "code": came["code"],
            "redirect_uri": back,
            "code_verifier": kept.verifier,
        },
        client=province.client,
        secret=province.secret,
    )
    claims = _believed(province, found, str(answer.get("id_token", "")), kept.nonce)
    return _who(province, _with_more(province, found, claims, str(answer.get("access_token", ""))))


def _discovered(province: Province) -> dict[str, Any]:
    """Where its servers are, as it says itself (OpenID Connect Discovery 1.0, 4.3)."""
    found = fetching.get(province.issuer.rstrip("/") + WELL_KNOWN)
    scheme = urlsplit(province.issuer).scheme
    told = [str(found.get(name, "")) for name in ADDRESSES]
    if found.get("issuer") != province.issuer or {urlsplit(one).scheme for one in told} != {scheme}:
        raise province_is_silent()
    return found


def _believed(province: Province, found: dict[str, Any], token: str, nonce: str) -> dict[str, Any]:
    """The claims of a token that the province signed for us, for this sign-in, just now."""
    try:
        keys = jwt.PyJWKSet.from_dict(fetching.get(found["jwks_uri"]))
        head = jwt.get_unverified_header(token)
        key = next(one for one in keys.keys if head.get("kid") in {None, one.key_id})
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=list(SIGNED_BY),
            audience=province.client,
            issuer=province.issuer,
            leeway=LEEWAY,
            options={"require": ["exp", "iat", "sub", "aud", "iss"]},
        )
    except (jwt.PyJWTError, StopIteration) as fault:
        raise province_did_not_say() from fault
    if not hmac.compare_digest(str(claims.get("nonce", "")).encode(), nonce.encode()):
        raise province_did_not_say()
    return claims


def _with_more(
    province: Province, found: dict[str, Any], claims: dict[str, Any], token: str
) -> dict[str, Any]:
    """What the token leaves out, its server may add about the same person."""
    if province.number_claim in claims or not token or "userinfo_endpoint" not in found:
        return claims
    more = fetching.get(str(found["userinfo_endpoint"]), token=token)
    return {**more, **claims} if more.get("sub") == claims["sub"] else claims


def _who(province: Province, claims: dict[str, Any]) -> Shown:
    name = str(claims.get(province.name_claim, "")).strip()
    try:
        number = check_id_number(str(claims.get(province.number_claim, "")))
    except Refusal as fault:
        raise province_did_not_say() from fault
    if not name:
        raise province_did_not_say()
    return Shown(name, number)
