"""Two bodies become one: what each had goes on with the successor, by a document, from a day on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from bianmin.law.zone import day_of

from .. import merging_refusals, refusals
from ..kinds import BodyKind, Role
from ..models import (
    Announcement,
    Authorisation,
    Body,
    Competence,
    Division,
    Holder,
    Post,
    Shift,
    Site,
    Succession,
    Window,
)
from . import periods
from .posts import end_at_post

MERGED_KINDS = frozenset({BodyKind.TOWN_CENTRE, BodyKind.DEPARTMENT, BodyKind.VILLAGE_POINT})
ENDING_ROLES = frozenset({Role.HEAD, Role.ORGAN_HEAD, Role.SUPERVISOR})
"""Who heads a body that ends heads nothing afterwards; the successor's own head does."""


@dataclass(frozen=True)
class Deed:
    """A merger as it is carried out."""

    ended: Body
    successor: Body
    from_day: date
    document: str
    by: int | None
    at: datetime

    @property
    def last(self) -> date:
        """The last day of what ends."""
        return self.from_day - timedelta(days=1)

    @property
    def recorded(self) -> Mapping[str, Any]:
        return {"set_by_id": self.by, "set_at": self.at}


@transaction.atomic
def merge(
    *, ended: int, successor: int, from_day: date, document: str, by: int | None, at: datetime
) -> Succession:
    """Let a body go on as part of another: town centres, departments or village points.

    Its place becomes the other's, with all that lies below; competence, sites and windows pass
    over; posts with their holders go on beside the successor's own, but for the heads'. What lies
    with the old posts is carried over by ``applications.services.carry_over``. Names of the past
    stay. Raises Refusal: other kinds or tiers, merged already, no document, a day to come.
    """
    periods.wait_for_turn()
    bodies = Body.objects.select_related("division").in_bulk([ended, successor])
    deed = Deed(bodies[ended], bodies[successor], from_day, document.strip(), by, at)
    _refuse_faults(deed)
    succession = Succession.objects.create(
        ended=deed.ended,
        successor=deed.successor,
        from_day=from_day,
        document=deed.document,
        **deed.recorded,
    )
    _end_place(deed)
    _pass_competence(deed)
    _pass_posts(deed)
    _pass_premises(deed)
    Body.objects.filter(parent=ended).update(parent=successor)
    Body.objects.filter(pk=ended).update(until_day=deed.last)
    return succession


def _refuse_faults(deed: Deed) -> None:
    gone = Succession.objects.filter(ended__in=[deed.ended, deed.successor]).first()
    if gone:
        raise merging_refusals.merged_already(gone.ended.name, gone.from_day)
    alike = deed.ended.kind == deed.successor.kind and deed.ended.pk != deed.successor.pk
    if not alike or deed.ended.kind not in MERGED_KINDS or deed.successor.until_day:
        raise merging_refusals.cannot_merge(deed.ended.name)
    if not deed.document:
        raise refusals.no_document()
    if deed.from_day > day_of(deed.at):
        raise merging_refusals.merger_to_come()
    if deed.from_day <= max(deed.ended.from_day, deed.successor.from_day):
        raise refusals.days_out_of_order()


def _end_place(deed: Deed) -> None:
    """The place becomes part of the other's; departments share theirs, which stays."""
    old, new = deed.ended.division, deed.successor.division
    if old.code == new.code:
        return
    Division.objects.filter(parent=old).update(parent=new)
    Division.objects.filter(pk=old.pk).update(successor=new, until_day=deed.last)


def _pass_competence(deed: Deed) -> None:
    rows = Competence.objects.filter(body=deed.ended)
    rows.filter(from_day__gte=deed.from_day).update(body=deed.successor, **deed.recorded)
    begun = rows.filter(from_day__lt=deed.from_day)
    open_rows = [row for row in begun if not row.days.is_over(deed.from_day)]
    periods.end_open(begun, deed.last, deed.by, deed.at)
    Competence.objects.bulk_create(
        Competence(
            subject=row.subject,
            tier=row.tier,
            place=row.place,
            body=deed.successor,
            from_day=deed.from_day,
            until_day=row.until_day,
            document=deed.document,
            **deed.recorded,
        )
        for row in open_rows
    )


def _pass_posts(deed: Deed) -> None:
    own = {post.role: post for post in _posts(deed.successor)}
    duty = next((post for post in own.values() if post.is_duty), None)
    for post in _posts(deed.ended):
        heir = own.get(post.role) or duty if post.role in ENDING_ROLES else _beside(post, deed)
        if heir is not None and post.role not in ENDING_ROLES:
            _pass_people(post, heir, deed)
        end_at_post(post=post.pk, last=deed.last, by=deed.by, at=deed.at)
        Post.objects.filter(pk=post.pk).update(successor=heir, abolished_on=deed.from_day)


def _posts(body: Body) -> list[Post]:
    return list(Post.objects.filter(body=body, abolished_on=None).order_by("-pk"))


def _beside(post: Post, deed: Deed) -> Post:
    """The same post at the successor, under a name that says where it came from."""
    name = f"{post.name}（原{deed.ended.short_name}）"[:60]
    return Post.objects.create(
        body=deed.successor, role=post.role, name=name, duties=post.duties, is_duty=False
    )


def _pass_people(post: Post, heir: Post, deed: Deed) -> None:
    """Whoever holds the post, is on its rota or it is authorised for: the same at the heir."""
    for table in (Holder, Shift, Authorisation):
        for row in table.objects.filter(post=post):
            if not row.days.is_over(deed.from_day):
                row.pk, row.post = None, heir
                row.from_day = max(row.from_day, deed.from_day)
                row.set_by_id, row.set_at = deed.by, deed.at
                row.save(force_insert=True)


def _pass_premises(deed: Deed) -> None:
    """Sites and notices go on as the successor's; windows with the posts behind them."""
    Announcement.objects.filter(body=deed.ended, until_day__gte=deed.from_day).update(
        body=deed.successor
    )
    Site.objects.filter(body=deed.ended, until_day=None).update(body=deed.successor)
    windows = Window.objects.filter(post__body=deed.ended, until_day=None)
    for window in windows.exclude(post__successor=None).select_related("post"):
        Window.objects.filter(pk=window.pk).update(post=window.post.successor_id)
