"""A program is let in by a token that is shown once, and only while it is welcome."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.people import clients
from bianmin.people.models import Account, Client

FIRST = date(2025, 11, 24)


def made(owner: Account, at: datetime, **more: Any) -> tuple[Client, str]:
    given: dict[str, Any] = {"name": "县政务平台", "account": owner.username, "scopes": ["act"]}
    given |= {"from_day": FIRST, "until_day": None, "by": None, "at": at, **more}
    return clients.make(**given)


def test_it_is_found_by_its_token(agent: Account, at: datetime) -> None:
    client, token = made(agent, at, scopes=["act", "read"])
    with CaptureQueriesContext(connection) as caught:
        found = clients.by_token(token, at)
    assert found == client
    assert found.account == agent
    assert found.scopes == ["read", "act"]
    assert len(caught) == 1


def test_the_token_itself_is_kept_nowhere(agent: Account, at: datetime) -> None:
    _client, token = made(agent, at)
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(people_client)::text FROM people_client")
        kept = str(cursor.fetchall())
    assert token not in kept
    assert token.removeprefix(clients.BEGINS) not in kept
    assert token.encode().hex() not in kept


@pytest.mark.parametrize("wrong", ["", "bianmin_", "x" * 5000, "令牌", "\x00"])
def test_another_token_opens_nothing(agent: Account, at: datetime, wrong: str) -> None:
    _client, token = made(agent, at)
    assert clients.by_token(wrong, at) is None
    assert clients.by_token(token + "x", at) is None
    assert clients.by_token(token.upper(), at) is None


def test_it_is_welcome_from_its_first_to_its_last_day(agent: Account, at: datetime) -> None:
    _client, token = made(agent, at, until_day=FIRST + timedelta(days=1))
    days = [at + timedelta(days=n) for n in (-1, 0, 1, 2)]
    assert [clients.by_token(token, day) is not None for day in days] == [False, True, True, False]


def test_it_is_welcome_no_more_once_revoked(agent: Account, at: datetime) -> None:
    client, token = made(agent, at)
    assert clients.revoke(client=client.pk, by=None, at=at)
    assert clients.by_token(token, at) is None
    assert not clients.revoke(client=client.pk, by=None, at=at + timedelta(days=1))
    client.refresh_from_db()
    assert client.revoked_at == at


def test_it_goes_with_its_account(agent: Account, at: datetime) -> None:
    _client, token = made(agent, at)
    Account.objects.filter(pk=agent.pk).update(is_active=False)
    assert clients.by_token(token, at) is None


def test_invented_people_have_programs_only_in_a_demonstration(
    agent: Account, at: datetime, settings: Any
) -> None:
    _client, token = made(agent, at)
    Account.objects.filter(pk=agent.pk).update(is_demonstration=True)
    settings.DEMONSTRATION = False
    assert clients.by_token(token, at) is None
    settings.DEMONSTRATION = True
    assert clients.by_token(token, at)


def test_its_use_is_noted_every_five_minutes(agent: Account, at: datetime) -> None:
    client, token = made(agent, at)
    for minutes, noted in ((0, 0), (4, 0), (5, 5)):
        found = clients.by_token(token, at + timedelta(minutes=minutes))
        assert found
        clients.note_use(found, at + timedelta(minutes=minutes))
        client.refresh_from_db()
        assert client.last_used_at == at + timedelta(minutes=noted)


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"account": "nobody"}, "client-without-account", "account"),
        ({"scopes": []}, "client-without-scope", "scopes"),
        ({"scopes": ["everything"]}, "client-without-scope", "scopes"),
        ({"name": "  "}, "client-unnamed", "name"),
        ({"until_day": FIRST - timedelta(days=1)}, "client-ends-before-it-begins", "until_day"),
    ],
)
def test_what_makes_no_client_is_refused(
    agent: Account, at: datetime, wrong: dict[str, Any], code: str, field: str
) -> None:
    with pytest.raises(Refusal) as caught:
        made(agent, at, **wrong)
    assert (caught.value.code, caught.value.field) == (code, field)
    assert not Client.objects.exists()


def test_a_client_begins_on_a_day_of_china(agent: Account, at: datetime) -> None:
    late = at.replace(hour=23, minute=59)
    _client, token = made(agent, at, from_day=day_of(late) + timedelta(days=1))
    assert clients.by_token(token, late) is None
    assert clients.by_token(token, late + timedelta(minutes=2))
