"""The due days of one matter in her phone's calendar."""

from typing import Any

import pytest
from django.core import signing
from django.test import Client
from icalendar import Calendar

from bianmin.matters.models import Clock
from bianmin.portal import feeds
from tests import build
from tests.build import Case
from tests.modules.portal.conftest import SetClock
from tests.modules.portal.test_follow_a_matter import PHONE, ask

pytestmark = pytest.mark.django_db


def address_of(case: Case, client: Client) -> str:
    """What the tracking page shows; its path."""
    shown = ask(client, case.code, PHONE)
    whole = next(part for part in shown.split('"') if part.endswith(".ics"))
    return "/" + whole.split("/", 3)[3]


def read(address: str) -> Any:
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    return Calendar.from_ical(answer.content)


def test_every_running_clock_is_a_day_of_hers(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    (hop,) = read(address_of(case, chinese)).events
    assert f"{hop.start}" == "2026-09-20"
    case.take("hand_up", at=set_clock("2026-09-18 Fri 09:05"))
    case.take("accept", at=set_clock("2026-09-18 Fri 09:06"))
    days = {
        str(event["uid"]).split("-")[2].split("@")[0]: event
        for event in read(address_of(case, chinese)).events
    }
    running = Clock.objects.filter(matter=case.matter, state="running")
    assert {name: event.start for name, event in days.items()} == {
        clock.name: clock.due_day for clock in running
    }
    assert "最低生活保障审核确认" in str(days["decision"]["summary"])
    assert str(days["decision"]["description"]) == case.row.number


def test_it_names_nobody_and_not_the_code(case: Case, chinese: Client) -> None:
    told = Client().get(address_of(case, chinese)).content.decode()
    for secret in ("秀", build.id_number(), "13800003210", case.code):
        assert secret not in told


def test_a_month_after_it_is_closed_it_answers_no_more(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    address = address_of(case, chinese)
    case.take("withdraw", at=set_clock("2026-09-18 Fri 10:00"))
    assert read(address).events == []
    set_clock("2026-10-19 Mon 09:00")
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize("token", ["1", "guess", "WzFd:1v:x"])
def test_an_address_that_was_not_signed_here_is_not_there(token: str, case: Case) -> None:
    assert Client().get(f"/calendars/{token}.ics").status_code == 404


def test_nor_one_of_a_matter_that_is_not_there(case: Case) -> None:
    token = signing.dumps(10**9, salt=feeds.SALT)
    assert Client().get(f"/calendars/{token}.ics").status_code == 404
