"""What the head of a site sees besides the matters themselves: originals, relatives. Reads only."""

from django.db.models import Q

from bianmin.casework.parts import MOST
from bianmin.matters import selectors
from bianmin.network.cards import PostCard

from . import interested
from .models import Interest, Material
from .recusal import HEADS


def originals(body: int, *, out: Q, training: bool = False) -> tuple[int, list[Material]]:
    """Originals that lie there and are still to be given back: how many papers, and the first."""
    here = selectors.at_body(body, out=out, training=training)
    lying = here.filter(left_at__isnull=True).values("matter")
    rows = Material.objects.filter(
        application__in=lying, originals__gt=0, returned_at__isnull=True
    ).select_related("application__matter__terms")
    return rows.count(), list(rows.order_by("pk")[:MOST])


def relatives(post: PostCard, *, training: bool = False) -> tuple[int, list[Interest]] | None:
    """Matters of relatives of those who work there: for who answers for the site; else None."""
    if post.role not in HEADS:
        return None
    rows = interested.open_at(post.body, training=training)
    first = list(rows[:MOST])
    return rows.count() if first else 0, first
