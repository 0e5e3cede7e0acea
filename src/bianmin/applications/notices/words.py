"""What papers say for codes, days and periods: Chinese, from ``words.toml``."""

import tomllib
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from bianmin.law.limits import Unit
from bianmin.law.zone import day_of

SOURCE = Path(__file__).with_name("words.toml")


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(SOURCE.read_text("utf-8"))


def say(kind: str, code: str, **values: Any) -> str:
    """The Chinese of a code; KeyError if there is none, which the tests find first."""
    return _table()[kind][code].format(**values)


def points(kind: str) -> list[str]:
    """The sentences of a list, in order."""
    return list(_table()[kind].values())


def day(value: date | datetime) -> str:
    """2026年11月21日, in China's time."""
    day_ = day_of(value) if isinstance(value, datetime) else value
    return f"{day_.year}年{day_.month}月{day_.day}日"


def period(value: int, unit: str) -> str:
    """20个工作日; 当场 for an immediate one."""
    words = say("unit", unit)
    return words if unit == Unit.IMMEDIATE else f"{value}{words}"
