"""Questions about licences."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from django.db.models import Q, QuerySet

from bianmin.law.zone import day_of
from bianmin.notices.models import Paper

from ..models import ENDING, Licence, LicenceDeed, LicenceRequest, Standing
from .standing import standing


def standing_of(licence: Licence, day: date) -> Standing:
    """How a licence stands on ``day``."""
    return standing(last_act=licence.last_act, until_day=licence.until_day, day=day)


def department_of(licence: Licence) -> str:
    """The department to whose items the licence belongs."""
    return str(licence.matter.application.edition.typed.department)


def open_request(licence: Licence, purpose: str) -> LicenceRequest | None:
    """The application under way that asks for the same, if there is one."""
    rows = LicenceRequest.objects.select_related("matter").filter(licence=licence, purpose=purpose)
    return rows.filter(matter__outcome="", matter__closed_at=None).first()


def request_of(matter: int) -> LicenceRequest | None:
    """What an application asks about a licence; None where it asks for a new one."""
    rows = LicenceRequest.objects.select_related("licence__holder", "licence__paper")
    return rows.filter(matter=matter).first()


def licence_of(matter: int) -> Licence | None:
    """The licence that a matter granted, or about which it asks."""
    rows = Licence.objects.filter(Q(matter=matter) | Q(requests__matter=matter))
    return rows.first()


def licence_told_by(paper: Paper) -> Licence | None:
    """The licence that a paper grants, changes, renews or ends."""
    told = Q(paper=paper) | Q(deeds__paper=paper)
    return Licence.objects.filter(told).first()


def deeds_of(licence: Licence) -> QuerySet[LicenceDeed]:
    """What was done to a licence, in order, with the papers that told it."""
    rows = LicenceDeed.objects.filter(licence=licence).select_related("paper__service", "by")
    return rows.order_by("pk")


def requests_of(licence: Licence) -> QuerySet[LicenceRequest]:
    """What was asked about a licence, the latest first."""
    rows = LicenceRequest.objects.filter(licence=licence).select_related("matter")
    return rows.order_by("-pk")


def of_organs(
    organs: Collection[int], *, number: str = "", before: int | None = None
) -> QuerySet[Licence]:
    """The licences of these bodies, the newest first, from one (id) on back; by a part of the
    number where one is given."""
    rows = Licence.objects.filter(organ__in=organs).select_related("holder")
    rows = rows.filter(number__contains=number) if number else rows
    return (rows.filter(pk__lt=before) if before else rows).order_by("-pk")


def running_out(first: date, last: date) -> QuerySet[Licence]:
    """The licences that hold and end between two days, whoever granted them."""
    rows = Licence.objects.filter(until_day__range=(first, last))
    return rows.exclude(last_act__in=ENDING).order_by("until_day", "pk")


def run_out_with_request(at: datetime) -> Sequence[LicenceRequest]:
    """Renewals asked for in time and not decided, of licences whose last day has passed (50)."""
    rows = LicenceRequest.objects.select_related("licence").filter(
        in_time=True,
        matter__outcome="",
        matter__closed_at=None,
        licence__until_day__lt=day_of(at),
    )
    return list(rows.exclude(licence__last_act__in=ENDING).order_by("pk"))
