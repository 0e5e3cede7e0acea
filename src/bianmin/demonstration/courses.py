"""The course of a case: its deeds, each with its instant, and where it lies. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from random import Random
from typing import Any

from bianmin.applications.procedures import APPLICATION
from bianmin.law.limits import Unit

from .office import Office
from .shelf import Way
from .stories import Case, Ending


class By(StrEnum):
    """Who does a deed: the post with which it lies, the head there, the organ's, the receiver."""

    HOLDER = "holder"
    HEAD = "head"
    RECEIVER = "receiver"
    ORGAN_HEAD = "organ_head"


@dataclass(frozen=True)
class Deed:
    """A step at an instant; ``facts`` without what the performer knows (people, posts)."""

    at: datetime
    step: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    by: By = By.HOLDER


@dataclass
class Course:
    """A case on its way: ``at`` is the last instant, ``position`` where it lies (None: closed).

    It begins on the second leg, since the opening passes the first.
    """

    case: Case
    way: Way
    office: Office
    opens: datetime
    chance: Random
    deeds: list[Deed] = field(default_factory=list)
    position: int | None = 2
    told: set[Ending] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.at = self.opens

    @property
    def is_immediate(self) -> bool:
        promise = self.way.limits.get("promise")
        return promise is not None and promise.unit is Unit.IMMEDIATE

    def once(self, ending: Ending) -> bool:
        """Whether this is the place to tell what is particular; once a case."""
        if self.case.ending is not ending or ending in self.told:
            return False
        self.told.add(ending)
        return True

    def wait(self, days: int) -> None:
        if days:
            self.at = self.office.later(self.at, days, 0.05 + 0.9 * self.chance.random())
        else:
            self.at = self.office.soon(self.at, self.chance.randint(4, 90))

    def do(self, step: str, *, by: By = By.HOLDER, **facts: Any) -> None:
        self.deeds.append(Deed(self.at, step, facts, by))

    def onward(self) -> None:
        self.position = (self.position or 0) + 1

    def beyond(self, kind: str) -> None:
        """Past all legs of a kind."""
        self.position = self.way.terms.beyond((kind,), self.position or 1).position

    def home(self, step: str) -> None:
        """Where the step itself leads: the leg on which the result goes back."""
        kinds = APPLICATION.step(step).to.kinds
        self.position = self.way.terms.home(kinds, self.position or 1).position

    def close(self) -> None:
        self.position = None
