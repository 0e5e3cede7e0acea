"""The reports of the year that is over: begun by the night, and recalled to who keeps them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from bianmin.law.zone import day_of
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import BodyKind
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices import wordbook
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter
from bianmin.policy import selectors as policy

from ..policies import REMINDED
from . import rights, selectors, services
from .form import form
from .models import AnnualReport, Scope


@dataclass(frozen=True)
class Owed:
    """A report that is not public: whose, and its last day."""

    body: BodyCard
    scope: str
    year: int
    by_day: date

    @property
    def key(self) -> str:
        """By which it is told from others."""
        return f"annual report {self.scope} {self.body.id} {self.year}"

    def whose(self, network: Directory) -> str:
        """The body by its name, or the county's."""
        is_countys = self.scope == Scope.COUNTY
        return network.division_name(self.body.division) if is_countys else self.body.name


def owed(network: Directory, today: date) -> list[Owed]:
    """The reports of last year that are not public, as long as they are asked for.

    That is until so many days after their last one as one is reminded before it: a house that
    begins its work in autumn is not asked for what was reported without it.
    """
    year = today.year - 1
    if year < form().from_year:
        return []
    over = timedelta(days=policy.value(REMINDED, today))
    found = (*_of_bodies(network, year, today), *_of_the_county(network, year, today))
    return [one for one in found if today <= one.by_day + over]


def _of_bodies(network: Directory, year: int, today: date) -> Iterator[Owed]:
    last = selectors.due(year, Scope.BODY, today).day
    for body in selectors.missing(network, year, today):
        yield Owed(body, Scope.BODY, year, last)


def _of_the_county(network: Directory, year: int, today: date) -> Iterator[Owed]:
    public = selectors.published().filter(scope=Scope.COUNTY, year=year)
    if public.exists():
        return
    last = selectors.due(year, Scope.COUNTY, today).day
    for body in network.bodies.values():
        if body.kind == BodyKind.GOVERNMENT and today in body.days:
            yield Owed(body, Scope.COUNTY, year, last)


def prepare(at: datetime) -> int:
    """Begin each report that is owed and of which nothing is there; how many were begun."""
    found = owed(directory(), day_of(at))
    years = {one.year for one in found}
    there = set(AnnualReport.objects.filter(year__in=years).values_list("body", "scope"))
    missing = [one for one in found if (one.body.id, one.scope) not in there]
    for one in missing:
        services.begin(body=one.body.id, scope=one.scope, year=one.year, by=None, at=at)
    return len(missing)


@transaction.atomic
def remind(at: datetime) -> int:
    """Tell who keeps a report that its last day is near, and once that it is over; how many."""
    today, network = day_of(at), directory()
    ahead = timedelta(days=policy.value(REMINDED, today))
    found = [one for one in owed(network, today) if one.by_day - ahead <= today]
    late = [one for one in found if today > one.by_day]
    near = [one for one in found if today <= one.by_day]
    return _tell("annual_report_due", near, network, at) + _tell(
        "annual_report_late", late, network, at
    )


def _tell(wording: str, some: list[Owed], network: Directory, at: datetime) -> int:
    letters = [letter for one in some for letter in _letters(wording, one, network, day_of(at))]
    sent = notices.send_each(channel=Channel.IN_APP, wording=wording, letters=letters, at=at)
    return len(sent)


def _letters(wording: str, one: Owed, network: Directory, today: date) -> Iterator[Letter]:
    facts = {
        "whose": one.whose(network),
        "year": str(one.year),
        "by_day": wordbook.day(one.by_day),
    }
    countys = one.scope == Scope.COUNTY
    for account in sorted(rights.keepers(network, one.body, today, countys=countys)):
        yield Letter(str(account), facts, one.key, f"{one.key} {wording}")
