"""A password that became known elsewhere is not taken, and is changed where somebody has it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core import checks
from django.test import Client
from django.utils import timezone

from bianmin.config.checks import breached_passwords_are_held
from bianmin.matters.services import Actor
from bianmin.people.breached import reading
from bianmin.people.models import Account, SecurityEvent
from tests import build
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_come_in_by_two_factors import PASSWORD, browser, enrol, kinds, typed
from tests.modules.people.breached import line_of, range_service

CHANGE, BREACHED = "/accounts/password/change/", "orange tractor winter"
ACCOUNTS = "/desk/security/accounts/"
Seat = Callable[[Actor], Desk]


@pytest.fixture(autouse=True)
def quick(settings: Any, tmp_path: Path) -> None:
    """Quick hashes, and no list yet."""
    settings.ACCOUNT_RATE_LIMITS = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.BREACHED_FILE = tmp_path / "breached-passwords"


@pytest.fixture
def clerk(now: Now) -> Account:
    """The window of 马站镇, with a password of her own."""
    account = Account.objects.get(pk=build.at_desk(build.TOWN, "window").account)
    account.set_password(PASSWORD)
    account.password_set_at = timezone.now()
    account.save()
    return account


@pytest.fixture
def hold(settings: Any) -> Callable[..., None]:
    """Put a list in force, by default one of today."""

    def held(*passwords: str, published: date | None = None) -> None:
        lines = [line_of(password) for password in passwords]
        day = published or timezone.localdate()
        reading.read_in(lines, to=settings.BREACHED_FILE, published=day, tell=lambda _read: None)

    return held


def changed(client: Client, password: str) -> Any:
    said = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    return client.post(CHANGE, said)


def test_what_became_known_is_not_taken_as_a_new_password(
    clerk: Account, hold: Callable[..., None]
) -> None:
    hold(BREACHED)
    client = browser()
    typed(client, clerk)
    assert "这个密码在别处泄露过" in text(changed(client, BREACHED))
    clerk.refresh_from_db()
    assert clerk.check_password(PASSWORD)
    assert changed(client, BREACHED + " four").status_code == 302


def test_what_becomes_known_later_is_changed_before_anything_else(
    clerk: Account, hold: Callable[..., None], seat: Seat
) -> None:
    client = browser()
    typed(client, clerk)
    enrol(client)
    assert client.get("/desk/").status_code == 200
    hold(PASSWORD)
    client = browser()
    typed(client, clerk)
    assert kinds(clerk)[-1] == "password_known"  # before the second factor is shown
    client.post("/accounts/logout/")
    security = seat(build.at_desk(build.COUNTY, "security"))
    assert "在别处泄露过，下次登录时要改" in text(security.get(f"{ACCOUNTS}{clerk.pk}/"))


def test_she_is_told_why_and_goes_on_with_another(
    clerk: Account, hold: Callable[..., None]
) -> None:
    hold(PASSWORD)
    for _ in range(2):  # going away changes nothing, and it is written down once
        client = browser()
        typed(client, clerk)
        assert client.get("/desk/").url.startswith(CHANGE)
    assert "在别处泄露过" in text(client.get(CHANGE))
    assert kinds(clerk).count("password_known") == 1
    assert changed(client, "another four words").status_code == 302
    enrol(client)
    assert client.get("/desk/").status_code == 200
    clerk.refresh_from_db()
    assert clerk.password_known_at is None


def test_a_wrong_password_that_is_known_says_nothing_of_hers(
    clerk: Account, hold: Callable[..., None]
) -> None:
    hold(BREACHED)
    typed(browser(), clerk, BREACHED)
    clerk.refresh_from_db()
    assert clerk.password_known_at is None and kinds(clerk) == ["sign_in_failed"]


def test_a_service_is_asked_besides_and_one_that_is_silent_keeps_nobody_out(
    clerk: Account, settings: Any
) -> None:
    client = browser()
    typed(client, clerk)
    with range_service() as service:
        settings.BREACHED_URL = f"http://127.0.0.1:{service.port}/range/"
        service.answer = f"200 {line_of(BREACHED).decode().strip()[5:]}"
        assert "这个密码在别处泄露过" in text(changed(client, BREACHED))
        assert len(service.received[0].rpartition("/")[2]) == 5
    assert changed(client, BREACHED).status_code == 302
    told = SecurityEvent.objects.get(kind="password_not_asked")
    assert (told.about, told.ok, told.facts) == (clerk, False, {"fault": "ConnectionRefusedError"})


@pytest.mark.parametrize(
    ("published", "told", "words"),
    [
        (None, "absent", "没有能读的泄露密码清单"),
        (timezone.localdate() - timedelta(days=366), "old", "泄露密码清单已经旧了"),
        (timezone.localdate(), None, ""),
    ],
)
def test_those_who_keep_the_house_are_told_of_a_list_that_is_missing_or_old(
    hold: Callable[..., None], seat: Seat, published: date | None, told: str | None, words: str
) -> None:
    if published:
        hold(BREACHED, published=published)
    answer = Client().get("/healthz").json()
    assert answer["breached_passwords"] == told and answer["database"]
    page = text(seat(build.at_desk(build.COUNTY, "security")).get(ACCOUNTS))
    assert ("泄露密码清单" in page) is bool(words) and words in page
    hints: Sequence[checks.CheckMessage] = breached_passwords_are_held(None)
    assert [hint.level for hint in hints] == ([checks.INFO] if told == "absent" else [])
