"""A procedure: the kinds of leg a matter passes, the steps taken on them, and the clocks it runs.

Frozen, declared in Python, one screen each. Knows neither places nor tiers nor items: what a
given matter passes is its compiled route; what a number is, the limit's row says.
"""

from collections.abc import Callable, Mapping
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
    SUBSTITUTE = "substitute"
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
SUBSTITUTE = To(Goal.SUBSTITUTE)
"""The same leg, with somebody who has no interest in it; here, while this post has one."""
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
    ``declares`` marks the step by which somebody says that they have an interest in the matter;
    from then on they take no ``impartial`` step (回避), which names the article that keeps them.
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
    declares: bool = False
    impartial: str = ""
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

    def is_judged(self, kind: str) -> bool:
        """Whether what leads on from legs of this kind is an impartial step."""
        onward = (step for step in self.steps if step.primary and step.allowed_on(kind))
        return any(bool(step.impartial) for step in onward)


Named = TypeVar("Named", LegKind, Step, ClockKind)


def _named(rows: tuple[Named, ...], name: str) -> Named:
    for row in rows:
        if row.name == name:
            return row
    raise KeyError(name)
