"""Following a complaint by its code and four digits of the telephone, or by the second code."""

import hmac
from datetime import datetime

from django.db import transaction

from bianmin.casework import tracking
from bianmin.casework.refusals import code_unknown
from bianmin.law.refusal import Refusal
from bianmin.people.rules import tail
from bianmin.vault import blind

from ..models import Complaint
from .registering import SECOND


def track(*, code: str, digits: str, at: datetime) -> Complaint:
    """The complaint with this code, if ``digits`` are hers: the last four of the telephone she
    gave, or the second code of who gave no name.

    After five wrong tries the code rests for half an hour. Raises ``Refusal``, which does not
    tell whether code or digits were wrong.
    """
    found, refusal = _tried(code, digits, at)
    if refusal or found is None:
        raise refusal or code_unknown()
    return found


@transaction.atomic
def _tried(code: str, digits: str, at: datetime) -> tuple[Complaint | None, Refusal | None]:
    rows = Complaint.objects.select_for_update(of=("self",)).select_related("matter__terms")
    found = rows.filter(
        code=tracking.digits_of(code), matter__training=False, matter__destroyed=None
    ).first()
    return found, tracking.tried(found, lambda: bool(found and _knows(found, digits)), at)


def _knows(found: Complaint, typed: str) -> bool:
    if found.second:
        given = blind.digest(SECOND, tracking.digits_of(typed))
        return hmac.compare_digest(bytes(found.second), given)
    said = tail(typed)
    return bool(said) and len(typed.strip()) == len(said) and tail(found.phone) == said
