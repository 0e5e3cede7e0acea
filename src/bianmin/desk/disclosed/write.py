"""An entry is written: begun, changed, and handed to another person from the same page."""

from dataclasses import fields
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext

from bianmin.files import services as files
from bianmin.information.disclosed import rights, services
from bianmin.information.disclosed.services import Told
from bianmin.information.models import Disclosure
from bianmin.information.models.disclosures import State
from bianmin.law.refusal import Refusal

from ..officers import Officer, for_whom, page
from .forms import EntryForm
from .way import trail

TOLD = tuple(field.name for field in fields(Told) if field.name != "file")
UNASKED = {
    "mode": Disclosure.Mode.PROACTIVE,
    "register_number": "",
    "public_since": None,
    "ground": "",
}
"""What a form of one audience does not ask."""


@for_whom(rights.may_write, "disclosed/not_yours")
def new(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """A new entry of the body's."""
    return _page(request, officer, None)


@for_whom(rights.may_write, "disclosed/not_yours")
def edit(request: HttpRequest, officer: Officer, disclosure: int) -> HttpResponseBase:
    """A draft of the body's, changed."""
    drafts = Disclosure.objects.filter(body=officer.body.id, state=State.DRAFT)
    return _page(request, officer, get_object_or_404(drafts, pk=disclosure))


def _page(request: HttpRequest, officer: Officer, row: Disclosure | None) -> HttpResponseBase:
    if request.method != "POST":
        return _shown(
            request, officer, row, EntryForm(initial=_initial(officer, row), **_of(officer))
        )
    form = EntryForm(request.POST, request.FILES, **_of(officer))
    if not form.is_valid():
        return _shown(request, officer, row, form)
    try:
        kept = _kept(request, officer, row, form)
    except Refusal as refusal:
        form.refuse(refusal)
        return _shown(request, officer, row, form)
    told = gettext("Submitted. Another person reviews it now.")
    messages.success(request, told if "submit" in request.POST else gettext("The draft is kept."))
    return redirect("desk:disclosed_entry", disclosure=kept.pk)


@transaction.atomic
def _kept(
    request: HttpRequest, officer: Officer, row: Disclosure | None, form: EntryForm
) -> Disclosure:
    given: dict[str, Any] = {"by": officer.account.pk, "at": officer.at}
    said = {name: form.cleaned_data[name] for name in TOLD if name in form.cleaned_data}
    told = Told(**{**UNASKED, **said}, file=_file(row, form, given))
    if row is None:
        row = services.begin(body=officer.body.id, told=told, **given)
    else:
        seen = request.POST.get("seen", "")
        row = services.change(disclosure=row.pk, told=told, seen=seen, **given)
    if "submit" in request.POST:
        row = services.submit(disclosure=row.pk, **given)
    return row


def _file(row: Disclosure | None, form: EntryForm, given: dict[str, Any]) -> int | None:
    """The file that was sent, else the one that is there."""
    upload = form.cleaned_data["upload"]
    if upload:
        return files.store(upload=upload, **given).pk
    return row.file_id if row else None


def _of(officer: Officer) -> dict[str, Any]:
    return {"tier": officer.body.tier}


def _initial(officer: Officer, row: Disclosure | None) -> dict[str, Any]:
    if row is None:
        return {"issuer": officer.body.name, "made_on": officer.day}
    return {name: getattr(row, name) for name in TOLD}


def _shown(
    request: HttpRequest, officer: Officer, row: Disclosure | None, form: EntryForm
) -> HttpResponseBase:
    seen = request.POST.get("seen") or (row.digest if row else "")
    here = trail(gettext("An entry of the directory"))
    context = {"row": row, "form": form, "seen": seen, "trail": here}
    status = 422 if form.errors else 200
    return page(request, officer, "disclosed/write", context, status=status)
