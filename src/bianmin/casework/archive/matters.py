"""Closed matters as something that is kept: which are past their time, and how they go."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from bianmin.files import services as files
from bianmin.law.zone import start_of
from bianmin.matters import services as matters
from bianmin.matters.models import Destroyed, Matter
from bianmin.notices import services as notices
from bianmin.people.models import Party
from bianmin.people.services import erase

from ..abouts import about
from ..models import DestructionLine
from . import stored
from .holdings import Due, Holding, nothing_of
from .persons import is_kept_by_law
from .terms import FOR_EVER, TERMS, Retention

SHORTEST = min(int(term) for term in TERMS if term != FOR_EVER)
AT_A_TIME = 100
Emptied = Sequence[tuple[type[models.Model], str, Mapping[str, object]]]


@dataclass(frozen=True, kw_only=True)
class Files:
    """What the files of one procedure's closed matters are, and what becomes of them.

    ``kept`` says how long each of some is kept, ``is_needed`` whether one must not go yet;
    ``emptied`` are the sealed values with the way to their matter, and what stands there then;
    ``keeps`` whether a person is kept beside her matters, ``named`` who else they are about.
    """

    procedure: str
    kept: Callable[[Sequence[Matter]], Mapping[int, Retention]]
    is_needed: Callable[[Matter, date], bool]
    emptied: Emptied
    keeps: Callable[[Party], bool] = nothing_of
    named: Callable[[Collection[int]], Q] | None = None

    def holding(self) -> Holding:
        """These files as what is let go."""
        return Holding(
            name=self.procedure, due=self._due, kept=self._kept, destroy=self._destroy,
            keeps=self.keeps,
        )  # fmt: skip

    def _due(self, day: date) -> Iterator[Due]:
        """Not what is on a list already or was kept anew, nor what is still needed."""
        rows = _old(self.procedure, day).iterator(AT_A_TIME)
        while some := list(islice(rows, AT_A_TIME)):
            kept = self.kept(some)
            for matter in some:
                until = kept[matter.pk].until
                if until and until < day and not self.is_needed(matter, day):
                    yield Due(kept[matter.pk], until, matter)

    def _kept(self, root: int) -> Retention | None:
        rows = Matter.objects.filter(pk=root, closed_at__isnull=False)
        return self.kept(list(rows)).get(root)

    @transaction.atomic
    def _destroy(self, root: int, listed: str, at: datetime) -> None:
        """What a matter and its children contain, and who it was about, where nothing else that
        is kept is about them."""
        family = matters.note_destroyed(root=root, listed=listed, at=at)
        people = self._people(family)
        for model, path, empty in self.emptied:
            model._default_manager.filter(**{f"{path}__in": family}).update(**empty)
        files.destroy(chosen=stored.of_these_alone(family), at=at)
        notices.destroy(abouts=[about(one) for one in family], at=at)
        for party in people:
            if not is_kept_by_law(party):
                erase(party=party)

    def _people(self, family: Collection[int]) -> list[Party]:
        rows = Matter.objects.filter(pk__in=family).values_list("applicant", "beneficiary")
        hers = Q(pk__in={one for pair in rows for one in pair if one})
        if self.named:
            hers |= self.named(family)
        return list(Party.objects.filter(hers).distinct().order_by("pk"))


def _old(procedure: str, day: date) -> QuerySet[Matter]:
    """Closed so long ago that the shortest term is over, with everything that belongs to them."""
    unfinished = Matter.objects.filter(root=OuterRef("pk"), closed_at__isnull=True)
    mine = Q(matter=OuterRef("pk"))
    rows = Matter.objects.filter(
        ~Exists(unfinished), ~Exists(Destroyed.objects.filter(mine)),
        ~Exists(DestructionLine.standing(mine, day)),
        terms__procedure=procedure, parent__isnull=True, training=False,
        closed_at__lt=start_of(date(day.year - SHORTEST, 1, 1)),
    )  # fmt: skip
    return rows.defer("terms__content").select_related("terms").order_by("closed_at", "pk")
