"""One request, and what came of it in a letter. Nothing that is asked here remains done."""

import json
import re
from http.cookies import SimpleCookie
from itertools import count
from typing import Any

from django.db import transaction

from bianmin.api.openapi import example_of
from tests.authority.cast import Asker
from tests.authority.routes import Route
from tests.authority.state import MARKS, Things
from tests.modules.desk.test_take_in import a_photo

SHOWS, ANSWERS, REFUSES, LEADS, HIDES, UNKNOWN = "◆", "●", "○", "→", "·", "-"
LEGEND = {
    SHOWS: "answered, and the applicant is named",
    ANSWERS: "answered (what is sent empty: with what is missing)",
    REFUSES: "refused with a sentence that says whose it is",
    LEADS: "led elsewhere: to sign in, to show the code, to a page of one's own",
    HIDES: "there is nothing there for them",
    UNKNOWN: "nothing is asked or sent this way",
}
CLOSED = frozenset({REFUSES, LEADS, HIDES, UNKNOWN})
_keys = count(1)
BY_STATUS = {401: REFUSES, 403: REFUSES, 404: HIDES, 405: UNKNOWN}
TO_A_POST = "/desk/post/"
NOT_YOURS = frozenset({"not-yours", "not-on-duty", "not-to-you", "not-the-sender", "no-post"})


def letter(route: Route, asker: Asker, things: Things) -> str:
    """What this asker is told of this route; all that it did is taken back."""
    cookies, address = (
        SimpleCookie(asker.browser.cookies.output(header="")),
        address_of(route, things),
    )
    try:
        with transaction.atomic():
            answer = _ask(route, asker, address)
            transaction.set_rollback(True)
    finally:
        asker.browser.cookies = cookies
    return _read(answer, address)


def address_of(route: Route, things: Things) -> str:
    """The address with the county's own things in its places."""
    place = r"<(?:\w+:)?(\w+)>|{(\w+)}"
    filled = re.sub(place, lambda m: str(things.of(route.pattern, m[1] or m[2])), route.pattern)
    return f"/{filled}"


def _ask(route: Route, asker: Asker, address: str) -> Any:
    told = {"accept-language": "zh-hans"}
    if not route.operation:
        return asker.browser.generic(route.method, address, headers=told)
    if asker.token:
        told["authorization"] = f"Bearer {asker.token}"
    if route.method != "GET":
        told["idempotency-key"] = f"key-{next(_keys)}"
    if route.sends_file:
        return asker.program.post(address, {"file": a_photo()}, headers=told)
    body = json.dumps(_of_nobody((example_of(route.operation) or {}).get("request")))
    return asker.program.generic(
        route.method, address, body, content_type="application/json", headers=told
    )


def _of_nobody(body: Any) -> Any:
    """The example, naming no row of a test: ids begin anew in no test, so that what an example
    names is there by chance."""
    if isinstance(body, dict):
        return {
            name: _nothing(value) if name in ROWS else _of_nobody(value)
            for name, value in body.items()
        }
    return [_of_nobody(one) for one in body] if isinstance(body, list) else body


def _nothing(value: Any) -> Any:
    if isinstance(value, str):
        return f"{value.partition(':')[0]}:{NOTHING}"
    return [NOTHING for _ in value] if isinstance(value, list) else NOTHING


ROWS = frozenset({"account", "files", "leader", "matters", "paper", "party", "public"})
"""What examples call rows that tests make; a text says of what kind the row is (disclosure:3)."""

NOTHING = 1_000_000_007
"""The id of no row."""


def _read(answer: Any, address: str) -> str:
    assert answer.status_code != 500, answer.content.decode()[:500]
    if answer.status_code in BY_STATUS:
        return BY_STATUS[answer.status_code]
    if answer.status_code == 302:
        return ANSWERS if answer.url.startswith(address) and answer.url != TO_A_POST else LEADS
    if _code(answer) in NOT_YOURS:
        return REFUSES
    content = answer.getvalue()
    return SHOWS if any(mark in content for mark in MARKS) else ANSWERS


def _code(answer: Any) -> str:
    """The code of the refusal, where one is all that was answered."""
    if "problem+json" in answer.headers["Content-Type"]:
        return str(json.loads(answer.content)["code"])
    refusal = (answer.context or {}).get("refusal")
    return getattr(refusal, "code", "")
