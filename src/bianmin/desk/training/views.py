"""The page on which practice begins and ends, with what has been practised."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from bianmin.applications.policies import TRAINING_KEPT
from bianmin.matters import selectors
from bianmin.matters.models import Matter
from bianmin.network import codes
from bianmin.policy import selectors as policy

from ..officers import Officer, at_the_desk, page
from . import mode

MOST = 100


@dataclass(frozen=True)
class Practised:
    """A training matter, where it was taken in, and until when it is kept."""

    matter: Matter
    body: str
    gone_on: object


@require_http_methods(["GET", "HEAD", "POST"])
@at_the_desk
def training(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """POST with ``begin`` or ``end``; a supervisor sees all that was practised in their place."""
    if request.method == "POST":
        request.session[mode.CHOSEN] = "begin" in request.POST
        return redirect("desk:inbox" if "begin" in request.POST else "desk:training")
    kept = policy.value(TRAINING_KEPT, officer.viewer.day)
    rows = [_practised(officer, matter, kept) for matter in _listed(officer)[:MOST]]
    return page(request, officer, "training", {"rows": rows, "kept": kept, "most": MOST})


def _listed(officer: Officer) -> QuerySet[Matter]:
    """What was practised at one's bodies; for who supervises, in the whole place."""
    scope = Q(received_by__in=officer.viewer.bodies)
    for place in officer.viewer.places:
        scope |= Q(place__startswith=codes.stem(place))
    return selectors.training().filter(scope)


def _practised(officer: Officer, matter: Matter, kept: int) -> Practised:
    body = officer.directory.body(matter.received_by).short_name
    return Practised(matter, body, matter.opened_at + timedelta(days=kept))
