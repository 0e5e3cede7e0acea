"""One report at the desk: written, held against everything, published by another person."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.information.annual import (
    chapters,
    checking,
    refusals,
    rights,
    selectors,
    services,
    titles,
)
from bianmin.information.annual.form import FEES
from bianmin.information.annual.form import form as national
from bianmin.information.annual.models import AnnualReport
from bianmin.information.annual.refusals import TableRefused
from bianmin.look.cards import Crumb

from ...officers import Officer, at_the_desk, page
from .draft import sections
from .forms import BesideForm, ReportForm
from .uploads import told
from .whose import report_of


@at_the_desk
def report(request: HttpRequest, officer: Officer, report: int) -> HttpResponseBase:
    """The page, and its buttons: keep, publish, throw away."""
    row = report_of(officer, report)
    form = ReportForm(row, request.POST or None)
    if "keep" in request.POST:
        return _kept(request, officer, row, form)
    deeds = {"publish": _publish, "discard": _discard}
    pressed = next((name for name in deeds if name in request.POST), "")
    if not pressed or not form.is_valid():
        return _shown(request, officer, row, form)
    if not form.carries_out(lambda: deeds[pressed](request, officer, row)):
        row.refresh_from_db()
        return _shown(request, officer, row, form)
    if pressed == "discard":
        return redirect("desk:annual")
    return redirect("desk:annual_report", report=row.pk)


def _kept(
    request: HttpRequest, officer: Officer, row: AnnualReport, form: ReportForm
) -> HttpResponseBase:
    """A chapter or all of them: whole, or what is not right is told beside its field."""
    if not (form.is_valid() and form.carries_out(lambda: _write(request, officer, row, form))):
        row.refresh_from_db()
        return _shown(request, officer, row, form)
    messages.success(request, gettext("The draft is kept."))
    return redirect(f"{reverse('desk:annual_report', args=[row.pk])}#{_chapter(request)}")


def _write(request: HttpRequest, officer: Officer, row: AnnualReport, form: ReportForm) -> None:
    """Who changes nothing writes nothing."""
    texts, disclosed = form.changes()
    if texts or disclosed:
        services.write(
            report=row.pk,
            texts=texts,
            disclosed=disclosed,
            seen=_seen(request),
            by=officer.account.pk,
            at=officer.at,
        )


def _chapter(request: HttpRequest) -> str:
    """At which chapter the button was pressed; the page goes on there."""
    pressed = request.POST["keep"]
    return pressed if pressed in {one.key for one in national().chapters} else ""


def _publish(request: HttpRequest, officer: Officer, row: AnnualReport) -> None:
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


def _discard(request: HttpRequest, officer: Officer, row: AnnualReport) -> None:
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
    if said := chapters.by_itself(FEES, row, figures):
        told = gettext("Chapter six begins by itself with what was collected:")
        form.fields[FEES].help_text = f"{told} {said}"
    context = {
        "row": row,
        "form": form,
        "title": titles.title(row),
        "correction": titles.correction(row),
        "sections": sections(form, figures),
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
