"""One edition: what it says, what is found against it, how it will run, and its way into force."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import enclosures, rights, services
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.findings import Finding, Level
from bianmin.catalogue.models import IN_PREPARATION, Edition, State
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm, day_field

from ..officers import Officer, at_the_desk, page
from . import beside, reading, routes
from .parts import ENCLOSURES

DEEDS = ("submit", "review", "publish", "send_back", "discard")


class DayForm(PlainForm):
    """From when the edition is to hold."""

    day = day_field(gettext_lazy("In force from"))


class RemarkForm(PlainForm):
    """Why it goes back."""

    remark = forms.CharField(
        label=gettext_lazy("What the writer is to change"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
    )


@at_the_desk
def edition(request: HttpRequest, officer: Officer, edition: int) -> HttpResponseBase:
    """The page, and its buttons."""
    row = get_object_or_404(Edition.objects.select_related("item").defer("grams"), pk=edition)
    deed = next((name for name in DEEDS if name in request.POST), "")
    if deed not in _open_deeds(officer, row):
        return _shown(request, officer, row)
    form = _form(deed, request)
    if form is not None and not form.is_valid():
        return _shown(request, officer, row, form)
    try:
        told = _take(deed, officer, row, request, form)
    except Refusal as refusal:
        row.refresh_from_db()
        if form is not None:
            form.refuse(refusal)
        return _shown(request, officer, row, form, None if form is not None else refusal)
    messages.success(request, told)
    if deed == "discard":
        return redirect("desk:catalogue")
    return redirect("desk:catalogue_edition", edition=row.pk)


def _open_deeds(officer: Officer, row: Edition) -> set[str]:
    """What this post may do with the edition as it stands."""
    code, department = row.item.code, row.department
    deeds: set[str] = set()
    if row.state == State.DRAFT and rights.may_write(officer, code, department):
        deeds |= {"submit", "discard"}
    if rights.may_review(officer, code, department):
        if row.state == State.DRAFT and row.submitted_at:
            deeds |= {"review", "send_back"}
        if row.state == State.REVIEWED:
            deeds |= {"publish", "send_back"}
    return deeds


def _form(deed: str, request: HttpRequest) -> PlainForm | None:
    if deed in {"submit", "publish"}:
        return DayForm(request.POST)
    return RemarkForm(request.POST) if deed == "send_back" else None


def _take(
    deed: str, officer: Officer, row: Edition, request: HttpRequest, form: PlainForm | None
) -> str:
    given: dict[str, Any] = {"edition": row.pk, "by": officer.account.pk, "at": officer.at}
    said = form.cleaned_data if form is not None else {}
    if deed == "submit":
        services.submit(**given, **said)
        return gettext("Submitted. Another person reviews it now.")
    if deed == "review":
        services.review(seen=request.POST.get("seen", ""), **given)
        return gettext("Passed. It holds from the day on which it is published.")
    if deed == "publish":
        services.publish(**given, **said)
        return gettext("Published. Running matters keep the edition they began under.")
    if deed == "send_back":
        services.send_back(**given, **said)
        return gettext("Sent back to its writer.")
    services.discard(edition=row.pk)
    return gettext("The draft is discarded.")


def _shown(
    request: HttpRequest,
    officer: Officer,
    row: Edition,
    form: PlainForm | None = None,
    refusal: Refusal | None = None,
) -> HttpResponseBase:
    prepared = row.state in IN_PREPARATION
    day = max(row.from_day, officer.viewer.day)
    found = catalogue.against(row.content, catalogue.grounds(day)) if prepared else []
    deeds = _open_deeds(officer, row)
    context: dict[str, Any] = {
        "edition": row,
        "refusal": refusal,
        "errors": [_line(f) for f in found if f.level is Level.ERROR],
        "warnings": [_line(f) for f in found if f.level is Level.WARNING],
        "prepared": prepared,
        "parts": reading.shown(row.content),
        "enclosures": ENCLOSURES,
        "texts": enclosures.named(row.typed),
        "ways": routes.ways(row.typed, officer.directory, day),
        "steps": row.steps.select_related("by"),
        "former": _former(row),
        "deeds": deeds,
        "may_edit": "submit" in deeds,
        "day_form": _day_form(form, row, officer.viewer.day),
        "remark_form": form if isinstance(form, RemarkForm) else RemarkForm(),
    }
    wrong = refusal or (form is not None and form.errors)
    return page(request, officer, "catalogue/edition", context, status=422 if wrong else 200)


def _line(finding: Finding) -> tuple[str, str, str]:
    """The screen on which it can be put right, its name, and what is found."""
    part = beside.screen_of(finding)
    return part.key, str(part.title), beside.told(finding)


def _former(row: Edition) -> Edition | None:
    """The edition before this one, to be compared with."""
    return catalogue.editions_of(row.item.code).filter(number__lt=row.number).first()


def _day_form(form: PlainForm | None, row: Edition, today: date) -> PlainForm:
    return form if isinstance(form, DayForm) else DayForm(initial={"day": max(row.from_day, today)})
