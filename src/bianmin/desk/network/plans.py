"""The layout plan: by when a place that has no site is to have one, and where."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.network import services
from bianmin.network.divisions import within_county

from ..officers import Officer
from . import forms, rights
from .frame import Deed, carried_out


@rights.only(rights.keeps_all)
def plan_site(request: HttpRequest, officer: Officer, place: str) -> HttpResponseBase:
    """One place; sent again it puts the plan off, and the earlier one stays."""
    if place not in officer.directory.divisions:
        raise Http404
    by, at = officer.account.pk, officer.at
    return carried_out(
        request,
        officer,
        Deed(
            gettext("Plan a site: %(place)s") % {"place": within_county(officer.directory, place)},
            gettext("Keep it"),
            gettext("It is in the plan."),
            reverse("desk:network") + "#places",
        ),
        forms.PlanForm,
        lambda said: services.plan_site(place=place, **said, by=by, at=at),
    )
