"""A text-message provider, or a county's own sender, reached by signed HTTP.

``POST`` of JSON ``{"reference", "to", "title", "text"}`` with ``X-Bianmin-Signature``: the
hexadecimal HMAC-SHA256 of the body under the shared secret. Any 2xx answer accepts the message; one
that points elsewhere is a refusal.
"""

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass

from bianmin.calling import post

from .interface import GatewayFault, Parcel

SECONDS = 10
KEPT_BYTES = 2000
GOOD, ELSEWHERE = 200, 300
PASSING = {408, 425, 429}
SERVER_FAULT = 500


@dataclass(frozen=True, slots=True)
class HttpGateway:
    url: str
    secret: str

    def send(self, parcel: Parcel) -> str:
        """Raises GatewayFault: permanent for 4xx answers, passing for 5xx and silence."""
        body = json.dumps(asdict(parcel), ensure_ascii=False).encode()
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "X-Bianmin-Signature": signature(self.secret, body),
        }
        try:
            answer = post(self.url, body, headers=headers, seconds=SECONDS, most=KEPT_BYTES)
        except OSError as fault:
            raise GatewayFault(f"{type(fault).__name__}: {fault}", passing=True) from fault
        said = f"{answer.status} {_said(answer.body)}"
        if not GOOD <= answer.status < ELSEWHERE:
            passing = answer.status >= SERVER_FAULT or answer.status in PASSING
            raise GatewayFault(said, passing=passing)
        return said


def signature(secret: str, body: bytes) -> str:
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def _said(answer: bytes) -> str:
    return answer.decode("utf-8", "replace").strip()
