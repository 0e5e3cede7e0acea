"""A public utility writes its directory and guide on one page, and submits it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import rights, services, utilities
from bianmin.catalogue.utilities import Charter, UtilityService
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm

from ..officers import Officer, at_the_desk, page

MOST = 40
"""Services on one page."""


def _words(label: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=1000, widget=forms.Textarea({"rows": 3}))


class UnitForm(PlainForm):
    """What the unit makes public of itself."""

    duties = _words(gettext_lazy("Duties of the posts"))
    commitments = _words(gettext_lazy("What it undertakes"))
    fees = _words(gettext_lazy("What it charges for"))
    norms = _words(gettext_lazy("Rules of work"))
    discipline = _words(gettext_lazy("Discipline"))
    supervision = _words(gettext_lazy("Where to complain"))


class ServiceForm(PlainForm):
    """One service of the directory."""

    name = forms.CharField(label=gettext_lazy("Service"), max_length=80)
    basis = forms.CharField(label=gettext_lazy("Ground"), max_length=200)
    procedure = _words(gettext_lazy("How it goes"))
    limit = forms.CharField(label=gettext_lazy("How long it takes"), max_length=80)
    commitment = forms.CharField(label=gettext_lazy("Undertaking"), max_length=200)
    fee = forms.CharField(label=gettext_lazy("What it costs"), max_length=200)


@at_the_desk
def utility(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The form with the draft, else with what is public; rows come and go and nothing is lost.

    A draft is kept however unfinished; to be submitted it must be whole.
    """
    if not rights.may_write_directory(officer):
        return redirect("desk:catalogue")
    if request.method != "POST":
        return _shown(request, officer, *_kept(officer))
    count, taken = _count(request.POST), request.POST.get("take_out", "")
    if "add" in request.POST or taken.isdecimal():
        return _shown(request, officer, *_changed(request.POST, count, taken))
    unit = UnitForm(request.POST)
    rows = [ServiceForm(request.POST, prefix=f"services-{at}") for at in range(count)]
    if "keep" in request.POST:
        _let_blank([unit, *rows])
    is_readable = all([unit.is_valid(), *(row.is_valid() for row in rows)])
    if is_readable and _written(request, officer, unit, rows):
        return redirect("desk:catalogue_utility")
    return _shown(request, officer, unit, rows, status=422)


def _let_blank(sheets: Sequence[forms.Form]) -> None:
    for sheet in sheets:
        for field in sheet.fields.values():
            field.required = False


def _count(sent: Mapping[str, Any]) -> int:
    told = str(sent.get("rows", ""))
    return min(int(told), MOST) if told.isdecimal() and len(told) < 4 else 0


def _kept(officer: Officer) -> tuple[UnitForm, list[ServiceForm]]:
    """The draft, else what is public, or an empty page with one service."""
    last = utilities.draft_of(officer.body.id) or utilities.in_force(officer.body.id)
    content = last.content if last else {"services": [{}]}
    return UnitForm(initial=content), _rows(content["services"])


def _rows(services: list[dict[str, Any]]) -> list[ServiceForm]:
    return [ServiceForm(initial=row, prefix=f"services-{at}") for at, row in enumerate(services)]


def _changed(sent: Mapping[str, Any], count: int, taken: str) -> tuple[UnitForm, list[ServiceForm]]:
    """What was typed, with one row more, or without the one taken out; nothing is checked yet."""
    typed = [
        {name: sent.get(f"services-{at}-{name}", "") for name in utilities.SERVICE}
        for at in range(count)
        if not (taken.isdecimal() and at == int(taken))
    ]
    more = [] if taken or count >= MOST else [dict[str, Any]()]
    return UnitForm(initial={name: sent.get(name, "") for name in utilities.UNIT}), _rows(
        [*typed, *more]
    )


def _written(
    request: HttpRequest, officer: Officer, unit: UnitForm, rows: list[ServiceForm]
) -> bool:
    """Whether the draft was kept, and submitted where that was pressed; else the form says why."""
    charter = Charter(
        **unit.cleaned_data, services=tuple(UtilityService(**row.cleaned_data) for row in rows)
    )
    given: dict[str, Any] = {"by": officer.account.pk, "at": officer.at}
    seen = request.POST.get("seen", "")
    try:
        with transaction.atomic():
            draft = services.save_directory(
                body=officer.body.id, charter=charter, seen=seen, **given
            )
            if "submit" in request.POST:
                services.submit_directory(directory=draft.pk, **given)
    except Refusal as refusal:
        unit.refuse(refusal)
        return False
    told = gettext("Submitted. Another person reviews it now.")
    messages.success(request, told if "submit" in request.POST else gettext("The draft is kept."))
    return True


def _shown(
    request: HttpRequest,
    officer: Officer,
    unit: UnitForm,
    rows: list[ServiceForm],
    status: int = 200,
) -> HttpResponseBase:
    body, sent = officer.body.id, request.POST.get("seen")
    draft = utilities.draft_of(body)
    context = {
        "unit": unit,
        "rows": rows,
        "last": utilities.in_force(body),
        "draft": draft,
        "seen": sent if sent is not None else getattr(draft, "content_digest", ""),
        "may_add": len(rows) < MOST,
    }
    return page(request, officer, "catalogue/utility", context, status=status)
