"""Requests to the province's servers: JSON, small, soon, and only where they may be called."""

import base64
import json
from typing import Any
from urllib.parse import quote, urlencode

from bianmin import calling

from ..refusals import province_is_silent

SECONDS = 10
LARGEST = 1_000_000
JSON = {"Accept": "application/json"}
FORM = {**JSON, "Content-Type": "application/x-www-form-urlencoded"}
ANSWERED = 200


def get(address: str, *, token: str = "") -> dict[str, Any]:
    """The JSON at an address. Raises Refusal if the province does not answer so."""
    told = {**JSON, "Authorization": f"Bearer {token}"} if token else JSON
    try:
        return _read(calling.get(address, headers=told, seconds=SECONDS, most=LARGEST))
    except OSError as fault:
        raise province_is_silent() from fault


def post(address: str, form: dict[str, str], *, client: str, secret: str) -> dict[str, Any]:
    """What a form is answered with, sent under the client's name and secret (RFC 6749 2.3.1)."""
    pair = f"{quote(client, safe='')}:{quote(secret, safe='')}".encode()
    told = {**FORM, "Authorization": f"Basic {base64.b64encode(pair).decode()}"}
    body = urlencode(form).encode()
    try:
        return _read(calling.post(address, body, headers=told, seconds=SECONDS, most=LARGEST))
    except OSError as fault:
        raise province_is_silent() from fault


def _read(answer: calling.Answer) -> dict[str, Any]:
    try:
        found = json.loads(answer.body)
    except ValueError as fault:
        raise province_is_silent() from fault
    if answer.status != ANSWERED or not isinstance(found, dict):
        raise province_is_silent()
    return found
