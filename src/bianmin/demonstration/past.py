"""The county's past: which cases there were, when each began, and every deed in order. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from bianmin.law.zone import day_of

from .courses import Course, Deed
from .happenings import run
from .office import Office
from .repertoire import ENDED, OPEN, USUAL
from .shelf import Shelf, Way
from .stories import Case, Rest

YEAR = timedelta(days=365)
RECENT, SHARE_RECENT = 12, 0.12
"""Working days at the end of the past in which more is asked for, and how much of all."""

LONGEST_CASE = 80
"""Working days after which every case is over."""

LONGEST_SEARCH = 150


@dataclass(frozen=True)
class Told:
    """A case as it is to be performed: received at ``opens``, then its deeds before the end."""

    number: int
    case: Case
    way: Way
    opens: datetime
    deeds: tuple[Deed, ...]


def tell(shelf: Shelf, office: Office, *, matters: int, ends_at: datetime) -> list[Told]:
    """``matters`` cases: first what must be there, then every item, then what people ask for."""
    told = _Telling(shelf, office, ends_at)
    cases = [case for case in (*ENDED, *OPEN) if told.can_be(case)][:matters]
    for case in cases:
        told.add(case, told.choose(case), long_ago=True)
    for way in _each_item(shelf)[: max(matters - len(cases), 0)]:
        told.add(Case(), way)
    usual = {ending: share for ending, share in USUAL.items() if told.can_be(Case(ending))}
    while len(told.all) < matters:
        case = Case(told.chance.choices(list(usual), list(usual.values()))[0])
        told.add(case, told.choose(case))
    return told.all


def _each_item(shelf: Shelf) -> Sequence[Way]:
    """Every item once, at the lowest tier that receives it."""
    lowest: dict[str, Way] = {}
    for way in shelf.ways:
        lowest.setdefault(way.item, way)
    return list(lowest.values())


class _Telling:
    """The cases told so far."""

    def __init__(self, shelf: Shelf, office: Office, ends_at: datetime) -> None:
        self.shelf, self.office, self.ends_at = shelf, office, ends_at
        self.chance = Random("past")
        self.days = office.working_days(day_of(ends_at - YEAR), office.last_day(ends_at, 1))
        self.all: list[Told] = []

    def can_be(self, case: Case) -> bool:
        """Whether any item can be such a case under this county's values."""
        return any(case.fits(way) for way in self.shelf.ways)

    def choose(self, case: Case) -> Way:
        """An item that can be such a case; the often asked for more often."""
        fitting = [way for way in self.shelf.ways if case.fits(way)]
        weights = [self.shelf.weights[way.item] * (4 - way.tier) for way in fitting]
        return self.chance.choices(fitting, weights)[0]

    def add(self, case: Case, way: Way, *, long_ago: bool = False) -> None:
        """One more case; begun ``long_ago`` it is over by now, unless it is to rest somewhere."""
        number = len(self.all)
        if case.rest:
            course = self._at_rest(case, way, case.rest, number)
        else:
            course = self._told(case, way, number, self._some_day(long_ago))
        deeds = tuple(deed for deed in course.deeds if deed.at < self.ends_at)
        self.all.append(Told(number, case, way, course.opens, deeds))

    def _some_day(self, long_ago: bool) -> date:
        """Any working day of the year, the last ones more often."""
        if long_ago:
            return self.chance.choice(self.days[:-LONGEST_CASE])
        recent = self.chance.random() < SHARE_RECENT
        return self.chance.choice(self.days[-RECENT:] if recent else self.days)

    def _at_rest(self, case: Case, way: Way, rest: Rest, number: int) -> Course:
        """Begun as late as possible, so that it lies where it is to lie since the right day."""
        limit = way.days(rest.clock) if rest.clock else 0
        since = self.office.moment(self.office.last_day(self.ends_at, rest.age + (limit or 0)), 0.9)
        for before in range(LONGEST_SEARCH):
            course = self._told(case, way, number, self.office.last_day(since, before))
            if course.at <= min(since, self.ends_at):
                return course
        raise ValueError(f"{way.item} never comes to rest as {case}")

    def _told(self, case: Case, way: Way, number: int, day: date) -> Course:
        opens = self.office.moment(day, 0.05 + 0.75 * Random(f"opens {number}").random())
        return course_of(Told(number, case, way, opens, ()), self.office)


def course_of(told: Told, office: Office) -> Course:
    """The whole course of a case, also beyond the end; by chance, which its number decides."""
    chance = Random(f"case {told.number}")
    return run(Course(told.case, told.way, office, told.opens, chance))


def by_day(told: Iterable[Told]) -> dict[date, list[tuple[datetime, int, int]]]:
    """The deeds of each day in order: instant, number of the case, number of the deed (0 opens)."""
    days: dict[date, list[tuple[datetime, int, int]]] = {}
    for one in told:
        instants = [one.opens, *(deed.at for deed in one.deeds)]
        for deed, at in enumerate(instants):
            days.setdefault(day_of(at), []).append((at, one.number, deed))
    return {day: sorted(days[day]) for day in sorted(days)}
