"""Questions of the hand-over desk: what lies ready, what is on its way, what did not match."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from bianmin.matters import store
from bianmin.matters.models import Stay
from bianmin.network.directory import Directory

from .models import Application, Discrepancy, Manifest, Mode

SHOWN = 100
"""How many a list of the hand-over desk shows at once, by what is due first."""


@dataclass(frozen=True)
class Ready:
    """A matter that lies ready to be carried on, and the body (id) to which it goes next."""

    stay: Stay
    to_body: int


def ready(
    posts: Iterable[int], *, directory: Directory, day: date, training: bool = False
) -> list[Ready]:
    """What lies with these posts to be sent up or down, by what is due first.

    Not what the agent brings up with the citizen herself.
    """
    led = Application.objects.filter(mode=Mode.LED).values("matter")
    up = Q(kind="carried_up") & ~Q(matter__in=led)
    stays = _lying(posts, training).filter(up | Q(kind="carried_down"))
    return [Ready(stay, _next_body(stay, directory, day)) for stay in stays[:SHOWN]]


def for_citizens(posts: Iterable[int], *, training: bool = False) -> QuerySet[Stay]:
    """What lies with these posts to be handed to the applicants."""
    return _lying(posts, training).filter(kind="handed_over")[:SHOWN]


def _lying(posts: Iterable[int], training: bool) -> QuerySet[Stay]:
    lying = Stay.objects.filter(post__in=list(posts), left_at__isnull=True)
    stays = lying.filter(matter__training=training)
    return stays.select_related("matter__terms").order_by("act_by", "pk")


def _next_body(stay: Stay, directory: Directory, day: date) -> int:
    """Where the leg after this one lies; the county's last resort where nobody is competent."""
    terms, matter = store.terms_of(stay.matter.terms_id), stay.matter
    leg = terms.at(stay.position + 1)
    if leg.at_receiver:
        return directory.living(matter.received_by, day).id
    found = directory.competent(terms.subjects, leg.tier, matter.place, day)
    last = directory.last_resort(day)
    return found.id if found else last.body if last else stay.body


def coming(bodies: Iterable[int], *, training: bool = False) -> QuerySet[Manifest]:
    """The lists on their way to these bodies, not yet received whole; oldest first."""
    waiting = Manifest.objects.filter(to_body__in=list(bodies), signed_at__isnull=True)
    return waiting.filter(training=training).order_by("sent_at", "pk")[:SHOWN]


def sent(bodies: Iterable[int], *, training: bool = False) -> QuerySet[Manifest]:
    """The lists these bodies have sent, newest first."""
    rows = Manifest.objects.filter(from_body__in=list(bodies), training=training)
    return rows.order_by("-sent_at", "-pk")[:SHOWN]


def manifests_seen_by(bodies: Iterable[int], *, training: bool = False) -> QuerySet[Manifest]:
    """The lists that went from or to these bodies."""
    mine = list(bodies)
    rows = Manifest.objects.filter(training=training)
    return rows.filter(Q(from_body__in=mine) | Q(to_body__in=mine))


def discrepancies(bodies: Iterable[int], *, training: bool = False) -> QuerySet[Discrepancy]:
    """What did not match and is not settled, found by or against these bodies; oldest first."""
    mine = list(bodies)
    open_ones = Discrepancy.objects.filter(settled_at__isnull=True, matter__training=training)
    rows = open_ones.filter(Q(against__in=mine) | Q(found_by__in=mine))
    return rows.select_related("matter__terms").prefetch_related("papers").order_by("found_at")
