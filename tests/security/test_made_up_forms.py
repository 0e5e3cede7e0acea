"""Every form there is, with whatever somebody may send: nothing falls over, nothing is half saved.

A form that takes nothing of it answers with a page; whether anything was written is asked of the
whole database. Once by a stranger to most of them, with every name that forms use; once by those
for whom a page is, with the fields and buttons that stand on it.
"""

import os
from collections.abc import Callable, Iterator
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import quote_from_bytes

import pytest
from django.test import Client

from bianmin.api import callers, throttle
from bianmin.desk import officers
from bianmin.look import pace
from bianmin.matters.services import Actor
from bianmin.portal import present
from tests import build
from tests.authority import printed, state
from tests.authority.asking import ANSWERS, SHOWS, address_of
from tests.authority.cast import everybody
from tests.authority.routes import Route, routes
from tests.authority.test_every_route_by_everybody import PAGE
from tests.build import Case
from tests.modules.desk.conftest import Desk
from tests.security.pages import asked_on
from tests.security.routes import address, patterns
from tests.security.state import question, tables, undone, what_is_there

Seat = Callable[[Actor], Desk]
MORE = bool(os.environ.get("BIANMIN_FUZZ"))
MAY_BE_DOWN = "/healthz"
TAKEN = {SHOWS, ANSWERS}
KIND = "application/x-www-form-urlencoded"
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
"""What forms here, and those to come, call their fields."""
LATELY = (
    *("desk/requests/", "desk/releases/", "desk/information/", "desk/disclosure/"),
    *("desk/enquiries/", "desk/data-requests/", "requests/", "mine/", "track/<str:code>/data/"),
    *("desk/complaints/", "complaints/"),
)
"""Of what is asked by those for whom it is, these each time; all the others by ``make fuzz``."""


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
        answer = client.post(where, sent(value), content_type=KIND)
        changed = {key for key, found in what_is_there(asked).items() if before[key] != found}
    if answer.status_code >= 500 and where != MAY_BE_DOWN:
        yield f"{where}: {answer.status_code}"
    if answer.status_code >= 400 and changed - tried_in_vain(where):
        yield f"{where}: {answer.status_code} changed {sorted(changed)}"


def tried_in_vain(where: str) -> set[str]:
    """Where codes are guessed, wrong tries are counted beside the code."""
    return {"applications_application"} if where.startswith(("/papers/", "/track/")) else set()


def sent(value: str) -> bytes:
    """Every name with this value."""
    return coded({name: [value] for name in NAMES})


def test_a_page_takes_from_those_for_whom_it_is_nothing_that_is_wrong(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for face, name in ((officers, "present"), (callers, "present"), (present, "now")):
        monkeypatch.setattr(face, name, lambda: build.FRIDAY)
    for window in (pace.searches, pace.forms, pace.uploads, throttle.window):
        monkeypatch.setattr(window, "always", 10**9)
    case, other = state.her_matter(), state.anothers_matter()
    cast = {asker.name: asker for asker in everybody(case, other)}
    things, asked = state.Things(case, cast), question(tables())
    found, presses = [], 0
    for number, (route, name) in enumerate(for_whom(list(cast))):
        client, where = cast[name].browser, address_of(route, things)
        for sending in presses_of(client, where, some(number)[: None if MORE else 1]):
            presses += 1
            found += wrong(client, where, sending, asked)
    assert not found, "\n".join(found[:30])
    assert presses > 30


def for_whom(names: list[str]) -> Iterator[tuple[Route, str]]:
    """Each form that is asked this time, with the first whom it answers by the printed table."""
    letters = {face: printed.read(PAGE, face) for face in ("desk", "portal", "accounts")}
    for route in routes():
        told = letters.get(route.face, {}).get(str(route), "")
        first = next((n for n, found in zip(names, told, strict=False) if found in TAKEN), "")
        if first and route.method == "POST" and (MORE or route.pattern.startswith(LATELY)):
            yield route, first


def presses_of(client: Client, where: str, values: list[str]) -> Iterator[dict[str, list[str]]]:
    """What is sent by each button of the page, once for each wrong value in all that is typed; and
    everything wrong, what stands there too."""
    with undone():
        page = client.get(where)
    if page.status_code != 200 or "text/html" not in page.headers["Content-Type"]:
        return
    on_it = asked_on(page.content.decode())
    for value in values:
        typed = {name: [value] for name in on_it.typed}
        for button, pressed in sorted(on_it.buttons | {("", "")}):
            yield {**on_it.given, **typed, button: [pressed]}
            if MORE or not button:
                yield {**{name: [value] for name in on_it.given}, **typed, button: [pressed]}


def wrong(client: Client, where: str, fields: dict[str, list[str]], asked: str) -> Iterator[str]:
    client.raise_request_exception = False
    before, cookies = what_is_there(asked), SimpleCookie(client.cookies.output(header=""))
    with undone():
        answer = client.post(where, coded(fields), content_type=KIND)
        changed = {key for key, found in what_is_there(asked).items() if before[key] != found}
    client.cookies = cookies
    told = f"{where} {str({k: v[0][:12] for k, v in fields.items()})[:300]}"
    if answer.status_code >= 500:
        yield f"{told}: {answer.status_code}"
    if answer.status_code >= 400 and changed - tried_in_vain(where):
        yield f"{told}: {answer.status_code} changed {sorted(changed)}"


def coded(fields: dict[str, list[str]]) -> bytes:
    pairs = ((name, each) for name, values in fields.items() if name for each in values)
    return b"&".join(
        quote_from_bytes(name.encode()).encode() + b"=" + percent(each) for name, each in pairs
    )


def percent(value: str) -> bytes:
    """Half a pair of UTF-16 as its three bytes, as no browser would send it."""
    return b"".join(b"%%%02X" % each for each in value.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    "body", [b"=", b"&" * 5000, b"%", b"a=%zz", b"\xff\xfe=\x00", b"[]", b"a[b][c]=1" * 100]
)
def test_a_body_that_is_no_form_is_met_like_an_empty_one(body: bytes, case: Case) -> None:
    client = Client(raise_request_exception=False)
    for pattern in ("track/", "papers/", "look/mode/", "accounts/login/", "messages/delivered/"):
        assert client.post("/" + pattern, body, content_type=KIND).status_code < 500


@pytest.mark.parametrize("many", [b"a=1&" * 20_000, b"x" * 5_000_000])
def test_too_many_fields_and_too_long_a_form_are_refused(many: bytes, db: None) -> None:
    client: Any = Client(raise_request_exception=False)
    answer = client.post("/track/", many, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in {400, 413}
