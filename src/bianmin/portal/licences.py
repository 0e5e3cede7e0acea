"""What the page of a paper says of the licence that it grants, changes, renews or ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bianmin.applications.licences import selectors
from bianmin.applications.models import LicenceDeed
from bianmin.notices.models import Paper


@dataclass(frozen=True)
class LicenceCard:
    """How a licence stands, and by which papers; nothing about its holder."""

    number: str
    title: str
    standing: str
    holds: bool
    until_day: date | None
    deeds: Sequence[LicenceDeed]


def licence_card(paper: Paper, day: date) -> LicenceCard | None:
    """None for a paper that is about no licence."""
    found = selectors.licence_told_by(paper) if not paper.training else None
    if found is None:
        return None
    standing = selectors.standing_of(found, day)
    return LicenceCard(
        number=found.number,
        title=found.title,
        standing=str(standing.label),
        holds=standing.holds,
        until_day=found.until_day,
        deeds=list(selectors.deeds_of(found)),
    )
