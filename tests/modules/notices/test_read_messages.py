"""Messages inside the system: found newest first, marked as read once, sent many at a time."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from bianmin.law.refusal import Refusal
from bianmin.notices import registry, selectors, services
from bianmin.notices.message_wordings import MessageWording
from bianmin.notices.models import Message
from bianmin.people.models import Account
from tests.modules.notices.conftest import NOON

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=3)


@pytest.fixture(autouse=True)
def wording(declared: None) -> None:
    registry.register_message(MessageWording("test.called", "有事找您", "请看{item}。"))


@pytest.fixture
def reader() -> Account:
    return Account.objects.create_account(username="reader", name="读者")


def letters(reader: Account, number: int) -> list[services.Letter]:
    return [services.Letter(str(reader.pk), {"item": f"第{n}件"}, "x") for n in range(number)]


def tell(reader: Account, number: int = 1) -> list[Message]:
    return services.send_each(
        channel="in_app", wording="test.called", letters=letters(reader, number), at=NOON
    )


def test_a_page_goes_on_where_the_one_before_ended(reader: Account) -> None:
    first, second, third = tell(reader, 3)
    assert list(selectors.messages_of(reader.pk, limit=2)) == [third, second]
    assert list(selectors.messages_of(reader.pk, limit=2, before=second.pk)) == [first]


def test_what_was_read_keeps_the_time_it_was_first_read(reader: Account) -> None:
    (message,) = tell(reader)
    services.mark_seen(message=message, at=NOON)
    services.mark_seen(message=message, at=LATER)
    assert Message.objects.get(pk=message.pk).seen_at == NOON
    assert not selectors.unread(reader.pk).exists()


def test_what_comes_after_the_newest_shown_stays_unread(reader: Account) -> None:
    shown, came_later = tell(reader), tell(reader)
    assert services.mark_all_seen(account=reader.pk, through=shown[0].pk, at=LATER) == 1
    assert list(selectors.unread(reader.pk)) == came_later


def test_nobody_reads_for_somebody_else(reader: Account) -> None:
    other = Account.objects.create_account(username="other", name="旁人")
    (message,) = tell(reader)
    assert services.mark_all_seen(account=other.pk, through=message.pk, at=LATER) == 0
    assert list(selectors.unread(reader.pk)) == [message]


def test_a_text_message_is_nobodys_unread(reader: Account) -> None:
    services.send(
        channel="sms", to="13900000187", wording="test.called",
        facts={"item": "低保"}, about="x", at=NOON,
    )  # fmt: skip
    assert Message.objects.count() == 1
    assert not selectors.unread(reader.pk).exists()


@pytest.mark.parametrize("channel", ["sms", "in_app"])
def test_many_are_sent_in_as_many_statements_as_one(reader: Account, channel: str) -> None:
    def sending(number: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            services.send_each(
                channel=channel, wording="test.called", letters=letters(reader, number), at=NOON
            )
        return len(captured)

    assert sending(1) == sending(40)
    assert Message.objects.count() == 41
    assert ProcrastinateJob.objects.count() == (41 if channel == "sms" else 0)


def test_each_of_many_has_its_own_job(reader: Account) -> None:
    sent = services.send_each(
        channel="sms", wording="test.called", letters=letters(reader, 3), at=NOON
    )
    queued = ProcrastinateJob.objects.order_by("pk").values_list("args", flat=True)
    assert list(queued) == [{"message_id": message.pk} for message in sent]


def test_one_of_many_without_an_address_sends_none(reader: Account) -> None:
    given = [*letters(reader, 2), services.Letter("", {"item": "低保"}, "x")]
    with pytest.raises(Refusal) as refused, transaction.atomic():
        services.send_each(channel="sms", wording="test.called", letters=given, at=NOON)
    assert refused.value.code == "notices.no_address"
    assert not Message.objects.exists()


def test_nothing_to_send_is_nothing_sent() -> None:
    assert services.send_each(channel="sms", wording="test.called", letters=[], at=NOON) == []


def test_what_is_unread_is_found_by_its_own_index(reader: Account) -> None:
    tell(reader, 3)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = selectors.unread(reader.pk)[:100].explain()
    assert "notices_unread_messages" in plan
