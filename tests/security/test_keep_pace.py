"""Searches, forms and uploads have a pace, by account at the desk and by address elsewhere."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory

from bianmin.applications.services import receiving
from bianmin.look import pace
from bianmin.matters.services import Actor
from bianmin.people import tries
from tests import build
from tests.modules.desk.conftest import Desk

pytestmark = pytest.mark.django_db
MOST = 3
Seat = Callable[[Actor], Desk]
Ask = Callable[[Client, str], Any]


@pytest.fixture(autouse=True)
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "present", lambda: build.FRIDAY)
    for window in (pace.searches, pace.forms, pace.uploads):
        monkeypatch.setattr(window, "always", 2)
        monkeypatch.setattr(window, "_most", lambda at: MOST)


def search(client: Client, address: str) -> Any:
    return client.get("/search/", {"q": "低保"}, REMOTE_ADDR=address)


def form(client: Client, address: str) -> Any:
    asked = {"code": "12345678", "tail": "1234"}
    data = "&".join(f"{name}={value}" for name, value in asked.items())
    kind = "application/x-www-form-urlencoded"
    return client.post("/track/", data, content_type=kind, REMOTE_ADDR=address)


def upload(client: Client, address: str) -> Any:
    file = SimpleUploadedFile("a.pdf", b"%PDF-1.7")
    return client.post("/papers/", {"file": file}, REMOTE_ADDR=address)


@pytest.mark.parametrize("ask", [search, form, upload])
def test_too_much_of_a_kind_waits_for_the_next_minute(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client(headers={"accept-language": "zh-hans"})
    for _ in range(MOST):
        assert ask(client, "192.0.2.1").status_code != 429
    refused = ask(client, "192.0.2.1")
    assert refused.status_code == 429 and refused.headers["Retry-After"] == "60"
    assert "请等一分钟再试" in refused.content.decode()
    assert ask(client, "192.0.2.2").status_code != 429
    monkeypatch.setattr(pace, "present", lambda: build.FRIDAY + timedelta(minutes=1))
    assert ask(client, "192.0.2.1").status_code != 429


def test_one_kind_does_not_slow_another() -> None:
    client = Client()
    for _ in range(MOST + 1):
        search(client, "192.0.2.1")
    assert form(client, "192.0.2.1").status_code != 429
    assert client.get("/items/", REMOTE_ADDR="192.0.2.1").status_code == 200


def test_at_the_desk_each_account_has_its_own(seat: Seat) -> None:
    one = seat(build.at_desk(build.TOWN, "window")).client
    other = seat(build.an_agent()).client
    for _ in range(MOST):
        assert one.post("/desk/search/", {"typed": "a"}).status_code == 200
    assert one.post("/desk/search/", {"typed": "a"}).status_code == 429
    assert other.post("/desk/search/", {"typed": "a"}).status_code == 200


def test_nobody_writes_her_own_address() -> None:
    request = RequestFactory().get("/", {"q": "a"}, headers={"x-forwarded-for": "192.0.2.9"})
    assert pace.who(request) == "127.0.0.1"


def test_a_tracking_code_is_drawn_from_more_than_can_be_walked() -> None:
    """26 bits, and 13 of the four digits: an address has 1440 tries a day for half a billion
    times as many pairs; each code rests after five wrong ones besides."""
    codes = {receiving.free_code() for _ in range(200)}
    assert len(codes) == 200 and all(len(code) == 8 and code.isdecimal() for code in codes)
    assert max(map(int, codes)) - min(map(int, codes)) > 60_000_000
    a_day = timedelta(days=1) // tries.PERIOD * tries.MOST
    assert 90_000_000 * 10_000 / a_day > 5e8
