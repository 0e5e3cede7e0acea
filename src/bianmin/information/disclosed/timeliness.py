"""By when what a body must disclose by itself is public, and whether it was (条例第二十六条).

Twenty working days from the day on which it was made, or changed last.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from bianmin.almanac import selectors as almanac
from bianmin.law import clock, limits
from bianmin.law.calendar import Calendar
from bianmin.law.clock import Light
from bianmin.law.limits import Limit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import day_of, start_of
from bianmin.matters.policies import NEAR_SHARE
from bianmin.policy import selectors as policy

from ..models import Disclosure
from ..models.disclosures import Audience, State
from . import selectors

PROACTIVE = "XX-PROACTIVE"
PRESSING = frozenset({Light.NEAR, Light.OVER_LAW})


@dataclass(frozen=True, slots=True)
class Owed:
    """By which day an entry is public; ``light`` is amber when few days are left, red after it.

    ``since`` is the day on which it was made or changed last. Of what is public already the light
    says whether it was in time.
    """

    limit: Limit
    since: date
    day: date
    provisional: bool
    light: Light


@dataclass(frozen=True, slots=True)
class Punctual:
    """How many entries were made public in time, and how many late; how many drafts are late."""

    in_time: int
    late: int
    late_drafts: int


def owed(row: Disclosure, *, calendar: Calendar, at: datetime) -> Owed | None:
    """Until when an entry is public, as seen at ``at``; None where the public is not
    owed it: it is given on request only, or is for staff alone."""
    if row.mode != Disclosure.Mode.PROACTIVE or row.audience != Audience.PUBLIC:
        return None
    limit = _limit(row.since, day_of(at))
    stamps = (Stamp(StampKind.START, start_of(row.since), 1),)
    found = clock.reckon(limit, stamps, calendar)
    assert found.due_day is not None  # nothing holds it
    share = policy.value(NEAR_SHARE, day_of(at))
    near = clock.near_at(limit, found, calendar, share=share)
    light = clock.light(found, _seen(row, at), over=Light.OVER_LAW, near_at=near)
    settled = row.is_public_somewhere and light is Light.NEAR
    return Owed(
        limit, row.since, found.due_day, found.provisional, Light.IN_TIME if settled else light
    )


def _limit(since: date, today: date) -> Limit:
    """The period that runs; for what was made before the regulations, that of today."""
    known = limits.load()
    try:
        return known.in_force(PROACTIVE, since)
    except LookupError:
        return known.in_force(PROACTIVE, today)


def _seen(row: Disclosure, at: datetime) -> datetime:
    """When it was first public, here or elsewhere; ``at`` while it is not."""
    if row.public_since is not None:
        return start_of(row.public_since)
    return row.published_at or at


def with_owed(rows: Iterable[Disclosure], *, at: datetime) -> list[tuple[Disclosure, Owed | None]]:
    """Each entry with until when it is public."""
    calendar = almanac.calendar()
    return [(row, owed(row, calendar=calendar, at=at)) for row in rows]


def pressing(body: int, *, at: datetime) -> list[tuple[Disclosure, Owed]]:
    """The drafts of a body (id) that must be public soon, or should be already, first due first:
    for those who keep its directory."""
    found = [
        (row, one)
        for row, one in with_owed(selectors.drafts(body), at=at)
        if one is not None and not row.is_public_somewhere and one.light in PRESSING
    ]
    return sorted(found, key=lambda pair: pair[1].day)


def punctual(
    bodies: Iterable[int], *, first: date, last: date, at: datetime
) -> Mapping[int, Punctual]:
    """For each body (id), what it made public by itself from ``first`` to ``last``, in time and
    late, and which drafts are late at ``at``: the figures of disclosure."""
    some, calendar = list(bodies), almanac.calendar()
    within = Q(published_at__gte=start_of(first))
    within &= Q(published_at__lt=start_of(last + timedelta(days=1)))
    rows = Disclosure.objects.filter(within | Q(state=State.DRAFT), body__in=some)
    rows = rows.filter(mode=Disclosure.Mode.PROACTIVE)
    told = rows.only(*COUNTED).order_by()
    counts = {body: [0, 0, 0] for body in some}
    for row in told:
        one = owed(row, calendar=calendar, at=at)
        late = one is not None and one.light is Light.OVER_LAW
        place = _place(row, late=late)
        if place is not None:
            counts[row.body_id][place] += 1
    return {body: Punctual(*count) for body, count in counts.items()}


COUNTED = (
    "body",
    "mode",
    "audience",
    "state",
    "made_on",
    "changed_on",
    "public_since",
    "published_at",
)


def _place(row: Disclosure, *, late: bool) -> int | None:
    """Under which number of ``Punctual`` an entry counts; a draft in time under none."""
    if row.state != State.DRAFT:
        return int(late)
    return 2 if late and not row.is_public_somewhere else None
