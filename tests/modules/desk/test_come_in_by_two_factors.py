"""The door: two factors, one's own password, wrong tries, sessions that end, nothing typed lost."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client, TestCase
from django.utils import timezone

from bianmin.desk.door import clock
from bianmin.desk.models import Unsent
from bianmin.notices.models import Message
from bianmin.people import account_deeds, factors
from bianmin.people.models import Account, SecurityEvent, SignIn
from bianmin.people.security_event import EventKind
from tests import build
from tests.modules.desk.conftest import Now, text
from tests.modules.desk.devices import HOST, Device

PASSWORD = "four words not together"
LOGIN, CODE, FIRST = "/accounts/login/", "/accounts/factor/code/", "/accounts/factor/first/"


@pytest.fixture(autouse=True)
def quick(settings: Any) -> None:
    """Real hashers take a second each, by design; and all tests come from one address."""
    settings.ACCOUNT_RATE_LIMITS = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def clerk(now: Now) -> Account:
    """The window of 马站镇, with a password of her own."""
    account = Account.objects.get(pk=build.at_desk(build.TOWN, "window").account)
    account.set_password(PASSWORD)
    account.password_set_at = timezone.now()
    account.save()
    return account


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Let the door's clock go on."""

    def go_on(span: timedelta) -> None:
        before: Callable[[], datetime] = clock.present
        monkeypatch.setattr(clock, "present", lambda: before() + span)

    return go_on


def browser() -> Client:
    return Client(headers={"accept-language": "zh-hans", "user-agent": "Chrome Windows"})


def typed(client: Client, account: Account, password: str = PASSWORD, **more: str) -> Any:
    return client.post(
        LOGIN + more.pop("way", ""), {"login": account.username, "password": password}
    )


def enrol(client: Client) -> str:
    """Set up codes at a signed-in browser; the secret."""
    shown = re.search(r"data-secret>(\w+)<", text(client.get(CODE)))
    assert shown
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert client.post(CODE, {"code": code_of(shown.group(1))}).status_code == 302
    return shown.group(1)


def code_of(secret: str, *, step: int = 0) -> str:
    counter = next(iter(totp.yield_hotp_counters_from_time())) + 1 + step
    return totp.format_hotp_value(totp.hotp_value(secret, counter))


def come_in(client: Client, account: Account, secret: str) -> None:
    """By both, with a code that was not spent yet."""
    typed(client, account)
    answer = client.post("/accounts/factor/", {"code": code_of(secret, step=1)})
    assert answer.status_code == 302, text(answer)


def kinds(account: Account) -> list[str]:
    rows = SecurityEvent.objects.filter(about=account).order_by("pk")
    return list(rows.values_list("kind", flat=True))


def test_nobody_sees_the_desk_before_a_second_factor_is_set_up(clerk: Account) -> None:
    client = browser()
    assert typed(client, clerk).url == "/desk/"
    for page in ("/desk/", "/desk/ledger/", "/accounts/mine/", "/desk/messages/"):
        assert client.get(page).url.startswith(FIRST), page
    assert "指纹" in text(client.get(FIRST + "?next=/desk/ledger/"))
    enrol(client)
    assert client.get("/desk/").status_code == 200
    kept = Authenticator.objects.get(user=clerk)
    assert "secret" in kept.data and factors.secret_of(kept) not in str(kept.data)
    assert kinds(clerk) == ["signed_in", "factor_added"]


def test_a_code_opens_once_and_a_wrong_one_never(clerk: Account) -> None:
    secret = enrol_first(clerk)
    client = browser()
    assert typed(client, clerk).url == "/accounts/factor/"
    assert client.get("/desk/").url.startswith(LOGIN)  # half-way in is not in
    assert "不对" in text(client.post("/accounts/factor/", {"code": "000000"}))
    used = code_of(secret, step=-1)
    assert client.post("/accounts/factor/", {"code": used}).url == "/desk/"
    assert client.get("/desk/").status_code == 200
    other = browser()
    typed(other, clerk)
    assert "已经用过" in text(other.post("/accounts/factor/", {"code": used}))
    told = ["sign_in_failed", "signed_in", "sign_in_failed"]
    assert kinds(clerk)[2:] == told


def enrol_first(account: Account) -> str:
    client = browser()
    typed(client, account)
    return enrol(client)


