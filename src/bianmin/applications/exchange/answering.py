"""What another system answers becomes the step that the minder would have taken by hand."""

import hmac
from datetime import datetime
from uuid import UUID

from django.db import transaction

from bianmin.matters.services import LAW
from bianmin.notices.gateways.http import signature

from .. import outside
from ..models import Dispatch, DispatchState
from ..services import acting
from . import refusals, systems

STEP = outside.BY_SYSTEM
LONGEST = 2000


@transaction.atomic
def receive(*, reference: UUID, body: bytes, signed: str, answer: str, at: datetime) -> Dispatch:
    """Record what a system says to what it was asked; said again it changes nothing.

    ``body`` is what was sent as it came, ``signed`` its signature. Raises Refusal: another's
    signature, nothing said, nobody waits for it any more.
    """
    row = Dispatch.objects.select_for_update(no_key=True).filter(reference=reference).first()
    system = systems.known().get(row.system) if row else None
    ours = signature(system.secret, body) if system else ""
    if row is None or not ours or not hmac.compare_digest(ours.encode(), signed.encode()):
        raise refusals.not_signed()
    if not answer.strip():
        raise refusals.empty_answer()
    if row.state != DispatchState.ANSWERED:
        record(row, answer, at=at)
    return row


def record(row: Dispatch, answer: str, *, at: datetime) -> None:
    """Take the step for the minder, with what was answered. Raises Refusal."""
    acting.act(
        matter=row.matter_id,
        step=STEP,
        by=LAW,
        at=at,
        key=f"exchange-{row.reference}",
        facts={"how": "system", "system": row.system},
        words={"reason": answer.strip()[:LONGEST]},
    )
    row.state = DispatchState.ANSWERED
    row.save(update_fields=["state"])
