"""The signs of a site: staff board, supervision cards, badges, the sign at its door."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse

from bianmin.network.cards import BodyCard
from bianmin.network.models import Site
from bianmin.network.serving import Serving
from bianmin.notices import prints, standing

from . import style

BADGE = "badge"
KINDS = {
    "board": "staff_board",
    "supervision-cards": "supervision_card",
    "sign": "site_sign",
    "badges": BADGE,
}
"""What the address says, and the kind of sheet."""
MARK = "党员"


@dataclass(frozen=True)
class Front:
    """A site as its public sees it: whose it is, and who serves there."""

    site: Site
    body: BodyCard
    people: Sequence[Serving]


def facts(front: Front, day: date) -> dict[str, Any]:
    """What the signs of a site say; each kind of sheet takes of it what it prints."""
    return {
        **style.letterhead(front.body, day),
        "site": front.site.name,
        "address": front.site.address,
        "hours": front.site.hours,
        "people": [_person(one) for one in front.people],
    }


def badge(one: Serving, body: BodyCard, day: date) -> dict[str, Any]:
    """What somebody's badge says; its own code apart, which carries the mark of this."""
    return {**style.letterhead(body, day), "people": [_person(one)]}


def pdf(kind: str, front: Front, day: date) -> bytes:
    """One of ``KINDS`` as it reads today. Raises Refusal naming what the network does not say."""
    told = facts(front, day)
    if kind == BADGE:
        told["people"] = [_with_code(one, front.body, day) for one in front.people]
    return standing.sheet(
        kind=kind,
        facts=told,
        addressee="",
        scan_path=reverse("portal:site", args=[front.site.pk]).lstrip("/"),
        day=day,
        marked=True,
        pictures=style.pictures(one.helper.photo for one in front.people),
    )


def _person(one: Serving) -> Mapping[str, str]:
    return {
        "name": one.helper.name,
        "unit": one.unit,
        "post": one.post.name,
        "window": one.window,
        "phone": one.helper.phone,
        "number": one.helper.number,
        "photo": style.called(one.helper.photo),
        "party": MARK if one.bears_mark else "",
    }


def _with_code(one: Serving, body: BodyCard, day: date) -> Mapping[str, str]:
    page = reverse("portal:staff", args=[one.helper.account]).lstrip("/")
    path = prints.address(page, BADGE, badge(one, body, day), day)
    return {**_person(one), "scan": f"{settings.PUBLIC_ADDRESS}/{path}"}
