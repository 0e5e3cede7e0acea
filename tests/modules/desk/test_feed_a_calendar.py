"""Due days in one's own calendar program: a secret address, revocable, that names nobody."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from bianmin.desk.models import Feed
from bianmin.law.zone import day_of
from bianmin.matters.services import Actor
from bianmin.network import services as staffing
from bianmin.people.models import Account
from tests import build
from tests.build import moment
from tests.modules.desk.conftest import Desk, Now, text

pytestmark = pytest.mark.django_db
STATEMENTS = 8


def address_of(desk: Desk) -> str:
    """The address as the desk shows it, made if there is none; its path."""
    if not desk.get("/desk/feeds/").context["address"]:
        desk.post("/desk/feeds/", make="1")
    return "/" + str(desk.get("/desk/feeds/").context["address"]).split("/", 3)[3]


def read(address: str) -> Any:
    """The feed as a calendar program reads it: without a session."""
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    return Calendar.from_ical(answer.content)


def test_what_is_due_at_the_post_is_read_back(agent: Desk, now: Now) -> None:
    case = build.an_application(by=agent.actor)
    (event,) = read(address_of(agent)).events
    assert case.stay.due_at
    assert event.start == day_of(case.stay.due_at)
    assert str(event["summary"]) == f"最低生活保障审核确认 {case.row.number}"
    assert str(event["uid"]).startswith(f"stay-{case.stay.pk}@")
    assert str(event["status"]) == "CONFIRMED"
    assert str(event["url"]).endswith(f"/desk/matters/{case.matter}/")


def test_it_names_nobody(agent: Desk, now: Now) -> None:
    case = build.an_application(by=agent.actor)
    told = Client().get(address_of(agent)).content.decode()
    for secret in ("张秀英", "张*英", build.id_number(), "13800003210", case.code):
        assert secret not in told


def test_what_has_left_or_waits_without_a_day_is_not_in_it(
    agent: Desk, window: Desk, now: Now
) -> None:
    case = build.an_application(by=agent.actor)
    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    assert read(address_of(agent)).events == []
    assert len(read(address_of(window)).events) == 1
    facts = {"materials": ["m1"]}
    case.take("ask_correction", at=moment("2026-09-18 Fri 16:00"), facts=facts)
    assert read(address_of(window)).events == []


def test_a_day_in_an_unannounced_year_is_tentative(agent: Desk, now: Now) -> None:
    build.an_application(by=agent.actor, at=moment("2026-12-31 Thu 16:59"))
    (event,) = read(address_of(agent)).events
    assert str(event["status"]) == "TENTATIVE"
    assert str(event["summary"]).endswith("（暂定）")
    assert "放假安排还没有公布" in str(event["description"])


def test_a_revoked_address_answers_no_more(agent: Desk, now: Now) -> None:
    address = address_of(agent)
    agent.post("/desk/feeds/", revoke="1")
    assert Client().get(address).status_code == 404
    assert agent.get("/desk/feeds/").context["address"] == ""


def test_a_new_address_replaces_the_old_one(agent: Desk, now: Now) -> None:
    old = address_of(agent)
    agent.post("/desk/feeds/", make="1")
    new = address_of(agent)
    assert new != old
    assert Client().get(old).status_code == 404
    assert read(new).events == []
    assert "".join(Feed.objects.filter(revoked_at=None).values_list("token", flat=True)) in new


def test_it_answers_only_while_its_owner_holds_the_post(agent: Desk, now: Now) -> None:
    address = address_of(agent)
    staffing.take_leave(
        account=agent.actor.account or 0,
        from_day=now.at.date(),
        until_day=now.at.date(),
        by=None,
        at=now.at,
    )
    assert Client().get(address).status_code == 200
    Account.objects.filter(pk=agent.actor.account).update(is_active=False)
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize("token", ["guess", "x" * 500, "😀", "%00"])
def test_a_guessed_address_is_not_there(token: str, now: Now) -> None:
    assert Client().get(f"/desk/feeds/{token}.ics").status_code == 404


def test_everybody_has_an_address_of_their_own(
    agent: Desk, seat: Callable[[Actor], Desk], now: Now
) -> None:
    deputy = seat(build.on_post(agent.actor.post or 0, rank="B"))
    assert address_of(agent) != address_of(deputy)
    assert "停用这个地址" in text(deputy.get("/desk/feeds/"))


def test_the_statements_do_not_grow(agent: Desk, now: Now) -> None:
    address = address_of(agent)
    for serial in (1, 2, 3):
        build.an_application(by=agent.actor, party=build.a_party(serial=serial))
    with CaptureQueriesContext(connection) as captured:
        Client().get(address)
    assert len(captured) <= STATEMENTS
