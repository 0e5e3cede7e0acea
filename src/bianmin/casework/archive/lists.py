"""Destruction lists (销毁清册): drawn up, appraised by one person, approved by another.

档案法 21; 档案法实施条例 24.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import islice

from django.db import transaction

from bianmin.law.zone import day_of
from bianmin.network.directory import Directory
from bianmin.network.kinds import Role
from bianmin.network.seats import Seat
from bianmin.network.selectors import directory
from bianmin.network.tiers import Tier
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter
from bianmin.people.rules import check_reason

from ..models import DestructionLine, DestructionList
from . import refusals
from .due import due
from .holdings import Due
from .terms import TERMS, last_day

AT_ONCE = 100
"""So many files on a list: as many as a person can look through at one sitting."""

ROLES = frozenset({Role.ADMINISTRATOR, Role.COORDINATOR, Role.SUPERVISOR})
"""At the county's posts of these roles lists are appraised and approved."""


def lets_go(seat: Seat) -> bool:
    """Whether lists are appraised and approved at this post."""
    return seat.post.role in ROLES and seat.body.tier == Tier.COUNTY


def draw_up(at: datetime) -> DestructionList | None:
    """A list of what is past its time, if there is any and no other list is under way."""
    if under_way():
        return None
    found = list(islice(due(day_of(at)), AT_ONCE))
    return _drawn_up(found, at) if found else None


@transaction.atomic
def _drawn_up(found: Sequence[Due], at: datetime) -> DestructionList:
    made = DestructionList.objects.create(drawn_up_at=at)
    DestructionLine.objects.bulk_create(
        DestructionLine(
            listed=made,
            matter=one.matter,
            about=one.about,
            number=one.number,
            term=one.kept.term,
            until=one.until,
            category=one.kept.category,
        )
        for one in found
    )
    _tell(made, len(found), at)
    return made


def _tell(made: DestructionList, files: int, at: datetime) -> None:
    facts = {"number": made.number, "files": str(files)}
    letters = [
        Letter(str(one), facts, f"destruction {made.pk}") for one in _keepers(directory(), at)
    ]
    notices.send_each(channel=Channel.IN_APP, wording="destruction_due", letters=letters, at=at)


def _keepers(network: Directory, at: datetime) -> list[int]:
    """Whoever holds a post today at which lists are appraised."""
    posts = (
        post
        for post in network.posts.values()
        if post.role in ROLES and network.body(post.body).tier == Tier.COUNTY
    )
    return sorted({one for post in posts for one in network.holders(post.id, day_of(at))})


def under_way() -> DestructionList | None:
    """The list that is not carried out yet; there is one at most."""
    return DestructionList.objects.filter(destroyed_at__isnull=True).first()


@transaction.atomic
def appraise(
    *, listed: int, kept: Mapping[int, str], report: str, by: int, at: datetime
) -> DestructionList:
    """Say of each line (id) that is kept for how long, and of all why; the others are to go.

    Raises Refusal.
    """
    found = _locked(listed)
    if found.appraised_at:
        raise refusals.appraised_already()
    if not set(kept.values()) <= set(TERMS):
        raise refusals.no_such_term()
    for line in found.lines.filter(pk__in=kept):
        line.kept, line.kept_until = kept[line.pk], last_day(day_of(at).year, kept[line.pk])
        line.save(update_fields=["kept", "kept_until"])
    found.report, found.returned = check_reason(report), ""
    found.appraised_by_id, found.appraised_at = by, at
    found.save()
    return found


@transaction.atomic
def approve(*, listed: int, document: str, by: int, at: datetime) -> DestructionList:
    """Let go what a list says, by the paper on which the organ approved it. Raises Refusal."""
    found = _appraised(listed)
    if found.appraised_by_id == by:
        raise refusals.another_person()
    found.document = check_reason(document)
    found.approved_by_id, found.approved_at = by, at
    found.save()
    return found


@transaction.atomic
def give_back(*, listed: int, why: str, by: int, at: datetime) -> DestructionList:
    """Have a list appraised again; nothing of it is destroyed. Raises Refusal."""
    found = _appraised(listed)
    found.lines.update(kept="", kept_until=None)
    found.returned, found.report = check_reason(why), ""
    found.returned_by_id, found.appraised_by, found.appraised_at = by, None, None
    found.save()
    return found


def _appraised(listed: int) -> DestructionList:
    found = _locked(listed)
    if found.appraised_at is None:
        raise refusals.not_appraised()
    return found


def _locked(listed: int) -> DestructionList:
    rows = DestructionList.objects.select_for_update(no_key=True)
    found = rows.filter(pk=listed, approved_at__isnull=True).first()
    if found is None:
        raise refusals.no_such_list()
    return found
