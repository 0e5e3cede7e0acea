"""Garbage of every kind: a problem that says what to do, no page, no 500, nothing changed."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings as installed
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bianmin.api.openapi import described, example_of
from tests import build
from tests.modules.api.conftest import Program, a_key, an_application, read
from tests.modules.applications.ways import what_stands

pytestmark = pytest.mark.django_db
WORDS = ["", "\x00", "䶮", "x" * 3000, "张秀英", "2026-02-30"]
TEXTS = st.text(max_size=12) | st.sampled_from(WORDS)
NUMBERS = st.integers() | st.floats(allow_nan=False) | st.sampled_from([0, -1, 2**63, 2**80])
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda some: st.lists(some, max_size=3) | st.dictionaries(TEXTS, some, max_size=3),
    max_leaves=6,
)
FREE = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
NAMES = ("seen", "facts", "item", "place", "person", "papers", "answers", "mandate", "first_asked")
MORE_NAMES = ("typed", "field", "reason", "presence", "originals", "degrees", "code", "tail")
BODIES = st.dictionaries(st.sampled_from((*NAMES, *MORE_NAMES)), VALUES, max_size=6) | VALUES


KEPT = ("/network/", "/catalogue/", "/old-ledgers", "/annual-", "/directory")
Programs = Callable[..., Program]


def addresses(matter: int) -> list[tuple[str, str]]:
    """Every operation of the document on this matter: method and path."""
    places = {"matter": matter, "code": "MZ-001", "number": 1, "step": "hand_up", "clock": "hop"}
    places |= {
        "page": 1,
        "message": 1,
        "batch": 1,
        "paper": 1,
        "manifest": 1,
        "enquiry": 1,
        "id": 1,
        "sheet": 1,
        "licence": 1,
        "disclosure": 1,
        "body": 1,
        "site": 1,
        "whose": "county",
        "year": 2025,
        "case": 1,
        "release": 1,
        "project": 1,
        "which": "original",
        "reference": UUID(int=1),
    }
    places |= {"draft": UUID(int=1), "export": 1, "form": "svg", "kind": "guide", "file": "x"}
    return [
        (method.upper(), path.removeprefix("/api/v1").format(**places))
        for path, methods in described("en")["paths"].items()
        for method in methods
    ]


def placed() -> dict[str, tuple[str, str]]:
    """Every operation by its name, at its address."""
    names = [
        operation["operationId"]
        for methods in described("en")["paths"].values()
        for operation in methods.values()
    ]
    return dict(zip(names, addresses(1), strict=True))


PLACED = placed()


@pytest.fixture
def matter(agent: Program) -> int:
    receipt = agent.post_to("/applications", an_application(), 201, idempotency_key=a_key())
    return int(receipt["matter"])


@FREE
@given(data=st.data())
def test_whatever_is_sent_the_answer_is_no_500(data: Any, agent: Program, matter: int) -> None:
    method, path = data.draw(st.sampled_from(addresses(matter)))
    body = None if method == "GET" else data.draw(BODIES)
    before = what_stands()
    answer = agent.send(method, path, body, idempotency_key=a_key())
    assert answer.status_code != 500, (method, path, body)
    if answer.status_code >= 400:
        told = read(answer, answer.status_code)
        assert told["code"] and told["detail"], (path, body)
        assert what_stands() == before, (path, body)


@FREE
@given(data=st.data())
def test_whoever_keeps_things_may_send_anything_too(data: Any, program: Programs) -> None:
    keeper = program(build.at_desk(build.COUNTY, "administrator"))
    kept = [one for one in addresses(1) if one[1].startswith(KEPT) and one[0] != "GET"]
    method, path = data.draw(st.sampled_from(kept))
    name = next(name for name, place in PLACED.items() if place == (method, path))
    body = {**(example_of(name) or {})["request"]} if (example_of(name) or {})["request"] else {}
    for field in body:
        if data.draw(st.booleans()):
            body[field] = data.draw(VALUES | st.sampled_from([1, 2**40, build.TOWN, "2026-09-18"]))
    answer = keeper.send(method, path, body, idempotency_key=a_key())
    connection.check_constraints()  # what the commit would say
    assert answer.status_code != 500, (method, path, body)


@FREE
@given(words=st.dictionaries(st.sampled_from(["q", "tier", "limit", "skip", "after", "light", "day",
    "first", "last", "value", "unit", "place", "within"]), TEXTS, max_size=4))  # fmt: skip
def test_whatever_is_asked_in_the_address(words: dict[str, str], agent: Program) -> None:
    for path in (
        "/items",
        "/inbox",
        "/ledger",
        "/today",
        "/watched",
        "/places",
        "/sites",
        "/reckon",
        "/items/MZ-001",
    ):
        answer = agent.client.get(
            f"/api/v1{path}", words, headers={"authorization": f"Bearer {agent.token}"}
        )
        assert answer.status_code in {200, 400, 404, 422}, (path, words, answer.content)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("{", "unreadable"),
        ("", "malformed"),
        ("\ufeff{}", "unreadable"),
        ('{"seen": NaN}', "unreadable"),
        ('{"seen": 1, "facts": {"reason": "\\u0000"}}', "unreadable"),
        ("[" * 100_000, "unreadable"),
        ("[]", "malformed"),
        ('{"seen": 1, "facts": {}, "more": 1}', "malformed"),
        ('{"seen": "now"}', "malformed"),
        ('{"seen": 99999999999999999999}', "malformed"),
    ],
)
def test_a_body_that_cannot_be_read(agent: Program, matter: int, body: str, code: str) -> None:
    before = what_stands()
    answer = agent.send("POST", f"/matters/{matter}/steps/hand_up", body, idempotency_key=a_key())
    assert read(answer, 400 if code == "unreadable" else 422)["code"] == code
    assert what_stands() == before


def test_a_body_that_is_not_text(agent: Program, matter: int) -> None:
    answer = agent.send("POST", f"/matters/{matter}/steps/hand_up", b"\xff\xfe{}")
    assert read(answer, 400)["code"] == "unreadable"


def test_more_than_will_be_read(agent: Program, matter: int) -> None:
    body = '{"seen": 1, "facts": {"reason": "' + "x" * installed.DATA_UPLOAD_MAX_MEMORY_SIZE + '"}}'
    answer = agent.send("POST", f"/matters/{matter}/steps/hand_up", body, idempotency_key=a_key())
    assert read(answer, 413)["code"] == "too-large"


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nothing", 404, "no-such-address"),
        ("GET", "/matters/x", 422, "malformed"),
        ("GET", "/matters/99999999999999999999", 422, "malformed"),
        ("GET", "/matters/999999999", 404, "not-found"),
        ("DELETE", "/inbox", 405, "not-that-way"),
        ("PATCH", "/applications", 405, "not-that-way"),
        ("GET", "/items/NO-SUCH", 404, "unknown_item"),
        ("GET", "/items/MZ-001/editions/77", 404, "not-found"),
        ("GET", "/items?q=%00", 404, "no-such-address"),
        ("GET", "/places/371323101999/agents", 404, "not-found"),
        ("POST", "/matters/1/steps/receive", 404, "not-found"),
        ("POST", "/matters/1/steps/deem_accepted", 404, "not-found"),
    ],
)
def test_addresses_and_methods_that_are_not_there(
    agent: Program, method: str, path: str, status: int, code: str
) -> None:
    body = {"seen": 1, "facts": {}} if method == "POST" else None
    answer = agent.send(method, path, body, idempotency_key=a_key())
    assert read(answer, status)["code"] == code


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"person": {"number": "999901199001010018", "name": "张秀英"}}, "id_number"),
        ({"papers": []}, "m1"),
        ({"place": "八大庄"}, "place"),
        ({"mandate": ""}, "mandate"),
        ({"mandate": "perhaps"}, "mandate"),
        ({"item": "NO-SUCH"}, ""),
        ({"first_asked": 2**62}, "first_asked"),
        ({"papers": [{"key": "m1", "files": [2**62]}]}, "files"),
    ],
)
def test_an_application_that_is_wrong_says_where(
    agent: Program, wrong: dict[str, Any], field: str
) -> None:
    build.an_agent()
    before = what_stands()
    answer = agent.send("POST", "/applications", an_application(**wrong), idempotency_key=a_key())
    assert answer.status_code in {404, 422}
    told = read(answer, answer.status_code)
    assert told["now"] or told["errors"]
    assert field in "".join(one["field"] for one in told["errors"])
    assert what_stands() == before


def test_a_file_that_is_not_what_it_claims(agent: Program) -> None:
    for content, name in ((b"", "a.jpg"), (b"MZ\x90\x00", "a.jpg"), (b"<html>", "a.pdf")):
        told = agent.upload("/files", SimpleUploadedFile(name, content), 422)
        assert told["detail"] and told["now"]


def test_refusals_speak_english_too(anybody: Program) -> None:
    anybody.language = "en"
    told = anybody.get("/items/NO-SUCH", 404)
    assert told["title"] == "Not found"
    assert told["detail"].isascii() or "NO-SUCH" in told["detail"]
