"""The service card and the poster of a village point, from the data of its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from bianmin.look.cards import BodyContact
from bianmin.network.cards import BodyCard, DivisionCard
from bianmin.network.stations import Helper
from bianmin.notices import standing

from . import style

KINDS = {"card": "service_card", "poster": "point_poster"}
"""What the address says, and the kind of sheet."""


@dataclass(frozen=True)
class Point:
    """A village's service point: where, who, and what for."""

    place: DivisionCard
    body: BodyCard
    contact: BodyContact
    post: str
    agents: Sequence[Helper]
    services: Sequence[str]


def facts(point: Point, day: date) -> dict[str, Any]:
    """What card and poster say; who happens to be on duty now is on the page only."""
    return {
        **style.letterhead(point.body, day),
        "village": point.place.short_name,
        "point": point.contact.name,
        "address": point.contact.address,
        "hours": point.contact.hours,
        "services": list(point.services),
        "agents": [
            {
                "name": one.name,
                "phone": one.phone,
                "post": point.post,
                "photo": style.called(one.photo),
            }
            for one in point.agents
        ],
    }


def pdf(kind: str, point: Point, day: date) -> bytes:
    """One of ``KINDS`` as it reads today. Raises Refusal naming what the network does not say."""
    return standing.sheet(
        kind=kind,
        facts=facts(point, day),
        addressee="",
        scan_path=reverse("portal:agent", args=[point.place.code]).lstrip("/"),
        day=day,
        marked=True,
        pictures=style.pictures(one.photo for one in point.agents),
    )
