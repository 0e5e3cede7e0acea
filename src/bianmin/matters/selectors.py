"""Questions to the engine. Lists start from an indexed scope and never show what is not visible."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from bianmin.law.clock import State
from bianmin.law.zone import SHANGHAI

from .models import Clock, Destroyed, Entry, KeptFrom, Matter, Move, Stay
from .secrecy import Kept
from .viewers import Viewer

PAGE = 30
COUNT_TO = 1000

ANY = Q()
"""Narrows nothing."""

NOTHING = Q(pk__in=())
"""Is true of no row."""

Cursor = tuple[datetime, int]


@dataclass(frozen=True)
class Listed:
    """A page of stays, and the cursor of the next page, if there is one."""

    stays: Sequence[Stay]
    next: Cursor | None


def visible(viewer: Viewer) -> QuerySet[Matter]:
    """The matters a viewer may see.

    An official sees what lies or lay with a body of theirs or was received there, up and down the
    relay; supervision sees its place; a party its own. Nobody sees nothing. What was destroyed
    after its time in the archive is nobody's to see; nor is it an official's from whom it is kept.
    """
    if not _sees(viewer):
        return Matter.objects.none()
    there = ~Exists(Destroyed.objects.filter(matter=OuterRef("pk")))
    return Matter.objects.filter(
        _scope(viewer), there, ~kept_out(viewer, "pk"), training=viewer.training
    )


def kept_out(viewer: Viewer, matter: str = "matter") -> Q:
    """The rows whose matter (by that column) is kept from the viewer, or from a body she works for.

    The one answer, for every list: what ``visible`` leaves out, no list may show.
    """
    if viewer.account is None:
        return NOTHING
    from_her = Q(account=viewer.account) | Q(body__in=viewer.works_for)
    return Q(Exists(KeptFrom.objects.filter(from_her, matter=OuterRef(matter))))


def visible_to(viewer: Viewer, matter: int) -> bool:
    """Whether the viewer may see this matter."""
    return visible(viewer).filter(pk=matter).exists()


def people_of_lately(viewer: Viewer, *, limit: int) -> set[int]:
    """The parties of the newest matters a viewer may see: ``limit`` matters by each way of seeing.

    Each way starts from an index, so it costs the same however much there is.
    """
    if not _sees(viewer):
        return set()
    came = Stay.objects.filter(_practised(viewer.training), arrival=True, body__in=viewer.bodies)
    ways = [Q(pk__in=came.order_by("-sent_at", "-pk").values("matter")[:limit])]
    own = Q(received_by__in=viewer.bodies)
    for scope in [own, *(Q(place__startswith=place) for place in viewer.places)]:
        rows = Matter.objects.filter(scope, training=viewer.training)
        ways.append(Q(pk__in=rows.order_by("-opened_at").values("pk")[:limit]))
    return {
        party
        for way in ways
        for pair in visible(viewer).filter(way).values_list("applicant", "beneficiary")
        for party in pair
        if party
    }


def _sees(viewer: Viewer) -> bool:
    return bool(viewer.bodies or viewer.places or viewer.party)


def _scope(viewer: Viewer) -> Q:
    scope = Q(pk__in=())
    if viewer.bodies:
        been = Stay.objects.filter(matter=OuterRef("pk"), body__in=viewer.bodies)
        scope |= Q(received_by__in=viewer.bodies) | Q(Exists(been))
    for place in viewer.places:
        scope |= Q(place__startswith=place)
    if viewer.party:
        scope |= Q(applicant=viewer.party) | Q(beneficiary=viewer.party)
    return scope


def inbox(
    viewer: Viewer, *, after: Cursor | None = None, light: str = "", limit: int = PAGE
) -> Listed:
    """What lies with the viewer's posts, by what is due first."""
    stays = _open_at(viewer)
    if light:
        stays = stays.filter(_shows(light))
    if after:
        later = Q(act_by__gt=after[0]) | Q(act_by=after[0], pk__gt=after[1])
        stays = stays.filter(later)
    rows = list(stays.select_related("matter__terms").order_by("act_by", "pk")[: limit + 1])
    return _page(rows, limit, lambda stay: (stay.act_by, stay.pk))


def _open_at(viewer: Viewer) -> QuerySet[Stay]:
    posts = [post.id for post in viewer.desk]
    lying = Stay.objects.filter(_practised(viewer.training), post__in=posts, left_at__isnull=True)
    return lying.exclude(kept_out(viewer))


def _practised(training: bool) -> Q:
    """Stays of training matters, or of all others: asked of the few that are for training."""
    few = Q(Exists(Matter.objects.filter(pk=OuterRef("matter"), training=True)))
    return few if training else ~few


def pressing(viewer: Viewer, clock: str, *, limit: int = PAGE) -> list[Stay]:
    """What lies with the viewer's posts while a clock of that name runs, by what is due first."""
    runs = Clock.objects.filter(matter=OuterRef("matter"), name=clock, state=State.RUNNING)
    stays = _open_at(viewer).filter(Exists(runs))
    return list(stays.select_related("matter__terms").order_by("act_by", "pk")[:limit])


LATE = ("over_promise", "over_law", "held_too_long")


def _shows(light: str) -> Q:
    """The open stays that show a light: their own, or that of a clock over their matter."""
    names = LATE if light == "over" else (light,)
    clocks = Clock.objects.filter(
        matter=OuterRef("matter"), light__in=names, state__in=("running", "held")
    )
    return Q(light__in=names) | Q(Exists(clocks))


