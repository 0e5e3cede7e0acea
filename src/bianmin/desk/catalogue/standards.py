"""The standards library: a matrix of nine elements, each standard with its text and its checks."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import library, rights, services
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Standard
from bianmin.files import services as files
from bianmin.look.forms import PlainForm, day_field
from bianmin.network.kinds import CheckState

from ..officers import Officer, at_the_desk, page


class StandardForm(PlainForm):
    """A standard with its text."""

    element = forms.ChoiceField(
        label=gettext_lazy("What it is for"), choices=Standard.Element.choices
    )
    title = forms.CharField(label=gettext_lazy("Title"), max_length=120)
    document = forms.CharField(label=gettext_lazy("Number of the document"), max_length=80)
    upload = forms.FileField(
        label=gettext_lazy("Its text (PDF or photograph)"),
        widget=forms.FileInput({"accept": ".pdf,.jpg,.jpeg,.png,.webp"}),
    )
    day = day_field(gettext_lazy("In force from"))


class CheckForm(PlainForm):
    """How one body carries it out."""

    state = forms.ChoiceField(label=gettext_lazy("How it stands"), choices=CheckState.choices)
    note = forms.CharField(label=gettext_lazy("What was seen"), max_length=300)
    day = day_field(gettext_lazy("Day of the check"))

    def __init__(self, *args: Any, bodies: list[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        where = forms.TypedChoiceField(label=gettext_lazy("Checked at"), coerce=int, choices=bodies)
        self.fields = {"body": where, **self.fields}


class EndForm(PlainForm):
    """From when it holds no more."""

    day = day_field(gettext_lazy("Holds no more from"))


@at_the_desk
def standards(request: HttpRequest, officer: Officer, code: str = "") -> HttpResponseBase:
    """The matrix, of all items or with those of one; and the form for who keeps it."""
    edition = catalogue.editions_of(code).defer("content", "grams").first() if code else None
    if code and edition is None:
        raise Http404
    keeps = rights.may_keep_standards(officer)
    form = StandardForm(initial={"day": officer.viewer.day})
    if request.method == "POST" and keeps:
        form = StandardForm(request.POST, request.FILES)
        if form.is_valid() and _added(officer, code, form):
            messages.success(request, gettext("The standard is in the library."))
            return redirect(request.path)
    context = {
        "edition": edition,
        "cells": library.matrix(officer.viewer.day, code),
        "form": form if keeps else None,
    }
    status = 422 if form.is_bound else 200
    return page(request, officer, "catalogue/standards", context, status=status)


def _added(officer: Officer, code: str, form: StandardForm) -> bool:
    by, at = officer.account.pk, officer.at
    return form.carries_out(
        lambda: services.add_standard(code=code, by=by, at=at, **form.cleaned_data)
    )


@at_the_desk
def standard(request: HttpRequest, officer: Officer, standard: int) -> HttpResponseBase:
    """One standard: its text, how it is carried out where, and its end."""
    row = get_object_or_404(Standard.objects.select_related("item", "set_by"), pk=standard)
    keeps, day = rights.may_keep_standards(officer), officer.viewer.day
    bodies, end = _bodies(officer), EndForm(initial={"day": day})
    check = CheckForm(initial={"day": day}, bodies=bodies)
    pressed: PlainForm | None = None
    if request.method == "POST" and keeps:
        if "end" in request.POST:
            pressed = end = EndForm(request.POST)
        else:
            pressed = check = CheckForm(request.POST, bodies=bodies)
    if pressed is not None and pressed.is_valid() and _done(officer, row, pressed):
        messages.success(request, gettext("Noted."))
        return redirect("desk:catalogue_standard", standard=row.pk)
    context: dict[str, Any] = {
        "row": row,
        "checks": row.checks.select_related("body", "checked_by"),
        "check": check if keeps else None,
        "end": end if keeps and row.ended_on is None else None,
    }
    return page(request, officer, "catalogue/standard", context, status=422 if pressed else 200)


def _bodies(officer: Officer) -> list[tuple[int, str]]:
    living = (body for body in officer.directory.bodies.values() if officer.viewer.day in body.days)
    ordered = sorted(living, key=lambda body: (-body.tier, body.division, body.id))
    return [(body.id, body.name) for body in ordered]


def _done(officer: Officer, row: Standard, form: PlainForm) -> bool:
    given: dict[str, Any] = {"by": officer.account.pk, "at": officer.at, **form.cleaned_data}
    take = services.end_standard if isinstance(form, EndForm) else services.check_standard
    return form.carries_out(lambda: take(standard=row.pk, **given))


@at_the_desk
def standard_file(request: HttpRequest, officer: Officer, standard: int) -> HttpResponse:
    """The text of a standard."""
    row = get_object_or_404(Standard.objects.select_related("file"), pk=standard)
    return HttpResponse(files.read(row.file), row.file.media_type)
