"""Units that have moved into the centres: all of them, what nobody brought in, and a new one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import services, stationing
from bianmin.catalogue.stationing import Centre
from bianmin.look.cards import Crumb
from bianmin.look.forms import day_field as day
from bianmin.network.models import Site
from bianmin.network.services import Unit

from ..officers import Officer, at_the_desk, page
from . import rights
from .forms import DOCUMENT, ChoosingForm
from .frame import Deed, carried_out, trail
from .sites import site_of

PARTED = re.compile(r"[\s,，、;；]+")
LONGEST = 60


class UnitForm(ChoosingForm):
    body = forms.ChoiceField(label=gettext_lazy("Which body"), required=False)
    name = forms.CharField(
        label=gettext_lazy("Name of the unit"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("For a station that is no body of the network; else as chosen."),
    )
    items = forms.CharField(
        label=gettext_lazy("Codes of the items it brought in"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("One after the other; empty: everything that the body does."),
    )
    document = forms.CharField(label=DOCUMENT, max_length=200)
    from_day = day(gettext_lazy("From which day"))


@rights.only(rights.keeps_some)
def stationed(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The centres that are kept at this post, how many units each has and what is lacking; one of
    them whole (``site``), or what is found by a unit's name or an item's name or code (``q``)."""
    kept = rights.kept_bodies(officer)
    sites = Site.objects.filter(body__in=kept).select_related("body").order_by("-body__tier", "pk")
    centres = stationing.centres(officer.directory, officer.viewer.day, sites=sites)
    typed = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
    context = {
        "centres": centres,
        "chosen": _chosen(centres, request.GET.get("site", "")),
        "typed": typed,
        "found": [one for centre in centres if (one := _narrowed(centre, typed))] if typed else [],
        "trail": trail(Crumb(gettext("Stationed units"))),
    }
    return page(request, officer, "network/stationed", context)


def _chosen(centres: Sequence[Centre], site: str) -> Centre | None:
    """The centre that was chosen; the only one where there is no other."""
    if len(centres) == 1:
        return centres[0]
    return next((one for one in centres if str(one.site.pk) == site), None)


def _narrowed(centre: Centre, typed: str) -> Centre | None:
    """Of a centre the units of that name or with such an item, and items without one; else None."""
    codes = [one.item.code for one in centre.without if typed in one.name]
    units = [one for one in centre.units if typed in one.name or typed.upper() in one.items]
    without = [one for one in centre.without if one.item.code in {*codes, typed.upper()}]
    return replace(centre, units=tuple(units), without=tuple(without)) if units or without else None


@at_the_desk
def new_unit(request: HttpRequest, officer: Officer, site: int) -> HttpResponseBase:
    """Enter a unit that has moved into a site."""
    row = site_of(officer, site)
    back = reverse("desk:network_site", args=[site])
    deed = Deed(
        gettext("Enter a stationed unit"), gettext("Enter it"), gettext("The unit is entered."),
        back, above=(Crumb(row.name, back),),
    )  # fmt: skip

    def do(said: dict[str, Any]) -> None:
        unit = Unit(said["name"], int(said["body"] or 0) or None, _codes(said["items"]))
        services.station(
            site=site,
            unit=unit,
            document=said["document"],
            from_day=said["from_day"],
            by=officer.account.pk,
            at=officer.at,
        )

    return carried_out(
        request, officer, deed, partial(UnitForm, choices={"body": _bodies(officer, row)}), do,
        initial={"from_day": officer.viewer.day},
    )  # fmt: skip


def _codes(typed: str) -> list[str]:
    return [code for code in PARTED.split(typed.strip().upper()) if code]


def _bodies(officer: Officer, site: Site) -> list[tuple[Any, Any]]:
    """The county's departments, and what lies in the site's own place."""
    day, own = officer.viewer.day, site.body.division_id
    found = [
        body
        for body in officer.directory.bodies.values()
        if day in body.days
        and body.id != site.body_id
        and (body.department or body.division == own)
    ]
    return [("", gettext("none of these")), *((body.id, body.name) for body in found)]
