"""Which token of the province is believed: its own, for us, for this sign-in, just now."""

import json
from base64 import urlsafe_b64encode
from datetime import datetime
from functools import cache
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm

from bianmin.law.refusal import Refusal
from bianmin.people.province import asking, fetching
from bianmin.people.province.asking import Kept
from bianmin.people.province.settings import Province
from tests import build

ISSUER, BACK = "https://id.example", "https://here.example/returned/"
PROVINCE = Province(issuer=ISSUER, client="bianmin", secret="s3cret", name="省统一身份认证")
KEPT = Kept("state", "nonce", "verifier")
NOW = 1_790_000_000
CLAIMS: dict[str, Any] = {
    "iss": ISSUER, "aud": "bianmin", "sub": "1", "nonce": "nonce", "iat": NOW, "exp": NOW + 300,
    PROVINCE.name_claim: "张秀英", PROVINCE.number_claim: build.id_number(1),
}  # fmt: skip
FOUND = {
    "issuer": ISSUER, **{name: f"{ISSUER}/{name}" for name in asking.ADDRESSES},
}  # fmt: skip


@cache
def key(name: str) -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def public(name: str) -> dict[str, Any]:
    return {**ECAlgorithm.to_jwk(key(name).public_key(), as_dict=True), "kid": "1", "alg": "ES256"}


def signed(*, by: str = "province", kid: str = "1", **other: Any) -> str:
    told = {name: value for name, value in {**CLAIMS, **other}.items() if value is not None}
    return jwt.encode(told, key(by), "ES256", headers={"kid": kid})


def unsigned(head: dict[str, str], signature: bytes = b"") -> str:
    """A token whose head says what it likes."""
    parts = (json.dumps(part).encode() for part in (head, CLAIMS))
    coded = [urlsafe_b64encode(part).rstrip(b"=").decode() for part in (*parts, b"")]
    coded[2] = urlsafe_b64encode(signature).rstrip(b"=").decode()
    return ".".join(coded)


def known_secret() -> str:
    """Signed with what everybody knows, of the public key, as if that were a secret of both."""
    return jwt.encode(CLAIMS, public("province")["x"], "HS256", headers={"kid": "1"})


@pytest.fixture(autouse=True)
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the province's servers say; the hour stands still."""
    said: dict[str, Any] = {"found": dict(FOUND), "token": signed()}
    keys = {"keys": [public("province")]}

    def get(address: str, *, token: str = "") -> Any:
        return said["found"] if address.endswith(asking.WELL_KNOWN) else keys

    monkeypatch.setattr(fetching, "get", get)
    monkeypatch.setattr(fetching, "post", lambda *_, **__: {"id_token": said["token"]})
    monkeypatch.setattr("jwt.api_jwt.datetime", _Standing)
    return said


class _Standing:
    """The clock as the library of tokens asks it."""

    @staticmethod
    def now(tz: Any = None) -> Any:
        return datetime.fromtimestamp(NOW, tz)


def shown() -> Any:
    return asking.finish(PROVINCE, KEPT, {"state": "state", "code": "x"}, back=BACK)


def test_its_own_token_for_us_is_believed() -> None:
    assert shown() == asking.Shown("张秀英", build.id_number(1))


@pytest.mark.parametrize(
    "token",
    [
        signed(by="somebody else"),
        signed(kid="another"),
        signed(aud="another client"),
        signed(iss="https://id.example.evil"),
        signed(nonce="of another sign-in"),
        signed(exp=NOW - asking.LEEWAY - 1),
        signed(iat=NOW + 3600),
        *(signed(**{name: None}) for name in ("exp", "iat", "sub", "aud", "iss", "nonce")),
        signed()[:-8],
        unsigned({"alg": "none", "kid": "1"}),
        unsigned({"alg": "ES256", "kid": "1"}, b"\0" * 64),
        unsigned({"alg": "RS256", "kid": "1"}, b"x"),
        known_secret(),
        *("", "a.b.c", "….….…"),
    ],
)
def test_any_other_is_not(token: str, answers: dict[str, Any]) -> None:
    answers["token"] = token
    with pytest.raises(Refusal) as told:
        shown()
    assert told.value.code == "people.province_did_not_say"


@pytest.mark.parametrize(
    "wrong",
    [{"issuer": f"{ISSUER}.evil"}, {"jwks_uri": "http://id.example/keys"}, {"jwks_uri": ""}],
)
def test_servers_that_it_does_not_name_itself_are_not_asked(
    wrong: dict[str, str], answers: dict[str, Any]
) -> None:
    answers["found"] |= wrong
    with pytest.raises(Refusal) as told:
        shown()
    assert told.value.code == "people.province_is_silent"
