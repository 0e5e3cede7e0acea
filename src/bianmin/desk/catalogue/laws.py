"""Laws that changed: noted by who keeps the catalogue, settled item by item by the departments."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy, ngettext

from bianmin.catalogue import rechecks, rights, services
from bianmin.catalogue.citations import LARGEST
from bianmin.catalogue.models import LawChange, Recheck
from bianmin.catalogue.rechecks import Work
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm, day_field

from ..officers import Officer, at_the_desk, page


class ChangeForm(PlainForm):
    """Which law, which article, what became of it, from when, by which document."""

    law = forms.CharField(
        label=gettext_lazy("Law"),
        max_length=100,
        widget=forms.TextInput({"list": "laws", "autocomplete": "off"}),
    )
    article = forms.IntegerField(
        label=gettext_lazy("Article"),
        required=False,
        min_value=1,
        max_value=LARGEST,
        help_text=gettext_lazy("A number; empty for the whole law."),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What became of it"), choices=LawChange.Kind.choices
    )
    day = day_field(gettext_lazy("From"))
    document = forms.CharField(label=gettext_lazy("By which document"), max_length=200)


class FindingForm(PlainForm):
    """What was compared and found to be the same."""

    remark = forms.CharField(label=gettext_lazy("What was found"), max_length=300)


@at_the_desk
def laws(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Every change with what waits, and the form for who keeps the catalogue."""
    keeps = rights.may_reform(officer)
    form = ChangeForm(initial={"day": officer.viewer.day})
    if request.method == "POST" and keeps:
        form = ChangeForm(request.POST)
        if form.is_valid() and _marked(request, officer, form):
            return redirect("desk:catalogue_laws")
    context = {
        "works": [_shown(officer, work) for work in rechecks.works(officer.viewer.day)],
        "form": form if keeps else None,
        "laws": rechecks.cited_laws() if keeps else (),
    }
    return page(request, officer, "catalogue/laws", context, status=422 if form.is_bound else 200)


def _marked(request: HttpRequest, officer: Officer, form: ChangeForm) -> bool:
    by, at = officer.account.pk, officer.at
    try:
        change = services.mark_law_change(by=by, at=at, **form.cleaned_data)
    except Refusal as refusal:
        form.refuse(refusal)
        return False
    number = change.rechecks.count()
    told = ngettext(
        "%(number)d item rests on it; its department is asked to look.",
        "%(number)d items rest on it; their departments are asked to look.",
        number,
    )
    messages.success(request, told % {"number": number})
    return True


def _shown(officer: Officer, work: Work) -> dict[str, Any]:
    waiting = [(row, _may(officer, row)) for row in work.waiting]
    return {"change": work.change, "named": rechecks.named(work.change), "waiting": waiting} | {
        "settled": [(row, row.checked_by) for row in work.settled]
    }


def _may(officer: Officer, row: Recheck) -> bool:
    return rights.may_recheck(officer, row.edition.item.code, row.edition.department)


@at_the_desk
def recheck(request: HttpRequest, officer: Officer, recheck: int) -> HttpResponseBase:
    """One item: draft a new edition, or say that nothing is to change."""
    day = officer.viewer.day
    row = rechecks.waiting(day).filter(pk=recheck).first()
    if row is None or not _may(officer, row):
        return redirect("desk:catalogue_laws")
    form = FindingForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _recorded(request, officer, row, form):
        return redirect("desk:catalogue_laws")
    context = {"row": row, "named": rechecks.named(row.change), "form": form}
    status = 422 if form.is_bound else 200
    return page(request, officer, "catalogue/recheck", context, status=status)


def _recorded(request: HttpRequest, officer: Officer, row: Recheck, form: FindingForm) -> bool:
    by, at = officer.account.pk, officer.at
    try:
        services.record_recheck(recheck=row.pk, by=by, at=at, **form.cleaned_data)
    except Refusal as refusal:
        form.refuse(refusal)
        return False
    messages.success(request, gettext("Noted: checked, nothing to change."))
    return True
