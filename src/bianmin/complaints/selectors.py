"""Questions to complaints. Every list begins from what the viewer may see (decision 0063)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Count, F, QuerySet

from bianmin.matters.selectors import visible
from bianmin.matters.viewers import Viewer
from bianmin.network.kinds import BodyKind, Role

from .models import Assessment, Complaint, Publication

COUNTED = ("category", "channel", "body", "finding")
"""By what complaints are counted."""

NARROWED = ("channel", "category", "body", "finding")


@dataclass(frozen=True)
class Wanted:
    """What is asked of the register: both days belong to it; ``narrowed`` by columns' codes."""

    first: date
    last: date
    narrowed: Mapping[str, str | int] = field(default_factory=dict)


def register(viewer: Viewer, wanted: Wanted) -> QuerySet[Complaint]:
    """The one register (CC-01) as the viewer may see it, by whatever channel, newest first."""
    such = {name: value for name, value in wanted.narrowed.items() if name in NARROWED and value}
    rows = Complaint.objects.filter(
        matter__in=visible(viewer), came_on__range=(wanted.first, wanted.last), **such
    )
    return rows.select_related("matter__terms").order_by("-matter")


def statistics(viewer: Viewer, first: date, last: date) -> dict[str, dict[str | int, int]]:
    """How many complaints the viewer may see came in the period (both days belong to it), by
    category, channel, body (id) and finding ('' while it is open, or ended without one)."""
    rows = register(viewer, Wanted(first, last)).order_by()
    return {
        name: {row[name]: row["n"] for row in rows.values(name).annotate(n=Count("pk"))}
        for name in COUNTED
    }


def published() -> QuerySet[Publication]:
    """What everybody reads now, newest first."""
    rows = Publication.objects.filter(passed_at__isnull=False, ended_at__isnull=True)
    return rows.order_by("-month", "-passed_at", "-pk")


def to_pass(viewer: Viewer) -> QuerySet[Publication]:
    """What is put forward and waits for a second person, of complaints the viewer may see."""
    rows = Publication.objects.filter(passed_at__isnull=True, matter__in=visible(viewer))
    return rows.select_related("put_by").order_by("put_at", "pk")


def may_assess(viewer: Viewer) -> bool:
    """Whether somebody reads the assessment: supervision, and the heads of the centres."""
    return any(_assesses(viewer, post.role, post.body) for post in viewer.posts)


def _assesses(viewer: Viewer, role: str, body: int) -> bool:
    centres = {BodyKind.TOWN_CENTRE, BodyKind.COUNTY_CENTRE}
    kind = viewer.directory.body(body).kind
    return role == Role.SUPERVISOR or (kind in centres and role in {Role.COORDINATOR, Role.HEAD})


def assessments(viewer: Viewer) -> QuerySet[Assessment]:
    """The entries of the assessment about what the viewer answers for; never about oneself, nor
    of a complaint that is kept from the viewer. Nothing for others."""
    if not may_assess(viewer) or viewer.training:
        return Assessment.objects.none()
    seen = visible(viewer)
    return Assessment.objects.filter(matter__in=seen).order_by("-day", "-pk")


def receipt_day(matter: int, account: int) -> datetime | None:
    """When this account wrote the complaint down (a matter's id): on that day it may print the
    receipt for who complained, though the complaint is not its own to read; else None."""
    rows = Complaint.objects.filter(pk=matter, registered_by=account)
    return rows.values_list(F("matter__opened_at"), flat=True).first()