def showing(light: str) -> Q:
    """The stays whose matter shows a light now: where it lies, or by a clock over it."""
    names = LATE if light == "over" else (light,)
    here = Stay.objects.filter(matter=OuterRef("matter"), left_at__isnull=True, light__in=names)
    clocks = Clock.objects.filter(
        matter=OuterRef("matter"), light__in=names, state__in=("running", "held")
    )
    return Q(Exists(here)) | Q(Exists(clocks))


def inbox_counts(viewer: Viewer) -> dict[str, int]:
    """How many lie with the viewer: all, near and late; exact up to a thousand."""
    stays = _open_at(viewer)
    return {
        "all": _count(stays),
        "near": _count(stays.filter(_shows("near"))),
        "over": _count(stays.filter(_shows("over"))),
    }


def _count(rows: QuerySet[Any]) -> int:
    return rows.order_by().values("pk")[:COUNT_TO].count()


def ledger(
    *,
    bodies: Iterable[int],
    from_day: date,
    to_day: date,
    out: Q = NOTHING,
    such: Q = ANY,
    training: bool = False,
    after: Cursor | None = None,
    limit: int = PAGE,
) -> Listed:
    """A site's ledger (台账): a row for each matter that came, by its last coming, newest first.

    Both days belong to the period; what came again in it, returned or back down, is one matter.
    ``out`` is what is kept from who asks (``kept_out``). ``such`` narrows it by columns of the
    stay, or by what a module keeps of its matter. Training matters are in nobody's ledger; who
    practises asks for them alone.
    """
    first = datetime.combine(from_day, time.min, SHANGHAI)
    last = datetime.combine(to_day, time.max, SHANGHAI)
    came = Stay.objects.filter(
        _practised(training), body__in=list(bodies), arrival=True, sent_at__lte=last
    )
    again = came.filter(matter=OuterRef("matter"), pk__gt=OuterRef("pk"))
    stays = came.filter(such, ~Exists(again), sent_at__gte=first).exclude(out)
    if after:
        stays = stays.filter(Q(sent_at__lt=after[0]) | Q(sent_at=after[0], pk__lt=after[1]))
    rows = list(stays.select_related("matter__terms").order_by("-sent_at", "-pk")[: limit + 1])
    return _page(rows, limit, lambda stay: (stay.sent_at, stay.pk))


def _page(rows: list[Stay], limit: int, cursor: Any) -> Listed:
    more = len(rows) > limit
    shown = rows[:limit]
    return Listed(shown, cursor(shown[-1]) if more else None)


def clocks_of(matters: Iterable[int]) -> dict[int, list[Clock]]:
    """The clocks of some matters, in the order they started."""
    found: dict[int, list[Clock]] = {}
    rows = Clock.objects.filter(matter__in=list(matters)).select_related("pinned").order_by("pk")
    for clock in rows:
        found.setdefault(clock.matter_id, []).append(clock)
    return found


def at_body(body: int, *, out: Q, training: bool = False) -> QuerySet[Stay]:
    """The stays of matters with a body, open and left, but ``out``: what is kept from who asks."""
    return Stay.objects.filter(body=body, matter__training=training).exclude(out)


def kept_of(matters: Iterable[int]) -> dict[int, Kept]:
    """From whom some matters are kept; what is kept from nobody is not among them."""
    found: dict[int, list[tuple[int | None, int | None]]] = {}
    rows = KeptFrom.objects.filter(matter__in=list(matters))
    for matter, account, body in rows.values_list("matter", "account", "body"):
        found.setdefault(matter, []).append((account, body))
    return {matter: Kept.of(pairs) for matter, pairs in found.items()}


def stays_of(matter: int) -> QuerySet[Stay]:
    """Every stay of a matter, in order."""
    return Stay.objects.filter(matter=matter).order_by("pk")


def entries_of(matter: int) -> QuerySet[Entry]:
    """The ledger of a matter, in order."""
    return Entry.objects.filter(matter=matter).order_by("version")


def open_stay(matter: int) -> Stay | None:
    return Stay.objects.filter(matter=matter, left_at__isnull=True).first()


def is_destroyed(matter: int) -> bool:
    """Whether what the matter contained was destroyed after its time in the archive."""
    return Destroyed.objects.filter(matter=matter).exists()


def training() -> QuerySet[Matter]:
    """The matters of people who practise, the newest first; they are listed nowhere else."""
    return Matter.objects.filter(training=True).select_related("terms").order_by("-opened_at")


def last_version(matter: int) -> int:
    """The version of the last entry, for pages that will ask for a step."""
    return Matter.objects.values_list("version", flat=True).get(pk=matter)


def fell_back() -> QuerySet[Stay]:
    """Open stays that only the county's last resort was left to take: alarms."""
    stays = Stay.objects.filter(_practised(False), left_at__isnull=True, fell_back=True)
    return stays.order_by(F("sent_at"))


def moved_days(calendar: int) -> QuerySet[Move]:
    """What the calendar of this version moved, in the order in which it was found."""
    return Move.objects.filter(calendar=calendar).select_related("matter__terms").order_by("pk")


def moves_of(matter: int) -> QuerySet[Move]:
    """How the days of a matter were moved, oldest first."""
    return Move.objects.filter(matter=matter).order_by("pk")
