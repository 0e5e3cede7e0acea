"""Who complains withdraws it herself, with her code; the ledger does not say who she is."""

from datetime import datetime

from bianmin.matters.services import LAW, Taken, take

from .. import refusals
from ..models import Complaint

STEP = "withdrawn_with_code"


def withdraw(*, complaint: Complaint, at: datetime, key: str) -> Taken:
    """Withdraw a complaint that ``track`` has found, or that is her own. Raises ``Refusal`` where
    it has been concluded."""
    if complaint.finding:
        raise refusals.not_to_withdraw()
    return take(complaint.pk, STEP, by=LAW, at=at, key=key)
