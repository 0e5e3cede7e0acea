"""When a person can be put on a post: pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bianmin.law.refusal import Refusal

from . import appointing_refusals, refusals
from .cards import Days
from .kinds import OFFICERS, HeadTitle, Rank, Role


@dataclass(frozen=True)
class Appointment:
    """A person (account id) is to hold a post (id) from a day on."""

    post: int
    account: int
    rank: str
    from_day: date
    until_day: date | None = None
    title: str = ""

    @property
    def days(self) -> Days:
        return Days(self.from_day, self.until_day)


@dataclass(frozen=True)
class Chair:
    """What the rules ask of a post: its name and its role."""

    name: str
    role: str

    @property
    def is_office(self) -> bool:
        """Whether it is that of one of the three officers."""
        return self.role in OFFICERS


@dataclass(frozen=True)
class Person:
    """What the rules ask of an account."""

    name: str
    is_active: bool


@dataclass(frozen=True)
class Held:
    """Who already holds the post, and when."""

    account: int
    name: str
    rank: str
    days: Days


@dataclass(frozen=True)
class Office:
    """That the person is one of the three officers at some post, and when."""

    role: str
    name: str
    days: Days


def refusal_of_two_offices(
    wanted: Appointment, chair: Chair, person: Person, offices: Sequence[Office]
) -> Refusal | None:
    """Why somebody cannot be this officer: another of the three already, as A or as B."""
    others = (held for held in offices if held.role != chair.role and held.days.meet(wanted.days))
    other = next(others, None)
    return appointing_refusals.two_offices(person.name, chair.name, other.name) if other else None


def refusal_to_appoint(
    wanted: Appointment, chair: Chair, person: Person, present: list[Held]
) -> Refusal | None:
    """Why the person cannot be put on the post; None if nothing is against it."""
    if wanted.until_day is not None and wanted.until_day < wanted.from_day:
        return refusals.days_out_of_order()
    if not person.is_active:
        return appointing_refusals.account_inactive(person.name)
    if chair.role == Role.HEAD and wanted.title not in HeadTitle.values:
        return appointing_refusals.head_without_title()
    if chair.role == Role.HEAD and wanted.rank != Rank.A:
        return appointing_refusals.head_has_no_second()
    return _refusal_for_others(wanted, chair, [h for h in present if h.days.meet(wanted.days)])


def _refusal_for_others(wanted: Appointment, chair: Chair, present: list[Held]) -> Refusal | None:
    for held in present:
        if held.account == wanted.account:
            return appointing_refusals.already_holds(chair.name, held.name)
        if held.rank == wanted.rank == Rank.A:
            return appointing_refusals.post_has_first_holder(chair.name, held.name, held.days.first)
    return None
