"""Declarations of these tests' own, forgotten after each."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bianmin.policy import registry, services
from bianmin.policy.models import Value

HOP = "trial.hop"
DOCUMENT = "沂政办发〔2018〕94号"


@pytest.fixture(autouse=True)
def hop(monkeypatch: pytest.MonkeyPatch) -> registry.Declaration:
    monkeypatch.setattr(registry, "_declared", dict(registry._declared))
    return registry.declare(
        HOP, kind="days", unit="working_days", default=3, label="carrying on", source="default"
    )


@pytest.fixture
def at() -> datetime:
    return datetime(2025, 11, 24, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def put(db: None, at: datetime) -> Any:
    """Set a value as the county would: ``put(2, from_day)``."""

    def put(value: Any, from_day: Any, **more: Any) -> Value:
        more = {"key": HOP, "document": DOCUMENT, "by": None, "at": at, **more}
        return services.set_value(value=value, from_day=from_day, **more)

    return put
