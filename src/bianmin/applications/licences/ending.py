"""What an organ does to a licence by itself: withdraws (8), revokes (69), cancels it (70)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from bianmin.casework.abouts import about
from bianmin.law.zone import day_of
from bianmin.network.kinds import Role
from bianmin.network.seats import Seat
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Paper
from bianmin.notices.remedies import remedies

from ..models import ENDING, Licence, LicenceAct, LicenceDeed
from . import messages, papers, refusals
from .requests import LEAST_WORDS
from .selectors import deeds_of

GROUNDS: Mapping[str, tuple[str, ...]] = {
    LicenceAct.WITHDRAWN: ("law_changed", "facts_changed"),
    LicenceAct.REVOKED: ("abuse", "beyond", "unprocedural", "unqualified", "otherwise", "fraud"),
    LicenceAct.CANCELLED: (
        "expired", "died", "dissolved", "ended", "force_majeure", "given_up", "by_other_law",
    ),
}  # fmt: skip
"""The law's grounds of each act, by 行政许可法 8(2), 69(1)(2), 70."""

HEARD = frozenset({LicenceAct.WITHDRAWN, LicenceAct.REVOKED})
"""What is not done before the holder has been heard."""

KINDS = {
    LicenceAct.WITHDRAWN: "licence_withdrawn",
    LicenceAct.REVOKED: "licence_revoked",
    LicenceAct.CANCELLED: "licence_cancelled",
}


@dataclass(frozen=True, slots=True)
class Ending:
    """An act by which a licence ends: its ground, the facts, and how the holder was heard."""

    act: str
    ground: str
    reason: str
    heard: str = ""


def open_grounds(licence: Licence) -> Mapping[str, tuple[str, ...]]:
    """By what a licence can still end, act by act: what was withdrawn or revoked is cancelled in
    the register on that ground (70(四)); nothing once it is."""
    if licence.last_act not in ENDING:
        return GROUNDS
    if licence.last_act == LicenceAct.CANCELLED:
        return {}
    return {LicenceAct.CANCELLED: ("ended",)}


def may_end(seat: Seat, licence: Licence) -> bool:
    """Whether this post acts on the licence: the head of the organ that granted it."""
    organ = seat.directory.living(licence.organ, seat.day)
    return seat.post.role == Role.ORGAN_HEAD and seat.body.id == organ.id


@transaction.atomic
def end(*, licence: int, ending: Ending, seat: Seat, by: int, at: datetime) -> Paper:
    """End a licence, and issue the paper that says so; the earlier ones hold no more then.

    Raises ``Refusal``: not the organ's head, ended already, a ground that is none, not heard.
    """
    rows = Licence.objects.select_related("holder", "paper", "matter__terms")
    found = rows.select_for_update(no_key=True, of=("self",)).filter(pk=licence).first()
    if found is None:
        raise refusals.not_found()
    if not may_end(seat, found):
        raise refusals.not_yours()
    act = _check(found, ending, at)
    paper = _issued(found, act, ending, seat, at)
    found.last_act, found.acted_on = act, day_of(at)
    _keep(found, ending, paper, by, at)
    messages.tell_ended(found, seat.body, at)
    return paper


def _check(licence: Licence, ending: Ending, at: datetime) -> LicenceAct:
    if ending.act not in ENDING or ending.ground not in GROUNDS[ending.act]:
        raise refusals.not_ended_by_it()
    if ending.ground not in open_grounds(licence).get(ending.act, ()):
        raise refusals.ended_already()
    act = LicenceAct(ending.act)
    if ending.ground == "expired" and not _is_over(licence, at):
        raise refusals.not_over_yet()
    if len(ending.reason.strip()) < LEAST_WORDS:
        raise refusals.unreasoned()
    if act in HEARD and len(ending.heard.strip()) < LEAST_WORDS:
        raise refusals.not_heard()
    return act


def _is_over(licence: Licence, at: datetime) -> bool:
    return licence.until_day is not None and licence.until_day < day_of(at)


def _issued(licence: Licence, act: LicenceAct, ending: Ending, seat: Seat, at: datetime) -> Paper:
    told = remedies("licence_ended", directory=directory(), organ=seat.body, day=day_of(at))
    facts = papers.ended(
        licence,
        act=act,
        ground=ending.ground,
        reason=ending.reason.strip(),
        heard=ending.heard.strip(),
        remedy=told,
    )
    return notices.issue(
        kind=KINDS[act],
        facts=facts,
        addressee=licence.holder.name,
        organ=seat.body.id,
        organ_mark=seat.body.short_name,
        about=about(licence.matter_id),
        at=at,
        takes_back=[deed.paper for deed in deeds_of(licence)],
    )


def _keep(licence: Licence, ending: Ending, paper: Paper, by: int, at: datetime) -> None:
    """The licence as it stands now, and the deed."""
    licence.save(update_fields=["last_act", "acted_on"])
    LicenceDeed.objects.create(
        licence=licence,
        act=licence.last_act,
        ground=ending.ground,
        reason=ending.reason.strip(),
        paper=paper,
        until_day=licence.until_day,
        by_id=by,
        at=at,
    )
