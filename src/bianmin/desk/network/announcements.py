"""What a village or a town tells its residents: the list, a new notice, withdrawing one."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI
from bianmin.look.cards import Crumb
from bianmin.network import announcing, services
from bianmin.network.models import Announcement
from bianmin.network.services import Told
from bianmin.network.tiers import Tier

from ..officers import Officer, at_the_desk, page
from . import rights
from .announcement_form import AnnouncementForm
from .frame import Deed, carried_out, trail_of

SHOWN = 60


@at_the_desk
def own(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The notices of the body at whose post one sits."""
    return redirect("desk:network_announcements", officer.body.id)


@rights.of_announcing_body
def announcements(request: HttpRequest, officer: Officer, body: int) -> HttpResponseBase:
    """What a body tells and told; posting the number of a notice withdraws it."""
    refusal = None
    if request.method == "POST":
        try:
            _withdraw(officer, body, request.POST.get("withdraw", ""))
        except Refusal as refused:
            refusal = refused
        else:
            return redirect("desk:network_announcements", body)
    card, day = officer.directory.body(body), officer.viewer.day
    context = {
        "body": card,
        "rows": announcing.of_body(body)[:SHOWN],
        "village": card.division if card.tier == Tier.VILLAGE else "",
        "day": day,
        "refusal": refusal,
        "trail": trail_of(officer, *_trail(officer, body)),
    }
    return page(request, officer, "network/announcements", context, status=422 if refusal else 200)


def _withdraw(officer: Officer, body: int, typed: str) -> None:
    number = int(typed) if typed.isascii() and typed.isdigit() else 0
    row = get_object_or_404(Announcement, pk=number, body=body)
    services.withdraw_announcement(announcement=row.pk, by=officer.account.pk, at=officer.at)


@rights.of_announcing_body
def new_announcement(request: HttpRequest, officer: Officer, body: int) -> HttpResponseBase:
    back = reverse("desk:network_announcements", args=[body])
    deed = Deed(
        gettext("Tell the residents"), gettext("Publish it"), gettext("It is published."), back,
        intro=gettext("Everybody can read it on the page of the village or town, and it stays as "
                      "it is published. Write no ID numbers and no bank cards."),
        above=_trail(officer, body),
    )  # fmt: skip
    by, at = officer.account.pk, officer.at
    return carried_out(
        request, officer, deed, AnnouncementForm,
        lambda said: services.announce(body=body, told=_told(said), by=by, at=at),
        initial={"kind": "affairs", "from_day": officer.viewer.day},
    )  # fmt: skip


def _told(said: dict[str, Any]) -> Told:
    day, clock = said.pop("held_day"), said.pop("held_time")
    held = datetime.combine(day, clock, SHANGHAI) if day and clock else None
    return Told(**said, held_at=held)


def _trail(officer: Officer, body: int) -> tuple[Crumb, ...]:
    """The way to the list: through the network for those who keep it."""
    name = officer.directory.body(body).short_name
    here = Crumb(gettext("Told to residents"), reverse("desk:network_announcements", args=[body]))
    if not rights.keeps(officer, body):
        return (here,)
    return Crumb(name, reverse("desk:network_body", args=[body])), here
