"""Who else is asked about a matter, each by a child of it: whatever the kinds of both."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import QuerySet

from bianmin.matters.models import Matter, Stay
from bianmin.matters.selectors import showing

from . import lists
from .kinds import Addressee, kind_of
from .scenes import Scene


@dataclass(frozen=True, slots=True)
class Asked:
    """A child, who is asked by it, where it lies (None once answered), and its worst light."""

    matter: Matter
    addressee: Addressee
    stay: Stay | None
    light: str


def asked(scene: Scene) -> list[Asked]:
    """All who were asked, in order; no statement where nobody ever was."""
    steps = kind_of(scene.matter).asks
    if not any(entry.step in steps for entry in scene.entries):
        return []
    rows = list(of_matter(scene.matter.pk))
    stays = list(lists.open_stays(row.pk for row in rows))
    beside = lists.around(stays, {row.pk for row in rows})
    named = _addressees(rows)
    return [
        Asked(row, named[row.pk], beside.open_stays.get(row.pk), beside.light_of(row.pk))
        for row in rows
    ]


def of_matter(matter: int) -> QuerySet[Matter]:
    """The children of a matter (id), in the order in which they were opened."""
    rows = Matter.objects.filter(parent=matter).select_related("terms")
    return rows.order_by("pk")


def late_below(matters: Collection[int]) -> dict[int, list[int]]:
    """The bodies that are late with what they were asked about these matters, by the matter."""
    found: dict[int, list[int]] = {}
    stays = Stay.objects.filter(showing("over"), matter__parent__in=matters, left_at__isnull=True)
    for parent, body in stays.order_by("pk").values_list("matter__parent", "body"):
        found.setdefault(parent or 0, []).append(body)
    return found


def _addressees(rows: Collection[Matter]) -> dict[int, Addressee]:
    """Asked of each kind of child once."""
    kinds = {row.terms.procedure: kind_of(row) for row in rows}
    found: dict[int, Addressee] = {}
    for kind in kinds.values():
        found |= kind.asked([row.pk for row in rows if kind_of(row) is kind])
    return found
