"""What supervision asks about urgent matters and ways of handling; reads only."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from bianmin.law.clock import State
from bianmin.law.zone import start_of
from bianmin.matters.models import Clock, Matter
from bianmin.network import codes
from bianmin.network.directory import Directory

from .haste import CLOCK
from .models import Application, Haste

MOST = 300
"""Urgent matters of a period beyond which the list is cut, and says so."""


@dataclass(frozen=True)
class Hurried:
    """An urgent matter; ``at_once`` whether it was decided the same day, None while it may be."""

    row: Haste
    at_once: bool | None

    @property
    def matter(self) -> Matter:
        return self.row.matter


@dataclass(frozen=True)
class OfPost:
    """How often a post (id) opened the green channel: of all its body received, and to what end."""

    post: int
    body: int
    count: int
    received: int
    at_once: int
    not_at_once: int

    @property
    def share(self) -> int:
        """In percent of what the body received, rounded; 0 where it received nothing."""
        return round(100 * self.count / self.received) if self.received else 0


def bodies_within(directory: Directory, place: str) -> list[int]:
    """All bodies of a place (division's code), which whoever supervises it looks after."""
    stem = codes.stem(place)
    return [body.id for body in directory.bodies.values() if body.division.startswith(stem)]


def span_of_month(first: date) -> tuple[datetime, datetime]:
    """From the first day's midnight to that of the next month."""
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return start_of(first), start_of(following)


def hurried(
    bodies: Collection[int], *, since: datetime, until: datetime, at: datetime
) -> list[Hurried]:
    """The matters for which these bodies opened the green channel, the latest first."""
    rows = Haste.objects.filter(body__in=bodies, at__gte=since, at__lt=until)
    found = rows.filter(matter__training=False).select_related("matter__terms").order_by("-at")
    listed = list(found[:MOST])
    clocks = Clock.objects.filter(matter__in=[row.pk for row in listed], name=CLOCK)
    by_matter = {clock.matter_id: clock for clock in clocks}
    return [Hurried(row, _at_once(by_matter.get(row.pk), row.matter, at)) for row in listed]


def _at_once(clock: Clock | None, matter: Matter, at: datetime) -> bool | None:
    """Decided within the clock of the green channel; what was withdrawn or void was not decided."""
    if clock is None:
        return False
    if clock.state == State.STOPPED and not matter.closed_at and not matter.outcome:
        return None
    if clock.state == State.RUNNING:
        return None if clock.due_at and at <= clock.due_at else False
    return not clock.late_days and matter.outcome in DECIDED


DECIDED = frozenset({"granted", "refused", "not_accepted"})


def by_post(listed: Iterable[Hurried], *, since: datetime, until: datetime) -> Sequence[OfPost]:
    """The same by post, who hurries most first."""
    groups: dict[tuple[int, int], list[Hurried]] = {}
    for one in listed:
        groups.setdefault((one.row.post, one.row.body), []).append(one)
    received = _received({body for _post, body in groups}, since, until)
    told = [
        OfPost(
            post=post,
            body=body,
            count=len(some),
            received=received.get(body, 0),
            at_once=sum(one.at_once is True for one in some),
            not_at_once=sum(one.at_once is False for one in some),
        )
        for (post, body), some in groups.items()
    ]
    return sorted(told, key=lambda one: (-one.count, one.post))


def _received(bodies: Collection[int], since: datetime, until: datetime) -> dict[int, int]:
    """How many matters each body received."""
    rows = Matter.objects.filter(
        received_by__in=bodies, opened_at__gte=since, opened_at__lt=until, training=False
    )
    return dict(rows.values_list("received_by").annotate(Count("pk")))


def ways(
    bodies: Collection[int], *, since: datetime, until: datetime
) -> list[tuple[str, str, int]]:
    """How many these bodies received, by how she was helped and by the way of handling."""
    rows = Application.objects.filter(
        matter__received_by__in=bodies,
        matter__opened_at__gte=since,
        matter__opened_at__lt=until,
        matter__training=False,
    )
    counted = rows.values_list("mode", "handling").annotate(count=Count("pk"))
    return sorted(counted, key=lambda row: (-row[2], row[0], row[1]))
