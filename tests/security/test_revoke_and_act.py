"""Whoever is shut out while acting has acted before or has not acted: nothing in between."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections
from django.test import Client as Browser

from bianmin.api import callers
from bianmin.law.zone import day_of
from bianmin.matters.models import Entry
from bianmin.people import clients
from bianmin.people.models import Account, Client, Scope
from tests import build
from tests.build import Case

pytestmark = pytest.mark.usefixtures("fresh_database")
ROUNDS = 6


@pytest.fixture(autouse=True)
def friday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(callers, "present", lambda: build.FRIDAY)


def a_program(username: str) -> tuple[Client, str]:
    return clients.make(
        name="试验系统", account=username, scopes=tuple(Scope.values),
        from_day=day_of(build.FRIDAY), until_day=None, by=None, at=build.FRIDAY,
    )  # fmt: skip


def handed_up(case: Case, token: str, key: str) -> int:
    answer = Browser().post(
        f"/api/v1/matters/{case.matter}/steps/hand_up", {"seen": 1, "facts": {}},
        content_type="application/json",
        headers={"authorization": f"Bearer {token}", "idempotency-key": key},
    )  # fmt: skip
    return int(answer.status_code)


def test_a_program_that_is_shut_out_while_it_acts_has_acted_whole_or_not() -> None:
    agent = Account.objects.get(pk=build.an_agent().account)
    for round_ in range(ROUNDS):
        case = build.an_application(party=build.a_party(serial=round_ + 1))
        client, token = a_program(agent.username)
        start = Barrier(2, timeout=30)

        def act(case: Case = case, token: str = token, start: Barrier = start) -> int:
            start.wait()
            try:
                return handed_up(case, token, "first")
            finally:
                connections.close_all()

        def revoke(client: Client = client, start: Barrier = start) -> int:
            start.wait()
            try:
                clients.revoke(client=client.pk, by=None, at=build.FRIDAY)
                return 0
            finally:
                connections.close_all()

        with ThreadPoolExecutor(2) as pool:
            acted, _revoked = (pool.submit(act), pool.submit(revoke))
            status = acted.result()
        done = Entry.objects.filter(matter=case.matter, step="hand_up").count()
        assert (status, done) in {(200, 1), (401, 0)}
        assert handed_up(case, token, "second") == 401
        assert Entry.objects.filter(matter=case.matter, step="hand_up").count() == done