def test_no_setting_but_the_demonstration_lets_in_without(clerk: Account, settings: Any) -> None:
    settings.DEBUG = True
    settings.MFA_SUPPORTED_TYPES = []
    client = browser()
    typed(client, clerk)
    assert client.get("/desk/").url.startswith(FIRST)
    settings.DEMONSTRATION = True
    assert client.get("/desk/").status_code == 200
    assert "演示中不要求" in text(client.get(FIRST))


def test_the_last_factor_stays_and_outside_a_demonstration_none_is_passed_by(
    clerk: Account, settings: Any
) -> None:
    enrol_first(clerk)
    client = browser()
    typed(client, clerk)
    assert client.post("/accounts/factor/without/").status_code == 404
    settings.DEMONSTRATION = True
    assert client.post("/accounts/factor/without/").url == "/desk/"
    settings.DEMONSTRATION = False
    assert client.get("/desk/").url.startswith(FIRST)
    client.post("/accounts/factor/code/remove/")
    assert Authenticator.objects.filter(user=clerk).exists()


def test_after_five_wrong_passwords_the_right_one_is_refused_for_half_an_hour(
    clerk: Account, later: Callable[[timedelta], None]
) -> None:
    client = browser()
    for _ in range(5):
        assert "不正确" in text(typed(client, clerk, "wrong"))
    assert "安全管理员" in text(typed(client, clerk))
    assert kinds(clerk) == ["sign_in_failed"] * 5 + ["locked"]
    later(timedelta(minutes=29))
    assert typed(client, clerk).status_code == 200
    later(timedelta(minutes=2))
    assert typed(client, clerk).status_code == 302


def test_many_names_from_one_address_are_refused_too_and_leave_no_names(clerk: Account) -> None:
    client = browser()
    for number in range(50):
        client.post(LOGIN, {"login": f"guess{number}", "password": "wrong"})
    assert "太多" in text(typed(client, clerk))
    assert not SecurityEvent.objects.filter(about=clerk).exists()
    assert "guess" not in str(list(SecurityEvent.objects.values_list("facts", "reason")))


def test_wrong_codes_shut_the_door_as_wrong_passwords_do(clerk: Account) -> None:
    secret = enrol_first(clerk)
    client = browser()
    typed(client, clerk)
    for number in range(5):
        client.post("/accounts/factor/", {"code": f"00000{number}"})
    answer = client.post("/accounts/factor/", {"code": code_of(secret, step=1)})
    assert "太多" in text(answer)
    assert EventKind.LOCKED in kinds(clerk)


def test_a_password_given_by_another_is_changed_before_anything_else(clerk: Account) -> None:
    deed = account_deeds.Deed(by=None, at=timezone.now())
    given = account_deeds.give_password(account=clerk, deed=deed)
    client = browser()
    assert not typed(client, clerk).headers.get("Location")
    typed(client, clerk, given)
    assert client.get("/desk/").url.startswith("/accounts/password/change/")
    changed = {"oldpassword": given, "password1": "another four words", "password2": ""}
    changed["password2"] = changed["password1"]
    client.post("/accounts/password/change/", changed)
    assert client.get("/desk/").url.startswith(FIRST)
    assert kinds(clerk)[-1] == "password_changed"


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("short", "密码太短：至少要有 10 个字符"),
        ("1234567890", "常见"),
        ("yishui2026", "yishui"),
        ("沂水县123", "沂水"),
        (PASSWORD, "以前用过"),
    ],
)
def test_what_a_password_may_not_be(clerk: Account, password: str, why: str) -> None:
    client = browser()
    typed(client, clerk)
    said = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    assert why in text(client.post("/accounts/password/change/", said))


def test_the_last_five_do_not_come_again_and_the_sixth_does(clerk: Account) -> None:
    client, had = browser(), PASSWORD
    typed(client, clerk)
    enrol(client)
    for number in range(5):
        new = f"quite another sentence {number}"
        said = {"oldpassword": had, "password1": new, "password2": new}
        assert client.post("/accounts/password/change/", said).status_code == 302
        if number == 3:
            back = {"oldpassword": new, "password1": PASSWORD, "password2": PASSWORD}
            assert "以前用过" in text(client.post("/accounts/password/change/", back))
        had = new
    said = {"oldpassword": had, "password1": PASSWORD, "password2": PASSWORD}
    assert client.post("/accounts/password/change/", said).status_code == 302
    assert client.get("/desk/").status_code == 200  # the session goes on under another key


