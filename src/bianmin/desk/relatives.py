"""Who has stepped aside from a matter, and who should say whether they have to; for its page."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from bianmin.applications.household import members_of
from bianmin.applications.policies import RELATIONS
from bianmin.applications.recusal import STEP, Concerned, look_alike
from bianmin.policy import selectors as policy

from .applications.scene import ApplicationScene
from .scene import Scene


@dataclass(frozen=True)
class SteppedAside:
    """Somebody with an interest, and which."""

    name: str
    relation: str


def stepped_aside(scene: ApplicationScene) -> list[SteppedAside]:
    """Who has declared an interest; what each said last."""
    last = {entry.actor: entry for entry in scene.entries if entry.step == STEP}
    return [
        SteppedAside(scene.names.get(actor or 0, ""), relation(scene, entry.facts["relation"]))
        for actor, entry in last.items()
    ]


def relation(scene: Scene, code: str) -> str:
    """The words of a relation, by the county's list of today."""
    return str(policy.value(RELATIONS, scene.officer.viewer.day).get(code, code))


def asked(scene: ApplicationScene) -> str:
    """Where the officer bears a name or number of this matter and has said nothing yet: where to.

    Only of who may say it; empty for everybody else.
    """
    may = any(step.name == STEP and refusal is None for step, refusal in scene.offered)
    own = scene.officer.account
    said = any(entry.step == STEP and entry.actor == own.pk for entry in scene.entries)
    if not may or said or not look_alike(own, _concerned(scene)):
        return ""
    return reverse("desk:step", args=[scene.matter.pk, STEP])


def _concerned(scene: ApplicationScene) -> Iterator[Concerned]:
    for party in (scene.application.party, scene.beneficiary):
        if party is not None:
            yield Concerned(party.name, party.phone)
    fields, answers = scene.application.edition.typed.form_fields, scene.application.answers
    yield from (Concerned(row["name"]) for row in members_of(fields, answers))
