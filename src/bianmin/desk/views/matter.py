"""The page of a matter: its clocks, papers, timeline and ledger, and what may be done now."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.law.clock import State
from bianmin.look import words as look
from bianmin.look.cards import Crumb, StepButton
from bianmin.look.refusals import text

from .. import cards, children, clocks, lateness, words
from ..kinds import kind_of
from ..messages import outgoing
from ..officers import Officer, at_the_desk, page
from ..scene import Scene, scene_of


@at_the_desk
def matter(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """Only for who may see it; the steps are those the post may take now."""
    scene = scene_of(officer, matter)
    return page(request, officer, kind_of(scene).template, context_of(scene))


def context_of(scene: Scene) -> dict[str, object]:
    """What every matter shows; beside it the panels of its kind."""
    bars, steps = clocks.bars(scene), may_now(scene)
    reveal = reverse("desk:reveal", args=[scene.matter.pk])
    return {
        "scene": scene,
        "trail": trail(scene),
        "person": cards.whose(scene, reveal_url=reveal),
        "for_whom": cards.person(scene.beneficiary) if scene.beneficiary else None,
        "waiting": cards.waiting(scene),
        "clocks": [bar for bar in bars if bar.state != State.STOPPED],
        "provisional": any(bar.provisional for bar in bars if bar.state != State.STOPPED),
        "stopped": [bar for bar in bars if bar.state == State.STOPPED],
        "stays": cards.stays(scene),
        "ledger": cards.ledger(scene),
        "steps": steps,
        "children": children.cards(scene),
        "delays": lateness.delays(scene),
        "explain": lateness.demanded(steps),
        "not_yet": not_yet(scene),
        "sent": outgoing.sent(scene),
        "outcome": look.OUTCOMES.get(scene.matter.outcome, ""),
        **kind_of(scene).panels(scene),
    }


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
