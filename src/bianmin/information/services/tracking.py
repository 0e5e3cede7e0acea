"""Tracking by the code on the receipt and four digits of the ID or the phone."""

from datetime import datetime, timedelta

from django.db import transaction

from bianmin.people.selectors import has_tail

from .. import refusals
from ..models import Request

TRIES = 5
PAUSE_MINUTES = 30


def track(*, code: str, tail: str, at: datetime) -> Request:
    """The request with this code, if the four digits are its requester's.

    After five wrong tries the code rests for half an hour. Raises ``Refusal``, which does not
    tell whether code or digits were wrong.
    """
    found, refusal = _tried(code, tail, at)
    if refusal or found is None:
        raise refusal or refusals.code_unknown()
    return found


@transaction.atomic
def _tried(code: str, tail: str, at: datetime) -> tuple[Request | None, Exception | None]:
    digits = "".join(sign for sign in code if sign.isdigit())
    rows = Request.objects.select_for_update(of=("self",)).select_related("party", "matter")
    found = rows.filter(code=digits, matter__training=False).first()
    if found is None:
        return None, refusals.code_unknown()
    if found.tried_at and at - found.tried_at > timedelta(minutes=PAUSE_MINUTES):
        found.wrong_tries = 0
    if found.wrong_tries >= TRIES:
        return None, refusals.too_many_tries(PAUSE_MINUTES)
    if not has_tail(found.party, tail.strip().upper()):
        found.wrong_tries, found.tried_at = found.wrong_tries + 1, at
        found.save(update_fields=["wrong_tries", "tried_at"])
        return None, refusals.code_unknown()
    if found.wrong_tries:
        found.wrong_tries = 0
        found.save(update_fields=["wrong_tries"])
    return found, None
