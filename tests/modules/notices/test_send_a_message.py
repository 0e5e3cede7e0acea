"""Messages: worded and queued in the step, delivered by a job, every attempt recorded."""

import json
from collections.abc import Iterator
from email import message_from_bytes
from email.header import decode_header, make_header
from typing import Any

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from bianmin.law.refusal import Refusal
from bianmin.notices import delivery, registry, selectors, services
from bianmin.notices.gateways.http import signature
from bianmin.notices.message_wordings import MessageWording
from bianmin.notices.models import Delivery, Message, Outcome
from bianmin.people.models import Account

from .conftest import NOON
from .servers import Provider, mail_server, text_message_provider

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def wording(declared: None) -> None:
    registry.register_message(
        MessageWording("test.accepted", "已受理", "您的“{item}”已受理，{due}前办结。")
    )


@pytest.fixture
def provider(settings: Any) -> Iterator[Provider]:
    with text_message_provider() as running:
        settings.SMS_GATEWAY_URL = f"http://127.0.0.1:{running.port}/send"
        settings.SMS_GATEWAY_SECRET = "共享的口令"
        yield running


@pytest.fixture
def post_office(settings: Any) -> Iterator[Provider]:
    with mail_server() as running:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", running.port
        settings.DEFAULT_FROM_EMAIL = "bianmin@example.gov.cn"
        yield running


def send(channel: str = "sms", to: str = "13900000187", **told: Any) -> Message:
    facts = {"item": "低保", "due": "2026年12月24日"}
    asked = {"channel": channel, "to": to, "wording": "test.accepted", "facts": facts}
    return services.send(**{**asked, "about": "matter 17", "at": NOON, **told})


def outcomes(message: Message) -> list[tuple[int, str, str]]:
    rows = Delivery.objects.filter(message=message).order_by("attempt")
    return list(rows.values_list("attempt", "outcome", "answer"))


def test_a_message_is_worded_and_queued_in_the_step() -> None:
    message = send()
    assert message.text == "您的“低保”已受理，2026年12月24日前办结。"
    job = ProcrastinateJob.objects.get(queue_name="messages")
    assert job.args == {"message_id": message.pk}


def test_a_step_that_fails_sends_nothing() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        send()
        raise ZeroDivisionError
    assert not Message.objects.exists()
    assert not ProcrastinateJob.objects.exists()


def test_number_and_text_are_sealed_in_the_database() -> None:
    message = send()
    with transaction.get_connection().cursor() as cursor:
        cursor.execute("SELECT row_to_json(m)::text FROM notices_message m")
        (row,) = cursor.fetchone()
    assert "13900000187" not in row
    assert "低保" not in row
    assert Message.objects.get(pk=message.pk).to == "13900000187"


@pytest.mark.parametrize("to", ["", "  "])
def test_no_address_is_refused(to: str) -> None:
    with pytest.raises(Refusal) as refused:
        send(to=to)
    assert refused.value.code == "notices.no_address"


def test_a_missing_place_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        send(facts={"item": "低保"})
    assert refused.value.field == "due"


def test_an_unknown_wording_is_named() -> None:
    with pytest.raises(LookupError, match=r"no message is called test\.nothing"):
        send(wording="test.nothing")


def test_the_provider_gets_a_signed_message_and_its_answer_is_kept(provider: Provider) -> None:
    message = send()
    assert delivery.deliver(message.pk) == Outcome.ACCEPTED
    (body,) = provider.received
    told = json.loads(body)
    assert told == {
        "reference": f"bianmin-{message.pk}",
        "to": "13900000187",
        "title": "已受理",
        "text": message.text,
    }
    said = provider.headers[0]["X-Bianmin-Signature"]
    assert said == signature("共享的口令", body.encode())
    assert said != signature("别的口令", body.encode())
    assert outcomes(message) == [(1, "accepted", "200 kept")]


def test_a_delivered_message_is_not_sent_again(provider: Provider) -> None:
    message = send()
    delivery.deliver(message.pk)
    delivery.deliver(message.pk)
    assert len(provider.received) == 1


def test_a_busy_provider_is_tried_again_with_the_same_reference(provider: Provider) -> None:
    message = send()
    provider.answer = "503 busy"
    with pytest.raises(delivery.Undelivered):
        delivery.deliver(message.pk)
    provider.answer = "200 kept"
    delivery.deliver(message.pk)
    assert outcomes(message) == [(1, "deferred", "503 busy"), (2, "accepted", "200 kept")]
    references = {json.loads(body)["reference"] for body in provider.received}
    assert references == {f"bianmin-{message.pk}"}


def test_a_provider_that_refuses_is_not_asked_again(provider: Provider) -> None:
    message = send()
    provider.answer = "400 no such number"
    assert delivery.deliver(message.pk) == Outcome.REFUSED
    assert outcomes(message) == [(1, "refused", "400 no such number")]


def test_a_provider_that_is_away_is_tried_again_but_not_for_ever(settings: Any) -> None:
    settings.SMS_GATEWAY_URL = "http://127.0.0.1:9/"
    message = send()
    for _ in range(delivery.MOST_ATTEMPTS - 1):
        with pytest.raises(delivery.Undelivered):
            delivery.deliver(message.pk)
    assert delivery.deliver(message.pk) == Outcome.REFUSED
    assert [outcome for _, outcome, _ in outcomes(message)][-2:] == ["deferred", "refused"]
    assert "refused" in outcomes(message)[-1][2]


def test_without_a_gateway_the_message_says_that_it_was_not_sent() -> None:
    message = send()
    assert delivery.deliver(message.pk) == Outcome.NO_GATEWAY
    assert outcomes(message) == [(1, "no_gateway", "")]
    assert Message.objects.get(pk=message.pk).delivered_at is None


def test_mail_reaches_a_mail_server(post_office: Provider) -> None:
    message = send("email", "zhang@example.cn")
    assert delivery.deliver(message.pk) == Outcome.ACCEPTED
    letter = message_from_bytes(post_office.received[0].encode())
    assert letter["To"] == "zhang@example.cn"
    assert str(make_header(decode_header(letter["Subject"]))) == "已受理"
    assert letter["Message-ID"] == f"<bianmin-{message.pk}@example.gov.cn>"
    body = letter.get_payload(decode=True)
    assert isinstance(body, bytes)
    assert body.decode().strip() == message.text


@pytest.mark.parametrize(
    ("answer", "outcome"), [("550 no such user", "refused"), ("451 later", "deferred")]
)
def test_a_mail_server_that_refuses_is_believed(
    post_office: Provider, answer: str, outcome: str
) -> None:
    post_office.answer = answer
    message = send("email", "zhang@example.cn")
    try:
        delivery.deliver(message.pk)
    except delivery.Undelivered:
        assert outcome == "deferred"
    assert outcomes(message) == [(1, outcome, answer)]


def test_a_mail_server_that_is_away_is_tried_again(settings: Any) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    message = send("email", "zhang@example.cn")
    with pytest.raises(delivery.Undelivered):
        delivery.deliver(message.pk)
    assert outcomes(message)[0][1] == "deferred"


def test_a_message_in_the_system_lies_on_the_persons_own_page() -> None:
    one = Account.objects.create_account(username="one", name="一")
    other = Account.objects.create_account(username="two", name="二")
    first, second = send("in_app", str(one.pk)), send("in_app", str(one.pk))
    send("in_app", str(other.pk))
    assert list(selectors.messages_of(one.pk, limit=10)) == [second, first]
    assert first.delivered_at == NOON
    assert not ProcrastinateJob.objects.exists()
