"""Who is competent for what: rows by subject or place, a new one; none is overwritten."""

from functools import partial
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.look.cards import Crumb
from bianmin.network import services
from bianmin.network.models import Competence
from bianmin.network.tiers import Tier

from ..officers import Officer, page
from . import forms, rights
from .frame import Deed, carried_out, trail

SHOWN = 100


@rights.only(rights.keeps_all)
def competences(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Rows by what is typed: subject, body or place; those in force first."""
    typed = request.GET.get("q", "").strip()[:60]
    rows = Competence.objects.select_related("body").order_by(
        "-until_day", "subject", "place", "pk"
    )
    if typed:
        named = Q(body__name__contains=typed) | Q(place__startswith=typed)
        rows = rows.filter(named | Q(subject__contains=typed))
    found = list(rows[: SHOWN + 1])
    context = {
        "rows": [(row, _place(officer, row.place)) for row in found[:SHOWN]],
        "more": len(found) > SHOWN,
        "typed": typed,
        "day": officer.viewer.day,
        "trail": trail(Crumb(gettext("Competence"))),
    }
    return page(request, officer, "network/competences", context)


def _place(officer: Officer, stem: str) -> str:
    return officer.directory.division_name(stem.ljust(12, "0"))


@rights.only(rights.keeps_all)
def new_competence(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    directory, day = officer.directory, officer.viewer.day
    living = [b for b in directory.bodies.values() if day in b.days and b.tier >= Tier.TOWN]
    choices = [(body.id, body.name) for body in sorted(living, key=lambda b: (-b.tier, b.id))]

    def do(said: dict[str, Any]) -> None:
        body = int(said.pop("body"))
        services.grant_competence(
            body=body, tier=directory.body(body).tier, **said, by=officer.account.pk, at=officer.at
        )

    deed = Deed(
        gettext("Make a body competent"), gettext("Keep it"), gettext("It is kept."),
        reverse("desk:network_competences"),
        above=(Crumb(gettext("Competence"), reverse("desk:network_competences")),),
    )  # fmt: skip
    return carried_out(
        request, officer, deed,
        partial(forms.CompetenceForm, choices={"body": choices}), do,
        initial={"from_day": day, "place": directory.bodies[officer.body.id].division[:6]},
    )  # fmt: skip
