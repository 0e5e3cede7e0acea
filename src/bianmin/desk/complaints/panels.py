"""What the page of a matter shows of a complaint."""

from django.urls import reverse
from django.utils.translation import gettext

from bianmin.complaints.procedures.words import HANDLING
from bianmin.complaints.services.identity import refusal_to_reveal
from bianmin.look.cards import StepButton

from . import words
from .scene import ComplaintScene


def panels(scene: ComplaintScene) -> dict[str, object]:
    row = scene.complaint
    return {
        "row": row,
        "site": scene.site,
        "complained_of": scene.person,
        "finding": words.finding(row.finding),
        "may_reveal": row.is_named and _may_reveal(scene),
        "publication": scene.publication,
        "more_steps": _more(scene),
    }


def _may_reveal(scene: ComplaintScene) -> bool:
    by = scene.officer.actor(stay=scene.stay)
    return refusal_to_reveal(complaint=scene.matter.pk, by=by, at=scene.at) is None


def may_publish(scene: ComplaintScene) -> bool:
    """Whether its result is put forward or passed at this post."""
    handles = scene.is_of_officers_body and scene.officer.post.role in HANDLING
    return handles and bool(scene.complaint.finding) and not scene.matter.training


def _more(scene: ComplaintScene) -> list[StepButton]:
    """What is done on a page of its own, also once it is closed."""
    if not may_publish(scene):
        return []
    url = reverse("desk:complaint_result", args=[scene.matter.pk])
    return [StepButton(gettext("The result for the public"), url=url)]
