"""Ending what holds for a time: its last day is entered, and the row stays."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.network import models, services

from ..officers import Officer, at_the_desk
from . import forms, rights
from .frame import Deed, carried_out
from .people import kept


@dataclass(frozen=True)
class Ending:
    """How a kind of row is ended: its table, the service with its key, whose it is, what it is."""

    table: type[Model]
    end: Callable[..., object]
    key: str
    body: Callable[[Any], int | None]
    told: Callable[[Any], str]
    back: Callable[[Any], str]
    all_only: bool = True


def _post(row: Any) -> str:
    return reverse("desk:network_post", args=[row.post_id])


ENDINGS: Mapping[str, Ending] = {
    "holder": Ending(
        models.Holder, services.end_holder, "holder", lambda row: row.post.body_id,
        lambda row: f"{row.account.name} · {row.post.name}", _post,
    ),
    "turn": Ending(
        models.Shift, services.end_shift, "shift", lambda row: row.post.body_id,
        lambda row: f"{row.account.name} · {row.get_weekday_display()}",
        lambda row: reverse("desk:network_rota", args=[row.post.body_id]), all_only=False,
    ),
    "authorisation": Ending(
        models.Authorisation, services.end_authorisation, "authorisation",
        lambda row: row.post.body_id, lambda row: f"{row.post.name} · {row.subject}", _post,
    ),
    "competence": Ending(
        models.Competence, services.end_competence, "competence", lambda row: row.body_id,
        lambda row: f"{row.body.name} · {row.subject}",
        lambda row: reverse("desk:network_competences"),
    ),
    "site": Ending(
        models.Site, services.close_site, "site", lambda row: row.body_id, lambda row: row.name,
        lambda row: reverse("desk:network_body", args=[row.body_id]),
    ),
    "window": Ending(
        models.Window, services.close_window, "window", lambda row: row.site.body_id,
        lambda row: row.name, lambda row: reverse("desk:network_site", args=[row.site_id]),
    ),
    "leave": Ending(
        models.Leave, services.end_leave, "leave", lambda row: None,
        lambda row: row.account.name,
        lambda row: reverse("desk:network_person", args=[row.account_id]), all_only=False,
    ),
}  # fmt: skip


@at_the_desk
def end(request: HttpRequest, officer: Officer, kind: str, pk: int) -> HttpResponseBase:
    """The last day of a row of one of the kinds."""
    if kind not in ENDINGS:
        raise Http404
    ending = ENDINGS[kind]
    row = get_object_or_404(ending.table._default_manager, pk=pk)
    if not _may(officer, ending, row):
        return rights.not_yours(request, officer)
    deed = Deed(
        gettext("Enter the last day"), gettext("Keep it"), gettext("The last day is entered."),
        ending.back(row), intro=ending.told(row),
    )  # fmt: skip

    def do(said: dict[str, date]) -> None:
        who = {"by": officer.account.pk, "at": officer.at}
        ending.end(**{ending.key: pk}, until_day=said["until_day"], **who)

    known = {"until_day": officer.viewer.day}
    return carried_out(request, officer, deed, forms.EndForm, do, initial=known)


def _may(officer: Officer, ending: Ending, row: Any) -> bool:
    if rights.keeps_all(officer):
        return True
    body = ending.body(row)
    if body is None:
        return rights.keeps_some(officer) and bool(kept(officer, row.account_id))
    return not ending.all_only and rights.keeps(officer, body)
