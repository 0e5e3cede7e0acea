"""Ending what holds for a time: its last day is entered, and the row stays."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.network.endings import ENDINGS

from ..officers import Officer, at_the_desk
from . import forms, rights
from .frame import Deed, carried_out


@dataclass(frozen=True)
class Told:
    """How the page speaks of a kind of row: what it is, and where one goes back to."""

    what: Callable[[Any], str]
    back: Callable[[Any], str]


def _post(row: Any) -> str:
    return reverse("desk:network_post", args=[row.post_id])


TOLD: Mapping[str, Told] = {
    "holder": Told(lambda row: f"{row.account.name} · {row.post.name}", _post),
    "turn": Told(
        lambda row: f"{row.account.name} · {row.get_weekday_display()}",
        lambda row: reverse("desk:network_rota", args=[row.post.body_id]),
    ),
    "authorisation": Told(lambda row: f"{row.post.name} · {row.subject}", _post),
    "competence": Told(
        lambda row: f"{row.body.name} · {row.subject}",
        lambda row: reverse("desk:network_competences"),
    ),
    "site": Told(
        lambda row: row.name, lambda row: reverse("desk:network_body", args=[row.body_id])
    ),
    "window": Told(
        lambda row: row.name, lambda row: reverse("desk:network_site", args=[row.site_id])
    ),
    "unit": Told(
        lambda row: row.name, lambda row: reverse("desk:network_site", args=[row.site_id])
    ),
    "group": Told(lambda row: row.name, lambda row: reverse("desk:network_leading")),
    "member": Told(lambda row: row.name, lambda row: reverse("desk:network_leading")),
    "leave": Told(
        lambda row: row.account.name,
        lambda row: reverse("desk:network_person", args=[row.account_id]),
    ),
}


@at_the_desk
def end(request: HttpRequest, officer: Officer, kind: str, pk: int) -> HttpResponseBase:
    """The last day of a row of one of the kinds."""
    if kind not in ENDINGS:
        raise Http404
    ending, told = ENDINGS[kind], TOLD[kind]
    row = get_object_or_404(ending.table._default_manager, pk=pk)
    if not ending.is_kept_by(officer, row):
        return rights.not_yours(request, officer)
    deed = Deed(
        gettext("Enter the last day"), gettext("Keep it"), gettext("The last day is entered."),
        told.back(row), intro=told.what(row),
    )  # fmt: skip

    def do(said: dict[str, date]) -> None:
        who = {"by": officer.account.pk, "at": officer.at}
        ending.end(**{ending.key: pk}, until_day=said["until_day"], **who)

    known = {"until_day": officer.viewer.day}
    return carried_out(request, officer, deed, forms.EndForm, do, initial=known)
