"""What an operation costs in statements: listed here, and the same whatever the archive holds."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import build
from tests.modules.api.conftest import Program, a_key, an_application

pytestmark = pytest.mark.django_db
CONTROL = ("SAVEPOINT", "RELEASE", "ROLLBACK")
MOST = {
    "/items?limit=20": 2,
    "/items?q=低保": 4,
    "/items/MZ-001": 2,
    "/me": 2,
    "/inbox": 8,
    "/ledger": 8,
    "/today": 16,
    "/watched": 10,
    "/handover": 8,
    "/matters/{matter}": 16,
    "/matters/{matter}/steps": 16,
    "/matters/{matter}/clocks/hop": 10,
}
"""Every reading operation that many will ask often, with the most it may take."""
TAKING = 7
"""A step without papers: who calls, lock, read, the papers that are counted, write."""
APPLYING = 19
"""An application with receipt and mandate: its person, its rows, two papers and a message."""
DECIDING = {"hand_up": 7, "accept": 8, "grant": 9, "hand_over": 10}
"""The steps of an application that the town decides: who calls, lock, read, write; what papers
speak of one statement, a paper one with its number, seal and job, a message one."""


BROUGHT = [{"key": f"m{number}"} for number in (1, 2, 3)]
Programs = Callable[..., Program]


def statements(program: Program, method: str, path: str, body: Any = None) -> int:
    return len(asked(program, method, path, body))


def asked(program: Program, method: str, path: str, body: Any = None) -> list[str]:
    with CaptureQueriesContext(connection) as caught:
        answer = program.send(method, path, body, idempotency_key=a_key())
    assert answer.status_code in {200, 201}, answer.content
    told = [query["sql"] for query in caught.captured_queries]
    return [sql for sql in told if not sql.startswith(CONTROL)]


@pytest.fixture
def matter(agent: Program) -> int:
    receipt = agent.post_to("/applications", an_application(), 201, idempotency_key=a_key())
    return int(receipt["matter"])


def archive() -> None:
    """Three more matters of other people, in the same inbox and ledger."""
    for serial in (7, 8, 9):
        build.an_application(party=build.a_party(serial=serial))


@pytest.mark.parametrize("path", MOST)
def test_reading_costs_the_same_whatever_the_archive_holds(
    path: str, agent: Program, matter: int
) -> None:
    address = path.format(matter=matter)
    agent.get(address)  # what the process keeps is read once
    before = statements(agent, "GET", address)
    archive()
    agent.get(address)
    assert statements(agent, "GET", address) == before <= MOST[path]


def test_following_costs_the_same(anybody: Program, agent: Program, matter: int) -> None:
    asked = {"code": build.Case(matter, "").row.application.code, "tail": "3210"}
    anybody.post_to("/track", asked)
    before = statements(anybody, "POST", "/track", asked)
    archive()
    assert statements(anybody, "POST", "/track", asked) == before <= 20


def test_an_application_is_taken_in_by_the_values_of_one_moment(
    agent: Program, matter: int
) -> None:
    archive()
    told = asked(agent, "POST", "/applications", an_application())
    assert sum("FROM policy_revision" in sql for sql in told) == 2  # a look, and the engine's read
    assert told.count("SELECT number FROM policy_revision") == 1
    assert len(told) <= APPLYING


def test_a_step_costs_the_same(agent: Program, matter: int) -> None:
    hand_up(agent, matter)  # what the process keeps is read once
    before = hand_up(agent, another(agent, 44))
    archive()
    assert hand_up(agent, another(agent, 45)) == before <= TAKING


def test_the_steps_of_an_application_that_make_papers(
    program: Programs, agent: Program, window: Program
) -> None:
    approver = program(build.at_desk(build.TOWN, "approver"))
    whose = {"hand_up": agent, "accept": window, "grant": approver, "hand_over": window}
    for serial in (51, 52):  # what the process keeps is read by the first
        given = an_application(item="YB-001", person=a_person(serial), papers=BROUGHT)
        receipt = agent.post_to("/applications", given, 201, idempotency_key=a_key())
        counted = {name: a_step(who, receipt["matter"], name) for name, who in whose.items()}
    assert counted == DECIDING


def a_step(program: Program, matter: int, step: str) -> int:
    seen = build.Case(matter, "").row.version
    facts = {"signed": "paper"} if step == "hand_over" else {}
    body = {"seen": seen, "facts": facts}
    return statements(program, "POST", f"/matters/{matter}/steps/{step}", body)


def a_person(serial: int) -> dict[str, str]:
    return {"number": build.id_number(serial), "name": "李四"}


def another(agent: Program, serial: int) -> int:
    given = an_application(person=a_person(serial))
    receipt = agent.post_to("/applications", given, 201, idempotency_key=a_key())
    return int(receipt["matter"])


def hand_up(agent: Program, matter: int) -> int:
    body = {"seen": 1, "facts": {}}
    return statements(agent, "POST", f"/matters/{matter}/steps/hand_up", body)
