"""One period: how long, from what, binding whom, held by what, and what its expiry does."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Self

from ..holds import EVERY


class Unit(StrEnum):
    """What a period is counted in (民法典 200-203; 行政许可法 82)."""

    IMMEDIATE = "immediate"
    HOURS = "hours"
    WORKING_DAYS = "working_days"
    NATURAL_DAYS = "natural_days"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Extension:
    """By how much a period may be lengthened, once, and who must approve it."""

    value: int
    unit: Unit
    approver: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A period and its legal ground.

    ``value`` is in ``unit`` (0 for immediate, else positive). ``holds`` are the kinds of hold
    that stop it; ``{"*"}`` honours every hold. ``effect`` names the step that the law itself
    takes when the period expires, None where expiry changes nothing by itself; ``effect_text``
    says in Chinese what expiry means, ``notice`` what must be told. ``until_day`` is the last day
    in force. A value or unit that cannot be is a ValueError.
    """

    id: str
    value: int
    unit: Unit
    title: str = ""
    act: str = ""
    article: str = ""
    from_day: date | None = None
    until_day: date | None = None
    trigger: str = ""
    binds: str = ""
    extension: Extension | None = None
    holds: frozenset[str] = frozenset()
    effect: str | None = None
    effect_text: str = ""
    notice: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        """A length must fit its unit."""
        if (self.value == 0) != (self.unit is Unit.IMMEDIATE) or self.value < 0:
            raise ValueError(f"limit {self.id}: {self.value} {self.unit} is no period")
        if self.extension and self.extension.unit is not self.unit:
            raise ValueError(f"limit {self.id}: its extension is in {self.extension.unit}")

    @classmethod
    def promised(
        cls,
        value: int,
        unit: Unit,
        *,
        id: str = "promise",
        title: str = "",
        trigger: str = "",
        binds: str = "",
        source: str = "",
    ) -> Self:
        """What an office or a county's policy undertakes: no legal effect, honours every hold."""
        return cls(
            id, value, unit, title=title, trigger=trigger, binds=binds, holds=EVERY, source=source
        )

    @classmethod
    def of_item(
        cls,
        value: int,
        unit: Unit,
        *,
        act: str,
        article: str,
        id: str = "item",
        title: str = "",
        trigger: str = "",
        binds: str = "",
        extension: Extension | None = None,
        holds: frozenset[str] = frozenset(),
        source: str = "",
    ) -> Self:
        """An item's own statutory period, kept with its edition: ``act`` and ``article`` ground it.

        A licence's honours ``law.holds.ARTICLE_45``; other kinds only what their own act lists.
        """
        return cls(
            id,
            value,
            unit,
            title=title,
            act=act,
            article=article,
            trigger=trigger,
            binds=binds,
            extension=extension,
            holds=holds,
            source=source,
        )

    def is_in_force(self, day: date) -> bool:
        """Whether the row applies on ``day``."""
        begun = self.from_day is None or self.from_day <= day
        return begun and (self.until_day is None or day <= self.until_day)

    @property
    def is_promised(self) -> bool:
        """Whether an office set it for itself, so that no law is broken when it runs out."""
        return self.holds == EVERY

    def honours(self, hold: str) -> bool:
        """Whether a hold of this kind stops the period."""
        return self.is_promised or hold in self.holds

    def as_facts(self) -> dict[str, Any]:
        """The row as JSON, to be pinned where a clock starts."""
        facts: dict[str, Any] = {name: getattr(self, name) for name in self.__slots__}
        facts["from_day"] = self.from_day and self.from_day.isoformat()
        facts["until_day"] = self.until_day and self.until_day.isoformat()
        facts["holds"] = sorted(self.holds)
        if self.extension:
            facts["extension"] = {n: getattr(self.extension, n) for n in Extension.__slots__}
        return facts

    @classmethod
    def from_facts(cls, facts: Mapping[str, Any]) -> Self:
        """The row again from what ``as_facts`` gave."""
        row = dict(facts)
        for name in ("from_day", "until_day"):
            row[name] = date.fromisoformat(row[name]) if row.get(name) else None
        if row.get("extension"):
            longer = row["extension"]
            row["extension"] = Extension(longer["value"], Unit(longer["unit"]), longer["approver"])
        row["unit"] = Unit(row["unit"])
        row["holds"] = frozenset(row.get("holds", ()))
        return cls(**row)
