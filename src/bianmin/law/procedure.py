"""A procedure: the kinds of leg a matter passes, the steps taken on them, and the clocks it runs.

Frozen, declared in Python, one screen each. Knows neither places nor tiers nor items: what a
given matter passes is its compiled route; what a number is, the limit's row says.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from .refusal import Refusal

ANY = ("*",)
"""Said of a step that may be taken on every kind of leg."""

NAMED = "*"
"""Said of a step that ends one hold of whatever kind: that of the entry the fact ``ends`` names."""

Requirement = Callable[[Any], Refusal | None]
"""A pure condition on the situation: a refusal, or ``None``."""

Check = Callable[[Any, Mapping[str, Any]], Refusal | None]
"""A pure condition on the situation and the facts given with the step."""


class Whose(StrEnum):
    """Whose act a step is, as seen from the open stay."""

    MY_POST = "my_post"  # the post with which the matter lies
    MY_BODY = "my_body"  # any post of the body with which it lies
    RECEIVER = "receiver"  # the body that first received it
    PASSED = "passed"  # a body that it has passed
    ANYWHERE = "anywhere"  # any post of the county that has one of the step's roles
    LAW = "law"  # the law itself, through the sweep
    APPLICANT = "applicant"  # she herself, or whom it is for, at no post: on her own phone


@dataclass(frozen=True)
class Who:
    """Which roles may take a step (empty: any), and whose it must be (one of)."""

    whose: tuple[Whose, ...]
    roles: frozenset[str] = frozenset()


class Goal(StrEnum):
    HERE = "here"
    NEXT = "next"
    BACK = "back"
    LEG = "leg"
    PAST = "past"
    BEYOND = "beyond"
    HOME = "home"
    OTHER_POST = "other_post"
    CLOSED = "closed"


BY_KIND = frozenset({Goal.LEG, Goal.PAST, Goal.BEYOND, Goal.HOME})
"""Goals that name kinds of leg."""


@dataclass(frozen=True)
class To:
    """Where a step leads; ``kinds`` are those of ``leg``, ``past``, ``beyond`` and ``home``."""

    goal: Goal
    kinds: tuple[str, ...] = ()


HERE = To(Goal.HERE)
NEXT = To(Goal.NEXT)
BACK = To(Goal.BACK)
OTHER_POST = To(Goal.OTHER_POST)
CLOSED = To(Goal.CLOSED)


def leg(*kinds: str) -> To:
    """The nearest leg ahead of the first of ``kinds`` that the route has; else behind."""
    return To(Goal.LEG, kinds)


def past(*kinds: str) -> To:
    """The leg after the first of ``kinds`` that lies here or ahead."""
    return To(Goal.PAST, kinds)


def beyond(*kinds: str) -> To:
    """The first leg ahead that is of none of ``kinds``.

    With whoever would have had the legs between, the matter stays for no time: it is seen there.
    """
    return To(Goal.BEYOND, kinds)


def home(*kinds: str) -> To:
    """The closing legs of the route, which are of ``kinds``, from the tier where it lies on."""
    return To(Goal.HOME, kinds)


class FactKind(StrEnum):
    """What may stand in the ledger: codes, numbers, days, ids and keyed digests; never words."""

    CODE = "code"
    CODES = "codes"
    COUNT = "count"
    DAY = "day"
    ID = "id"
    DIGEST = "digest"


@dataclass(frozen=True)
class Fact:
    """Something a step records; ``label`` is what a person is told is missing.

    ``choices`` are the only codes it may be; empty where the matter itself offers them.
    """

    name: str
    kind: FactKind = FactKind.CODE
    required: bool = True
    label: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LegKind:
    """A kind of leg.

    ``roles`` are tried in order at the body competent there; ``follows`` are the kinds that may
    come next; ``starts`` are clocks that begin when the matter arrives; ``hop`` is the policy key
    of the leg's own limit (working days); ``starts_route``/``ends_route`` bound the route.
    """

    name: str
    label: str
    public: str
    roles: tuple[str, ...]
    follows: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    hop: str = ""
    waits_for: str = "post"
    starts_route: bool = False
    ends_route: bool = False


@dataclass(frozen=True, kw_only=True)
class ClockKind:
    """A clock of the procedure. The matter's terms say by which limit it runs, if it runs.

    ``limits`` are the ids of the law's own limits among them, so that start-up can refuse a
    procedure that has no step for what their expiry does.
    """

    name: str
    label: str
    binds: str
    by_law: bool
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Step:
    """A deed.

    ``holds`` begins a kind of hold over all clocks that honour it, ``hold_kinds`` the one of them
    that the fact ``hold`` names; a fact ``planned`` is how many days it is to last. ``resumes``
    ends every hold of a kind, or with ``NAMED`` the one begun by the entry ``ends``. ``restarts``
    names clocks that begin anew; ``stops`` and ``starts`` likewise; ``extends`` those that the
    fact ``days`` lengthens by the rank ``approver``. ``wording`` names the papers the step makes.
    ``opens`` marks the step that makes the matter; ``signals`` a step of the parent.
    ``decides`` marks a decision, for which a post may need to be authorised.
    ``effective_from``: a step of the law that holds from this clock's start (deemed acceptance).
    """

    name: str
    label: str
    at: tuple[str, ...]
    who: Who
    to: To = HERE
    facts: tuple[Fact, ...] = ()
    requires: tuple[Requirement, ...] = ()
    checks: tuple[Check, ...] = ()
    starts: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    restarts: tuple[str, ...] = ()
    extends: tuple[str, ...] = ()
    approver: str = ""
    holds: str = ""
    hold_kinds: frozenset[str] = frozenset()
    resumes: str = ""
    waits_for: str = ""
    wording: tuple[str, ...] = ()
    outcome: str = ""
    opens: bool = False
    takes_up: bool = True
    primary: bool = False
    decides: bool = False
    signals: str = ""
    effective_from: str = ""

    @property
    def by_law(self) -> bool:
        return Whose.LAW in self.who.whose

    def allowed_on(self, kind: str) -> bool:
        return self.at == ANY or kind in self.at


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """A kind of matter. ``name`` and ``edition`` are pinned by every matter opened under it."""

    name: str
    edition: int
    label: str
    legs: tuple[LegKind, ...]
    steps: tuple[Step, ...]
    clocks: tuple[ClockKind, ...] = ()
    outcomes: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, int]:
        return self.name, self.edition

    def leg(self, name: str) -> LegKind:
        return _named(self.legs, name)

    def step(self, name: str) -> Step:
        return _named(self.steps, name)

    def clock(self, name: str) -> ClockKind:
        return _named(self.clocks, name)

    def has_step(self, name: str) -> bool:
        return any(step.name == name for step in self.steps)

    def faults(self, *, roles: Iterable[str], papers: Iterable[str]) -> list[str]:
        """Everything declared that cannot be run, as sentences for the developer; best empty.

        ``roles`` are the roles posts may have, ``papers`` the registered kinds of paper.
        """
        return [
            *self._unknown_names(set(roles), set(papers)),
            *self._dead_legs(),
            *self._blind_steps(),
            *self._lame_clocks(),
        ]

    def _unknown_names(self, roles: set[str], papers: set[str]) -> Iterable[str]:
        legs, clocks = {k.name for k in self.legs}, {c.name for c in self.clocks}
        for kind in self.legs:
            yield from _unknown(f"leg {kind.name}", "leg", kind.follows, legs)
            yield from _unknown(f"leg {kind.name}", "role", kind.roles, roles)
            yield from _unknown(f"leg {kind.name}", "clock", kind.starts, clocks)
        for step in self.steps:
            on = () if step.at == ANY else step.at
            since = (step.effective_from,) if step.effective_from else ()
            named_clocks = (*step.starts, *step.stops, *step.restarts, *step.extends, *since)
            outcomes = (step.outcome,) if step.outcome else ()
            yield from _unknown(f"step {step.name}", "leg", (*on, *step.to.kinds), legs)
            yield from _unknown(f"step {step.name}", "role", step.who.roles, roles)
            yield from _unknown(f"step {step.name}", "clock", named_clocks, clocks)
            yield from _unknown(f"step {step.name}", "paper", step.wording, papers)
            yield from _unknown(f"step {step.name}", "outcome", outcomes, set(self.outcomes))
            if not step.label:
                yield f"step {step.name} has no wording"
            if Whose.ANYWHERE in step.who.whose and not step.who.roles:
                yield f"step {step.name} is everybody's: it names no role"
        for what, rows in (("legs", self.legs), ("steps", self.steps), ("clocks", self.clocks)):
            if len({row.name for row in rows}) < len(rows):
                yield f"two {what} share a name"

    def _dead_legs(self) -> Iterable[str]:
        follows = {k.name: set(k.follows) for k in self.legs}
        reached = {k.name for k in self.legs if k.starts_route}
        if not reached:
            yield "no leg starts a route"
        frontier = set(reached)
        while frontier:
            frontier = {f for name in frontier for f in follows.get(name, ())} - reached
            reached |= frontier
        for kind in self.legs:
            if kind.name not in reached:
                yield f"leg {kind.name} is unreachable"
            if not any(self._leaves(step, kind) for step in self.steps):
                yield f"leg {kind.name} is endless: no step leads on from it"
            if not kind.ends_route and not kind.follows:
                yield f"leg {kind.name} is endless: nothing follows it"

    @staticmethod
    def _leaves(step: Step, kind: LegKind) -> bool:
        """Whether somebody can lead on from the leg; the opening itself leaves the first one."""
        onward = step.to.goal in {*BY_KIND, Goal.NEXT, Goal.CLOSED}
        here = kind.starts_route if step.opens else step.allowed_on(kind.name)
        return onward and here and not step.by_law

    def _blind_steps(self) -> Iterable[str]:
        ends = [kind.name for kind in self.legs if kind.ends_route]
        for step in self.steps:
            if not step.at and not step.opens:
                yield f"step {step.name} is allowed on no leg"
            if step.to.goal in BY_KIND and not step.to.kinds:
                yield f"step {step.name} leads to no kind of leg"
            facts = {(fact.name, fact.kind) for fact in step.facts}
            if step.to.goal is Goal.OTHER_POST and ("post", FactKind.ID) not in facts:
                yield f"step {step.name} gives to another post, but takes no fact post"
            for name in ends:
                if step.to.goal in {Goal.NEXT, Goal.BEYOND} and step.allowed_on(name):
                    yield f"step {step.name} leads on from leg {name}, where routes end"

    def _lame_clocks(self) -> Iterable[str]:
        starting = {c for k in self.legs for c in k.starts} | {
            c for s in self.steps for c in s.starts
        }
        stopping = {c for s in self.steps for c in s.stops}
        for clock in self.clocks:
            if clock.name not in starting:
                yield f"clock {clock.name} is never started"
            if clock.name not in stopping:
                yield f"clock {clock.name} is never stopped"
        yield from self._endless_holds()
        for step in self.steps:
            yield from _missing_facts(step)

    def _endless_holds(self) -> Iterable[str]:
        freed = {step.resumes for step in self.steps}
        held = {k for s in self.steps for k in (s.holds, *s.hold_kinds)} - {""}
        for kind in sorted(held - freed) if NAMED not in freed else ():
            yield f"hold {kind} is never ended"


def _missing_facts(step: Step) -> Iterable[str]:
    """What a step does by a fact needs that fact."""
    given = {(fact.name, fact.kind) for fact in step.facts if fact.required}
    if step.extends and (("days", FactKind.COUNT) not in given or not step.approver):
        yield f"step {step.name} lengthens a clock, but not by a fact days and a rank"
    if step.hold_kinds and ("hold", FactKind.CODE) not in given:
        yield f"step {step.name} begins a hold of several kinds, but takes no fact hold"
    if step.resumes == NAMED and ("ends", FactKind.COUNT) not in given:
        yield f"step {step.name} ends a hold by name, but takes no fact ends"


Named = TypeVar("Named", LegKind, Step, ClockKind)


def _named(rows: tuple[Named, ...], name: str) -> Named:
    for row in rows:
        if row.name == name:
            return row
    raise KeyError(name)


def _unknown(where: str, what: str, names: Iterable[str], known: set[str]) -> Iterable[str]:
    for name in names:
        if name not in known:
            yield f"{where} names an unknown {what}: {name}"
