"""One table over all addresses: what every answer carries, and what no form is taken without."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from bianmin.look import headers, pace
from bianmin.matters.services import Actor
from tests import build
from tests.build import Case
from tests.modules.desk.conftest import Desk
from tests.security.routes import address, patterns

Seat = Callable[[Actor], Desk]
MAY_BE_DOWN = "/healthz"
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:", re.I)
OWN_POLICY = {"desk/seals/<int:seal>/image/"}
WITHOUT_TOKEN = {
    "look/mode/": "changes the size of letters in this browser",
    "look/language/": "changes the language in this browser",
    "track/": "asks with what only she has; a forged one shows somebody her own matter",
    "papers/": "asks how a paper stands",
    "papers/<str:access_code>/": "asks how a paper stands",
    "messages/delivered/": "the gateway's, which signs what it says",
}
"""Forms that are taken without a token, and why that harms nobody."""


def faults(where: str, answer: HttpResponse) -> Iterator[str]:
    """What an answer lacks, or has too much."""
    kind = answer.headers.get("Content-Type", "").partition(";")[0]
    for name, value in headers.ALWAYS.items():
        if answer.headers.get(name) != value:
            yield f"{where}: {name}"
    policy = answer.headers.get("Content-Security-Policy", "")
    if "unsafe" in policy or policy != headers.policy_for(kind):
        yield f"{where}: policy {policy}"
    if "Strict-Transport-Security" not in answer.headers:
        yield f"{where}: no HSTS"
    if answer.status_code >= 500 and where != MAY_BE_DOWN:
        yield f"{where}: {answer.status_code}"
    if kind == "text/html" and (found := INLINE.search(answer.content.decode())):
        yield f"{where}: inline {found[0]}"


def kept_faults(where: str, answer: HttpResponse) -> Iterator[str]:
    """The desk, and whatever is somebody's, is kept by nobody."""
    about_somebody = where.startswith(("/desk/", "/track/", "/apply/"))
    is_kept = "no-store" not in answer.headers.get("Cache-Control", "")
    if about_somebody and answer.status_code == 200 and is_kept:
        yield f"{where}: may be kept"


def test_every_answer_has_every_header_and_nothing_inline(
    case: Case, seat: Seat, settings: Any
) -> None:
    settings.SECURE_HSTS_SECONDS = 3600
    official = seat(build.at_desk(build.COUNTY, "administrator")).client
    found = []
    for pattern in patterns():
        where = address(pattern, case)
        for client in (Client(), official):
            client.raise_request_exception = False
            answer = client.get(where)
            if pattern not in OWN_POLICY:
                found += [*faults(where, answer), *kept_faults(where, answer)]
    for where in ("/nowhere/", "/api/v1/nowhere", "/api/v1/me", "/static/nowhere.js", "/\x00"):
        answer = Client(raise_request_exception=False).get(where)
        found += faults(where, answer)
    assert not found


@pytest.mark.parametrize(
    ("kind", "policy"),
    [
        ("text/html", headers.PAGE),
        ("text/javascript", headers.PAGE),
        ("application/pdf", headers.FILE),
        ("image/jpeg", headers.SEALED),
        ("image/svg+xml", headers.SEALED),
        ("application/zip", headers.SEALED),
        ("application/problem+json", headers.SEALED),
    ],
)
def test_what_is_no_page_may_do_nothing(kind: str, policy: str) -> None:
    assert headers.policy_for(kind) == policy
    assert "'unsafe" not in policy and "*" not in policy


def test_no_form_is_taken_without_its_token(
    case: Case, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace.uploads, "always", 10_000)
    desk = seat(build.at_desk(build.COUNTY, "administrator"))
    forging = Client(enforce_csrf_checks=True, raise_request_exception=False)
    forging.cookies = desk.client.cookies
    refused, taken = set(), set()
    for pattern in patterns():
        answer = forging.post(address(pattern, case), headers={"accept-language": "zh-hans"})
        is_refused = answer.status_code == 403 and "这张表已经过期" in answer.content.decode()
        (refused if is_refused else taken).add(pattern)
    assert taken == set(WITHOUT_TOKEN)
    assert len(refused) > 100


def test_a_session_at_the_desk_opens_nothing_to_a_program(case: Case, seat: Seat) -> None:
    desk = seat(build.an_agent())
    for where in ("/api/v1/me", f"/api/v1/matters/{case.matter}"):
        assert desk.client.get(where).status_code == 401
    answer = desk.client.post(f"/api/v1/matters/{case.matter}/steps/hand_up", "{}", "text/plain")
    assert answer.status_code in {400, 401, 415}
