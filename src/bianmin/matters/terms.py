"""What is fixed when a matter opens, as one value: content-addressed and kept in the process."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

import orjson

from .routes import RouteLeg


@dataclass(frozen=True)
class TermsContent:
    """The terms of a matter.

    ``subjects`` is how competence is looked up, most specific first (an item's code, its
    department, ``*``). ``limits`` names for each clock that runs either a limit's id in the law
    or a limit of its own, as facts. ``materials`` is a digest of what was asked for; ``joint``
    names who else is to be heard, each in a child, before it is decided.
    """

    procedure: str
    edition: int
    subject: str
    subject_edition: int
    subjects: tuple[str, ...]
    title: str
    route: tuple[RouteLeg, ...]
    limits: Mapping[str, Any] = field(default_factory=dict)
    materials: str = ""
    joint: tuple[str, ...] = ()

    @cached_property
    def facts(self) -> dict[str, Any]:
        """As JSON; the inverse of ``from_facts``."""
        facts = asdict(self) | {"route": [_leg_facts(leg) for leg in self.route]}
        return facts if self.joint else _without(facts, "joint")

    @cached_property
    def digest(self) -> bytes:
        return hashlib.sha256(canonical(self.facts).encode()).digest()

    @classmethod
    def from_facts(cls, facts: Mapping[str, Any]) -> "TermsContent":
        route = tuple(
            RouteLeg(**leg | {"starts": tuple(leg.get("starts", ()))}) for leg in facts["route"]
        )
        lists = {name: tuple(facts.get(name, ())) for name in ("subjects", "joint")}
        return cls(**{**facts, **lists, "route": route})

    def at(self, position: int) -> RouteLeg:
        return self.route[position - 1]

    def find(self, kinds: tuple[str, ...], position: int) -> RouteLeg | None:
        """The nearest leg ahead of ``position`` of the first of ``kinds`` there is; else behind."""
        ahead = self.route[position:]
        behind = self.route[: position - 1][::-1]
        for legs in (ahead, behind):
            for kind in kinds:
                for leg in legs:
                    if leg.kind == kind:
                        return leg
        return None

    def starting(self, clock: str) -> RouteLeg | None:
        """The leg at which this route itself begins ``clock``; None where a step or a kind does."""
        return next((leg for leg in self.route if clock in leg.starts), None)

    def past(self, kinds: tuple[str, ...], position: int) -> RouteLeg | None:
        """The leg after the first of ``kinds`` that is at ``position`` or ahead of it."""
        ahead = (leg.position for leg in self.route[position - 1 : -1] if leg.kind in kinds)
        first = next(ahead, None)
        return None if first is None else self.at(first + 1)

    def beyond(self, kinds: tuple[str, ...], position: int) -> RouteLeg:
        """The first leg after ``position`` that is of none of ``kinds``; else the last."""
        ahead = (leg for leg in self.route[position:] if leg.kind not in kinds)
        return next(ahead, self.route[-1])

    def home(self, kinds: tuple[str, ...], position: int) -> RouteLeg:
        """Where the way home begins: of the closing legs of ``kinds``, which end the route, the
        first that lies no higher than the leg at ``position``; else the last."""
        here, closing = self.at(position), list[RouteLeg]()
        for leg in reversed(self.route):
            if leg.kind not in kinds:
                break
            closing.append(leg)
        return next((leg for leg in reversed(closing) if leg.tier <= here.tier), closing[0])


def _leg_facts(leg: RouteLeg) -> dict[str, Any]:
    facts = asdict(leg)
    return facts if leg.starts else _without(facts, "starts")


def _without(facts: dict[str, Any], empty: str) -> dict[str, Any]:
    """Without what is empty, as terms were pinned before there was such a thing."""
    return {name: value for name, value in facts.items() if name != empty}


def canonical(facts: Mapping[str, Any]) -> str:
    """The one text of some facts over which digests run: sorted keys, no spaces, no floats."""
    return orjson.dumps(facts, default=dict, option=orjson.OPT_SORT_KEYS).decode()
