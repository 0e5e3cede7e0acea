"""Staff sign in with an account made for them; an account alone permits nothing."""

from typing import Any

import pytest
from allauth.account.adapter import get_adapter
from django.contrib.auth import authenticate, get_user
from django.db import IntegrityError
from django.test import Client, RequestFactory

from bianmin.people.models import Account


@pytest.fixture
def member(agent: Account) -> Account:
    agent.set_password("correct horse")
    agent.save()
    return agent


def test_an_account_signs_in_with_its_password(member: Account, rf: RequestFactory) -> None:
    assert authenticate(rf.post("/"), username="lizhuang", password="correct horse") == member
    assert authenticate(rf.post("/"), username="lizhuang", password="wrong horse") is None


def test_a_signed_in_account_is_recognised_by_its_session(member: Account, client: Client) -> None:
    assert client.login(username="lizhuang", password="correct horse")
    assert client.session["_auth_user_id"] == str(member.pk)
    member.refresh_from_db()
    assert member.last_login is not None


def test_a_closed_account_does_not_sign_in(member: Account, client: Client) -> None:
    member.is_active = False
    member.save()
    assert not client.login(username="lizhuang", password="correct horse")


def test_an_account_without_password_does_not_sign_in(db: None, client: Client) -> None:
    account = Account.objects.create_account(username="new", name="新人")
    assert not account.has_usable_password()
    assert not client.login(username="new", password="")


def test_an_invented_account_signs_in_only_to_a_demonstration(
    member: Account, client: Client, settings: Any
) -> None:
    member.is_demonstration = True
    member.save()
    settings.DEMONSTRATION = True
    assert client.login(username="lizhuang", password="correct horse")
    settings.DEMONSTRATION = False
    assert not client.login(username="lizhuang", password="correct horse")


def test_a_session_of_an_invented_account_ends_with_the_demonstration(
    member: Account, client: Client, settings: Any
) -> None:
    member.is_demonstration = True
    member.save()
    settings.DEMONSTRATION = True
    client.force_login(member)
    assert get_user(client).is_authenticated
    settings.DEMONSTRATION = False
    assert not get_user(client).is_authenticated


def test_the_password_is_never_stored_as_typed(member: Account) -> None:
    assert "correct horse" not in member.password
    assert member.check_password("correct horse")


def test_a_sign_in_name_belongs_to_one(agent: Account) -> None:
    with pytest.raises(IntegrityError):
        Account.objects.create_account(username="lizhuang", name="另一个李庄")


def test_an_account_alone_permits_nothing(agent: Account) -> None:
    assert not agent.has_perm("people.view_party")
    assert not agent.has_module_perms("people")
    assert not (agent.is_staff or agent.is_superuser)


def test_nobody_opens_an_account_here(rf: RequestFactory, settings: Any) -> None:
    assert settings.ACCOUNT_ADAPTER == "bianmin.desk.door.adapters.DoorAdapter"
    request = rf.get("/")
    assert get_adapter(request).is_open_for_signup(request) is False


def test_an_account_is_shown_by_its_name(agent: Account) -> None:
    assert (str(agent), agent.get_full_name()) == ("李庄", "李庄")