def test_an_old_password_is_to_be_changed(clerk: Account) -> None:
    Account.objects.filter(pk=clerk.pk).update(password_set_at=timezone.now() - timedelta(days=91))
    client = browser()
    typed(client, clerk)
    assert client.get("/desk/").url.startswith("/accounts/password/change/")


def test_the_key_of_a_session_changes_on_the_way_in(clerk: Account) -> None:
    client = browser()
    client.get(LOGIN)
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    planted = str(session.session_key)
    client.cookies["sessionid"] = planted
    typed(client, clerk)
    assert client.session.session_key != planted
    assert not Session.objects.filter(session_key=planted).exists()


def test_who_was_away_too_long_signs_in_again_and_finds_what_was_typed(
    clerk: Account, later: Callable[[timedelta], None]
) -> None:
    client = browser()
    typed(client, clerk)
    secret = enrol(client)
    later(timedelta(minutes=19))
    assert client.get("/desk/").status_code == 200
    later(timedelta(minutes=21))
    sent = {"question": "低保怎么办？", "topic": ["a", "b"]}
    answer = client.post("/desk/enquiries/new/", sent)
    assert answer.url.startswith(LOGIN) and "unsent" in answer.url
    assert "您填的内容已经存下" in text(client.get(answer.url))
    row = Unsent.objects.get()
    assert row.typed == {"question": ["低保怎么办？"], "topic": ["a", "b"]}
    come_in(client, clerk, secret)
    page = text(client.get(f"/accounts/unsent/{row.pk}/"))
    assert 'name="question" value="低保怎么办？"' in page and page.count('name="topic"') == 2
    assert other_clerk().get(f"/accounts/unsent/{row.pk}/").status_code in {302, 404}
    answer = client.post(f"/accounts/unsent/{row.pk}/?send=1", sent)
    assert (answer.status_code, answer.headers["Location"]) == (307, "/desk/enquiries/new/")
    assert not Unsent.objects.exists()


def test_a_page_that_was_sent_by_itself_leaves_nothing_to_send_again(
    clerk: Account, later: Callable[[timedelta], None]
) -> None:
    client = browser()
    typed(client, clerk)
    enrol(client)
    later(timedelta(minutes=30))
    answer = client.post("/desk/intake/", {"key": "0123"})
    assert "unsent" not in answer.url and not Unsent.objects.exists()


def other_clerk() -> Client:
    account = Account.objects.get(pk=build.at_desk(build.COUNTY, "window").account)
    account.set_password(PASSWORD)
    account.password_set_at = timezone.now()
    account.save()
    client = browser()
    typed(client, account)
    enrol(client)
    return client


def test_a_day_at_the_desk_ends_in_any_case(
    clerk: Account, later: Callable[[timedelta], None]
) -> None:
    client = browser()
    typed(client, clerk)
    enrol(client)
    for _ in range(33):
        later(timedelta(minutes=18))
        client.get("/desk/")
    later(timedelta(minutes=18))
    assert client.get("/desk/").url.startswith(LOGIN)
    assert kinds(clerk)[-1] == "session_ended"


def test_other_sessions_are_listed_and_ended(clerk: Account) -> None:
    Account.objects.filter(pk=clerk.pk).update(email="office@example.cn")
    first, second = browser(), browser()
    typed(first, clerk)
    secret = enrol(first)
    come_in(second, clerk, secret)
    assert Message.objects.filter(account_id=clerk.pk, wording="signed_in_elsewhere").count() == 1
    assert "office@example.cn" in [each.to for each in Message.objects.filter(channel="email")]
    page = text(first.get("/accounts/mine/"))
    assert page.count("Chrome · Windows") >= 2 and "本次登录" in page
    first.post("/accounts/mine/end/", {"end": "others"})
    assert second.get("/desk/").url.startswith(LOGIN)
    assert first.get("/desk/").status_code == 200
    assert SignIn.objects.filter(account=clerk, ended_at=None).count() == 1


