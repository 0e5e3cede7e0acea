"""Requests to the province's servers: JSON, small, soon, and only where the answer was asked."""

import base64
import json
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from ..refusals import province_is_silent

SECONDS = 10
LARGEST = 1_000_000
JSON = {"Accept": "application/json"}


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_asked: Any) -> None:
        """A secret that was sent to one server is not sent on to another."""


_opener = build_opener(_NoRedirect)


def get(address: str, *, token: str = "") -> dict[str, Any]:
    """The JSON at an address. Raises Refusal if the province does not answer so."""
    told = {**JSON, "Authorization": f"Bearer {token}"} if token else JSON
    return _sent(Request(address, headers=told))


def post(address: str, form: dict[str, str], *, client: str, secret: str) -> dict[str, Any]:
    """What a form is answered with, sent under the client's name and secret (RFC 6749 2.3.1)."""
    pair = f"{quote(client, safe='')}:{quote(secret, safe='')}".encode()
    told = {**JSON, "Authorization": f"Basic {base64.b64encode(pair).decode()}"}
    return _sent(Request(address, data=urlencode(form).encode(), headers=told, method="POST"))


def _sent(request: Request) -> dict[str, Any]:
    try:
        with _opener.open(request, timeout=SECONDS) as answer:
            found = json.loads(answer.read(LARGEST))
    except HTTPError as fault:
        fault.close()
        raise province_is_silent() from fault
    except (OSError, ValueError) as fault:
        raise province_is_silent() from fault
    if not isinstance(found, dict):
        raise province_is_silent()
    return found
