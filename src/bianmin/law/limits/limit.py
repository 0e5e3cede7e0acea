"""One period: how long, from what, binding whom, held by what, and what its expiry does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from ..holds import EVERY, ground_of
from .facts import as_facts, row_of
from .kinds import Confidence, Unit, Way, fault_of


@dataclass(frozen=True, slots=True)
class Extension:
    """By how much a period may be lengthened, once, and whose rank (law.ranks) must approve it."""

    value: int
    unit: Unit
    approver: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A period and its legal ground.

    ``value`` is in ``unit`` (0 for immediate and for "before the day itself", else positive);
    ``way`` is how it lies to its trigger, ``on`` the day of the year of one on a date (MM-DD; empty
    for the last day of its month, quarter or year). ``holds`` are the kinds of hold that stop it,
    by ``holds_article``; ``{"*"}`` honours every hold; ``restarts`` what begins it anew.

    ``effect`` names the step that the law itself takes when the period expires, None where expiry
    changes nothing by itself; ``effect_text`` says in Chinese what expiry means, ``notice`` what
    must be told. ``until_day`` is the last day in force. ``text`` are the article's own words: not
    pinned with a clock, but found again by ``Limits.words_of``. A value that cannot be is a
    ValueError.
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
    way: Way = Way.WITHIN
    on: str = ""
    restarts: frozenset[str] = frozenset()
    holds_article: str = ""
    confidence: Confidence = Confidence.READ
    text: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """A length must fit its unit and its way."""
        if wrong := fault_of(self.value, self.unit, self.way, self.on):
            raise ValueError(f"limit {self.id}: {wrong}")
        if self.extension and self.extension.unit is not self.unit:
            raise ValueError(f"limit {self.id}: its extension is in {self.extension.unit}")
        if self.way in (Way.BEFORE, Way.ON_DATE) and (self.extension or self.holds - EVERY):
            raise ValueError(f"limit {self.id}: nothing moves the day of one {self.way}")

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
        confidence: Confidence = Confidence.READ,
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
            confidence=confidence,
        )

    def is_in_force(self, day: date) -> bool:
        """Whether the row applies on ``day``."""
        begun = self.from_day is None or self.from_day <= day
        return begun and (self.until_day is None or day <= self.until_day)

    @property
    def is_promised(self) -> bool:
        """Whether an office set it for itself, so that no law is broken when it runs out."""
        return self.holds == EVERY

    @property
    def ground(self) -> str:
        """The act and article it rests on, as one text; empty for what an office set itself."""
        return f"{self.act}{self.article}"

    def honours(self, hold: str) -> bool:
        """Whether a hold of this kind stops the period."""
        return self.is_promised or hold in self.holds

    def ground_of_hold(self, hold: str) -> str:
        """The act and article by which a hold of this kind stops it; empty where no law does."""
        if self.is_promised or hold not in self.holds:
            return ""
        return f"{self.act}{self.holds_article}" if self.holds_article else ground_of(hold)

    def as_facts(self) -> dict[str, Any]:
        """The row as JSON, to be pinned where a clock starts."""
        row = {name: getattr(self, name) for name in self.__slots__}
        if self.extension:
            row["extension"] = {n: getattr(self.extension, n) for n in Extension.__slots__}
        return as_facts(row)

    @classmethod
    def from_facts(cls, facts: Mapping[str, Any]) -> Self:
        """The row again from what ``as_facts`` gave."""
        row = row_of(facts)
        if row.get("extension"):
            row["extension"] = Extension(**row["extension"])
        return cls(**row)
