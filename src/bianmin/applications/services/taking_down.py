"""Taking a published result down by hand: it is gone at once, and why is kept."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from .. import published_refusals as refusals
from ..models import PublishedResult, TakenDownFor, TakenDownResult

LEAST_WORDS = 2


@transaction.atomic
def take_down(
    *, matter: int, ground: str, reason: str, bodies: Collection[int], by: int, at: datetime
) -> TakenDownResult:
    """Take down the result of a matter that one of ``bodies`` handed over; ``by`` is an account.

    Nothing of what was published stays but item and days. Raises ``Refusal``.
    """
    if ground not in TakenDownFor.values:
        raise refusals.ground_unknown()
    if len(reason.strip()) < LEAST_WORDS:
        raise refusals.say_why()
    row = PublishedResult.objects.select_for_update().filter(pk=matter, site__in=bodies).first()
    if row is None:
        raise refusals.not_public()
    row.delete()
    return TakenDownResult.objects.create(
        matter_id=matter,
        item=row.item,
        title=row.title,
        site=row.site,
        day=row.day,
        last_day=row.last_day,
        ground=ground,
        reason=reason.strip(),
        at=at,
        by_id=by,
    )
