"""What stands, read under the lock: everything the plan may look at, and nothing to write with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple

from bianmin.almanac import selectors as almanac
from bianmin.law.calendar import Calendar
from bianmin.law.limits import Limit
from bianmin.law.procedure import Procedure, Step
from bianmin.law.stamps import Stamp
from bianmin.law.zone import day_of
from bianmin.network.cards import PostCard
from bianmin.network.directory import Directory
from bianmin.policy import selectors as policy

from .routes import RouteLeg
from .secrecy import NOBODY, Kept, heir_of, is_closed, is_out
from .terms import TermsContent


@dataclass(frozen=True, slots=True)
class Actor:
    """Who takes a step: a person at a post, for somebody, with somebody; a party herself, who has
    neither account nor post and acts on her own behalf; or the law (nobody at all).

    ``account`` and ``second`` are ids of accounts, ``post`` of a post, ``on_behalf_of`` a party's.
    """

    account: int | None
    post: int | None
    on_behalf_of: int | None = None
    second: int | None = None

    @property
    def is_law(self) -> bool:
        return self.account is None and self.on_behalf_of is None

    @property
    def is_party(self) -> bool:
        """Whether it is the applicant, or whom it is for, without an official between."""
        return self.account is None and self.post is None and self.on_behalf_of is not None


LAW = Actor(account=None, post=None)


def party(on_behalf_of: int) -> Actor:
    """A party (id) who acts for herself."""
    return Actor(account=None, post=None, on_behalf_of=on_behalf_of)


class MatterCard(NamedTuple):
    id: int
    number: str
    root: int
    parent: int | None
    asked_in: int | None
    applicant: int | None
    received_by: int
    place: str
    outcome: str
    opened_at: datetime
    closed_at: datetime | None
    version: int
    head: bytes
    training: bool = False
    beneficiary: int | None = None


class StayCard(NamedTuple):
    id: int
    position: int
    visit: int
    kind: str
    tier: int
    body: int
    post: int
    holder: int | None
    waits_for: str
    sent_at: datetime
    received_at: datetime | None
    left_at: datetime | None
    due_at: datetime | None
    version: int

    @property
    def passed_by(self) -> bool:
        """Whether it was led past this leg: left without ever having been received."""
        return self.left_at is not None and self.received_at is None


class ClockCard(NamedTuple):
    """A clock as its row has it, with its stamps in order."""

    name: str
    limit: Limit
    state: str
    due_at: datetime | None
    provisional: bool
    calendar: int
    stamps: tuple[Stamp, ...]


class Act(NamedTuple):
    """Who did what, as guards ask it; ``at`` is the instant it was written down, in ISO.

    ``hold`` and ``ends`` are what the step said of a hold, where it said anything; ``party`` is
    on whose behalf, and with no account the party who acted herself. ``about`` is the version of
    the entry it speaks of, ``told_on`` the day (ISO) on which what that one says was told.
    """

    version: int
    step: str
    account: int | None
    post: int | None
    second: int | None
    at: str
    hold: str
    ends: int | None
    party: int | None = None
    about: int | None = None
    told_on: str | None = None

    @property
    def by_law(self) -> bool:
        return self.account is None and self.party is None


class Child(NamedTuple):
    id: int
    outcome: str
    closed: bool


@dataclass(frozen=True)
class Surroundings:
    """What holds for the whole county at the moment: calendar, values and who is who."""

    almanac: almanac.Snapshot
    policy: policy.Snapshot
    directory: Directory

    @property
    def calendar(self) -> Calendar:
        return self.almanac.calendar

    def value(self, key: str, day: date) -> Any:
        """The county's value of a policy on a day."""
        return self.policy.value(key, day)


@dataclass(frozen=True)
class Situation:
    """A matter and its surroundings, at the instant ``at``."""

    at: datetime
    matter: MatterCard
    terms: TermsContent
    procedure: Procedure
    surroundings: Surroundings = field(repr=False)
    stays: tuple[StayCard, ...] = ()
    clocks: tuple[ClockCard, ...] = ()
    acts: tuple[Act, ...] = ()
    children: tuple[Child, ...] = ()
    kept_away: frozenset[int] = frozenset()
    """The accounts that have stepped aside from the matter of which this is a child."""
    kept: Kept = NOBODY

    @cached_property
    def receiver(self) -> int:
        """The body that first received it, or whichever goes on with that one's work."""
        return self.surroundings.directory.living(self.matter.received_by, self.day).id

    @cached_property
    def stay(self) -> StayCard | None:
        """The open stay; ``None`` when the matter is closed."""
        return next((s for s in self.stays if s.left_at is None), None)

    @cached_property
    def leg_before(self) -> RouteLeg | None:
        """The leg passed last before this one; ``None`` on the first after the opening."""
        here = self.stay.position if self.stay else 1
        passed = [s.position for s in self.stays if 1 < s.position < here and not s.passed_by]
        return self.terms.at(max(passed)) if passed else None

    def clock(self, name: str) -> ClockCard | None:
        return next((c for c in self.clocks if c.name == name), None)

    def has_done(self, step: str) -> bool:
        return any(act.step == step for act in self.acts)

    @cached_property
    def interested(self) -> frozenset[int]:
        """The accounts that have declared an interest in the matter, or in the one above it."""
        declaring = {step.name for step in self.procedure.steps if step.declares}
        found = (act.account for act in self.acts if act.step in declaring)
        return self.kept_away.union(account for account in found if account)

    def is_kept_from(self, account: int | None) -> bool:
        """Whether the matter is kept from this person."""
        return is_out(self.kept, self.surroundings.directory, account, self.day)

    @cached_property
    def heir(self) -> PostCard | None:
        """The post that goes on, if the one with which it lies is gone."""
        directory = self.surroundings.directory
        return heir_of(self.stay.post, self.kept, directory, self.day) if self.stay else None

    def is_closed_to(self, post: PostCard) -> bool:
        """Whether the matter must not come to this post."""
        return is_closed(self.kept, self.surroundings.directory, post, self.day)

    @cached_property
    def last_by_person(self) -> int:
        """The version a page must have shown: later ones by the law do not make it stale."""
        return max((a.version for a in self.acts if not a.by_law), default=0)

    @cached_property
    def day(self) -> date:
        return day_of(self.at)


@dataclass(frozen=True)
class Taking:
    """A step being taken: ``at`` is when it holds in law, the situation's ``at`` is now."""

    situation: Situation
    step: Step
    by: Actor
    facts: Mapping[str, Any]
    at: datetime

    @property
    def version(self) -> int:
        """The version of the entry it will write."""
        return self.situation.matter.version + 1

    @property
    def interested(self) -> frozenset[int]:
        """Who has an interest in the matter once the step is taken."""
        own = {self.by.account} if self.step.declares and self.by.account else frozenset[int]()
        return self.situation.interested | own

    @property
    def paper(self) -> str:
        """The kind of paper by which the step is told; empty where it makes none."""
        return self.step.wording[0] if self.step.wording else ""
