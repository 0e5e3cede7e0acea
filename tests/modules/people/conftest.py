"""Keys and an account at a village station, for these tests alone."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bianmin.people.models import Account
from bianmin.vault import keys


@pytest.fixture(autouse=True)
def key_ring(settings: Any, tmp_path: Path) -> None:
    settings.KEYS_DIRECTORY = tmp_path / "keys"
    keys.make(settings.KEYS_DIRECTORY)


@pytest.fixture
def at() -> datetime:
    return datetime(2025, 11, 24, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def agent(db: None) -> Account:
    return Account.objects.create_account(username="lizhuang", name="李庄", number="MZ-07")
