"""A guide costs the database nothing while nothing changes; a change is told by the next answer."""

import select
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bianmin.catalogue import keeping
from bianmin.network.models import Body
from bianmin.postgres import listening
from tests.house import databases
from tests.house.databases import Database
from tests.modules.portal.conftest import SetClock

PAGE, SHEET, POSTER, OPERATION = (
    "/items/MZ-001/",
    "/items/MZ-001/plain-sheet.pdf",
    "/items/MZ-001/flow-chart.svg",
    "/api/v1/items/MZ-001",
)
EVERYWHERE = (PAGE, SHEET, POSTER, OPERATION, "/api/v1/items/MZ-001/flow-chart")
TELEPHONE = "UPDATE network_body SET phone = %s WHERE phone = '0539-0000101'"
ELSEWHERE = """
from datetime import date
from tests.modules.catalogue.items import item, publish_file
publish_file(
    {**item("MZ-001"), "fee": {"charged": True, "standard": "每件10元", "basis": "价费1号"}},
    day=date(2026, 11, 3),
)
"""


@pytest.fixture(autouse=True)
def line(monkeypatch: pytest.MonkeyPatch) -> Iterator[listening.Line]:
    """The process's line, as it is when the process begins."""
    told = keeping.Told()
    monkeypatch.setattr(keeping, "_told", told)
    yield told._line
    told._line.hang_up()


def answer(client: Client, path: str, **headers: str) -> tuple[int, Any]:
    """What it costs in statements, and what is answered."""
    with CaptureQueriesContext(connection) as caught:
        response = client.get(path, headers=headers)
    assert response.status_code in {200, 304}
    return len(caught), response


def word_has_come(line: listening.Line) -> bool:
    """Whether what was committed elsewhere has reached this process, a moment later."""
    assert line._connection
    return bool(select.select([line._connection.pgconn.socket], [], [], 20)[0])


def committed_elsewhere(database: Database, statement: str, *values: str) -> None:
    with psycopg.connect(database.owner_url, autocommit=True) as other:
        other.execute(statement, values)


def test_nobody_asks_while_nothing_changes(chinese: Client, fresh_database: Database) -> None:
    for path in EVERYWHERE:
        first = answer(chinese, path)[1]
        count, again = answer(chinese, path)
        assert (count, again.content) == (0, first.content)
    tag = chinese.get(PAGE).headers["ETag"]
    count, known = answer(chinese, PAGE, if_none_match=tag)
    assert (count, known.status_code) == (0, 304)


def test_a_fee_changed_by_another_process_is_told_by_page_sheet_and_operation(
    chinese: Client, fresh_database: Database, set_clock: SetClock, line: listening.Line
) -> None:
    set_clock("2026-11-03 Tue 08:00")
    before = {path: answer(chinese, path)[1] for path in (PAGE, SHEET, OPERATION)}
    assert "每件10元" not in before[PAGE].content.decode()
    fresh_database.run("shell", "-c", ELSEWHERE, PYTHONPATH="src:.")
    assert word_has_come(line)
    tag = before[PAGE].headers["ETag"]
    assert "每件10元" in answer(chinese, PAGE, if_none_match=tag)[1].content.decode()
    assert answer(chinese, SHEET)[1].content != before[SHEET].content
    now = chinese.get(OPERATION, {"day": "2026-11-03"}).json()
    assert now["content"]["fee"]["standard"] == "每件10元"
    assert answer(chinese, PAGE)[0] == 0


def test_what_is_rolled_back_is_told_to_nobody(
    chinese: Client, fresh_database: Database, line: listening.Line
) -> None:
    chinese.get(PAGE)
    with psycopg.connect(fresh_database.owner_url) as other:
        other.execute(TELEPHONE, ("0539-9999999",))
        other.rollback()
    committed_elsewhere(fresh_database, "NOTIFY revisions")
    assert word_has_come(line)
    count, page = answer(chinese, PAGE)
    assert count == 1 and "0539-9999999" not in page.content.decode()


def test_while_the_line_is_down_everybody_asks_and_nothing_old_is_told(
    chinese: Client,
    fresh_database: Database,
    line: listening.Line,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chinese.get(PAGE)
    assert line._connection
    with closing(databases.superuser(fresh_database.home)) as above:
        above.execute("SELECT pg_terminate_backend(%s)", [line._connection.info.backend_pid])
    assert word_has_come(line)
    committed_elsewhere(fresh_database, TELEPHONE, "0539-9999999")
    assert "0539-9999999" in answer(chinese, PAGE)[1].content.decode()
    assert [answer(chinese, PAGE)[0] for _ in range(2)] == [1, 1]
    monkeypatch.setattr(line, "_again_at", 0.0)
    assert [answer(chinese, PAGE)[0] for _ in range(3)] == [1, 0, 0]


def test_a_line_that_does_not_hear_itself_is_not_relied_on(
    chinese: Client, fresh_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening.Line, "_heard", lambda line, connection: False)
    assert [answer(chinese, PAGE)[0] for _ in range(3)][1:] == [1, 1]


def test_within_a_transaction_its_own_changes_count(db: None, chinese: Client) -> None:
    chinese.get(PAGE)
    Body.objects.filter(phone="0539-0000101").update(phone="0539-9999999")
    assert "0539-9999999" in chinese.get(PAGE).content.decode()
    assert answer(chinese, PAGE)[0] == 1
