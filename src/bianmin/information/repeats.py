"""Requests that are much like earlier ones, or very many: shown to the officer, never decided.

By article 35 an organ may ask somebody for reasons whose requests are beyond measure, and by
36(6) it need not answer twice. Whether that is so a person judges; here is only what to look at.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bianmin.catalogue import wording
from bianmin.law.zone import day_of
from bianmin.policy import selectors as policy

from .models import Request
from .policies import FREQUENT_A_MONTH, LIKENESS

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Alike:
    """An earlier request of the same person to the same body, and how alike it is (0 to 1)."""

    request: Request
    likeness: float


@dataclass(frozen=True, slots=True)
class Frequency:
    """How many requests somebody sent to a body: in this calendar month, and this year.

    ``remarkable``: from how many in a month on the county wants an officer to look.
    """

    this_month: int
    this_year: int
    remarkable: int

    @property
    def is_remarkable(self) -> bool:
        return self.this_month >= self.remarkable


@dataclass(frozen=True, slots=True)
class Record:
    """What an officer is shown beside a request."""

    alike: Sequence[Alike]
    frequency: Frequency

    @property
    def is_worth_a_look(self) -> bool:
        return bool(self.alike) or self.frequency.is_remarkable


def likeness(one: str, other: str) -> float:
    """Which share of the pairs of signs of the two texts together they have in common."""
    first, second = _pairs(one), _pairs(other)
    together = first | second
    return len(first & second) / len(together) if together else 0.0


def _pairs(text: str) -> set[str]:
    words = "".join(wording.words(wording.without_fillers(wording.fold(text))))
    return {words[at : at + 2] for at in range(len(words) - 1)}


def alike(wanted: str, earlier: Iterable[Request], *, least: float) -> list[Alike]:
    """Those of the earlier requests that ask for much the same, the likest first."""
    told = (Alike(request, likeness(wanted, request.wanted)) for request in earlier)
    near = (one for one in told if one.likeness >= least)
    return sorted(near, key=lambda one: (-one.likeness, -one.request.pk))[:MOST_SHOWN]


def record_of(request: Request) -> Record:
    """What else the same person asked of the same body before; what is asked is read in memory."""
    day = day_of(request.letter.submitted_at)
    earlier = list(_earlier(request))
    return Record(
        alike(request.wanted, earlier, least=policy.value(LIKENESS, day)),
        _frequency([day_of(one.letter.submitted_at) for one in earlier], day),
    )


def _earlier(request: Request) -> Iterable[Request]:
    rows = Request.objects.filter(
        party=request.party_id,
        letter__body=request.letter.body,
        matter__training=request.matter.training,
        matter__destroyed=None,
        pk__lt=request.pk,
    )
    return rows.exclude(matter__outcome="void").select_related("letter", "matter").order_by("-pk")


def _frequency(days: Sequence[date], day: date) -> Frequency:
    month = sum((one.year, one.month) == (day.year, day.month) for one in days)
    year = sum(one.year == day.year for one in days)
    return Frequency(month + 1, year + 1, policy.value(FREQUENT_A_MONTH, day))
