"""The sheets of an item for everybody: what they say, for any reader or one place, and as PDF."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from bianmin.catalogue.guides import Guide
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard
from bianmin.notices import standing

from . import item_guide, sheets
from .counters import Counter, counters, office_of
from .notices import words

GUIDE, FLOW_CHART = "guide", "flow_chart"
KINDS = (sheets.PLAIN_SHEET, sheets.ONE_TIME, GUIDE, FLOW_CHART)


PLACE = "place"
"""Under this name an address carries the code of a village or town."""


def pdf(kind: str, guide: Guide, *, place: str, day: date) -> bytes:
    """One of ``KINDS`` as it reads on ``day`` for somebody from ``place``: a code, or empty."""
    return standing.sheet(
        kind=kind,
        facts=facts(kind, guide, place=place, day=day),
        addressee=words.say("said", "whoever"),
        scan_path=_page(guide.content.code, place),
        day=day,
        marked=True,
    )


def _page(code: str, place: str) -> str:
    """The guide on the portal, which knows from which place it was asked."""
    page = f"items/{code}/"
    return f"{page}?{urlencode({PLACE: place})}" if place else page


def facts(kind: str, guide: Guide, *, place: str, day: date) -> dict[str, Any]:
    """What one of ``KINDS`` says, its letterhead too."""
    directory = network.directory()
    office = office_of(guide.content, directory, day)
    found = counters(guide.content, directory, day, place=place)
    return {
        **_facts(kind, guide, found, place, day),
        "organ_name": office.name if office else guide.content.department,
        "contact": _contact(guide, found, office),
        "you": "您",
    }


def _facts(
    kind: str, guide: Guide, found: Sequence[Counter], place: str, day: date
) -> dict[str, Any]:
    if kind == GUIDE:
        return item_guide.guide_facts(guide, found, place=place, day=day)
    if kind == FLOW_CHART:
        return item_guide.chart_facts(guide, place=place, day=day)
    where, asked = [_told(counter) for counter in found], words.say("said", "online")
    return sheets.facts_of(kind, guide, where=where, told_by=asked, day=day)


def _told(counter: Counter) -> str:
    """A counter in one line: name, window, and in brackets how to find it and when."""
    more = "，".join(part for part in (counter.address, counter.hours) if part)
    return f"{counter.name}{counter.window}{f'（{more}）' if more else ''}"


def _contact(guide: Guide, found: Sequence[Counter], office: BodyCard | None) -> str:
    """The nearest telephone that is known."""
    phones = [*(counter.phone for counter in found), guide.phone, office.phone if office else ""]
    return next(filter(None, phones), words.say("said", "hotline"))
