"""Tracking by the code on the receipt and four digits of the ID or the phone."""

from datetime import datetime

from django.db import transaction

from bianmin.casework import tracking
from bianmin.casework.refusals import code_unknown
from bianmin.law.refusal import Refusal
from bianmin.people.selectors import has_tail

from ..models import Request


def track(*, code: str, tail: str, at: datetime) -> Request:
    """The request with this code, if the four digits are its requester's.

    After five wrong tries the code rests for half an hour. Raises ``Refusal``, which does not
    tell whether code or digits were wrong.
    """
    found, refusal = _tried(code, tail, at)
    if refusal or found is None:
        raise refusal or code_unknown()
    return found


@transaction.atomic
def _tried(code: str, tail: str, at: datetime) -> tuple[Request | None, Refusal | None]:
    rows = Request.objects.select_for_update(of=("self",)).select_related("party", "matter")
    found = rows.filter(
        code=tracking.digits_of(code), matter__training=False, matter__destroyed=None
    ).first()
    return found, tracking.tried(found, lambda: bool(found and _knows(found, tail)), at)


def _knows(found: Request, typed: str) -> bool:
    return has_tail(found.party, typed.strip().upper())
