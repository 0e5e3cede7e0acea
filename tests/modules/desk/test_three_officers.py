"""System, security and audit officers: three people, none of whom can do another's part."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from bianmin.config import preparation, reality
from bianmin.config.cleaning import clean
from bianmin.demonstration.models import Loading
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from bianmin.network import services
from bianmin.network.models import Holder, Post
from bianmin.notices.models import Message
from bianmin.people import events, lockout, staff
from bianmin.people.models import Account, SecurityEvent, SpentCode
from bianmin.people.security_event import EventKind
from tests import build
from tests.modules.desk.conftest import Desk, text

Seat = Callable[[Actor], Desk]
ACCOUNTS, EVENTS = "/desk/security/accounts/", "/desk/security/events/"


@pytest.fixture(autouse=True)
def quick(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def security(seat: Seat) -> Desk:
    return seat(build.at_desk(build.COUNTY, "security"))


@pytest.fixture
def auditor(seat: Seat) -> Desk:
    return seat(build.at_desk(build.COUNTY, "auditor"))


@pytest.fixture
def system(seat: Seat) -> Desk:
    return seat(build.at_desk(build.COUNTY, "administrator"))


@pytest.fixture
def clerk(db: None) -> Account:
    account = Account.objects.get(pk=build.at_desk(build.TOWN, "window").account)
    account.set_password("her own words")
    account.save()
    return account


def page_of(account: Account) -> str:
    return f"{ACCOUNTS}{account.pk}/"


def test_each_sees_its_own_pages_and_no_others(security: Desk, auditor: Desk, system: Desk) -> None:
    own = [
        (security, {ACCOUNTS, "/desk/programs/"}),
        (auditor, {EVENTS, "/desk/security/looks/"}),
        (system, {"/desk/network/", "/desk/catalogue/", "/desk/ledger/"}),
    ]
    everything = sorted(address for _desk, pages in own for address in pages)
    for desk, pages in own:
        for address in everything:
            wanted = {200} if address in pages else {403, 404}
            assert desk.get(address).status_code in wanted, (desk.actor, address)


def test_security_and_audit_see_nothing_of_matters(security: Desk, auditor: Desk) -> None:
    case = build.an_application()
    for desk, home in ((security, ACCOUNTS), (auditor, EVENTS)):
        assert desk.get("/desk/").url == home
        for address in ("ledger/", "search/", "intake/", f"matters/{case.matter}/", "papers/"):
            answer = desk.get(f"/desk/{address}")
            assert answer.status_code == 403, address
            assert "不经办业务" in text(answer)
        assert desk.get("/desk/messages/").status_code == 200


@pytest.mark.parametrize("rank", ["A", "B"])
def test_nobody_is_two_of_them_not_even_as_a_second(db: None, rank: str) -> None:
    held = build.at_desk(build.COUNTY, "security")
    other = Post.objects.get(body=build.body_of(build.COUNTY), role="auditor")
    assert held.account
    with pytest.raises(Refusal, match="三个人") as refused:
        services.appoint(
            post=other.pk, account=held.account, rank=rank, from_day=date(2026, 9, 1),
            by=None, at=build.FRIDAY,
        )  # fmt: skip
    assert refused.value.article.startswith("GB/T 22239")
    with pytest.raises(IntegrityError, match="three different"), transaction.atomic():
        Holder.objects.create(
            post=other, account_id=held.account, rank=rank, from_day=date(2026, 9, 1),
            set_at=build.FRIDAY,
        )  # fmt: skip


def test_after_the_last_day_one_may_be_another_officer(db: None) -> None:
    held = build.at_desk(build.COUNTY, "security")
    holder = Holder.objects.get(account=held.account)
    services.end_holder(holder=holder.pk, until_day=date(2026, 8, 31), by=None, at=build.FRIDAY)
    other = Post.objects.get(body=build.body_of(build.COUNTY), role="auditor")
    services.appoint(
        post=other.pk, account=holder.account_id, rank="B", from_day=date(2026, 9, 1),
        by=None, at=build.FRIDAY,
    )  # fmt: skip
    told = SecurityEvent.objects.filter(about=held.account).order_by("pk")
    assert list(told.values_list("kind", flat=True))[-2:] == ["post_ended", "post_given"]


def test_an_account_is_made_and_its_password_shown_once(security: Desk) -> None:
    said = {"username": "song.daiban", "name": "宋代办", "number": "8001", "phone": ""}
    answer = security.post(f"{ACCOUNTS}new/", said)
    account = Account.objects.get(username="song.daiban")
    shown = text(answer).partition("data-first>")[2].partition("<")[0]
    assert account.check_password(shown) and account.password_by_another
    assert shown not in text(security.get(page_of(account)))
    told = SecurityEvent.objects.filter(about=account).values_list("kind", flat=True)
    assert set(told) == {"account_made", "password_given"}
    again = security.post(f"{ACCOUNTS}new/", {**said, "number": "8002"})
    assert again.status_code == 422 and "已经有人用了" in text(again)


def test_a_factor_is_reset_with_a_reason_and_she_is_told(security: Desk, clerk: Account) -> None:
    Authenticator.objects.create(user=clerk, type="webauthn", data={"name": "手机"})
    refused = security.post(page_of(clerk), {"deed": "factor", "reason": ""})
    assert refused.status_code == 422 and Authenticator.objects.exists()
    security.post(page_of(clerk), {"deed": "factor", "reason": "手机丢失，持身份证到场"})
    assert not Authenticator.objects.exists()
    told = SecurityEvent.objects.get(kind="factor_reset")
    assert (told.by_id, told.about, told.reason) == (
        security.actor.account, clerk, "手机丢失，持身份证到场",
    )  # fmt: skip
    message = Message.objects.get(account_id=clerk.pk)
    assert message.wording == "factor_reset" and "审计管理员" in message.text


def test_nobody_resets_or_closes_themselves(security: Desk) -> None:
    own = Account.objects.get(pk=security.actor.account)
    Authenticator.objects.create(user=own, type="webauthn", data={"name": "手机"})
    for deed in ("factor", "close"):
        assert security.post(page_of(own), {"deed": deed, "reason": "试试"}).status_code == 422
    own.refresh_from_db()
    assert own.is_active and Authenticator.objects.exists()


def test_a_locked_account_is_unlocked_closed_and_opened(security: Desk, clerk: Account) -> None:
    now = timezone.now()
    limits = lockout.Limits(5, timedelta(minutes=30))
    for _ in range(5):
        lockout.take_try(lockout.by_name(clerk.username), limits, at=now)
    assert "锁定到" in text(security.get(page_of(clerk)))
    security.post(page_of(clerk), {"deed": "unlock"})
    assert "锁定到" not in text(security.get(page_of(clerk)))
    for deed, is_open in (("close", False), ("open", True)):
        security.post(page_of(clerk), {"deed": deed, "reason": "调离"})
        clerk.refresh_from_db()
        assert clerk.is_active == is_open


def test_the_audit_officer_filters_and_takes_out(
    security: Desk, auditor: Desk, clerk: Account
) -> None:
    security.post(page_of(clerk), {"deed": "close", "reason": "=调离"})
    events.record(EventKind.SIGN_IN_FAILED, at=timezone.now(), about=clerk.pk, ok=False)
    assert "账号已停用" in text(auditor.get(EVENTS, kind="account_closed"))
    rows = auditor.get(EVENTS, who=clerk.username, ok="no").context["events"]
    assert [row.kind for row, _what, _facts in rows] == ["sign_in_failed"]
    tomorrow = f"{timezone.localdate() + timedelta(days=1)}"
    assert "没有找到" in text(auditor.get(EVENTS, from_day=tomorrow))
    table = auditor.post(f"{EVENTS}export/", {"kind": "account_closed"}).content.decode()
    assert "'=调离" in table and clerk.username in table
    assert SecurityEvent.objects.get(kind="events_exported").by_id == auditor.actor.account


def test_a_long_list_goes_on(auditor: Desk) -> None:
    for _ in range(50):
        events.record(EventKind.SIGNED_OUT, at=timezone.now())
    first = auditor.get(EVENTS)
    assert len(first.context["events"]) == 50
    rest = auditor.get(EVENTS + first.context["keyset"].older_url)
    assert len(rest.context["events"]) == 1


def test_the_first_officers_are_made_where_the_program_is_started(
    db: None, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(CommandError, match="--name"):
        call_command("officer", "an.quan", role="security")
    call_command("officer", "an.quan", role="security", name="安全")
    account = Account.objects.get(username="an.quan")
    assert account.check_password(capsys.readouterr().out.strip())
    with pytest.raises(CommandError, match="理由"):
        call_command("officer", "an.quan", role="security")
    call_command("officer", "an.quan", role="security", reason="验证器丢失")
    assert SecurityEvent.objects.filter(kind="factor_reset", about=account).exists()
    with pytest.raises(CommandError, match="没有担任"):
        call_command("officer", "an.quan", role="auditor", reason="试试")


def test_a_demonstration_does_not_start_over_real_matters(db: None, settings: Any) -> None:
    settings.DEMONSTRATION = True
    preparation.refuse_to_show_real_matters()
    case = build.an_application()
    with pytest.raises(CommandError, match="真实办件"):
        preparation.refuse_to_show_real_matters()
    Loading.objects.create(ends_at=timezone.now(), matters=1)
    assert reality.holds_real_matters()  # taken in by somebody who is not invented
    Account.objects.update(is_demonstration=True)
    assert case and not reality.holds_real_matters()


def test_whoever_is_entered_in_a_demonstration_is_invented(db: None, settings: Any) -> None:
    settings.DEMONSTRATION = True
    person = staff.Person(name="演示", number="", phone="", photo=None)
    made = staff.enter(username="shown", person=person, by=None, at=timezone.now())
    assert made.is_demonstration and not made.has_usable_password()


def test_the_night_forgets_spent_codes_and_old_events_and_writes_it_down(clerk: Account) -> None:
    now = timezone.now()
    SpentCode.objects.create(account=clerk, digest=b"1" * 32, at=now - timedelta(days=2))
    for days in (1, 1000, 2000):
        events.record(EventKind.SIGNED_IN, at=now - timedelta(days=days))
    clean(now)
    assert not SpentCode.objects.exists()
    assert SecurityEvent.objects.filter(kind="signed_in").count() == 2
    assert SecurityEvent.objects.get(kind="events_forgotten").facts == {"rows": 1}


def test_one_officer_alone_opens_both_locks_of_nobody(
    security: Desk, clerk: Account, seat: Seat
) -> None:
    security.post(page_of(clerk), {"deed": "factor", "reason": "手机丢了，本人到场"})
    told = security.client.post(page_of(clerk), {"deed": "password"}, follow=True)
    assert "两把锁不能由一个人都打开" in text(told)
    assert clerk.check_password("her own words")
    second = seat(build.on_post(security.actor.post or 0, rank="B"))
    assert second.post(page_of(clerk), {"deed": "password"}).status_code == 200
    clerk.refresh_from_db()
    assert not clerk.check_password("her own words")


def test_an_officers_post_is_given_by_a_system_officer_to_somebody_else(
    system: Desk, clerk: Account
) -> None:
    post = build.at_desk(build.COUNTY, "auditor").post or 0
    coordinator = build.at_desk(build.COUNTY, "coordinator").account
    own = build.an_account()
    given = {"post": post, "rank": "B", "from_day": build.FRIDAY.date(), "at": build.FRIDAY}
    for by, account in ((coordinator, clerk.pk), (clerk.pk, clerk.pk)):
        with pytest.raises(Refusal) as refused:
            services.appoint(**given, account=account, by=by)
        assert refused.value.code == "network.office_given_otherwise"
    assert services.appoint(**given, account=own.pk, by=system.actor.account)
