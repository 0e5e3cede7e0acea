"""Every form there is, with whatever somebody may send: nothing falls over, nothing is half saved.

A form that takes nothing of it answers with a page; whether anything was written is asked of the
whole database.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from bianmin.look import pace
from bianmin.matters.services import Actor
from tests import build
from tests.build import Case
from tests.modules.desk.conftest import Desk
from tests.security.routes import address, patterns
from tests.security.state import question, tables, undone, what_is_there

Seat = Callable[[Actor], Desk]
MORE = bool(os.environ.get("BIANMIN_FUZZ"))
MAY_BE_DOWN = "/healthz"
HUGE = "9" * (1_000_000 if MORE else 30_000)
WRONG = {
    "nothing": "",
    "not a number": "١٢٣؛--",
    "too large": "9" * 40,
    "negative": "-1",
    "fraction": "1e309",
    "long": HUGE,
    "nought": "a\x00b",
    "control": "\x1b[31m\x08\u202e\ufeff",
    "half a pair": "\ud800",
    "markup": "<script>alert(1)</script>{{7*7}}${7}",
    "query": "' OR 1=1; --",
    "day": "2026-02-30",
    "path": "../../../etc/passwd",
}
NAMES = (
    *("reason", "words", "text", "name", "title", "code", "tail", "number", "phone", "person"),
    *("day", "from_day", "until_day", "at", "post", "body", "site", "account", "file", "files"),
    *("place", "village", "item", "paper", "papers", "material", "kind", "key", "seen", "typed"),
    *("rows", "row", "edition", "relation", "answer", "outcome", "deed", "turn", "remove", "save"),
    *("password", "login", "username", "email", "contact", "note", "wish", "days", "amount", "q"),
    *("step", "second", "colleague", "channel", "state", "point", "year", "law", "order", "next"),
)
"""What forms here, and those to come, call their fields; others are read from the page itself."""


def test_no_form_falls_over_whatever_is_sent(
    case: Case, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    for window in (pace.forms, pace.uploads):
        monkeypatch.setattr(window, "always", 10**9)
    asked = question(tables())
    official = seat(build.at_desk(build.COUNTY, "administrator")).client
    faults = [
        fault
        for number, pattern in enumerate(patterns())
        for value in some(number)
        for fault in told(
            official if pattern.startswith("desk/") else Client(),
            address(pattern, case),
            value,
            asked,
        )
    ]
    assert not faults, "\n".join(faults[:20])


def some(number: int) -> list[str]:
    """A few of the values for one form, others for the next; all of them by ``make fuzz``."""
    values = list(WRONG.values())
    count = len(values) if MORE else 3
    return [values[(number * 3 + step) % len(values)] for step in range(count)]


def told(client: Client, where: str, value: str, asked: str) -> Iterator[str]:
    """What is wrong with the answer to a form in which every field has this value."""
    client.raise_request_exception = False
    before = what_is_there(asked)
    with undone():
        answer = client.post(where, sent(value), content_type="application/x-www-form-urlencoded")
        changed = {key for key, found in what_is_there(asked).items() if before[key] != found}
    if answer.status_code >= 500 and where != MAY_BE_DOWN:
        yield f"{where}: {answer.status_code}"
    if answer.status_code >= 400 and changed - tried_in_vain(where):
        yield f"{where}: {answer.status_code} changed {sorted(changed)}"


def tried_in_vain(where: str) -> set[str]:
    """Where codes are guessed, wrong tries are counted beside the code."""
    return {"applications_application"} if where.startswith(("/papers/", "/track/")) else set()


def sent(value: str) -> bytes:
    """A body as no browser would send it: half a pair of UTF-16 as its three bytes."""
    plain = value.encode("utf-8", "surrogatepass")
    coded = b"".join(b"%%%02X" % each for each in plain)
    return b"&".join(name.encode() + b"=" + coded for name in NAMES)


@pytest.mark.parametrize(
    "body", [b"=", b"&" * 5000, b"%", b"a=%zz", b"\xff\xfe=\x00", b"[]", b"a[b][c]=1" * 100]
)
def test_a_body_that_is_no_form_is_met_like_an_empty_one(body: bytes, case: Case) -> None:
    client = Client(raise_request_exception=False)
    kind = "application/x-www-form-urlencoded"
    for pattern in ("track/", "papers/", "look/mode/", "accounts/login/", "messages/delivered/"):
        assert client.post("/" + pattern, body, content_type=kind).status_code < 500


@pytest.mark.parametrize("many", [b"a=1&" * 20_000, b"x" * 5_000_000])
def test_too_many_fields_and_too_long_a_form_are_refused(many: bytes, db: None) -> None:
    client: Any = Client(raise_request_exception=False)
    answer = client.post("/track/", many, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in {400, 413}
