"""Taking the figures of a year out of the house: what for is asked, and it is written down."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from bianmin.people.rules import check_reason

from ..models import FiguresTaken


@transaction.atomic
def take_out(
    *, year: int, bodies: Collection[int], reason: str, by: int, at: datetime
) -> FiguresTaken:
    """Write down who takes the figures out, and why. Raises Refusal without a reason."""
    return FiguresTaken.objects.create(
        owner_id=by, year=year, bodies=sorted(bodies), reason=check_reason(reason), made_at=at
    )
