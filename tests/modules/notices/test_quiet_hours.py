"""When a message goes out: not at night, unless something is asked of her; never twice."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Job

from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI
from bianmin.notices import delivery, registry, selectors, services, sparing, tasks
from bianmin.notices.message_wordings import MessageWording, WordingFault
from bianmin.notices.models import Message, MessageState, Spared
from bianmin.notices.policies import QUIET_FROM, QUIET_UNTIL, WORDINGS
from bianmin.notices.quiet import QuietHours
from bianmin.people.models import Account
from bianmin.policy import services as policy

from .conftest import NOON
from .servers import Provider, text_message_provider

TELLS = MessageWording("test.tells", "已受理", "您的“{item}”已受理。")
ASKS = MessageWording("test.asks", "请补正", "请补正{item}。", asks=True)
REQUIRED = MessageWording("test.required", "决定", "决定：{item}。", by_law=True)
NIGHT = NOON.replace(hour=22, minute=30)
MORNING = (NOON + timedelta(days=1)).replace(hour=8)


@pytest.fixture(autouse=True)
def wordings(declared: None) -> None:
    for wording in (TELLS, ASKS, REQUIRED):
        registry.register_message(wording)


@pytest.fixture
def provider(settings: Any) -> Iterator[Provider]:
    with text_message_provider() as running:
        settings.SMS_GATEWAY_URL = f"http://127.0.0.1:{running.port}/send"
        settings.SMS_GATEWAY_SECRET = "共享的口令"
        yield running


def send(wording: MessageWording = TELLS, *, at: datetime = NOON, **told: Any) -> Message:
    asked = {"channel": "sms", "to": "13900000187", "facts": {"item": "低保"}}
    more = {**asked, "about": "matter 17", **told}
    message = services.send(wording=wording.key, at=at, **more)
    assert message
    return message


def queued(message: Message) -> datetime | None:
    job = ProcrastinateJob.objects.get(queue_name="messages", args={"message_id": message.pk})
    scheduled: datetime | None = job.scheduled_at
    return scheduled


@pytest.mark.parametrize(
    ("begin", "end", "asked", "goes"),
    [
        ("20:00", "08:00", "12:00", "12:00"),
        ("20:00", "08:00", "19:59", "19:59"),
        ("20:00", "08:00", "20:00", "08:00+1"),
        ("20:00", "08:00", "23:59", "08:00+1"),
        ("20:00", "08:00", "00:00", "08:00"),
        ("20:00", "08:00", "07:59", "08:00"),
        ("20:00", "08:00", "08:00", "08:00"),
        ("12:00", "14:00", "13:00", "14:00"),
        ("12:00", "14:00", "23:00", "23:00"),
        ("08:00", "08:00", "03:00", "03:00"),
    ],
)
def test_what_can_wait_waits_for_the_end_of_the_quiet_hours(
    begin: str, end: str, asked: str, goes: str
) -> None:
    def at(text: str) -> datetime:
        hour, _, days = text.partition("+")
        day = date(2026, 11, 23) + timedelta(days=int(days or 0))
        return datetime.combine(day, time.fromisoformat(hour), SHANGHAI)

    assert QuietHours.of(begin, end).after(at(asked)) == at(goes)


@pytest.mark.django_db
def test_by_day_it_is_sent_at_once_and_at_night_kept_until_the_morning() -> None:
    assert queued(send()) is None
    kept = send(at=NIGHT)
    assert kept.not_before == MORNING
    assert queued(kept) == MORNING
    assert kept.state == MessageState.QUEUED


@pytest.mark.django_db
def test_what_is_expected_of_her_is_said_at_once_also_at_night() -> None:
    asking = send(ASKS, at=NIGHT)
    assert asking.not_before is None
    assert queued(asking) is None


@pytest.mark.django_db
def test_inside_the_system_there_is_no_night() -> None:
    account = Account.objects.create_account(username="one", name="一")
    message = send(at=NIGHT, channel="in_app", to=str(account.pk))
    assert message.delivered_at == NIGHT
    assert message.state == MessageState.DELIVERED


@pytest.mark.django_db
def test_a_county_has_quiet_hours_of_its_own() -> None:
    for key, value in ((QUIET_FROM, "23:00"), (QUIET_UNTIL, "06:00")):
        policy.set_value(
            key=key, value=value, from_day=date(2026, 1, 1), document="县文", by=None, at=NOON
        )
    assert send(at=NIGHT).not_before is None


@pytest.mark.django_db
def test_of_one_step_nobody_is_told_twice() -> None:
    first = send(key="17:3:accepted")
    asked = {"channel": "sms", "facts": {"item": "低保"}, "about": "matter 17", "at": NOON}
    again = services.send(wording=TELLS.key, to="13900000187", key="17:3:accepted", **asked)
    assert again is None
    other = services.send(wording=TELLS.key, to="13900000188", key="17:3:accepted", **asked)
    later = services.send(wording=TELLS.key, to="13900000187", key="17:4:accepted", **asked)
    assert other and later
    assert Message.objects.count() == 3
    assert ProcrastinateJob.objects.filter(queue_name="messages").count() == 3
    assert len(first.key) == 64


@pytest.mark.django_db
def test_who_wants_no_messages_is_told_only_what_the_law_requires() -> None:
    sparing.spare(channel="sms", to="139 0000 0187", by=None, at=NOON)
    sparing.spare(channel="sms", to="13900000187", by=None, at=NOON)
    assert Spared.objects.count() == 1
    asked = {"channel": "sms", "to": "13900000187", "facts": {"item": "低保"}}
    more = {**asked, "about": "matter 17", "at": NOON}
    assert services.send(wording=TELLS.key, **more) is None
    assert services.send(wording=REQUIRED.key, **more) is not None
    assert services.send(wording=TELLS.key, **{**more, "to": "13900000188"}) is not None
    sparing.spare_no_more(channel="sms", to="13900000187")
    assert not sparing.are_spared([sparing.Recipient("sms", "13900000187")])
    assert services.send(wording=TELLS.key, **more) is not None


@pytest.mark.django_db
def test_it_stands_as_it_is(provider: Provider) -> None:
    message = send()
    provider.answer = "503 busy"
    with pytest.raises(delivery.Undelivered) as failed:
        delivery.deliver(message.pk)
    assert failed.value.quiet == QuietHours.of("20:00", "08:00")
    message.refresh_from_db()
    assert message.state == MessageState.FAILED
    provider.answer = "200 kept"
    delivery.deliver(message.pk)
    message.refresh_from_db()
    assert message.state == MessageState.SENT
    assert services.report(reference=f"bianmin-{message.pk}", arrived=True, at=NOON)
    message.refresh_from_db()
    assert (message.state, message.reported_at) == (MessageState.DELIVERED, NOON)


@pytest.mark.django_db
def test_a_number_that_does_not_exist_is_given_up_and_its_module_told(
    provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []
    monkeypatch.setattr(
        registry, "_given_up", {"matter ": lambda message, at: told.append(message.pk)}
    )
    provider.answer = "400 no such number"
    message = send()
    delivery.deliver(message.pk)
    message.refresh_from_db()
    assert message.state == MessageState.GIVEN_UP
    assert told == [message.pk]
    assert list(selectors.unreached()) == [message]
    delivery.deliver(message.pk)
    assert len(provider.received) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("reference", ["", "bianmin-", "bianmin-x", "bianmin-999999", "other-1"])
def test_a_report_of_what_was_never_sent_changes_nothing(reference: str) -> None:
    message = send()
    assert not services.report(reference=reference, arrived=False, at=NOON)
    assert Message.objects.get(pk=message.pk).state == MessageState.QUEUED


@pytest.mark.django_db
def test_a_report_that_it_did_not_arrive_gives_it_up_once(provider: Provider) -> None:
    message = send()
    delivery.deliver(message.pk)
    for arrived in (False, True):
        assert services.report(reference=f"bianmin-{message.pk}", arrived=arrived, at=NOON)
    assert Message.objects.get(pk=message.pk).state == MessageState.GIVEN_UP


@pytest.mark.django_db
def test_who_was_told_in_person_is_noted_once() -> None:
    message = send()
    Message.objects.filter(pk=message.pk).update(state=MessageState.GIVEN_UP)
    with pytest.raises(Refusal) as empty:
        services.note_told(message=message.pk, words="  ", by=7, at=NOON)
    assert empty.value.field == "words"
    services.note_told(message=message.pk, words="周二上门告知", by=7, at=NOON)
    message.refresh_from_db()
    assert (message.told_by, message.told_words) == (7, "周二上门告知")
    with pytest.raises(Refusal):
        services.note_told(message=message.pk, words="又去了一次", by=7, at=NOON)
    assert list(selectors.unreached()) == []


def _job(attempts: int) -> Job:
    return Job(
        id=1, queue="messages", lock=None, queueing_lock=None, task_name="x", attempts=attempts
    )


@pytest.mark.django_db
def test_it_is_tried_four_times_as_late_each_time_but_not_at_night() -> None:
    strategy, hours = tasks.DeliverAgain(), selectors.quiet_hours(NOON.date())

    def again(quiet: QuietHours | None, attempts: int, at: datetime) -> datetime | None:
        failed = delivery.Undelivered(7, at, quiet)
        decision = strategy.get_retry_decision(exception=failed, job=_job(attempts))
        return decision.retry_at if decision else None

    assert again(hours, 0, NOON) == NOON + timedelta(seconds=4)
    assert again(hours, 2, NOON) == NOON + timedelta(seconds=64)
    assert again(hours, 0, NIGHT) == MORNING
    assert again(None, 0, NIGHT) == NIGHT + timedelta(seconds=4)
    assert again(hours, delivery.MOST_ATTEMPTS - 1, NOON) is None
    unknown = strategy.get_retry_decision(exception=OSError("disk"), job=_job(0))
    assert unknown is None


def own_words(**said: str) -> None:
    policy.set_value(
        key=WORDINGS,
        value={key.replace("__", "."): text for key, text in said.items()},
        from_day=date(2026, 1, 1),
        document="县文",
        by=None,
        at=NOON,
    )


@pytest.mark.django_db
def test_a_county_says_it_in_its_own_words_and_by_mail_at_more_length() -> None:
    registry.register_message(MessageWording("county", "已受理", "“{item}”已受理。"))
    own_words(county="乡亲，您的{item}收下了。", county__email="您好：{item}已经受理，请放心。")
    county = registry.message_wording("county")
    assert send(county).text == "乡亲，您的低保收下了。"
    mail = send(county, channel="email", to="a@example.cn")
    assert mail.text == "您好：低保已经受理，请放心。"
    assert mail.title == "已受理"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"county": "收下了。"}, "notices.place_wrong"),
        ({"county": "{item}收下了，找{agent}。"}, "notices.place_wrong"),
        ({"county": "{item.name}收下了"}, "notices.not_a_plain_place"),
        ({"county": "{item收下了"}, "notices.not_a_plain_place"),
        ({"county__title": "{name}的事"}, "notices.not_a_plain_place"),
        ({"nothing": "您好"}, "notices.no_such_message"),
        ({"county__fax": "您好"}, "notices.no_such_message"),
    ],
)
def test_words_that_would_tell_her_less_are_refused(said: dict[str, str], code: str) -> None:
    registry.register_message(MessageWording("county", "已受理", "“{item}”已受理。"))
    with pytest.raises(Refusal) as refused:
        own_words(**said)
    assert refused.value.code == code


def test_no_title_tells_of_a_person() -> None:
    with pytest.raises(WordingFault, match="would tell"):
        MessageWording("x", "{name}的低保", "您好。")
    for wording in registry.message_wordings():
        assert wording.places_of("title") <= {"item", "year", "by_whom"}, wording.key


TO_STAFF = frozenset(
    {"factor_changed", "factor_reset", "password_changed", "signed_in_elsewhere"}
    | {"annual_report_due", "annual_report_late"}
)
"""What officials are asked about their own accounts and work; they know whom to call."""


def test_every_message_that_asks_something_says_whom_to_call() -> None:
    asking = [
        wording
        for wording in registry.message_wordings()
        if wording.asks and not wording.key.startswith("test.") and wording.key not in TO_STAFF
    ]
    assert {w.key for w in asking} >= {"correction", "ready"}
    assert all("phone" in w.places_of("text") for w in asking)
