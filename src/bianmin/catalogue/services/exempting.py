"""An item stays outside the county's centre only with a reason, its review and a document."""

import datetime

from django.db import transaction

from bianmin.people.rules import refuse_numbers
from bianmin.policy import selectors as policy

from .. import exemption_refusals as refusals
from ..models import Exemption
from ..policies import EXEMPTIONS
from ..selectors import today
from .locking import locked_item


@transaction.atomic
def ask_exemption(*, code: str, reason: str, by: int, at: datetime.datetime) -> Exemption:
    """A department's wish that an item stay outside the centre, with its reason.

    Raises Refusal: the county allows none, no reason is said, one is asked or given already.
    """
    refuse_numbers(reason=reason)
    item = locked_item(code)
    if not policy.value(EXEMPTIONS, today(at)):
        raise refusals.none_allowed()
    if not reason.strip():
        raise refusals.reason_missing()
    if Exemption.objects.filter(item=item, ended_on=None).exists():
        raise refusals.asked_already()
    return Exemption.objects.create(item=item, reason=reason.strip(), asked_by_id=by, asked_at=at)


@transaction.atomic
def review_exemption(*, exemption: int, by: int, at: datetime.datetime) -> Exemption:
    """The centre agrees. Raises Refusal: it ended, was reviewed, or is ``by``'s own wish."""
    row = _open(exemption)
    if row.reviewed_by_id is not None:
        raise refusals.reviewed_already()
    if row.asked_by_id == by:
        raise refusals.own_wish()
    row.reviewed_by_id, row.reviewed_at = by, at
    row.save(update_fields=["reviewed_by", "reviewed_at"])
    return row


@transaction.atomic
def approve_exemption(
    *, exemption: int, document: str, day: datetime.date, by: int, at: datetime.datetime
) -> Exemption:
    """Enter the government's approval of ``day``; from then on the item is exempt.

    Raises Refusal: it ended, the centre has not reviewed it, it is approved, no document is
    named, the day lies ahead, or it is ``by``'s own wish.
    """
    row = _open(exemption)
    if row.reviewed_by_id is None:
        raise refusals.not_reviewed()
    if row.approved_on is not None:
        raise refusals.approved_already()
    if row.asked_by_id == by:
        raise refusals.own_wish()
    if not document.strip():
        raise refusals.approval_missing()
    if day > today(at):
        raise refusals.approval_ahead()
    row.document, row.approved_on, row.approved_by_id = document.strip(), day, by
    row.save(update_fields=["document", "approved_on", "approved_by"])
    return row


@transaction.atomic
def end_exemption(*, exemption: int, remark: str, by: int, at: datetime.datetime) -> Exemption:
    """Turn a wish down, or let leave end today, saying why."""
    refuse_numbers(remark=remark)
    row = _open(exemption)
    if not remark.strip():
        raise refusals.remark_missing()
    row.ended_on, row.ended_by_id, row.remark = today(at), by, remark.strip()
    row.save(update_fields=["ended_on", "ended_by", "remark"])
    return row


def _open(exemption: int) -> Exemption:
    """The exemption, locked. Raises Refusal where it has ended."""
    row = Exemption.objects.select_for_update().filter(pk=exemption, ended_on=None).first()
    if row is None:
        raise refusals.ended_already()
    return row
