"""The portal on a fixed Friday, and somebody who has handed papers in."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from bianmin.portal import present
from tests import build
from tests.build import FRIDAY, Case

SetClock = Callable[[str], datetime]


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Let it be some other instant: ``set_clock("2026-09-21 Mon 10:00")``."""

    def set_to(text: str) -> datetime:
        at = build.moment(text)
        monkeypatch.setattr(present, "now", lambda: at)
        return at

    return set_to


@pytest.fixture(autouse=True)
def friday(set_clock: SetClock) -> datetime:
    assert set_clock("2026-09-18 Fri 09:00") == FRIDAY
    return FRIDAY


@pytest.fixture
def chinese() -> Client:
    return Client(headers={"accept-language": "zh-CN,zh;q=0.9"})


@pytest.fixture
def english() -> Client:
    return Client(headers={"accept-language": "en"})


@pytest.fixture
def case(db: None) -> Case:
    """Low-income aid, taken in by the agent of the village this morning."""
    return build.an_application()
