"""Sending: from the draft to a matter, or to the answer of one that waits for her."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from bianmin.catalogue.models import Edition
from bianmin.people.claiming import claimed
from bianmin.people.models import Party

from .. import online_refusals as item_refusals
from .. import services as applications
from ..brought import Brought
from ..capacities import is_person
from ..known import with_what_is_known
from ..models import Application, Capacity, OnlineDraft
from ..models.material import Presence
from ..offered import is_offered_online
from ..services.online import Filing
from . import drafts, licences, refusals
from .questions import capacity, open_questions


def check_begun(draft: OnlineDraft, *, at: datetime) -> None:
    """Raises ``Refusal`` for an item that nobody can apply for online, or that is not in force."""
    edition = drafts.edition_of(draft, at)
    if not is_offered_online(edition.typed):
        raise item_refusals.not_online(edition.name)


@transaction.atomic
def send(draft: OnlineDraft, *, at: datetime) -> str:
    """Send it and let the draft go; the tracking code. Raises ``Refusal``; then all is kept."""
    if still_open := open_questions(drafts.edition_of(draft, at).typed, draft):
        raise refusals.not_complete(str(still_open[0].title))
    code = _supplemented(draft, at) if "code" in draft.content else _applied(draft, at)
    draft.delete()
    return code


def _applied(draft: OnlineDraft, at: datetime) -> str:
    content, edition = draft.content, drafts.edition_of(draft, at)
    her = _party(draft, at)
    said = {**content.get("answers", {}), "mobile": content["phone"]}
    said["village_code"] = content["village"]
    whom = _beneficiary(draft, at)
    held = licences.pages_held(draft, {one.key: one.name for one in edition.typed.materials}, at)
    filing = Filing(
        item=content["item"],
        party=her,
        place=content["village"],
        contact=content["phone"],
        materials=[
            _brought(key, paper, held.get(key)) for key, paper in content.get("papers", {}).items()
        ],
        answers=_answers(edition, said, her, whom),
        capacity=capacity(draft),
        beneficiary=whom.pk if whom else None,
        email=content.get("email", ""),
        asked=licences.asked(draft),
    )
    return applications.apply_online(filing=filing, at=at, key=draft.key).code


def _brought(key: str, paper: dict[str, Any], held: Sequence[int] | None) -> Brought:
    """What lies in the licence's file comes with its pages, as if she had brought it."""
    if held is not None:
        return Brought(key, Presence.HERE, 0, "", held)
    return Brought(key, paper["presence"], 0, paper["reason"], paper["pages"])


def _answers(
    edition: Edition, said: dict[str, Any], her: Party, whom: Party | None
) -> dict[str, Any]:
    """The form filled in; of an organisation that is represented, with its own name and code."""
    fields = edition.typed.form_fields
    if whom is not None and not is_person(whom):
        said = with_what_is_known(fields, said, party=whom, agent="")
    return with_what_is_known(fields, said, party=her, agent="")


def _supplemented(draft: OnlineDraft, at: datetime) -> str:
    application = Application.objects.get(code=draft.content["code"])
    papers = draft.content.get("papers", {})
    applications.supplement(
        matter=application.pk,
        by=application.party_id,
        files={key: paper["pages"] for key, paper in papers.items() if paper["pages"]},
        at=at,
        key=draft.key,
    )
    return application.code


def _party(draft: OnlineDraft, at: datetime) -> Party:
    """Whom she says she is."""
    said = draft.content
    return claimed(
        name=said["name"],
        number=said["number"],
        phone=said["phone"],
        division=said["village"],
        at=at,
    )


def _beneficiary(draft: OnlineDraft, at: datetime) -> Party | None:
    """Whom it is for, where that is somebody else."""
    said = draft.content.get("for_whom") or {}
    if not said.get("number"):
        return None
    return claimed(
        name=said["name"],
        number=said["number"],
        phone=said.get("phone", ""),
        division=draft.content["village"],
        person=said["capacity"] != Capacity.REPRESENTS,
        at=at,
    )
