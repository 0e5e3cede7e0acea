"""What the fee for a request comes to: reckoned by the scale, never typed in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from . import fees
from .models import Request
from .refusals import wrong_count


def reckoned(matter: int, facts: Mapping[str, Any], day: date) -> dict[str, int]:
    """The amount in fen for what was counted, by count or by pages."""
    basis, count = facts.get("basis"), facts.get("count")
    if basis not in set(fees.Basis) or not isinstance(count, int) or count < 1:
        raise wrong_count()
    request = Request.objects.select_related("letter").get(pk=matter)
    already = earlier(request) if basis == fees.Basis.COUNT else 0
    return {"fen": fees.due(basis=fees.Basis(basis), count=count, already=already, day=day)}


def earlier(request: Request) -> int:
    """How many requests the same person sent to the same body in that month before this one."""
    letter = request.letter
    day = letter.received_on
    if day is None:
        return 0
    same = Request.objects.filter(
        party=request.party_id,
        letter__body=letter.body,
        letter__received_on__year=day.year,
        letter__received_on__month=day.month,
        matter__training=False,
    )
    return same.filter(pk__lt=request.pk).count()
