"""The page of a matter: its clocks, papers, timeline and ledger, and what may be done now."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.applications.licences.selectors import request_of
from bianmin.applications.models import LicenceRequest
from bianmin.law.clock import State
from bianmin.look import words as look
from bianmin.look.cards import Crumb, StepButton
from bianmin.look.refusals import text

from .. import answers, archiving, cards, clocks, lateness, relatives, words
from ..messages import outgoing
from ..officers import Officer, at_the_desk, page
from ..scene import Scene, scene_of


@at_the_desk
def matter(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """Only for who may see it; the steps are those the post may take now."""
    scene = scene_of(officer, matter)
    return page(request, officer, "matter", context_of(scene))


def context_of(scene: Scene) -> dict[str, object]:
    bars, steps = clocks.bars(scene), may_now(scene)
    reveal = reverse("desk:reveal", args=[scene.matter.pk])
    return {
        "scene": scene,
        "trail": trail(scene),
        "person": cards.person(scene.application.party, reveal_url=reveal),
        "for_whom": cards.person(scene.beneficiary) if scene.beneficiary else None,
        "waiting": cards.waiting(scene),
        "clocks": [bar for bar in bars if bar.state != State.STOPPED],
        "provisional": any(bar.provisional for bar in bars if bar.state != State.STOPPED),
        "stopped": [bar for bar in bars if bar.state == State.STOPPED],
        "materials": cards.materials(scene),
        "answers": answers.answers(scene),
        "versions": answers.versions(scene),
        "stays": cards.stays(scene),
        "ledger": cards.ledger(scene),
        "steps": steps,
        "delays": lateness.delays(scene),
        "explain": lateness.demanded(steps),
        "not_yet": not_yet(scene),
        "stepped_aside": relatives.stepped_aside(scene),
        "asked": relatives.asked(scene),
        "sent": outgoing.sent(scene),
        "first_asked": scene.names.get(scene.application.first_asked_id or 0, ""),
        "first_clerk": scene.names.get(scene.first_clerk.actor or 0, "")
        if scene.first_clerk
        else "",
        "drafted_by": scene.names.get(scene.drafted or 0, ""),
        "service": scene.service,
        "licence_request": licence_request_of(scene),
        "paper_services": scene.paper_services.items(),
        "outcome": look.OUTCOMES.get(scene.matter.outcome, ""),
        "archive_offered": archiving.is_offered(scene),
    }


def licence_request_of(scene: Scene) -> LicenceRequest | None:
    """What is asked about which licence; None where a new one, or something else, is asked for."""
    asks = scene.application.edition.typed.is_licence
    return request_of(scene.matter.pk) if asks else None


def trail(scene: Scene, *more: Crumb) -> list[Crumb]:
    """The way back from a matter and its smaller pages."""
    number, address = scene.matter.number, reverse("desk:matter", args=[scene.matter.pk])
    own = Crumb(number, address if more else "")
    return [Crumb(gettext("Inbox"), reverse("desk:inbox")), own, *more]


def may_now(scene: Scene) -> list[StepButton]:
    """The steps this post may take now, one of them primary."""
    return [
        StepButton(
            words.label(step.label),
            url=reverse("desk:step", args=[scene.matter.pk, step.name]),
            primary=step.primary,
        )
        for step, refusal in scene.offered
        if refusal is None and not _has_nothing_to_confirm(scene, step.name)
    ]


def not_yet(scene: Scene) -> list[tuple[str, list[str]]]:
    """Steps of this post whose condition is not met yet, by the reason."""
    found: dict[str, list[str]] = {}
    for step, refusal in scene.offered:
        if refusal is not None:
            found.setdefault(text(refusal), []).append(words.label(step.label))
    return list(found.items())


def _has_nothing_to_confirm(scene: Scene, step: str) -> bool:
    return step == "take_up" and scene.stay is not None and scene.stay.received_at is not None
