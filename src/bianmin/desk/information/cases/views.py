"""The cases about the reply to one request, and recording what becomes of them."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.files import services as files
from bianmin.information.models import Case, Request
from bianmin.information.reviews import refusals, rights, selectors, services
from bianmin.information.reviews.services import Filed
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.matters.selectors import visible_to

from ...officers import Officer, at_the_desk, page
from .forms import AcceptedForm, ConcludedForm, ExtendedForm, FiledForm, VoidedForm

Deed = Callable[[Officer, Request, Any, HttpRequest], None]


@at_the_desk
def cases(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """The list with what runs, and the forms; the body that got the request records."""
    row = Request.objects.select_related("letter", "matter").filter(pk=matter).first()
    if row is None or not visible_to(officer.viewer, matter):
        raise Http404(gettext("There is no such request among those you may see."))
    pressed = next((name for name in DEEDS if name in request.POST), "")
    forms = {name: _form(name, request, pressed) for name in DEEDS}
    forms["file"].offer(selectors.reviews_of(row.pk))
    if pressed and _records(officer, row) and forms[pressed].is_valid():
        deed = DEEDS[pressed][1]
        if forms[pressed].carries_out(lambda: deed(officer, row, forms[pressed], request)):
            messages.success(request, gettext("Recorded."))
            return redirect("desk:cases", matter=matter)
    number, address = row.matter.number, reverse("desk:matter", args=[row.pk])
    context = {
        "trail": [Crumb(number, address), Crumb(gettext("Reconsideration and suits"))],
        "row": row,
        "cases": selectors.cases_of(matter),
        "running": selectors.running_after(row, officer.day),
        "records": _records(officer, row),
        "forms": forms,
        "today": officer.day,
        "review_first": selectors.is_review_first(row, officer.day),
    }
    return page(request, officer, "information/cases", context, status=422 if pressed else 200)


def _form(name: str, request: HttpRequest, pressed: str) -> Any:
    kind = DEEDS[name][0]
    return kind(request.POST, request.FILES) if name == pressed else kind()


def _records(officer: Officer, row: Request) -> bool:
    """The body to which the request was sent, or whichever goes on with its work."""
    return rights.may_record(officer.body.id, row, officer.directory, officer.day)


def _filed(officer: Officer, row: Request, form: Any, request: HttpRequest) -> None:
    told = dict(form.cleaned_data)
    proof = _kept(told.pop("proof"), officer)
    told["after"] = int(told["after"]) if told["after"] else None
    services.record(
        request=row.pk, filed=Filed(**told), proof=proof, by=officer.account.pk, at=officer.at
    )


def _accepted(officer: Officer, row: Request, form: Any, request: HttpRequest) -> None:
    services.accept(case=_case(row, request).pk, **form.cleaned_data, at=officer.at)


def _concluded(officer: Officer, row: Request, form: Any, request: HttpRequest) -> None:
    told = dict(form.cleaned_data)
    case, decision = _case(row, request), _kept(told.pop("decision"), officer)
    services.conclude(case=case.pk, **told, decision=decision, by=officer.account.pk, at=officer.at)


def _extended(officer: Officer, row: Request, form: Any, request: HttpRequest) -> None:
    told = dict(form.cleaned_data)
    case, proof = _case(row, request), _kept(told.pop("proof"), officer)
    services.extend(case=case.pk, **told, proof=proof, at=officer.at)


def _voided(officer: Officer, row: Request, form: Any, request: HttpRequest) -> None:
    by, at = officer.account.pk, officer.at
    services.void(case=_case(row, request).pk, **form.cleaned_data, by=by, at=at)


def _kept(upload: Any, officer: Officer) -> int:
    return files.store(upload=upload, by=officer.account.pk, at=officer.at).pk


def _case(row: Request, request: HttpRequest) -> Case:
    """The case of this request that the form names."""
    sent = request.POST.get("case", "")
    found = Case.objects.filter(matter=row.pk, pk=sent) if sent.isdecimal() else Case.objects.none()
    case = found.first()
    if case is None:
        raise refusals.no_such_case()
    return case


DEEDS: dict[str, tuple[type[PlainForm], Deed]] = {
    "file": (FiledForm, _filed),
    "accept": (AcceptedForm, _accepted),
    "extend": (ExtendedForm, _extended),
    "void": (VoidedForm, _voided),
    "conclude": (ConcludedForm, _concluded),
}
