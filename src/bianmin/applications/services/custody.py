"""In whose hands the papers are: who may change them now; what of them went back."""

from collections.abc import Collection
from datetime import datetime

from bianmin.matters import store
from bianmin.matters.models import Entry
from bianmin.matters.services import Actor
from bianmin.matters.situation import Situation

from .. import intake_refusals, refusals
from ..models import Material, Page


def open_material(material: int, by: Actor, at: datetime) -> Material:
    """A paper that ``by`` may change now, under its matter's lock. Raises ``Refusal``."""
    return _opened(material, by, at)[0]


def open_page(page: int, by: Actor, at: datetime) -> Page:
    """A page that ``by`` may turn, move or remove now; one that was handed up stays as it was."""
    row = Page.objects.select_related("file").filter(pk=page).first()
    if row is None:
        raise intake_refusals.no_such_paper()
    row.material, since = _opened(row.material_id, by, at)
    if row.added_at < since:
        raise intake_refusals.papers_fixed()
    return row


def returned(matter: int, keys: Collection[str], at: datetime) -> None:
    """Write down that originals of these papers went back; whoever may is asked beforehand."""
    if keys:
        rows = Material.objects.filter(application=matter, key__in=keys, originals__gt=0)
        rows.filter(returned_at__isnull=True).update(returned_at=at)


def _opened(material: int, by: Actor, at: datetime) -> tuple[Material, datetime]:
    matter = Material.objects.filter(pk=material).values_list("application", flat=True).first()
    if matter is None:
        raise intake_refusals.no_such_paper()
    situation = _situation(matter, at)
    row = Material.objects.get(pk=material)
    since = _changeable_since(situation, row, _body_of(by, situation))
    if since is None:
        raise intake_refusals.papers_fixed()
    return row, since


def _situation(matter: int, at: datetime) -> Situation:
    found = store.lock_and_read(matter, "", at)
    if found is None:
        raise intake_refusals.no_such_paper()
    return found[0]


def _body_of(by: Actor, situation: Situation) -> int:
    directory = situation.surroundings.directory
    if by.account is None or by.post is None:
        raise refusals.no_post()
    if not directory.may_act(by.account, by.post, situation.day):
        raise refusals.no_post()
    return directory.post(by.post).body


def _changeable_since(situation: Situation, row: Material, body: int) -> datetime | None:
    """From when on pages of the paper may still be changed at ``body``; None if none may be."""
    stay, receiver = situation.stay, situation.receiver
    if stay is None or situation.matter.outcome:
        return None
    if stay.waits_for == "applicant":
        return _asked_at(situation, row) if body in {receiver, stay.body} else None
    answered = ("accept", "accept_pending", "deem_accepted", "ask_correction")
    if not stay.body == receiver == body or any(map(situation.has_done, answered)):
        return None
    been_away = any(each.body != receiver for each in situation.stays)
    return stay.sent_at if been_away else situation.matter.opened_at


def _asked_at(situation: Situation, row: Material) -> datetime | None:
    """When this paper was asked for; corrections are asked for once."""
    asked = Entry.objects.get(matter=situation.matter.id, step="ask_correction")
    return asked.recorded_at if row.key in asked.facts["materials"] else None
