"""A morning at a busy window: forty people, three clerks, and every one of them counted once."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.test import Client

from bianmin.applications.models import Application
from bianmin.desk import officers
from bianmin.matters.models import Matter
from bianmin.matters.services import Actor
from bianmin.notices.models import Paper
from bianmin.people.models import Account, Party
from tests import build, door
from tests.house.databases import Database
from tests.modules.desk.conftest import Desk, text

QUEUE, CLERKS, COME_TWICE = 40, 3, 5


@pytest.fixture
def hall(fresh_database: Database, monkeypatch: pytest.MonkeyPatch) -> list[Desk]:
    """A town's window with both its holders, and the county's; each a browser of their own."""
    monkeypatch.setattr(officers, "present", lambda: build.FRIDAY)
    first = build.at_desk(build.TOWN, "window")
    second = build.on_post(first.post or 0, rank="B")
    third = build.at_desk(build.COUNTY, "window")
    return [sit_down(actor) for actor in (first, second, third)]


def sit_down(actor: Actor) -> Desk:
    desk = Desk(actor, Client())
    door.come_in(desk.client, Account.objects.get(pk=actor.account))
    session = desk.client.session
    session[officers.CHOSEN] = actor.post
    session.save()
    return desk


def serve(desk: Desk, people: Iterable[int]) -> None:
    """One clerk's part of the queue, through all the screens, one after the other."""
    for serial in people:
        take_in(desk, serial)
    connections.close_all()


def take_in(desk: Desk, serial: int) -> None:
    typed = {
        "kind": "person",
        "number": build.id_number(serial, born="19520308"),
        "name": "李大娘",
        "division": build.VILLAGE,
    }
    base = desk.post("/desk/intake/", typed).url.removesuffix("matter/")
    desk.post(f"{base}matter/", item="MZ-016")
    papers = text(desk.get(f"{base}papers/"))
    wanted = [f"m{number}" for number in range(1, 9) if f'name="m{number}-presence"' in papers]
    desk.post(f"{base}papers/", {f"{key}-presence": "here" for key in wanted}, next="1")
    key = text(desk.get(f"{base}confirm/")).partition('name="key" value="')[2].partition('"')[0]
    said = {"key": key, "first_asked": desk.actor.account}
    assert desk.post(f"{base}confirm/", said).status_code == 302


def test_forty_people_and_three_clerks(hall: list[Desk]) -> None:
    queue = [*range(1, QUEUE - COME_TWICE + 1), *range(1, COME_TWICE + 1)]
    parts = [queue[number::CLERKS] for number in range(CLERKS)]
    with ThreadPoolExecutor(CLERKS) as pool:
        list(pool.map(serve, hall, parts))
    assert Application.objects.count() == QUEUE
    assert Party.objects.count() == QUEUE - COME_TWICE
    assert Matter.objects.values("number").distinct().count() == QUEUE
    assert Application.objects.values("code").distinct().count() == QUEUE
    receipts = Paper.objects.filter(kind="receipt")
    assert receipts.values("about").distinct().count() == QUEUE
