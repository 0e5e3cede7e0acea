"""An entry is written: begun, changed, and handed to another person from the same page."""

from dataclasses import fields
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext

from bianmin.files import services as files
from bianmin.information.disclosed import rights, selectors, services
from bianmin.information.disclosed.services import Told
from bianmin.information.models import Disclosure
from bianmin.information.models.disclosures import Audience
from bianmin.law.refusal import Refusal

from ..officers import Officer, for_whom, page
from .forms import EntryForm, InsideForm
from .way import addresses, page_of, trail

TOLD = tuple(field.name for field in fields(Told) if field.name not in {"file", "rule"})
FORMS: dict[str, type[EntryForm]] = {Audience.PUBLIC: EntryForm, Audience.INTERNAL: InsideForm}
UNASKED = {
    "mode": Disclosure.Mode.PROACTIVE,
    "register_number": "",
    "changed_on": None,
    "public_since": None,
    "ground": "",
}
"""What a form of one audience does not ask."""


@for_whom(rights.may_write, "disclosed/not_yours")
def new(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """A new entry of the body's, for everybody."""
    return _page(request, officer, None, Audience.PUBLIC)


@for_whom(rights.writes_inside, "disclosed/not_yours")
def new_inside(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """A new entry of the body's, for its own staff alone."""
    return _page(request, officer, None, Audience.INTERNAL)


@for_whom(rights.may_write, "disclosed/not_yours")
def edit(request: HttpRequest, officer: Officer, disclosure: int) -> HttpResponseBase:
    """A draft of the body's, changed."""
    return _page(request, officer, _draft(officer, disclosure, Audience.PUBLIC), Audience.PUBLIC)


@for_whom(rights.writes_inside, "disclosed/not_yours")
def edit_inside(request: HttpRequest, officer: Officer, internal: int) -> HttpResponseBase:
    """The same of one for its own staff."""
    return _page(request, officer, _draft(officer, internal, Audience.INTERNAL), Audience.INTERNAL)


def _draft(officer: Officer, number: int, audience: Audience) -> Disclosure:
    """A draft that is no rule: those are written on a page of their own."""
    drafts = selectors.drafts(officer.body.id, audience).filter(rule="")
    return get_object_or_404(drafts, pk=number)


def _page(
    request: HttpRequest, officer: Officer, row: Disclosure | None, audience: Audience
) -> HttpResponseBase:
    form_of = FORMS[audience]
    if request.method != "POST":
        blank = form_of(initial=_initial(officer, row), body=officer.body)
        return _shown(request, officer, row, blank)
    form = form_of(request.POST, request.FILES, body=officer.body)
    if not form.is_valid():
        return _shown(request, officer, row, form)
    try:
        kept = _kept(request, officer, row, form, audience)
    except Refusal as refusal:
        form.refuse(refusal)
        return _shown(request, officer, row, form)
    told = gettext("Submitted. Another person reviews it now.")
    messages.success(request, told if "submit" in request.POST else gettext("The draft is kept."))
    return redirect(page_of(kept))


@transaction.atomic
def _kept(
    request: HttpRequest,
    officer: Officer,
    row: Disclosure | None,
    form: EntryForm,
    audience: Audience,
) -> Disclosure:
    given: dict[str, Any] = {"by": officer.account.pk, "at": officer.at}
    said = {name: form.cleaned_data[name] for name in TOLD if name in form.cleaned_data}
    told = Told(**{**UNASKED, **said, "audience": audience}, file=_file(row, form, given))
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


def _initial(officer: Officer, row: Disclosure | None) -> dict[str, Any]:
    if row is None:
        return {"issuer": officer.body.name, "made_on": officer.day}
    return {name: getattr(row, name) for name in TOLD}


def _shown(
    request: HttpRequest, officer: Officer, row: Disclosure | None, form: EntryForm
) -> HttpResponseBase:
    seen = request.POST.get("seen") or (row.digest if row else "")
    inside = isinstance(form, InsideForm)
    if inside:
        here = trail(gettext("An entry for our own staff"), Audience.INTERNAL)
    else:
        here = trail(gettext("An entry of the directory"))
    context = {
        "row": row,
        "address": addresses(row) if row else None,
        "form": form,
        "seen": seen,
        "trail": here,
        "inside": inside,
        "may_choose": row is None and rights.may_write(officer) and rights.writes_inside(officer),
    }
    status = 422 if form.errors else 200
    return page(request, officer, "disclosed/write", context, status=status)
