"""Destroying what is contained in files, once a list is approved: every personal value, no row."""

from datetime import datetime

from bianmin.matters.models import Destroyed

from ..models import DestructionList
from .holdings import holding_of


def carry_out(at: datetime) -> int:
    """Destroy what the approved list lets go; how many. What was done before a kill stays."""
    listed = DestructionList.objects.filter(approved_at__isnull=False, destroyed_at=None).first()
    if listed is None:
        return 0
    done = Destroyed.objects.values("matter")
    left = listed.lines.filter(kept="").exclude(matter__in=done).select_related("matter__terms")
    lines = list(left)
    for line in lines:
        destroy = holding_of(line.matter, line.about).destroy
        destroy(line.thing, listed.number, at)
    DestructionList.objects.filter(pk=listed.pk).update(destroyed_at=at)
    return len(lines)
