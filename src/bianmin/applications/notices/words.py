"""What papers say for codes, days and periods: Chinese, from ``words.toml``."""

import tomllib
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from bianmin.law.limits import Limit, Unit
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


def last_day(late: datetime) -> str:
    """The day at whose end, or closing hour, the instant lies after which it is late."""
    return day(late - timedelta(microseconds=1))


def perhaps(told: str, *, firm: bool) -> str:
    """A day as told, marked 暂定 where a holiday notice may still move it."""
    return told if firm else say("said", "tentative", day=told)


def period(value: int, unit: str) -> str:
    """20个工作日; 当场 for an immediate one."""
    words = say("unit", unit)
    return words if unit == Unit.IMMEDIATE else f"{value}{words}"


DUTY = "SS-INACTION"


def by_law(limit: Limit | None) -> str:
    """The law's limit of an application in words; of the general duty to act, where it stands."""
    if limit is None:
        return say("said", "no_law_limit")
    told = period(limit.value, limit.unit)
    return say("said", "duty", limit=told, article=limit.ground) if limit.id == DUTY else told