def test_nobody_ends_the_session_of_another(clerk: Account) -> None:
    client, stranger = browser(), other_clerk()
    typed(client, clerk)
    enrol(client)
    row = SignIn.objects.get(account=clerk)
    for number in (row.pk, "x", "9" * 40):
        stranger.post("/accounts/mine/end/", {"end": number})
    assert client.get("/desk/").status_code == 200


def test_a_changed_password_ends_the_sessions_elsewhere(clerk: Account) -> None:
    first, second = browser(), browser()
    typed(first, clerk)
    come_in(second, clerk, enrol(first))
    said = {"oldpassword": PASSWORD, "password1": "words of another day"}
    first.post("/accounts/password/change/", {**said, "password2": said["password1"]})
    assert second.get("/desk/").url.startswith(LOGIN)
    assert first.get("/desk/").status_code == 200
    assert Message.objects.filter(account_id=clerk.pk, wording="password_changed").exists()


def test_what_matters_is_asked_again_after_a_while(
    clerk: Account, later: Callable[[timedelta], None]
) -> None:
    client = browser()
    typed(client, clerk)
    enrol(client)
    later(timedelta(minutes=11))
    answer = client.get("/accounts/factor/key/")
    assert answer.url.startswith("/accounts/again/")
    assert "再确认一次" in text(client.get(answer.url))


def test_signing_out_ends_the_session_and_says_so(clerk: Account) -> None:
    client = browser()
    typed(client, clerk)
    client.post("/accounts/logout/")
    assert kinds(clerk) == ["signed_in", "signed_out"]
    assert SignIn.objects.get(account=clerk).ended_at


@pytest.fixture(autouse=True)
def no_mail_goes_out() -> Iterator[None]:
    yield
    assert not mail.outbox


def test_a_way_that_leads_elsewhere_is_not_followed(clerk: Account) -> None:
    client = browser()
    answer = typed(client, clerk, way="?next=https://elsewhere.example/")
    assert answer.url == "/desk/"
    assert 'href="https://elsewhere' not in text(
        client.get(FIRST + "?next=https://elsewhere.example/")
    )


FACTOR = "/accounts/factor/"


@pytest.fixture
def device(clerk: Account, settings: Any) -> Device:
    """A device that the clerk has set up."""
    settings.ALLOWED_HOSTS = [HOST]
    made = Device()
    data = {"name": "窗口电脑", "credential": made.registered()}
    Authenticator.objects.create(user=clerk, type="webauthn", data=data)
    return made


def shown(device: Device, account: Account) -> Any:
    """What the door says to what the device signs, after the password."""
    client = browser()
    client.defaults |= {"SERVER_NAME": HOST, "wsgi.url_scheme": "https"}
    assert typed(client, account).url == FACTOR
    assert client.get(FACTOR).status_code == 200
    challenge = client.session["mfa.webauthn.state"]["challenge"]
    return client.post(FACTOR, {"credential": device.answer(challenge)})


def test_a_device_that_counts_comes_in_and_its_copy_stays_out(
    clerk: Account, device: Device
) -> None:
    for _ in range(2):
        assert shown(device, clerk).url == "/desk/"
    assert Authenticator.objects.get(user=clerk).data[factors.SIGNED] == 2
    device.signed = 1
    copied = shown(device, clerk)
    assert copied.status_code == 200 and "没有认出这台设备" in text(copied)
    failed = SecurityEvent.objects.get(kind=EventKind.SIGN_IN_FAILED)
    assert (failed.about_id, failed.facts) == (clerk.pk, {"factor": "webauthn", "copy": True})
    assert shown(device, clerk).url == "/desk/"


def test_another_device_fails_and_enough_of_it_locks(clerk: Account, device: Device) -> None:
    another = Device()
    for _ in range(5):
        assert shown(another, clerk).status_code == 200
    failed = SecurityEvent.objects.filter(about=clerk, kind=EventKind.SIGN_IN_FAILED)
    assert [one.facts for one in failed] == [{"factor": "webauthn", "copy": False}] * 5
    assert kinds(clerk)[-1] == EventKind.LOCKED
    assert shown(device, clerk).status_code == 200


def test_one_that_never_counts_is_believed(device: Device) -> None:
    row = Authenticator.objects.get()
    assert [factors.count(row.pk, signed) for signed in (0, 0, 3, 3, 0, 4)] == [
        True, True, True, False, False, True,
    ]  # fmt: skip
