"""A joint task among the kinds of matter at the desk."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from bianmin.applications import filled_in, offers
from bianmin.applications import services as applications
from bianmin.applications.procedures import JOINT_TASK
from bianmin.law.procedure import Step
from bianmin.matters.models import Entry

from ..applications.materials import cards_of
from ..kinds import DeskKind, declare
from ..offers import Offer, posts_of
from ..relatives import relation
from ..step_hints import HINTS
from ..steps import StepForm, form_of
from .scene import JointScene, read


def panels(scene: JointScene) -> dict[str, object]:
    return {
        "materials": cards_of(scene.matter.pk, scene.materials),
        "answers": filled_in.answers(scene, scene.posts),
        "lead": scene.directory.body(scene.matter.received_by),
    }


def notes(scene: JointScene, entry: Entry) -> Iterator[str]:
    """As what somebody stepped aside; else what is written says it all."""
    if code := entry.facts.get("relation"):
        yield relation(scene, code)


def form(scene: JointScene, step: Step, posted: Any = None, sent: Any = None) -> StepForm:
    asked = {fact.name for fact in step.facts}
    relations = offers.relations(scene.officer.viewer.day) if "relation" in asked else ()
    return form_of(step, Offer(posts=posts_of(scene), relations=relations), posted, sent)


def beside(scene: JointScene, step: Step) -> dict[str, object]:
    return {"hint": HINTS.get(step.name, ""), "materials": (), "remedies": ()}


def take(scene: JointScene, step: Step, form: StepForm, key: str, seen: int) -> None:
    """Raises ``Refusal``."""
    applications.act_jointly(
        matter=scene.matter.pk,
        step=step.name,
        by=scene.officer.actor(stay=scene.stay),
        at=scene.officer.at,
        key=key,
        seen=seen,
        facts=form.facts(step),
        words=form.words(step),
    )


def followed(scene: JointScene, clock: str) -> str:
    """The applicant follows the whole, not its parts."""
    return reverse("portal:track")


KIND = DeskKind(
    scene=read,
    template="joint/task",
    panels=panels,
    notes=notes,
    awaited={},
    form=form,
    beside=beside,
    take=take,
    followed=followed,
)

declare(KIND, JOINT_TASK.name)
