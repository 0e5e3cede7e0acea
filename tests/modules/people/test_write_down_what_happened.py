"""Security events: written in codes, never changed, not forgotten within six months."""

from datetime import datetime, timedelta

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from bianmin.people import events
from bianmin.people.models import Account, SecurityEvent
from bianmin.people.security_event import EventKind
from tests.house.databases import Database

CHANGES = (
    "UPDATE people_securityevent SET ok = true",
    "DELETE FROM people_securityevent",
    "TRUNCATE people_securityevent",
)


def test_what_happened_is_told_whole(agent: Account, at: datetime) -> None:
    written = events.record(
        EventKind.FACTOR_RESET, at=at, by=agent.pk, about=agent.pk, ok=False, address="10.0.0.7",
        facts={"factor": "totp", "left": 0, "known": True}, reason="手机丢失，本人到场",
    )  # fmt: skip
    kept = SecurityEvent.objects.get(pk=written.pk)
    assert (kept.kind, kept.at, kept.by, kept.about) == ("factor_reset", at, agent, agent)
    assert (kept.ok, kept.address, kept.reason) == (False, "10.0.0.7", "手机丢失，本人到场")
    assert kept.facts == {"factor": "totp", "left": 0, "known": True}


@pytest.mark.parametrize(
    "value", ["李庄", "999901199001010010", 13812345678, "a" * 65, "two words", 1.5, ["list"]]
)
def test_a_fact_that_might_be_somebodys_is_refused(db: None, at: datetime, value: object) -> None:
    with pytest.raises(events.NotACode, match="what"):
        events.record(EventKind.SIGNED_IN, at=at, facts={"what": value})
    assert not SecurityEvent.objects.exists()


@pytest.mark.parametrize("statement", CHANGES)
def test_the_application_has_no_right_to_try(db: None, at: datetime, statement: str) -> None:
    events.record(EventKind.SIGNED_IN, at=at)
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert SecurityEvent.objects.count() == 1


@pytest.mark.postgres15
@pytest.mark.parametrize("statement", CHANGES)
def test_the_database_refuses_even_its_owner(fresh_database: Database, statement: str) -> None:
    events.record(EventKind.SIGNED_IN, at=timezone.now())
    with (
        psycopg.connect(fresh_database.owner_url) as owner,
        pytest.raises(psycopg.DatabaseError, match="append-only"),
    ):
        owner.execute(statement)
    assert SecurityEvent.objects.count() == 1


def test_the_old_is_forgotten_and_nothing_younger_than_six_months(db: None) -> None:
    now = timezone.now()
    for days in (1, 150, 200, 400):
        events.record(EventKind.SIGNED_IN, at=now - timedelta(days=days))
    assert events.forget(before=now - timedelta(days=300)) == 1
    assert events.forget(before=now) == 1
    assert SecurityEvent.objects.count() == 2
