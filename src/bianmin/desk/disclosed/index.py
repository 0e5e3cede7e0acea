"""What waits, what is written, and what is public of the body's directory."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from bianmin.information.disclosed import filings, guides, issues, rights, selectors, timeliness
from bianmin.information.models import Disclosure
from bianmin.law.refusal import Refusal
from bianmin.look.refusals import text

from ..officers import Officer, for_whom, page

NEWEST = 30


@for_whom(rights.may_see, "disclosed/not_yours")
def index(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Drafts, those that wait first; then the newest that everybody reads."""
    body = officer.body.id
    latest = issues.latest(body)
    context = {
        "drafts": timeliness.with_owed(selectors.drafts(body), at=officer.at),
        "public": list(selectors.public(body=body)[:NEWEST]),
        "guide": guides.in_force(body),
        "guide_draft": guides.draft_of(body),
        "on_request": selectors.public(body=body, mode=Disclosure.Mode.ON_REQUEST).count(),
        "issue": latest,
        "filings": filings.standings([body])[body],
        "overdue": issues.is_overdue(latest, officer.day),
        "may_write": rights.may_write(officer),
        "may_pass": rights.may_pass(officer),
    }
    return page(request, officer, "disclosed/index", context)


@require_POST
@for_whom(rights.may_pass, "disclosed/not_yours")
def issue(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Publish the catalogue of what is given on request as it stands."""
    try:
        issues.publish(body=officer.body.id, by=officer.account.pk, at=officer.at)
    except Refusal as refusal:
        messages.error(request, text(refusal))
    else:
        messages.success(request, gettext("The catalogue is published; the next day is noted."))
    return redirect("desk:disclosed")
