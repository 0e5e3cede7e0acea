"""A public utility writes and publishes its directory and guide, on one page."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
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
    """The form with what was published last; rows come and go without losing what is typed."""
    if not rights.may_publish_directory(officer):
        return redirect("desk:catalogue")
    if request.method != "POST":
        return _shown(request, officer, *_kept(officer))
    count, taken = _count(request.POST), request.POST.get("take_out", "")
    unit = UnitForm(request.POST)
    rows = [ServiceForm(request.POST, prefix=f"services-{at}") for at in range(count)]
    if "add" in request.POST or taken.isdecimal():
        return _shown(request, officer, *_changed(request.POST, count, taken))
    is_whole = all([unit.is_valid(), *(row.is_valid() for row in rows)])
    if is_whole and _published(officer, unit, rows):
        messages.success(request, gettext("Published. Everybody can read it now."))
        return redirect("desk:catalogue_utility")
    return _shown(request, officer, unit, rows, status=422)


def _count(sent: Mapping[str, Any]) -> int:
    told = str(sent.get("rows", ""))
    return min(int(told), MOST) if told.isdecimal() and len(told) < 4 else 0


def _kept(officer: Officer) -> tuple[UnitForm, list[ServiceForm]]:
    """What was published last, or an empty page with one service."""
    last = utilities.latest(officer.body.id)
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


def _published(officer: Officer, unit: UnitForm, rows: list[ServiceForm]) -> bool:
    charter = Charter(
        **unit.cleaned_data, services=tuple(UtilityService(**row.cleaned_data) for row in rows)
    )
    by, at = officer.account.pk, officer.at
    try:
        services.publish_directory(body=officer.body.id, charter=charter, by=by, at=at)
    except Refusal as refusal:
        unit.refuse(refusal)
        return False
    return True


def _shown(
    request: HttpRequest,
    officer: Officer,
    unit: UnitForm,
    rows: list[ServiceForm],
    status: int = 200,
) -> HttpResponseBase:
    last = utilities.latest(officer.body.id)
    context = {"unit": unit, "rows": rows, "last": last, "may_add": len(rows) < MOST}
    return page(request, officer, "catalogue/utility", context, status=status)
