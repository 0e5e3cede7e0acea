"""What the page of a paper says of the licence that it grants, changes, renews or ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from bianmin.applications.licences import offering, selectors
from bianmin.applications.models import Licence, LicenceDeed
from bianmin.notices.models import Paper


@dataclass(frozen=True)
class LicenceCard:
    """How a licence stands, and by which papers; nothing about its holder.

    ``ask``: the page on which its holder asks for its renewal or change; empty where she cannot.
    """

    number: str
    title: str
    standing: str
    holds: bool
    until_day: date | None
    deeds: Sequence[LicenceDeed]
    ask: str


def ask_page(licence: Licence, day: date) -> str:
    """Where its holder asks for a renewal or a change online; empty where she cannot."""
    if not offering.is_offered(licence, day):
        return ""
    return reverse("portal:online_licence", args=[licence.paper.access_code])


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
        ask=ask_page(found, day),
    )
