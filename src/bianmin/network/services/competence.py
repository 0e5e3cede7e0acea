"""Making a body competent, and ending that; the rows stay as history."""

from datetime import date, datetime

from django.db import transaction

from .. import codes, competence_refusals, refusals
from ..cards import Days
from ..models import Competence
from . import periods


@transaction.atomic
def grant_competence(
    *,
    subject: str,
    tier: int,
    place: str,
    body: int,
    from_day: date,
    document: str,
    by: int | None,
    at: datetime,
    until_day: date | None = None,
) -> Competence:
    """Make a body competent; ``place`` is a division code or the beginning of one.

    Raises Refusal: no document, no such code, days out of order, another body is competent for
    exactly this subject, tier and place on some of those days.
    """
    _refuse_faults(place, Days(from_day, until_day), document)
    periods.wait_for_turn()
    wanted = Competence(
        subject=subject,
        tier=tier,
        place=codes.stem(place),
        body_id=body,
        from_day=from_day,
        until_day=until_day,
        document=document.strip(),
        set_by_id=by,
        set_at=at,
    )
    _refuse_other_body(wanted)
    wanted.save()
    return wanted


@transaction.atomic
def end_competence(*, competence: int, until_day: date, by: int | None, at: datetime) -> Competence:
    """Let ``until_day`` be the last day of a competence."""
    periods.wait_for_turn()
    return periods.end(Competence.objects.get(pk=competence), until_day, by, at)


def _refuse_faults(place: str, days: Days, document: str) -> None:
    if days.last is not None and days.last < days.first:
        raise refusals.days_out_of_order()
    if not document.strip():
        raise refusals.no_document()
    if not codes.is_code(place):
        raise competence_refusals.place_unknown(place)


def _refuse_other_body(wanted: Competence) -> None:
    same = Competence.objects.filter(
        subject=wanted.subject, tier=wanted.tier, place=wanted.place
    ).select_related("body")
    for row in same:
        if row.days.meet(wanted.days):
            raise competence_refusals.other_body_competent(row.body.name, row.from_day)
