"""What the page of a matter shows of a request, and of an opinion about one."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from bianmin.casework.tracking import spaced
from bianmin.information import published, repeats
from bianmin.information.models import AskedOf
from bianmin.information.outcomes import BY_CODE
from bianmin.information.releases import selectors as releases
from bianmin.information.services import may_answer_at_once
from bianmin.look.cards import StepButton
from bianmin.matters.models import Entry

from ..words import label
from . import words
from .rights import registers
from .scene import SEARCH, OpinionScene, RequestScene


@dataclass(frozen=True)
class Search:
    """Where was looked for the information, by whom, when, and what came of it."""

    entry: Entry
    who: str
    found: str
    searched: str


def panels(scene: RequestScene) -> dict[str, object]:
    request, letter = scene.request, scene.request.letter
    outcome, charge = BY_CODE.get(request.outcome), scene.charge
    return {
        "request_row": request,
        "letter": letter,
        "who": words.who(request.applicant_kind),
        "reason_day": _reason_day(scene),
        "code": spaced(request.code),
        "linked": scene.together,
        "may_split": letter.received_on is not None and registers(scene.officer),
        "searches": [_search(scene, entry) for entry in scene.entries if entry.step == SEARCH],
        "releases": releases.of_request(request.pk),
        "published": _published(scene),
        "may_answer": scene.may_answer_at_once,
        "key": str(uuid.uuid4()),
        "record": repeats.record_of(request) if scene.stay else None,
        "charge": charge,
        "fee": words.yuan(charge.fen) if charge else "",
        "ended": outcome,
        "ended_in": label(outcome.label) if outcome else "",
        "more_steps": _more(scene),
    }


def _published(scene: RequestScene) -> list[published.Public]:
    """What is public already and much like it, while it can be answered at once."""
    if not may_answer_at_once(scene.stay):
        return []
    request, day = scene.request, scene.officer.viewer.day
    return published.resembling(request.wanted, body=request.letter.body, day=day)


def opinion_panels(scene: OpinionScene) -> dict[str, object]:
    return {"opinion": scene.opinion}


def _reason_day(scene: RequestScene) -> str:
    """Why the day of receipt is the day (条例 31)."""
    letter = scene.request.letter
    if letter.received_on is None:
        return gettext("Not settled yet: it is the day on which receipt is confirmed with her.")
    if letter.was_confirmed:
        return gettext("The day on which receipt was confirmed with her.")
    return str(RECEIVED[letter.channel])


RECEIVED: Mapping[str, Promise] = {
    "by_hand": gettext_lazy("The day on which it was handed in."),
    "oral": gettext_lazy("The day on which it was told and written down."),
    "signed_post": gettext_lazy("The day on which the office signed for it."),
}


def _search(scene: RequestScene, entry: Entry) -> Search:
    said = scene.remarks.get(entry.version, {})
    found = str(words.CODES["found"][entry.facts["found"]])
    return Search(entry, scene.names.get(entry.actor or 0, ""), found, said.get("searched", ""))


ASKED_ON_A_PAGE = {
    AskedOf.THIRD_PARTY: gettext_lazy("Ask a third party"),
    AskedOf.JOINT_MAKER: gettext_lazy("Ask a body that made it too"),
}


def _more(scene: RequestScene) -> list[StepButton]:
    """What is done on pages of their own."""
    offered = ASKED_ON_A_PAGE.items() if scene.may_ask_others else ()
    return [
        StepButton(str(told), url=reverse("desk:ask_other", args=[scene.matter.pk, of.value]))
        for of, told in offered
    ]
