"""What those in charge keep an eye on: what is late, and what the kinds name."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bianmin.matters.models import Stay

from . import kinds
from .parts import Part, part

LATE = _("Late")


def watched(bodies: Collection[int], *, out: Q, at: datetime, training: bool = False) -> list[Part]:
    """What lies with bodies (ids) and is late, of every kind; then what the kinds name; but
    ``out``: what is kept from who asks."""
    lying = Stay.objects.filter(
        body__in=bodies, left_at__isnull=True, matter__training=training
    ).exclude(out)
    lying = lying.order_by("act_by", "pk")
    late = part("late", LATE, lying.filter(act_by__lte=at))
    own = [part(one.code, one.label, lying.filter(one.such)) for one in kinds.watches()]
    return [late, *own]
