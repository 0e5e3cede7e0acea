"""One report at the desk: written, held against everything, published by another person."""

from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from bianmin.information.annual import (
    checking,
    layout,
    refusals,
    rights,
    selectors,
    services,
    titles,
)
from bianmin.information.annual.form import MONEY
from bianmin.information.annual.form import form as national
from bianmin.information.annual.models import AnnualReport
from bianmin.information.annual.refusals import MOST, TableRefused
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm

from ...officers import Officer, at_the_desk, page
from .uploads import TableField, told
from .whose import report_of

LONGEST = 20_000


class ReportForm(PlainForm):
    """The chapters that are written, and table two where it is entered."""

    def __init__(self, row: AnnualReport, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for chapter in national().chapters:
            if chapter.written:
                self.fields[chapter.key] = _text(chapter.title, row.texts.get(chapter.key, ""))
        if not row.is_countys and selectors.is_counted(row):
            for part in national().parts:
                self._add(part, row)

    def _add(self, part: Any, row: AnnualReport) -> None:
        for line in part.rows:
            for column in part.columns:
                key = f"{line.key}.{column.key}"
                label = f"{line.label}：{column.label}"
                self.fields[key] = _figure(label, row.disclosed.get(key, "0"), key)

    @property
    def texts(self) -> dict[str, str]:
        keys = (chapter.key for chapter in national().chapters if chapter.written)
        return {key: self.cleaned_data[key] for key in keys}

    @property
    def disclosed(self) -> dict[str, Decimal]:
        """Table two as typed; an empty field is zero."""
        keys = (key for key in national().disclosed if key in self.fields)
        return {key: Decimal(self.cleaned_data[key] or 0) for key in keys}


def _text(label: str, value: str) -> forms.Field:
    area = forms.Textarea({"rows": 6})
    return forms.CharField(
        label=label, initial=value, required=False, max_length=LONGEST, widget=area
    )


def _figure(label: str, value: str, key: str) -> forms.Field:
    given: dict[str, Any] = {"label": label, "initial": value, "required": False, "min_value": 0}
    if key == MONEY:
        return forms.DecimalField(**given, max_value=MOST, decimal_places=6)
    return forms.IntegerField(**given, max_value=MOST)


class BesideForm(PlainForm):
    """Figures of requests that were never registered here."""

    table = TableField(label=gettext_lazy("Their table (.xlsx or .csv, national layout)"))
    note = forms.CharField(
        label=gettext_lazy("Where they were registered, and why not here"), max_length=500
    )


@at_the_desk
def report(request: HttpRequest, officer: Officer, report: int) -> HttpResponseBase:
    """The page, and its buttons: keep, publish, throw away."""
    row = report_of(officer, report)
    form = ReportForm(row, request.POST or None)
    deeds = {"keep": _keep, "publish": _publish, "discard": _discard}
    pressed = next((name for name in deeds if name in request.POST), "")
    if not pressed or not form.is_valid():
        return _shown(request, officer, row, form)
    if not form.carries_out(lambda: deeds[pressed](request, officer, row, form)):
        row.refresh_from_db()
        return _shown(request, officer, row, form)
    if pressed == "discard":
        return redirect("desk:annual")
    return redirect("desk:annual_report", report=row.pk)


def _keep(request: HttpRequest, officer: Officer, row: AnnualReport, form: ReportForm) -> None:
    services.write(
        report=row.pk,
        texts=form.texts,
        disclosed=form.disclosed,
        seen=_seen(request),
        by=officer.account.pk,
        at=officer.at,
    )
    messages.success(request, gettext("The draft is kept."))


def _publish(request: HttpRequest, officer: Officer, row: AnnualReport, form: ReportForm) -> None:
    if not rights.may_publish(officer, officer.directory.body(row.body_id), countys=row.is_countys):
        raise refusals.not_in_charge()
    services.publish(
        report=row.pk,
        seen=request.POST.get("fingerprint", ""),
        directory=officer.directory,
        by=officer.account.pk,
        at=officer.at,
    )
    messages.success(request, gettext("Published. Everybody can read it now."))


def _discard(request: HttpRequest, officer: Officer, row: AnnualReport, form: ReportForm) -> None:
    services.discard(report=row.pk, seen=_seen(request))
    messages.success(request, gettext("The draft is thrown away."))


def _seen(request: HttpRequest) -> int:
    sent = request.POST.get("seen", "")
    return int(sent) if sent.isdecimal() and len(sent) < len("1000000000") else 0


@at_the_desk
def beside(request: HttpRequest, officer: Officer, report: int) -> HttpResponseBase:
    """Add the figures of requests from elsewhere, or take them out again."""
    row = report_of(officer, report)
    given: dict[str, Any] = {"report": row.pk, "by": officer.account.pk, "at": officer.at}
    form = BesideForm(request.POST or None, request.FILES or None)
    faults: list[str] = []
    if "take_out" in request.POST:
        services.take_beside_out(seen=_seen(request), **given)
        return redirect("desk:annual_report", report=row.pk)

    def deed() -> None:
        file, note = form.cleaned_data["table"], form.cleaned_data["note"]
        try:
            services.put_beside(
                content=file.read(), name=file.name, note=note, seen=_seen(request), **given
            )
        except TableRefused as refused:
            faults.extend(told(refused))
            raise

    if request.method == "POST" and form.is_valid() and form.carries_out(deed):
        messages.success(request, gettext("Added to the tables."))
        return redirect("desk:annual_report", report=row.pk)
    context = {"row": row, "form": form, "faults": faults, "title": titles.title(row)}
    context["trail"] = _trail(titles.title(row), reverse("desk:annual_report", args=[row.pk]))
    status = 422 if form.errors else 200
    return page(request, officer, "information/annual_beside", context, status=status)


def _trail(title: str, url: str = "") -> list[Crumb]:
    return [Crumb(gettext("Annual reports"), reverse("desk:annual")), Crumb(title, url)]


def _shown(
    request: HttpRequest, officer: Officer, row: AnnualReport, form: ReportForm
) -> HttpResponseBase:
    figures = selectors.figures_of(row, officer.directory)
    body = officer.directory.body(row.body_id)
    hurdles = checking.hurdles(row, figures, officer.directory, officer.day)
    context = {
        "row": row,
        "form": form,
        "title": titles.title(row),
        "correction": titles.correction(row),
        "chapters": _chapters(row, layout.tables(figures)),
        "hurdles": list(hurdles) if row.is_draft else [],
        "due": selectors.due(row.year, row.scope, officer.day) if row.is_draft else None,
        "may_publish": rights.may_publish(officer, body, countys=row.is_countys),
        "is_own": row.written_by_id == officer.account.pk,
        "fingerprint": checking.fingerprint(row, figures),
        "is_counted": selectors.is_counted(row),
        "trail": _trail(titles.title(row)),
    }
    status = 422 if form.errors else 200
    return page(request, officer, "information/annual_report", context, status=status)


def _chapters(row: AnnualReport, tables: Any) -> list[dict[str, Any]]:
    """The chapters in order, each with its text or its table."""
    by_key = {table.key: table for table in tables}
    return [
        {"title": one.title, "table": by_key.get(one.key), "text": row.texts.get(one.key, "")}
        for one in national().chapters
    ]
