"""Officials at their desks, with a clock the tests set."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from bianmin.desk import officers
from bianmin.matters.services import Actor
from bianmin.people.models import Account
from tests import build, door


@dataclass
class Now:
    """The instant at which pages are asked for."""

    at: datetime = build.FRIDAY

    def __call__(self) -> datetime:
        return self.at


@dataclass
class Desk:
    """A browser at which an official has signed in."""

    actor: Actor
    client: Client = field(default_factory=Client)

    def get(self, address: str, **data: Any) -> Any:
        return self.client.get(address, data, headers={"accept-language": "zh-hans"})

    def post(self, where: str, data: dict[str, Any] | None = None, **more: Any) -> Any:
        given = {**(data or {}), **more}
        return self.client.post(where, given, headers={"accept-language": "zh-hans"})


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch, db: None) -> Now:
    """Set ``now.at`` to move the time of the desk."""
    clock = Now()
    monkeypatch.setattr(officers, "present", clock)
    return clock


@pytest.fixture
def seat(now: Now) -> Callable[[Actor], Desk]:
    """Sit an actor down at a browser of their own."""

    def sat(actor: Actor) -> Desk:
        desk = Desk(actor)
        door.come_in(desk.client, Account.objects.get(pk=actor.account))
        session = desk.client.session
        session[officers.CHOSEN] = actor.post
        session.save()
        return desk

    return sat


@pytest.fixture
def agent(seat: Callable[[Actor], Desk]) -> Desk:
    """The agent of 八大庄村."""
    return seat(build.an_agent())


@pytest.fixture
def window(seat: Callable[[Actor], Desk]) -> Desk:
    """The window of 马站镇."""
    return seat(build.at_desk(build.TOWN, "window"))


def text(response: HttpResponse) -> str:
    """The page as text."""
    return response.content.decode()
