"""What a holder asks about her licence alone: its change (行政许可法 49), its renewal (50)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.content import Material as Wanted
from bianmin.law.zone import day_of
from bianmin.people.models import PartyKind

from .. import earlier
from ..licences import requests
from ..licences.requests import Asked
from ..models import Capacity, Licence, OnlineDraft, Purpose
from . import drafts, refusals

Brought = Mapping[str, Sequence[int]]


HELD = "held"
"""Where a paper stands that lies in the licence's file: it is not asked for again."""


def held(licence: Licence, *, at: datetime) -> list[Wanted]:
    """The papers of its item that lie in its file already."""
    wanted = catalogue.in_force(licence.item, day_of(at)).typed.materials
    there = earlier.in_file(licence, {one.name for one in wanted}, at)
    return [one for one in wanted if one.name in there]


def begun(licence: Licence, *, at: datetime) -> dict[str, object]:
    """What a draft about a licence begins with: the papers that are there already are said to be.

    An organisation's is asked for by its representative.
    """
    there = [one.key for one in held(licence, at=at)]
    represented = {"capacity": Capacity.REPRESENTS.value}
    is_represented = licence.holder.kind == PartyKind.ORGANISATION
    return {
        "item": licence.item,
        "licence": asdict(Asked(licence.pk, "")),
        "held": there,
        "papers": {key: {"presence": HELD, "reason": "", "pages": []} for key in there},
        **({"for_whom": represented} if is_represented else {}),
    }


def is_held(draft: OnlineDraft, key: str) -> bool:
    """Whether the paper of this key lay in the licence's file when she began."""
    return key in draft.content.get("held", ())


def pages_held(draft: OnlineDraft, wanted: Mapping[str, str], at: datetime) -> Brought:
    """The pages (stored files) of the papers (names by key) she left as they are in the file.

    Raises ``Refusal`` where one is not there any more.
    """
    left = [
        key for key, said in draft.content.get("papers", {}).items() if said["presence"] == HELD
    ]
    if not left:
        return {}
    there = earlier.in_file(licence_of(draft), {wanted[key] for key in left}, at)
    if gone := [wanted[key] for key in left if wanted[key] not in there]:
        raise refusals.not_held(gone[0])
    return {key: there[wanted[key]].pages for key in left}


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
