"""The follow-up desk (接转、跟踪、督办、反馈): what comes, what is urged, what was answered."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from bianmin.applications import urged, waiting
from bianmin.applications.charge import bodies_of
from bianmin.applications.exchange import selectors as exchange
from bianmin.applications.exchange import sending
from bianmin.applications.models import Dispatch, OutsideWait, Urge
from bianmin.casework import lists, watching
from bianmin.matters.clockwork import hop_light
from bianmin.matters.models import Stay
from bianmin.matters.selectors import inbox_counts, kept_out

from .. import parts, words
from ..officers import Officer, at_the_desk, page


@dataclass(frozen=True)
class Asked:
    """An urging in a list: who has the matter, whether the answer is late."""

    row: Urge
    has_it: str
    light: str
    when: str


@dataclass(frozen=True)
class Awaited:
    """Somebody outside who is awaited, and whether the answer is late."""

    row: OutsideWait
    whom: str
    light: str
    when: str
    sent: exchange.Sent | None


@require_safe
@at_the_desk
def follow(request: HttpRequest, officer: Officer) -> HttpResponse:
    """For every post what concerns it; for the county's overseers all that is urged."""
    bodies, oversees = [officer.body.id], officer.supervises
    training = officer.viewer.training
    out = kept_out(officer.viewer)
    watched = watching.watched(bodies_of(officer), out=out, at=officer.at, training=training)
    waits = list(waiting.minded([post.id for post in officer.viewer.posts], training=training))
    sent = exchange.of_waits(waits)
    context = {
        "coming": urged.coming(bodies, out=out, training=training),
        "under_way": inbox_counts(officer.viewer)["all"],
        "to_answer": _asked(officer, urged.to_answer(bodies, training=training)),
        "county": _asked(officer, urged.unanswered(officer.viewer)) if oversees else (),
        "own": _asked(officer, urged.by(bodies, training=training)),
        "waits": [_awaited(officer, row, sent.get(row.matter_id)) for row in waits],
        "watched": [part for part in parts.shown(officer, watched) if part.lines],
        "oversees": oversees,
    }
    return page(request, officer, "handover/follow", context)


def _asked(officer: Officer, rows: Iterable[Urge]) -> list[Asked]:
    found = list(rows)
    stays = {s.matter_id: s for s in lists.open_stays(row.matter_id for row in found)}
    return [_line(officer, row, stays.get(row.matter_id)) for row in found]


def _line(officer: Officer, row: Urge, stay: Stay | None) -> Asked:
    light = "in_time" if row.settled_at else hop_light(row.answer_by, officer.at)[0]
    has_it = officer.directory.body(stay.body).short_name if stay else ""
    return Asked(row, has_it, light, words.due(row.answer_by, light, officer.at))


def _awaited(officer: Officer, row: OutsideWait, sent: exchange.Sent | None) -> Awaited:
    light = hop_light(row.due_at, officer.at)[0]
    whom = str(words.FACT_WORDS[row.whom])
    return Awaited(row, whom, light, words.due(row.due_at, light, officer.at), sent)


@require_POST
@at_the_desk
def send_again(request: HttpRequest, officer: Officer, dispatch: int) -> HttpResponseBase:
    """Send what another system did not take once more. Raises Refusal."""
    own = [post.id for post in officer.viewer.posts]
    row = get_object_or_404(Dispatch, pk=dispatch, post__in=own)
    sending.send_again(dispatch=row.pk, at=officer.at)
    messages.success(request, gettext("It is sent once more."))
    return redirect(reverse("desk:follow") + "#outside")
