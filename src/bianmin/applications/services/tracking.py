"""Tracking by the code on the receipt and four digits of the ID or the phone."""

from datetime import datetime

from django.db import transaction

from bianmin.casework import tracking
from bianmin.casework.refusals import code_unknown
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Matter
from bianmin.people.models import Party
from bianmin.people.selectors import has_tail

from ..models import Application


def track(*, code: str, tail: str, at: datetime) -> Application:
    """The application with this code, if the four digits are its applicant's or beneficiary's.

    After five wrong tries the code rests for half an hour. Raises ``Refusal``, which does not
    tell whether code or digits were wrong.
    """
    found, refusal = _tried(code, tail, at)
    if refusal or found is None:
        raise refusal or code_unknown()
    return found


@transaction.atomic
def _tried(code: str, tail: str, at: datetime) -> tuple[Application | None, Refusal | None]:
    kept = Application.objects.filter(matter__training=False, matter__destroyed=None)
    rows = kept.select_for_update(of=("self",)).select_related("party", "matter")
    found = rows.filter(code=tracking.digits_of(code)).first()
    return found, tracking.tried(found, lambda: bool(found and _knows(found, tail)), at)


def _knows(found: Application, typed: str) -> bool:
    """Whether they are the applicant's, or those of whom it is for, who may follow it too."""
    tail = typed.strip().upper()
    return has_tail(found.party, tail) or _is_beneficiarys(found.matter, tail)


def _is_beneficiarys(matter: Matter, tail: str) -> bool:
    if matter.beneficiary is None or matter.beneficiary == matter.applicant:
        return False
    return has_tail(Party.objects.get(pk=matter.beneficiary), tail)
