"""What a proposed notice would change, and the second person's decision."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.almanac import approval
from bianmin.almanac import selectors as almanac
from bianmin.almanac.models import Draft
from bianmin.law.refusal import Refusal

from ..officers import Officer, page
from . import rights


@rights.only(rights.may_approve)
def draft(request: HttpRequest, officer: Officer, draft: int) -> HttpResponseBase:
    """The difference, and the two buttons; once decided, who decided what and when."""
    people = Draft.objects.select_related("proposed_by", "decided_by")
    row = get_object_or_404(people, pk=draft)
    if request.method != "POST":
        return _shown(request, officer, row)
    try:
        _decide(request, officer, row)
    except Refusal as refusal:
        row.refresh_from_db()
        return _shown(request, officer, row, refusal)
    return redirect(f"{reverse('desk:calendar')}?year={row.year}")


def _decide(request: HttpRequest, officer: Officer, row: Draft) -> None:
    by, at = officer.account.pk, officer.at
    if "approve" in request.POST:
        seen = request.POST.get("seen", "")
        approval.approve(draft=row.pk, seen=int(seen) if seen.isdecimal() else 0, by=by, at=at)
        told = gettext("“%(title)s” counts from now on; all open dates are reckoned again.")
    elif "discard" in request.POST:
        approval.discard(draft=row.pk, by=by, at=at)
        told = gettext("“%(title)s” was discarded; the calendar is as it was.")
    else:
        return
    messages.success(request, told % {"title": row.title})


def _shown(
    request: HttpRequest, officer: Officer, row: Draft, refusal: Refusal | None = None
) -> HttpResponseBase:
    seen = almanac.version()
    waits = row.state == Draft.State.WAITING
    found = almanac.difference(row) if waits else None
    context = {
        "draft": row,
        "refusal": refusal,
        "difference": found,
        "days_off": found.of_kind("off") if found else (),
        "made_up": found.of_kind("work") if found else (),
        "seen": seen,
        "own": row.proposed_by_id == officer.account.pk,
        "approvers": _approvers(officer, row),
        "place": officer.directory.division_name(row.region),
    }
    return page(request, officer, "calendar/draft", context, status=422 if refusal else 200)


def _approvers(officer: Officer, row: Draft) -> list[str]:
    return rights.approvers(officer.directory, officer.viewer.day, but=row.proposed_by_id)
