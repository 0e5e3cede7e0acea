"""What papers say for codes, days and periods: Chinese, from a module's ``words.toml``."""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from bianmin.law import zone
from bianmin.law.limits import Unit
from bianmin.law.zone import day_of


@dataclass(frozen=True)
class WordBook:
    """The words of one file, over those of ``common``: tables of codes, each with its Chinese."""

    source: Path
    common: "WordBook | None" = None

    @cached_property
    def tables(self) -> dict[str, dict[str, str]]:
        own = tomllib.loads(self.source.read_text("utf-8"))
        below = self.common.tables if self.common else {}
        return {kind: {**below.get(kind, {}), **own.get(kind, {})} for kind in {*below, *own}}

    def say(self, kind: str, code: str, **values: Any) -> str:
        """The Chinese of a code; KeyError if there is none, which the tests find first."""
        return self.tables[kind][code].format(**values)

    def points(self, kind: str) -> list[str]:
        """The sentences of a list, in order."""
        return list(self.tables[kind].values())

    def perhaps(self, told: str, *, firm: bool) -> str:
        """A day as told, marked 暂定 where a holiday notice may still move it."""
        return told if firm else self.say("said", "tentative", day=told)

    def period(self, value: int, unit: str) -> str:
        """20个工作日; 当场 for an immediate one."""
        words = self.say("unit", unit)
        return words if unit == Unit.IMMEDIATE else f"{value}{words}"


def day(value: date | datetime) -> str:
    """2026年11月21日, in China's time."""
    day_ = day_of(value) if isinstance(value, datetime) else value
    return f"{day_.year}年{day_.month}月{day_.day}日"


def last_day(late: datetime) -> str:
    """The day at whose end, or closing hour, the instant lies after which it is late."""
    return day(zone.last_day(late))
