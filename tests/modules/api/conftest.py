"""Programs that talk to the API, with a clock the tests set."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any, NamedTuple

import pytest
from django.test import Client

from bianmin.api import callers, throttle
from bianmin.law.zone import day_of
from bianmin.matters.services import Actor
from bianmin.people import clients
from bianmin.people.models import Account, Scope
from tests import build

_keys = count(1)
ALL = tuple(Scope.values)


class Said(NamedTuple):
    """One operation asked: its name, the body that was sent, the answer."""

    operation: str
    request: Any
    response: Any


@dataclass
class Now:
    """The instant at which programs ask."""

    at: datetime = build.FRIDAY

    def __call__(self) -> datetime:
        return self.at


@dataclass
class Program:
    """A program with a token, or without."""

    token: str = ""
    post: int | None = None
    language: str = "zh-hans"
    client: Client = field(default_factory=Client)

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """The answer to a request; ``headers`` with underscores for dashes."""
        sent = {"accept-language": self.language, **self._own()}
        if method != "GET":
            sent["idempotency-key"] = a_key()
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        given = {} if body is None else {"data": body, "content_type": "application/json"}
        return self.client.generic(
            method,
            f"/api/v1{path}",
            given.get("data", "") if isinstance(body, str | bytes) else _json(body),
            content_type="application/json",
            headers=sent,
        )

    def _own(self) -> dict[str, str]:
        own = {"authorization": f"Bearer {self.token}"} if self.token else {}
        return own | ({"bianmin-post": str(self.post)} if self.post else {})

    def get(self, path: str, status: int = 200, **headers: str) -> Any:
        return read(self.send("GET", path, **headers), status)

    def post_to(self, path: str, body: Any, status: int = 200, **headers: str) -> Any:
        return read(self.send("POST", path, body, **headers), status)

    def upload(self, path: str, file: Any, status: int = 201, **said: str) -> Any:
        headers = {"idempotency-key": a_key(), **self._own()}
        answer = self.client.post(f"/api/v1{path}", {"file": file, **said}, headers=headers)
        return read(answer, status)

    def take(self, matter: int, step: str, status: int = 200, **given: Any) -> Any:
        """A step with these facts, by the version that is now."""
        key, seen = given.pop("key", None) or a_key(), given.pop("seen", None)
        if seen is None:
            seen = self.get(f"/matters/{matter}")["version"]
        body = {"seen": seen, "facts": given}
        return self.post_to(f"/matters/{matter}/steps/{step}", body, status, idempotency_key=key)

    def offered(self, matter: int) -> dict[str, Any]:
        """The steps that may be taken now, with what each wants."""
        steps = self.get(f"/matters/{matter}/steps")["steps"]
        return {one["step"]: one["facts"] for one in steps if one["not_yet"] is None}


def _json(body: Any) -> str:
    return "" if body is None else json.dumps(body, ensure_ascii=False)


def read(answer: Any, status: int) -> Any:
    """What was answered, after the status and the kind of answer were looked at."""
    assert answer.status_code == status, (answer.status_code, answer.content.decode()[:600])
    kind = "application/problem+json" if status >= 400 else "application/json"
    if status == 204:
        return None
    assert answer.headers["Content-Type"].partition(";")[0] == kind
    return json.loads(answer.content)


def a_key() -> str:
    return f"key-{next(_keys)}"


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch, db: None) -> Now:
    """Set ``now.at`` to move the time of the API."""
    clock = Now()
    monkeypatch.setattr(callers, "present", clock)
    throttle.window.minute = -1
    return clock


@pytest.fixture
def program(now: Now) -> Callable[..., Program]:
    """A program that acts as somebody at a post."""

    def made(actor: Actor, *scopes: str) -> Program:
        account = Account.objects.get(pk=actor.account)
        _client, token = clients.make(
            name="试验系统",
            account=account.username,
            scopes=scopes or ALL,
            from_day=day_of(now.at),
            until_day=None,
            by=None,
            at=now.at,
        )
        return Program(token, actor.post)

    return made


@pytest.fixture
def anybody(now: Now) -> Program:
    """A program without a token."""
    return Program()


@pytest.fixture
def agent(program: Callable[..., Program]) -> Program:
    """The agent of 八大庄村."""
    return program(build.an_agent())


@pytest.fixture
def window(program: Callable[..., Program]) -> Program:
    """The window of 马站镇."""
    return program(build.at_desk(build.TOWN, "window"))


def an_application(**other: Any) -> dict[str, Any]:
    """Low-income aid for 张秀英, all required papers there."""
    person = {
        "number": build.id_number(),
        "name": "张秀英",
        "phone": "13800003210",
        "address": "八大庄村二组12号",
    }
    papers = [{"key": one.key} for one in build.everything("MZ-001", build.FRIDAY)]
    given = {"item": "MZ-001", "place": build.VILLAGE, "person": person, "papers": papers}
    return {**given, "mandate": "confirmed", **other}
