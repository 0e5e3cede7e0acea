"""Sites: what is known of one, its list with photographs, its windows, marks and money."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.catalogue import stationing
from bianmin.files import services as files
from bianmin.information.disclosed import rulebook
from bianmin.information.disclosed.rulebook import Book
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.network import checklists, services
from bianmin.network.coverage import SiteGap, site_gaps
from bianmin.network.models import Site, SiteCheck
from bianmin.network.names import SiteNames
from bianmin.network.policies import SITE_NAMES
from bianmin.network.services import Premises
from bianmin.network.tiers import Tier
from bianmin.policy import selectors as policy

from ..officers import Officer, at_the_desk, page
from . import forms, rights
from .frame import Deed, carried_out, trail

FIELDS = tuple(Premises.__dataclass_fields__)
LONGEST = 480
"""Pixels of the longer side of a photograph in the list."""


def site_of(officer: Officer, site: int) -> Site:
    """The site, for who keeps it; else not found."""
    row = get_object_or_404(Site.objects.select_related("body__division"), pk=site)
    if not rights.keeps(officer, row.body_id):
        raise Http404
    return row


@at_the_desk
def site(request: HttpRequest, officer: Officer, site: int) -> HttpResponseBase:
    """One site; posting a check of its list keeps that and comes back."""
    row = site_of(officer, site)
    if request.method != "POST":
        return _shown(request, officer, row)
    form = forms.CheckForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            services.check_site(
                site=site, **form.cleaned_data, by=officer.account.pk, at=officer.at
            )
        except Refusal as refusal:
            form.refuse(refusal)
            return _shown(request, officer, row, form, refusal)
        return redirect(reverse("desk:network_site", args=[site]) + "#list")
    return _shown(request, officer, row, form)


def _shown(
    request: HttpRequest,
    officer: Officer,
    row: Site,
    sent: forms.CheckForm | None = None,
    refusal: Refusal | None = None,
) -> HttpResponse:
    gap: SiteGap = site_gaps([row], officer.viewer.day)[0]
    context = {
        "site": row,
        "gap": gap,
        "lines": [(point, _form(number, point, sent)) for number, point in enumerate(gap.points)],
        "sent": sent,
        "refusal": refusal,
        "lacking": _book(officer).lacking(row),
        "windows": row.windows.select_related("post__body").order_by("until_day", "pk"),
        "authorities": officer.directory.authorities,
        "stationing": next(_stationing(officer, row), None),
        "marks": row.marks.order_by("-from_day"),
        "funding": row.funding.order_by("-year"),
        "day": officer.viewer.day,
        "trail": trail(
            Crumb(row.body.name, reverse("desk:network_body", args=[row.body_id])), Crumb(row.name)
        ),
    }
    return page(request, officer, "network/site", context, status=422 if sent else 200)


def _book(officer: Officer) -> Book:
    return rulebook.book(officer.directory, officer.viewer.day)


def _stationing(officer: Officer, row: Site) -> Iterator[stationing.Centre]:
    return iter(stationing.centres(officer.directory, officer.viewer.day, sites=[row]))


def _form(number: int, point: checklists.Point, sent: forms.CheckForm | None) -> forms.CheckForm:
    """The form of one point; the one that was sent keeps what was typed."""
    if sent is not None and sent.data.get("point") == point.wanted:
        sent.auto_id = f"id_{number}_%s"
        return sent
    state = point.check.state if point.check else None
    known = {"point": point.wanted, "state": state}
    return forms.CheckForm(initial=known, auto_id=f"id_{number}_%s")


@at_the_desk
def check_photo(request: HttpRequest, officer: Officer, check: int) -> HttpResponse:
    """The photograph of a check."""
    row = get_object_or_404(SiteCheck.objects.select_related("site", "photo"), pk=check)
    if row.photo is None or not rights.keeps(officer, row.site.body_id):
        raise Http404
    small = files.small(file=row.photo, longest=LONGEST) if "small" in request.GET else None
    return HttpResponse(small or files.read(row.photo), row.photo.media_type)


@rights.of_body
def new_site(request: HttpRequest, officer: Officer, body: int) -> HttpResponseBase:
    deed = Deed(
        gettext("Add a site"), gettext("Add it"), gettext("The site is added."),
        reverse("desk:network_body", args=[body]),
    )  # fmt: skip
    by, at = officer.account.pk, officer.at

    def add(said: dict[str, Any]) -> None:
        services.add_site(
            body=body, premises=Premises(**said), from_day=officer.viewer.day, by=by, at=at
        )

    known = {"name": _usual_name(officer, body)}
    return carried_out(request, officer, deed, forms.SiteForm, add, initial=known)


def _usual_name(officer: Officer, body: int) -> str:
    """What the county calls sites of that tier there (NW-02)."""
    card = officer.directory.body(body)
    place = officer.directory.divisions.get(card.division)
    if place is None or card.tier not in {Tier.VILLAGE, Tier.TOWN, Tier.COUNTY}:
        return ""
    names = SiteNames(policy.value(SITE_NAMES, officer.viewer.day))
    return names.of(Tier(card.tier), place.short_name, community="社区" in place.kind)


@at_the_desk
def change_site(request: HttpRequest, officer: Officer, site: int) -> HttpResponseBase:
    row = site_of(officer, site)
    known = {name: getattr(row, name) for name in FIELDS}
    by, at = officer.account.pk, officer.at
    return carried_out(
        request, officer, _deed(row, gettext("Change the site"), gettext("Keep it")),
        forms.SiteForm,
        lambda said: services.change_site(site=site, premises=Premises(**said), by=by, at=at),
        initial=known,
    )  # fmt: skip


@at_the_desk
def mark_site(request: HttpRequest, officer: Officer, site: int) -> HttpResponseBase:
    row = site_of(officer, site)
    by, at = officer.account.pk, officer.at
    return carried_out(
        request, officer, _deed(row, gettext("Single the site out"), gettext("Keep it")),
        forms.MarkForm, lambda said: services.mark_site(site=site, **said, by=by, at=at),
        initial={"from_day": officer.viewer.day},
    )  # fmt: skip


@at_the_desk
def fund_site(request: HttpRequest, officer: Officer, site: int) -> HttpResponseBase:
    row = site_of(officer, site)
    by, at = officer.account.pk, officer.at
    return carried_out(
        request, officer, _deed(row, gettext("Money of a year"), gettext("Keep it")),
        forms.FundingForm, lambda said: services.fund_site(site=site, **said, by=by, at=at),
        initial={"year": officer.viewer.day.year},
    )  # fmt: skip


@at_the_desk
def new_window(request: HttpRequest, officer: Officer, site: int) -> HttpResponseBase:
    row = site_of(officer, site)
    by, at = officer.account.pk, officer.at
    return carried_out(
        request, officer, _deed(row, gettext("Add a window"), gettext("Add it")),
        partial(forms.WindowForm, choices={"post": _behind(officer, row)}),
        lambda said: services.add_window(site=site, **_numbered(said), by=by, at=at),
        initial={"from_day": officer.viewer.day},
    )  # fmt: skip


def _numbered(said: dict[str, Any]) -> dict[str, Any]:
    return {**said, "post": int(said["post"])}


def _behind(officer: Officer, site: Site) -> list[tuple[Any, Any]]:
    """Posts that may serve at the site: its body's, and at the county those of departments."""
    directory, day = officer.directory, officer.viewer.day
    tier = site.body.tier
    bodies = [
        body
        for body in directory.bodies.values()
        if body.id == site.body_id or (tier == Tier.COUNTY == body.tier and day in body.days)
    ]
    return [
        (post.id, f"{body.short_name} {post.name}")
        for body in bodies
        for post in directory.posts_by_body.get(body.id, ())
    ]


def _deed(row: Site, title: str, button: str) -> Deed:
    back = reverse("desk:network_site", args=[row.pk])
    return Deed(title, button, gettext("It is kept."), back, above=(Crumb(row.name, back),))
