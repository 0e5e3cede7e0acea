"""What was done at the door and who looked at whom, for the audit officer alone."""

import csv
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from bianmin.applications.own_data import field_name
from bianmin.law.zone import start_of
from bianmin.look import paging
from bianmin.look.addresses import address_of
from bianmin.look.cards import Crumb, Keyset
from bianmin.look.ledgers.tables import as_text
from bianmin.look.words import local
from bianmin.people import events as record
from bianmin.people.models import AccessLog, SecurityEvent
from bianmin.people.security_event import EventKind

from ..door import clock
from ..officers import Officer, for_whom, page
from .forms import FilterForm

ROWS = 50
TAKEN_OUT = 20_000
COUNTED = 1000
auditor = for_whom(lambda officer: officer.audits, "security/not_yours")
WORDS = dict(EventKind.choices)


def _asked(form: FilterForm) -> QuerySet[SecurityEvent]:
    rows = SecurityEvent.objects.select_related("by", "about").order_by("-at", "-pk")
    if not form.is_valid():
        return rows
    said = form.cleaned_data
    if said["kind"]:
        rows = rows.filter(kind=said["kind"])
    if said["who"]:
        who = said["who"].strip()
        rows = rows.filter(Q(by__username=who) | Q(about__username=who))
    if said["ok"]:
        rows = rows.filter(ok=said["ok"] == "yes")
    if said["from_day"]:
        rows = rows.filter(at__gte=start_of(said["from_day"]))
    if said["until_day"]:
        rows = rows.filter(at__lt=start_of(said["until_day"] + timedelta(days=1)))
    return rows


@auditor
def events(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The security events, the newest first."""
    form = FilterForm(request.GET or None)
    rows = _asked(form)
    shown, keyset = _page_of(request, rows)
    context = {
        "events": [(row, WORDS.get(row.kind, row.kind), _facts(row)) for row in shown],
        "keyset": keyset,
        "form": form,
        "trail": [Crumb(gettext("Security events"))],
    }
    return page(request, officer, "security/events", context)


def _page_of(request: HttpRequest, rows: QuerySet[Any]) -> tuple[list[Any], Keyset]:
    """A page of rows with ``at``, by the key it begins after."""
    counted = rows[: COUNTED + 1].count()
    after = paging.read(request.GET.get("after", ""))
    if after:
        at, number = after
        rows = rows.filter(Q(at__lt=at) | Q(at=at, pk__lt=number))
    found = list(rows[: ROWS + 1])
    older = ""
    if len(found) > ROWS:
        last = found[ROWS - 1]
        more = request.GET.copy()
        more["after"] = paging.written((last.at, last.pk))
        older = f"?{more.urlencode()}"
    return found[:ROWS], Keyset(min(counted, COUNTED), counted > COUNTED, older_url=older)


def _facts(row: SecurityEvent) -> str:
    return "；".join(f"{name}={value}" for name, value in sorted(row.facts.items()))


@require_POST
@auditor
def export(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The events as a table; that they were taken out is an event itself."""
    form = FilterForm(request.POST)
    rows = list(_asked(form)[:TAKEN_OUT])
    at = clock.present()
    record.record(
        EventKind.EVENTS_EXPORTED, at=at, by=officer.account.pk, address=address_of(request),
        facts={"rows": len(rows)},
    )  # fmt: skip
    text = StringIO()
    table = csv.writer(text)
    table.writerow(
        [
            gettext("taken out by"),
            as_text(officer.account.name),
            gettext("when"),
            f"{local(at):%F %T}",
        ]
    )
    table.writerow(map(str, _head()))
    table.writerows([as_text(value) for value in _line(row)] for row in rows)
    answer = HttpResponse("\ufeff" + text.getvalue(), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="events.csv"'
    return answer


def _head() -> Iterator[str]:
    yield from (gettext("when"), gettext("what happened"), gettext("succeeded"))
    yield from (gettext("by whom"), gettext("whose account"), gettext("from where"))
    yield from (gettext("details"), gettext("reason"))


def _line(row: SecurityEvent) -> tuple[str, ...]:
    who = (row.by.username if row.by else "", row.about.username if row.about else "")
    ok = gettext("yes") if row.ok else gettext("no")
    told = (f"{local(row.at):%F %T}", str(WORDS.get(row.kind, row.kind)), ok, *who)
    return (*told, row.address, _facts(row), row.reason)


@auditor
def accesses(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Who looked at which personal value in full, of which party, and why; never the value."""
    rows = AccessLog.objects.select_related("by").order_by("-at", "-pk")
    who = request.GET.get("who", "").strip()[:64]
    if who:
        rows = rows.filter(by__username=who)
    shown, keyset = _page_of(request, rows)
    context = {
        "accesses": [(row, field_name(row)) for row in shown],
        "keyset": keyset,
        "who": who,
        "trail": [Crumb(gettext("Looks at personal data"))],
    }
    return page(request, officer, "security/accesses", context)
