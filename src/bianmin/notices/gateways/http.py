"""A text-message provider, or a county's own sender, reached by signed HTTP.

``POST`` of JSON ``{"reference", "to", "title", "text"}`` with ``X-Bianmin-Signature``: the
hexadecimal HMAC-SHA256 of the body under the shared secret. Any 2xx answer accepts the message.
"""

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from .interface import GatewayFault, Parcel

SECONDS = 10
KEPT_BYTES = 2000
PASSING = {408, 425, 429}
SERVER_FAULT = 500


@dataclass(frozen=True, slots=True)
class HttpGateway:
    url: str
    secret: str

    def send(self, parcel: Parcel) -> str:
        """Raises GatewayFault: permanent for 4xx answers, passing for 5xx and silence."""
        try:
            with urlopen(self._request(parcel), timeout=SECONDS) as answer:
                return f"{answer.status} {_said(answer.read(KEPT_BYTES))}"
        except HTTPError as refused:
            with refused:
                said = f"{refused.code} {_said(refused.read(KEPT_BYTES))}"
            passing = refused.code >= SERVER_FAULT or refused.code in PASSING
            raise GatewayFault(said, passing=passing) from refused
        except OSError as fault:
            raise GatewayFault(f"{type(fault).__name__}: {fault}", passing=True) from fault

    def _request(self, parcel: Parcel) -> Request:
        body = json.dumps(asdict(parcel), ensure_ascii=False).encode()
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "X-Bianmin-Signature": signature(self.secret, body),
        }
        return Request(self.url, data=body, headers=headers, method="POST")


def signature(secret: str, body: bytes) -> str:
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def _said(answer: bytes) -> str:
    return answer.decode("utf-8", "replace").strip()
