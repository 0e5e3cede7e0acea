"""Deeds on the tree itself: two bodies merged, a zone founded; and an inbox handed over."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from bianmin.applications import services as applications
from bianmin.applications.procedures.words import DECIDERS
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.network import divisions, services
from bianmin.network.kinds import BodyKind, Level
from bianmin.network.services import Zone
from bianmin.network.services.merging import MERGED_KINDS
from bianmin.network.services.zones import ZONE_KINDS

from ..officers import Officer, at_the_desk, page
from . import forms, refusals, rights
from .frame import Deed, carried_out


@rights.only(rights.keeps_all)
def merge(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Merge two bodies; what is under way goes on with the successor at once."""
    choices = _mergeable(officer)

    def do(said: dict[str, Any]) -> None:
        services.merge(
            ended=int(said["ended"]), successor=int(said["successor"]),
            from_day=said["from_day"], document=said["document"],
            by=officer.account.pk, at=officer.at,
        )  # fmt: skip
        gone = applications.carry_over(at=officer.at)
        told = ngettext("%(n)d matter goes on there.", "%(n)d matters go on there.", gone)
        messages.success(request, told % {"n": gone})

    deed = Deed(
        gettext("Merge two bodies"), gettext("Merge them"), gettext("They are merged."),
        reverse("desk:network_bodies"),
        intro=gettext(
            "Two town centres, two village points or two departments. The place, its villages, "
            "competence, sites, windows, and the posts with their holders pass over; matters under "
            "way go on with the successor. Papers of the past keep the old name."
        ),
        warning=gettext("It cannot be undone."),
    )  # fmt: skip
    return carried_out(
        request, officer, deed,
        partial(forms.MergeForm, choices={"ended": choices, "successor": choices}),
        do, initial={"from_day": officer.viewer.day},
    )  # fmt: skip


def _mergeable(officer: Officer) -> list[tuple[Any, Any]]:
    day = officer.viewer.day
    living = [
        body
        for body in officer.directory.bodies.values()
        if body.kind in MERGED_KINDS and day in body.days
    ]
    return [(body.id, body.name) for body in sorted(living, key=lambda b: (-b.tier, b.id))]


@rights.only(rights.keeps_all)
def zone(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Found a development zone or new district at the town tier."""
    directory, day = officer.directory, officer.viewer.day
    towns = [
        b for b in directory.bodies.values() if b.kind == BodyKind.TOWN_CENTRE and day in b.days
    ]
    root = divisions.root(directory).code
    villages = [
        (place.code, f"{directory.division_name(place.parent or '')} {place.short_name}")
        for place in divisions.villages_of(directory, root, day)
        if place.level == Level.VILLAGE
    ]
    choices: dict[str, forms.Choices] = {
        "kind": [(kind, kind) for kind in ZONE_KINDS],
        "like": [(body.id, body.short_name) for body in towns],
        "villages": sorted(villages, key=lambda pair: pair[1]),
    }
    deed = Deed(
        gettext("Found a zone"), gettext("Found it"), gettext("The zone is founded."),
        reverse("desk:network_bodies"),
        intro=gettext(
            "A development zone or new district works at the tier of the towns. What its villages' "
            "old towns have under way stays there to its end; what comes later goes to the zone."
        ),
    )  # fmt: skip
    return carried_out(
        request, officer, deed,
        partial(forms.ZoneForm, choices=choices),
        lambda said: _found(officer, said), initial={"from_day": day},
    )  # fmt: skip


def _found(officer: Officer, said: dict[str, Any]) -> None:
    wanted = Zone(
        name=said["name"],
        short_name=said["name"],
        kind=said["kind"],
        organ=said["organ"],
        villages=said["villages"],
        phone=said["phone"],
    )
    services.found_zone(
        zone=wanted,
        like=int(said["like"]),
        from_day=said["from_day"],
        document=said["document"],
        by=officer.account.pk,
        at=officer.at,
    )


@at_the_desk
def hand_over(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Give an inbox of one's own body to another of its posts, for whoever may reassign there."""
    if officer.post.role not in DECIDERS:
        return rights.not_yours(request, officer)
    own = officer.directory.posts_by_body.get(officer.body.id, ())
    choices: forms.Choices = [(post.id, post.name) for post in own]
    both = {"from_post": choices, "to_post": choices}
    form = forms.HandOverForm(request.POST or None, choices=both)
    handed = _handed(officer, form) if request.method == "POST" and form.is_valid() else None
    context = {"form": form, "handed": handed, "trail": [Crumb(gettext("Hand over an inbox"))]}
    status = 422 if form.is_bound and handed is None else 200
    return page(request, officer, "network/hand_over", context, status=status)


def _handed(officer: Officer, form: forms.HandOverForm) -> applications.Handed | None:
    said = form.cleaned_data
    here, there = int(said["from_post"]), int(said["to_post"])
    try:
        if here == there:
            raise refusals.same_post()
        handed = applications.hand_over_inbox(
            from_post=here, to_post=there, reason=said["reason"],
            by=officer.actor(), at=officer.at,
        )  # fmt: skip
        if not (handed.done or handed.refused):
            raise refusals.nothing_there()
    except Refusal as refusal:
        form.refuse(refusal)
        return None
    return handed
