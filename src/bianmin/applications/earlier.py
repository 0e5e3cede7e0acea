"""Papers that the same person brought within a year: offered again instead of asked again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from bianmin.people.models import Party

from .models import Page

KEPT_FOR = timedelta(days=365)


@dataclass(frozen=True)
class Held:
    """The pages (ids of stored files) of a paper of the same name, and where they come from."""

    number: str
    opened_at: datetime
    pages: tuple[int, ...]


def held(party: Party | None, names: Collection[str], at: datetime) -> dict[str, Held]:
    """By the paper's name, its pages in the latest application that has them."""
    if party is None:
        return {}
    rows = Page.objects.filter(
        material__application__party=party,
        material__application__matter__opened_at__gte=at - KEPT_FOR,
        material__name__in=names,
    )
    rows = rows.select_related("material__application__matter")
    found: dict[str, Held] = {}
    for row in rows.order_by("-material__application__matter__opened_at", "position", "pk"):
        matter, name = row.material.application.matter, row.material.name
        known = found.get(name)
        if known is None:
            found[name] = Held(matter.number, matter.opened_at, (row.file_id,))
        elif known.number == matter.number:
            found[name] = Held(matter.number, matter.opened_at, (*known.pages, row.file_id))
    return found
