"""The text-message gateway says whether a message has arrived; nobody else is believed."""

import json
from typing import Any

import pytest
from django.test import Client

from bianmin.notices.gateways.http import signature
from bianmin.notices.models import Message, MessageState
from tests import build

pytestmark = pytest.mark.django_db
SECRET = "共享的口令"


@pytest.fixture
def message(settings: Any) -> Message:
    settings.SMS_GATEWAY_SECRET = SECRET
    case = build.an_application()
    sent = Message.objects.get(about=f"matter {case.matter}", channel="sms")
    Message.objects.filter(pk=sent.pk).update(state=MessageState.SENT)
    return sent


def said(body: Any, *, secret: str = SECRET) -> int:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    client = Client(enforce_csrf_checks=True)
    signed = {"X-Bianmin-Signature": signature(secret, content)}
    answer = client.post(
        "/messages/delivered/", content, content_type="application/json", headers=signed
    )
    return answer.status_code


@pytest.mark.parametrize(("arrived", "state"), [(True, "delivered"), (False, "given_up")])
def test_a_signed_report_is_believed_once(message: Message, arrived: bool, state: str) -> None:
    for _ in range(2):
        assert said({"reference": f"bianmin-{message.pk}", "arrived": arrived}) == 204
    assert Message.objects.get(pk=message.pk).state == state


def test_nobody_else_is_believed(message: Message, settings: Any) -> None:
    report = {"reference": f"bianmin-{message.pk}", "arrived": False}
    assert said(report, secret="别的口令") == 403
    settings.SMS_GATEWAY_SECRET = ""
    assert said(report, secret="") == 403
    assert Client().post("/messages/delivered/", b"{}", content_type="x").status_code == 403
    assert Client().get("/messages/delivered/").status_code == 405
    assert Message.objects.get(pk=message.pk).state == MessageState.SENT


@pytest.mark.parametrize(
    "body", [b"", b"no json", [], {"reference": 7, "arrived": True}, {"reference": "x"}]
)
def test_what_is_no_report_changes_nothing(message: Message, body: Any) -> None:
    assert said(body) == 400


def test_a_message_that_is_not_ours_is_not_found(message: Message) -> None:
    assert said({"reference": "bianmin-99999999", "arrived": True}) == 404
