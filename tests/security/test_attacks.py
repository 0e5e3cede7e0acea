"""Attacks by name, each with what holds it. Those that stand elsewhere are listed in
``docs/security/threats.md``: guessed numbers, tracking codes, races at the door, stale pages."""

import csv
import json
from collections.abc import Callable
from io import BytesIO
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from openpyxl import load_workbook

from bianmin.files import services as files
from bianmin.matters.services import Actor
from bianmin.people import events
from bianmin.people.models import Account
from bianmin.people.security_event import EventKind
from tests import build
from tests.build import Case
from tests.modules.api.conftest import Program
from tests.modules.desk.conftest import Desk
from tests.security.state import question, tables, what_is_there

pytestmark = pytest.mark.django_db
Seat = Callable[[Actor], Desk]
ELSEWHERE = [
    *("https://evil.example/", "//evil.example/", "\\\\evil.example", "/\\evil.example"),
    *("javascript:x()", "http:///evil.example", "https:evil.example"),
    *("\thttps://evil.example", "/\t/evil.example"),
]


@pytest.mark.parametrize("there", ELSEWHERE)
def test_nobody_is_sent_elsewhere_afterwards(there: str) -> None:
    for where, more in (
        ("/look/mode/", {"mode": "elder"}),
        ("/look/language/", {"language": "en"}),
    ):
        answer = Client().post(where, {"next": there, **more})
        assert answer.headers["Location"].startswith("/")
        assert "evil" not in answer.headers["Location"]


@pytest.mark.parametrize("there", ELSEWHERE)
def test_nor_by_signing_in(there: str) -> None:
    account = Account.objects.create_account(
        username="lizhuang", name="李庄", password="Zh3ng-Que9"
    )
    said = {"login": account.username, "password": "Zh3ng-Que9", "next": there}
    answer = Client().post("/accounts/login/", said)
    assert "evil" not in answer.headers.get("Location", "")


def test_a_session_from_before_signing_in_is_not_the_one_after() -> None:
    account = Account.objects.create_account(
        username="lizhuang", name="李庄", password="Zh3ng-Que9"
    )
    client = Client()
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    planted = session.session_key
    client.post("/accounts/login/", {"login": account.username, "password": "Zh3ng-Que9"})
    assert client.session.session_key != planted
    thief = Client()
    thief.cookies["sessionid"] = planted
    assert thief.get("/desk/").status_code == 302


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "localhost:8000@evil"])
def test_another_host_is_answered_nothing(host: str) -> None:
    for where in ("/", "/track/", "/desk/", "/accounts/login/"):
        answer = Client().get(where, headers={"host": host})
        assert answer.status_code == 400 and "evil" not in answer.content.decode()


def test_what_a_proxy_is_said_to_say_leads_nobody_elsewhere() -> None:
    said = {"x-forwarded-host": "evil.example", "x-forwarded-proto": "https"}
    for where in ("/", "/track/", "/desk/"):
        answer = Client().get(where, headers=said)
        assert "evil" not in answer.content.decode() + answer.headers.get("Location", "")


UPWARDS = [
    *("../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "/etc/passwd"),
    *("....//etc/passwd", "..\\..\\etc\\passwd", "%00/etc/passwd", "look/../../config/env.py"),
]


@pytest.mark.parametrize("path", UPWARDS)
def test_no_path_leads_out_of_its_folder(path: str) -> None:
    client = Client(raise_request_exception=False)
    for where in ("/static/", "/items/MZ-001/", "/papers/", "/desk/feeds/", "/api/v1/items/"):
        answer = client.get(where + path)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert answer.status_code in {301, 302, 400, 401, 404} and b"root:" not in content


@pytest.mark.parametrize("name", ['a";\r\nX-Evil: 1.jpg', "a\n.jpg", "../../x.jpg", "“$(id)`.jpg"])
def test_a_files_name_leaves_no_header_and_no_folder(name: str) -> None:
    kept = files._file_name(name, "image/jpeg")
    assert not set('\r\n/"\\') & set(kept.replace('"', "")) and kept.endswith(".jpg")


QUERIES = [
    *("' OR 1=1 --", "%", "_", "%' OR '1'='1", "\\", "a & b | !c", "'); DROP TABLE x; --", "a:*"),
    *("<->", "((((", "%%%%%%", "\u202e", "*" * 2000, "🀄" * 500, "' || pg_sleep(9) || '"),
]


@pytest.mark.parametrize("typed", QUERIES)
def test_a_search_is_words_and_nothing_else(typed: str, case: Case, seat: Seat) -> None:
    agent = seat(build.an_agent())
    asked = question(tables())
    before = what_is_there(asked)
    for client, where in (
        (Client(), "/search/?q="), (Client(), "/agents/?q="), (Client(), "/results/?q="),
        (agent.client, "/desk/catalogue/?q="), (Client(), "/api/v1/items?q="),
        (Client(), "/api/v1/places?q="),
    ):  # fmt: skip
        assert client.get(where + quote(typed)).status_code < 500, where
    answer = agent.post("/desk/search/", typed=typed)
    assert answer.status_code < 500
    assert f"/desk/matters/{case.matter}/" not in answer.content.decode()
    assert {key for key, value in what_is_there(asked).items() if before[key] != value} == set()


def test_the_same_search_finds_what_is_there(case: Case, seat: Seat) -> None:
    answer = seat(build.an_agent()).post("/desk/search/", typed="张秀英")
    assert f"/desk/matters/{case.matter}/" in answer.content.decode()


FORMULAS = ['=HYPERLINK("http://a.example","x")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)"]


@pytest.mark.parametrize("typed", FORMULAS)
def test_what_is_typed_is_no_formula_in_a_sheet(
    typed: str, program: Any, case: Case, api_now: Any
) -> None:
    agent: Program = program(build.an_agent())
    made = agent.post_to("/ledger/files", {"kind": "xlsx", "reason": typed}, 201)
    answer = agent.send("GET", f"/ledger/files/{made['export']}/content")
    book = load_workbook(BytesIO(answer.content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(typed in str(cell.value) for cell in cells)
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_nor_in_a_table_of_text(seat: Seat, now: Any) -> None:
    """The audit officer opens what others typed, as a table, where a spreadsheet reads it."""
    for typed in FORMULAS:
        events.record(EventKind.UNLOCKED, at=now.at, reason=typed)
    auditor = seat(build.at_desk(build.COUNTY, "auditor"))
    answer = auditor.client.post("/desk/security/events/export/")
    rows = list(csv.reader(answer.content.decode("utf-8-sig").splitlines()))
    cells = [cell for row in rows for cell in row]
    assert all(f"'{typed}" in cells for typed in FORMULAS)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def deep(levels: int) -> str:
    return "[" * levels + "]" * levels


@pytest.mark.parametrize(
    "body",
    [
        *(deep(100_000), '{"a":' * 5000 + "1" + "}" * 5000, '{"a":1' + ',"a":1' * 100_000 + "}"),
        *('{"day":' + "9" * 100_000 + "}", '"' + "\\ud800" * 1000 + '"', "NaN"),
    ],
)
def test_a_body_that_is_a_trap_is_read_or_refused(body: str, program: Any) -> None:
    token = program(build.an_agent()).token
    for where in ("/api/v1/applications", "/api/v1/matters/search", "/api/v1/track"):
        answer = Client().post(
            where, body, "application/json",
            headers={"authorization": f"Bearer {token}", "idempotency-key": "deep"},
        )  # fmt: skip
        assert 400 <= answer.status_code < 500
        assert json.loads(answer.content)["status"] == answer.status_code
