"""Papers that lie with the office already: offered again instead of asked again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from bianmin.law.zone import day_of
from bianmin.people.models import Party
from bianmin.policy import selectors as policy

from .models import Licence, LicenceRequest, Page
from .models.material import Presence
from .policies import LICENCE_PAPERS

KEPT_FOR = timedelta(days=365)


@dataclass(frozen=True)
class Held:
    """The pages (ids of stored files) of a paper of the same name, and where they come from."""

    number: str
    opened_at: datetime
    pages: tuple[int, ...]


def held(party: Party | None, names: Collection[str], at: datetime) -> dict[str, Held]:
    """By the paper's name, its pages in the latest application within a year that has them."""
    if party is None:
        return {}
    return _latest(Q(material__application__party=party), names, since=at - KEPT_FOR)


def known(
    party: Party | None, names: Collection[str], at: datetime, *, licence: int | None
) -> dict[str, Held]:
    """What lies there of a party; where a licence (id) of hers is asked about, its file too."""
    found = Licence.objects.filter(pk=licence, holder=party).first() if licence and party else None
    return in_file(found, names, at) if found else held(party, names, at)


def in_file(licence: Licence, names: Collection[str], at: datetime) -> dict[str, Held]:
    """The same from the licence's own file, and of its holder within a year.

    The file is what was granted and what was asked about the licence since, as far back as the
    county lets its papers count.
    """
    counts = timedelta(days=policy.value(LICENCE_PAPERS, day_of(at)))
    asked = LicenceRequest.objects.filter(licence=licence).values("matter")
    file = Q(material__application__in=[licence.matter_id]) | Q(material__application__in=asked)
    return {**_latest(file, names, since=at - counts), **held(licence.holder, names, at)}


def _latest(whose: Q, names: Collection[str], *, since: datetime) -> dict[str, Held]:
    rows = Page.objects.filter(
        whose,
        material__application__matter__opened_at__gte=since,
        material__application__matter__training=False,
        material__presence=Presence.HERE,
        material__name__in=names,
        file__destroyed_at=None,
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
