"""Who is told what by a step, and what follows when a message does not reach her."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from bianmin.casework.policies import TELL_ARRIVALS
from bianmin.matters.services import Actor
from bianmin.network.selectors import directory
from bianmin.network.staffing import tended_by
from bianmin.notices import delivery, services
from bianmin.notices.models import Message, MessageState
from bianmin.people.models import Party
from bianmin.policy import services as policy
from tests import build
from tests.build import Case
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.notices.servers import Provider, text_message_provider

pytestmark = pytest.mark.django_db

FRIDAY = build.FRIDAY
MONDAY = build.moment("2026-09-21 Mon 10:00")
PAPERS = {"materials": ["m2"]}


@pytest.fixture
def provider(settings: Any) -> Iterator[Provider]:
    with text_message_provider() as running:
        settings.SMS_GATEWAY_URL = f"http://127.0.0.1:{running.port}/send"
        settings.SMS_GATEWAY_SECRET = "共享的口令"
        yield running


def told(case: Case, channel: str = "in_app") -> list[tuple[str, int | None]]:
    rows = Message.objects.filter(about=f"matter {case.matter}", channel=channel).order_by("pk")
    return list(rows.values_list("wording", "account"))


def at_the_town(*, phone: str = "13800003210") -> Case:
    case = build.an_application(party=build.a_party(phone=phone))
    case.take("hand_up", at=FRIDAY)
    return case


def test_what_is_asked_of_her_is_said_at_once_and_the_rest_in_the_morning() -> None:
    night = build.moment("2026-09-21 Mon 22:00")
    case = at_the_town()
    case.take("ask_correction", at=night, facts=PAPERS)
    asked = Message.objects.get(wording="correction")
    assert asked.not_before is None
    other = build.an_application(party=build.a_party(serial=2), at=night)
    kept = Message.objects.get(about=f"matter {other.matter}", wording="received")
    assert kept.not_before == build.moment("2026-09-22 Tue 08:00")


def test_whoever_has_it_hears_what_came_unexpectedly() -> None:
    case = at_the_town()
    agent = build.an_agent()
    case.take("return_leg", at=MONDAY)
    assert told(case) == [("to_you", agent.account)]
    sent = Message.objects.get(wording="to_you")
    assert "退回到您这里" in sent.text
    assert "张秀英" not in sent.title + sent.text


def test_what_comes_as_it_should_is_told_only_where_the_county_says_so() -> None:
    assert told(at_the_town()) == []
    policy.set_value(
        key=TELL_ARRIVALS,
        value=True,
        from_day=date(2026, 1, 1),
        document="县文",
        by=None,
        at=FRIDAY,
    )
    case = build.an_application(party=build.a_party(serial=2))
    case.take("hand_up", at=FRIDAY)
    minders = tended_by(directory(), case.stay.post, FRIDAY.date())
    assert told(case) == [("to_you", account) for account in dict.fromkeys(minders)]


def test_who_supplies_is_not_told_but_who_waits_for_it() -> None:
    case = at_the_town()
    window = case.whoever_has_it()
    case.take("ask_correction", at=MONDAY, facts=PAPERS)
    case.take("supply", at=MONDAY + timedelta(hours=2), by=build.an_agent(), facts=PAPERS)
    assert ("to_you", window.account) in told(case)


def test_who_has_no_phone_is_told_by_her_agent() -> None:
    case = at_the_town(phone="")
    case.take("ask_correction", at=MONDAY, facts=PAPERS)
    assert told(case, "sms") == []
    assert told(case) == [("tell_in_person", build.an_agent().account)]
    assert "没有留手机号" in Message.objects.get(wording="tell_in_person").text


def with_mail(case: Case, address: str = "zhang@example.cn") -> Case:
    Party.objects.update(email=address)
    return case


def test_the_same_goes_by_e_mail_to_who_gave_an_address() -> None:
    case = with_mail(at_the_town())
    case.take("ask_correction", at=MONDAY, facts=PAPERS)
    assert told(case, "email") == [("correction", None)]
    text_message, mail = Message.objects.filter(wording="correction").order_by("pk")
    assert (text_message.to, mail.to) == ("13800003210", "zhang@example.cn")
    assert (text_message.title, text_message.text) == (mail.title, mail.text)
    assert "张秀英" not in mail.title and case.code not in mail.title
    assert mail.key and mail.key != text_message.key


def test_each_way_stands_by_itself(provider: Provider) -> None:
    case = with_mail(at_the_town())
    case.take("ask_correction", at=MONDAY, facts=PAPERS)
    text_message, mail = Message.objects.filter(wording="correction").order_by("pk")
    delivery.deliver(text_message.pk)
    text_message.refresh_from_db()
    mail.refresh_from_db()
    assert (text_message.state, mail.state) == (MessageState.SENT, MessageState.QUEUED)


def test_an_e_mail_that_can_wait_waits_for_the_morning_too() -> None:
    case = with_mail(at_the_town())
    case.take("accept", at=build.moment("2026-09-21 Mon 22:00"))
    mail = Message.objects.get(channel="email")
    assert mail.not_before == build.moment("2026-09-22 Tue 08:00")


def test_who_has_only_an_e_mail_address_is_told_by_her_agent_as_well() -> None:
    case = with_mail(at_the_town(phone=""))
    case.take("ask_correction", at=MONDAY, facts=PAPERS)
    assert told(case, "email") == [("correction", None)]
    assert told(case) == [("tell_in_person", build.an_agent().account)]


def test_a_number_that_does_not_exist_is_shown_to_the_agent_who_tells_her(
    provider: Provider, seat: Callable[[Actor], Desk], now: Now
) -> None:
    case = at_the_town()
    case.take("ask_correction", at=MONDAY, facts=PAPERS)
    provider.answer = "400 no such number"
    lost = Message.objects.get(wording="correction")
    delivery.deliver(lost.pk)
    assert told(case) == [("tell_in_person", build.an_agent().account)]

    now.at = MONDAY + timedelta(hours=1)
    agent = seat(build.an_agent())
    assert "请当面告知" in text(agent.get("/desk/messages/"))
    page = text(agent.get(f"/desk/matters/{case.matter}/"))
    assert "没有送到" in page
    assert "13800003210" not in page
    listed = text(agent.get("/desk/messages/unreached/"))
    assert f"/desk/matters/{case.matter}/" in listed
    noted = agent.post(f"/desk/matters/{case.matter}/told/{lost.pk}/", words="周一上门告知本人")
    assert noted.status_code == 302
    page = text(agent.get(f"/desk/matters/{case.matter}/"))
    assert "已当面告知" in page and "周一上门告知本人" in page
    assert f"/desk/matters/{case.matter}/" not in text(agent.get("/desk/messages/unreached/"))


def test_how_each_message_stands_is_on_the_matter_s_page(
    provider: Provider, seat: Callable[[Actor], Desk]
) -> None:
    case = build.an_application()
    message = Message.objects.get(wording="received")
    agent = seat(build.an_agent())
    assert "等待发送" in text(agent.get(f"/desk/matters/{case.matter}/"))
    delivery.deliver(message.pk)
    assert "已发出" in text(agent.get(f"/desk/matters/{case.matter}/"))
    services.report(reference=f"bianmin-{message.pk}", arrived=True, at=FRIDAY)
    assert "已送达" in text(agent.get(f"/desk/matters/{case.matter}/"))


def test_nothing_is_noted_of_another_s_message_nor_without_words(
    provider: Provider, seat: Callable[[Actor], Desk]
) -> None:
    mine, other = build.an_application(), build.an_application(party=build.a_party(serial=2))
    foreign = Message.objects.get(about=f"matter {other.matter}", channel="sms")
    Message.objects.update(state=MessageState.GIVEN_UP)
    agent = seat(build.an_agent())
    refused = agent.post(f"/desk/matters/{mine.matter}/told/{foreign.pk}/", words="告知了")
    assert refused.status_code == 422
    own = Message.objects.get(about=f"matter {mine.matter}", channel="sms")
    empty = agent.post(f"/desk/matters/{mine.matter}/told/{own.pk}/", words=" ")
    assert empty.status_code == 422
    assert not Message.objects.filter(told_at__isnull=False).exists()


def test_nobody_else_sees_whom_no_message_reached(seat: Callable[[Actor], Desk]) -> None:
    case = build.an_application()
    Message.objects.update(state=MessageState.GIVEN_UP)
    elsewhere = seat(build.an_agent("371323101263"))
    assert f"/desk/matters/{case.matter}/" not in text(elsewhere.get("/desk/messages/unreached/"))
