"""Sending: from the draft to a matter, or to the answer of one that waits for her."""

from datetime import datetime

from django.db import transaction

from bianmin.people.claiming import claimed
from bianmin.people.models import Party

from .. import online_refusals as item_refusals
from .. import services as applications
from ..brought import Brought
from ..known import with_what_is_known
from ..models import Application, OnlineDraft
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
    answers = with_what_is_known(edition.typed.form_fields, said, party=her, agent="")
    filing = Filing(
        item=content["item"],
        party=her,
        place=content["village"],
        contact=content["phone"],
        materials=[
            Brought(key, paper["presence"], 0, paper["reason"], paper["pages"])
            for key, paper in content.get("papers", {}).items()
        ],
        answers=answers,
        capacity=capacity(draft),
        beneficiary=_beneficiary(draft, at),
        email=content.get("email", ""),
        asked=licences.asked(draft),
    )
    return applications.apply_online(filing=filing, at=at, key=draft.key).code


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


def _beneficiary(draft: OnlineDraft, at: datetime) -> int | None:
    """Whom it is for, where that is somebody else."""
    said = draft.content.get("for_whom") or {}
    if not said.get("number"):
        return None
    her = claimed(
        name=said["name"],
        number=said["number"],
        phone=said.get("phone", ""),
        division=draft.content["village"],
        at=at,
    )
    return her.pk
