"""What a holder asks about her licence alone: its change (行政许可法 49), its renewal (50)."""

from dataclasses import asdict
from datetime import date, datetime

from bianmin.law.zone import day_of

from ..licences import requests
from ..licences.requests import Asked
from ..models import Licence, OnlineDraft, Purpose
from . import drafts


def begun(licence: Licence) -> dict[str, object]:
    """What a draft about a licence begins with."""
    return {"item": licence.item, "licence": asdict(Asked(licence.pk, ""))}


def asked(draft: OnlineDraft) -> Asked | None:
    """The licence that is asked about, and what so far; None where a new one is applied for."""
    said = draft.content.get("licence")
    return Asked(**said) if said else None


def licence_of(draft: OnlineDraft) -> Licence:
    """The licence a draft is about."""
    return Licence.objects.get(pk=draft.content["licence"]["licence"])


def said(draft: OnlineDraft, *, purpose: str, wish: str, day: date) -> dict[str, object]:
    """The part of the content that says what she asks of it. Raises ``Refusal``."""
    licence = licence_of(draft)
    wanted = Asked(licence.pk, purpose, wish.strip() if purpose == Purpose.CHANGE else "")
    requests.check_wish(wanted, licence, day)
    return {"licence": asdict(wanted)}


def say(draft: OnlineDraft, *, purpose: str, wish: str, at: datetime) -> None:
    """Keep what she asks of it. Raises ``Refusal``; then it is as it was."""
    drafts.keep(draft, at=at, **said(draft, purpose=purpose, wish=wish, day=day_of(at)))
