"""The papers that one's bodies issued on a day, and printing many of them as one file."""

from datetime import date

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from bianmin.casework import printing
from bianmin.casework.models import PrintBatch
from bianmin.law.refusal import Refusal
from bianmin.look import tasks
from bianmin.look.cards import Crumb
from bianmin.notices import registry
from bianmin.notices.models import Paper
from bianmin.vault import store

from ..officers import Officer, at_the_desk, page

SHOWN = 200


@require_http_methods(["GET", "HEAD", "POST"])
@at_the_desk
def papers(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """A day's papers, of one kind or all; sent, those that are ticked or all become one file."""
    asked = request.POST if request.method == "POST" else request.GET
    day, kind = _day(asked.get("day", ""), officer), asked.get("kind", "")
    issued = printing.issued(officer.viewer, day, kind)
    refusal = None
    if request.method == "POST":
        chosen = issued if "all" in request.POST else _ticked(issued, request)
        try:
            made = printing.ask(
                papers=list(chosen[: printing.MOST + 1]), by=officer.account, at=officer.at
            )
        except Refusal as refused:
            refusal = refused
        else:
            tasks.print_batch.defer(batch=made.pk)
            return redirect("desk:print_batch", batch=made.pk)
    context = {
        "day": day,
        "kind": kind,
        "kinds": _kinds(),
        "papers": issued[:SHOWN],
        "count": issued.count(),
        "refusal": refusal,
        "trail": [Crumb(gettext("Papers issued"))],
    }
    return page(request, officer, "prints/papers", context, status=422 if refusal else 200)


def _day(said: str, officer: Officer) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return officer.day


def _ticked(issued: QuerySet[Paper], request: HttpRequest) -> QuerySet[Paper]:
    told = request.POST.getlist("paper")
    return issued.filter(pk__in=[int(one) for one in told if one.isascii() and one.isdecimal()])


def _kinds() -> list[tuple[str, str]]:
    return [(kind.key, kind.title) for kind in registry.paper_kinds() if kind.outward]


@require_safe
@at_the_desk
def batch(request: HttpRequest, officer: Officer, batch: int) -> HttpResponseBase:
    """How far one's own batch has come; ``?fetch`` is the file."""
    found = PrintBatch.objects.filter(pk=batch, owner=officer.account).first()
    if found is None:
        raise Http404(gettext("There is no such file among yours."))
    if found.digest and "fetch" in request.GET:
        response = HttpResponse(store.fetch(found.digest), content_type="application/pdf")
        response.headers["Content-Disposition"] = f'inline; filename="papers-{found.pk}.pdf"'
        return response
    context = {
        "batch": found,
        "count": len(found.papers),
        "failed": Paper.objects.filter(pk__in=found.failed).defer("facts"),
        "trail": [Crumb(gettext("Papers issued"))],
    }
    return page(request, officer, "prints/batch", context)
