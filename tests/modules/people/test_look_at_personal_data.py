"""Seeing a personal value in full needs a reason and leaves a line that nobody can take away."""

from datetime import datetime

import psycopg
import pytest
from django.db import DatabaseError, connection

from bianmin.law.refusal import Refusal
from bianmin.people import selectors, services
from bianmin.people.models import AccessLog, Account, Party
from tests.house.databases import Database

ZHANG = "999901199001010010"


@pytest.fixture
def party(db: None, at: datetime) -> Party:
    return services.register_person(
        name="张敏",
        id_number=ZHANG,
        phone="13805391234",
        email="zhang@example.cn",
        address="八大庄村12号",
        by=None,
        at=at,
    )


def test_who_what_why_and_when_are_recorded(party: Party, agent: Account, at: datetime) -> None:
    value = services.reveal(
        party=party, field="phone", reason=" 通知补正\n材料 ", by=agent.pk, at=at
    )
    assert value == "13805391234"
    (line,) = selectors.accesses(party.pk)
    assert (line.by, line.party, line.field) == (agent, party, "phone")
    assert (line.reason, line.at) == ("通知补正 材料", at)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "张敏"),
        ("id_number", "999901199001010010"),
        ("email", "zhang@example.cn"),
        ("address", "八大庄村12号"),
    ],
)
def test_each_personal_value_can_be_seen(
    party: Party, agent: Account, at: datetime, field: str, value: str
) -> None:
    assert services.reveal(party=party, field=field, reason="核对", by=agent.pk, at=at) == value


@pytest.mark.parametrize("reason", ["", "  \n", "\0", "核" * 201])
def test_without_a_proper_reason_nothing_is_shown(
    party: Party, agent: Account, at: datetime, reason: str
) -> None:
    with pytest.raises(Refusal) as refused:
        services.reveal(party=party, field="phone", reason=reason, by=agent.pk, at=at)
    assert refused.value.field == "reason"
    assert not selectors.accesses(party.pk).exists()


@pytest.mark.parametrize("field", ["id_digest", "pk", "password", "versions"])
def test_only_personal_values_can_be_asked_for(
    party: Party, agent: Account, at: datetime, field: str
) -> None:
    with pytest.raises(Refusal, match=field):
        services.reveal(party=party, field=field, reason="核对", by=agent.pk, at=at)


@pytest.fixture
def line(fresh_database: Database, at: datetime) -> AccessLog:
    account = Account.objects.create_account(username="lizhuang", name="李庄")
    party = services.register_person(name="张敏", id_number=ZHANG, by=account.pk, at=at)
    services.reveal(party=party, field="name", reason="核对", by=account.pk, at=at)
    return AccessLog.objects.get()


CHANGES = (
    "UPDATE people_accesslog SET reason = 'x'",
    "DELETE FROM people_accesslog",
    "TRUNCATE people_accesslog",
)


@pytest.mark.postgres15
@pytest.mark.parametrize("statement", CHANGES)
def test_the_database_refuses_even_its_owner_to_change_or_delete_a_line(
    line: AccessLog, fresh_database: Database, statement: str
) -> None:
    with (
        psycopg.connect(fresh_database.owner_url) as owner,
        pytest.raises(psycopg.DatabaseError, match="append-only"),
    ):
        owner.execute(statement)
    line.refresh_from_db()
    assert line.reason == "核对"


@pytest.mark.postgres15
@pytest.mark.parametrize("statement", CHANGES)
def test_the_application_has_no_right_to_try(line: AccessLog, statement: str) -> None:
    with (
        connection.cursor() as cursor,
        pytest.raises(DatabaseError, match="permission denied"),
    ):
        cursor.execute(statement)
    assert AccessLog.objects.get().reason == "核对"
