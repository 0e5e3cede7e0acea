"""What lists of matters show beside the engine's rows: read for a whole page at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from bianmin.law import masks
from bianmin.law.clock import State
from bianmin.law.zone import last_day
from bianmin.matters import selectors
from bianmin.matters.models import Clock, Matter, Stay
from bianmin.matters.placing import FAR
from bianmin.people.models import Party

from . import kinds

SEVERITY = ("held", "in_time", "near", "held_too_long", "over_promise", "over_law")


@dataclass(frozen=True)
class Beside:
    """For each matter (by id): the masked applicant, its clocks, the stay that is open."""

    people: dict[int, str]
    clocks: dict[int, list[Clock]]
    open_stays: dict[int, Stay]

    def light_of(self, matter: int) -> str:
        """The light that presses most: the open stay's own, or a clock's that still runs.

        Of a closed matter, the worst its clocks ended with.
        """
        clocks = self.clocks.get(matter, [])
        here = self.open_stays.get(matter)
        if here is None:
            return worst([clock.light for clock in clocks])
        running = [clock.light for clock in clocks if clock.state != State.STOPPED]
        return worst([here.light, *running])

    def due_day(self, matter: Matter) -> date | None:
        """When it is due: the first day of the clocks its kind names; while none of them runs, of
        what runs where it lies. Of what has an outcome, when it was due. None while it is held."""
        named = kinds.kind_of(matter).due
        clocks = [one for one in self.clocks.get(matter.pk, ()) if one.name in named]
        counted = [one for one in clocks if matter.outcome or one.state != State.STOPPED]
        days = [clock.due_day for clock in counted if clock.due_day]
        if days or self.is_held(matter):
            return min(days, default=None)
        here = self.open_stays.get(matter.pk)
        return last_day(here.act_by) if here and here.act_by < FAR else None

    def is_held(self, matter: Matter) -> bool:
        return any(clock.state == State.HELD for clock in self.clocks.get(matter.pk, ()))


def beside(stays: Sequence[Stay], *, open_already: bool = False) -> Beside:
    """What belongs to the matters of these stays: a statement each, however many they are."""
    matters = {stay.matter_id for stay in stays}
    here = stays if open_already else open_stays(matters)
    return Beside(
        people=masked_people(matters),
        clocks=selectors.clocks_of(matters),
        open_stays={stay.matter_id: stay for stay in here},
    )


def endings(stays: Iterable[Stay]) -> dict[int, str]:
    """How matters ended, in the words of their kinds; a statement for each kind that has its own.

    What is not among them ended as the engine's outcome says.
    """
    ended: dict[str, set[int]] = {}
    for stay in stays:
        if stay.matter.outcome:
            ended.setdefault(stay.matter.terms.procedure, set()).add(stay.matter_id)
    told = (kinds.named(procedure).endings(some) for procedure, some in ended.items())
    return {matter: words for some in told for matter, words in some.items()}


def around(here: Iterable[Stay], matters: Iterable[int]) -> Beside:
    """Of matters whose open stays are at hand: their clocks; without people."""
    stays = {stay.matter_id: stay for stay in here}
    return Beside(people={}, clocks=selectors.clocks_of(matters), open_stays=stays)


def open_stays(matters: Iterable[int]) -> Iterable[Stay]:
    return Stay.objects.filter(matter__in=matters, left_at__isnull=True)


def masked_people(matters: Iterable[int]) -> dict[int, str]:
    """The applicants' names as lists show them: 张*."""
    name = Subquery(Party.objects.filter(pk=OuterRef("applicant")).values("name"))
    rows = Matter.objects.filter(pk__in=matters, applicant__isnull=False)
    if apart := kinds.unnamed():
        rows = rows.exclude(terms__procedure__in=apart)
    return {pk: masks.name_public(told) for pk, told in rows.values_list("pk", name)}


def worst(lights: list[str]) -> str:
    """The light that presses most; in time where there is none."""
    return max(lights, key=SEVERITY.index, default="in_time")
