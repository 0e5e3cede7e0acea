"""Leading groups are set up, and people join and leave them."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from .. import leading_refusals, refusals
from ..kinds import Part
from ..models import Body, LeadingGroup, LeadingMember, Post
from ..tiers import Tier
from . import periods


@dataclass(frozen=True)
class Member:
    """Somebody in a group: ``part`` of it, and the office (``title``) held elsewhere."""

    part: str
    name: str
    title: str
    phone: str = ""


@transaction.atomic
def found_group(
    *,
    body: int,
    name: str,
    office: int,
    document: str,
    from_day: date,
    by: int | None,
    at: datetime,
) -> LeadingGroup:
    """Enter a leading group of the county or a town; its office is a post of the body.

    Raises Refusal: neither county nor town, a post of another body or abolished, no document.
    """
    row, post = Body.objects.get(pk=body), Post.objects.get(pk=office)
    if row.tier not in (Tier.TOWN, Tier.COUNTY):
        raise leading_refusals.no_group_there()
    if post.body_id != body:
        raise leading_refusals.office_elsewhere()
    if post.abolished_on is not None:
        raise refusals.post_is_gone(post.name)
    if not document.strip():
        raise refusals.no_document()
    return LeadingGroup.objects.create(
        body=row,
        name=name.strip(),
        office=post,
        document=document.strip(),
        from_day=from_day,
        set_by_id=by,
        set_at=at,
    )


@transaction.atomic
def join_group(
    *, group: int, member: Member, from_day: date, by: int | None, at: datetime
) -> LeadingMember:
    """Enter somebody as a member. Raises Refusal: the group has a head already, or has ended."""
    row = LeadingGroup.objects.select_for_update(no_key=True).get(pk=group)
    if row.days.is_over(from_day):
        raise refusals.already_ended(row.until_day or from_day)
    heads = (one for one in row.members.filter(part=Part.LEADER) if from_day in one.days)
    if member.part == Part.LEADER and (head := next(heads, None)):
        raise leading_refusals.is_leader_already(head.name)
    return LeadingMember.objects.create(
        group=row, **asdict(member), from_day=from_day, set_by_id=by, set_at=at
    )


@transaction.atomic
def end_group(*, group: int, until_day: date, by: int | None, at: datetime) -> LeadingGroup:
    """Let ``until_day`` be a group's last day, and that of everybody in it."""
    row = periods.end(LeadingGroup.objects.select_for_update().get(pk=group), until_day, by, at)
    periods.end_open(LeadingMember.objects.filter(group=group), until_day, by, at)
    return row


@transaction.atomic
def end_member(*, member: int, until_day: date, by: int | None, at: datetime) -> LeadingMember:
    """Let ``until_day`` be somebody's last day in a group."""
    return periods.end(LeadingMember.objects.select_for_update().get(pk=member), until_day, by, at)
