"""Making a hand-over list of what was ticked; what could not go is named."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from bianmin.applications import services as applications
from bianmin.law.refusal import Refusal
from bianmin.look.refusals import text
from bianmin.matters.models import Matter
from bianmin.matters.selectors import visible

from ..officers import Officer, at_the_desk

LONGEST_KEY = 64


@require_POST
@at_the_desk
def send(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Send what was ticked to one body, and show the list; back to the desk if nothing went."""
    try:
        batch = applications.send(
            matters=_ticked(request, officer),
            to_body=next(iter(numbers([request.POST.get("to_body", "")])), 0),
            by=officer.actor(),
            at=officer.at,
            key=request.POST.get("key", "")[:LONGEST_KEY],
        )
    except Refusal as refusal:
        messages.error(request, text(refusal))
        return redirect("desk:handover")
    tell_failed(request, batch)
    if batch.manifest is None:
        return redirect("desk:handover")
    count = {"count": len(batch.done)}
    messages.success(request, gettext("On the way with this list: %(count)s.") % count)
    return redirect("desk:manifest", manifest=batch.manifest)


def _ticked(request: HttpRequest, officer: Officer) -> list[int]:
    """What was ticked, of what the officer may see: practised or real, as they work now."""
    ticked = numbers(request.POST.getlist("matter"))
    seen = visible(officer.viewer).filter(pk__in=ticked)
    return list(seen.order_by("pk").values_list("pk", flat=True))


def tell_failed(request: HttpRequest, batch: applications.Batch) -> None:
    """Name each matter that could not be done, and why."""
    known = dict(
        Matter.objects.filter(pk__in=[matter for matter, _why in batch.failed]).values_list(
            "pk", "number"
        )
    )
    for matter, refusal in batch.failed:
        told = {"number": known.get(matter, matter), "why": text(refusal)}
        messages.warning(request, gettext("%(number)s: %(why)s") % told)


def numbers(typed: list[str]) -> list[int]:
    """The ids among what was sent; what is none is left out."""
    return [int(one) for one in typed if one.isascii() and one.isdigit() and len(one) < 19]
