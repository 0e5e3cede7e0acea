"""The network as it is kept: bodies with what they have, and people, with their ids."""

from typing import Annotated

from django.db.models import Q
from ninja import Path, Query, Router

from bianmin.law.refusal import mark
from bianmin.network import keeping
from bianmin.network.models import Competence, Holder, Post, Shift, Site
from bianmin.people.models import Account

from .. import refusals
from ..callers import KEEP, Caller, Request
from ..shapes import kept_network as answers
from ..shapes.parts import LARGEST_ID, Given
from .network_deeds import of_body

router = Router(tags=["keeping"])
RowId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
MOST = 60


@router.get(
    "/network/bodies",
    auth=KEEP,
    response=answers.KeptBodies,
    operation_id="kept_bodies",
    summary=mark("The bodies that are kept at my post"),
)
def bodies(request: Request) -> answers.KeptBodies:
    """The whole county's, or those of a town."""
    caller = request.auth
    if not keeping.keeps_some(caller):
        raise refusals.not_yours()
    found = sorted(keeping.kept_bodies(caller))
    cards = [caller.directory.body(one) for one in found]
    return answers.KeptBodies(
        bodies=[
            answers.KeptName(id=one.id, name=one.name, tier=one.tier, place=one.division)
            for one in cards
        ]
    )


@router.get(
    "/network/bodies/{id}",
    auth=KEEP,
    response=answers.KeptBody,
    operation_id="kept_body",
    summary=mark("A body with its posts, holders, sites, rota and competence"),
)
def body(request: Request, id: RowId) -> answers.KeptBody:
    """What has ended is left out."""
    caller = request.auth
    of_body(caller, id)
    card = caller.directory.body(id)
    return answers.KeptBody(
        id=card.id,
        name=card.name,
        short_name=card.short_name,
        tier=card.tier,
        place=card.division,
        kind=card.kind,
        posts=_posts(caller, id),
        sites=_sites(caller, id),
        turns=_turns(caller, id),
        competences=_competences(caller, id),
    )


def _posts(caller: Caller, body: int) -> list[answers.KeptPost]:
    held = Holder.objects.filter(post__body=body).select_related("account").order_by("rank", "pk")
    standing = [one for one in held if not one.days.is_over(caller.day)]
    posts = Post.objects.filter(body=body, abolished_on=None).order_by("pk")
    return [
        answers.KeptPost(
            id=post.pk,
            name=post.name,
            role=post.role,
            holders=[_held(one) for one in standing if one.post_id == post.pk],
        )
        for post in posts
    ]


def _held(row: Holder) -> answers.Held:
    return answers.Held(
        id=row.pk,
        account=row.account_id,
        name=row.account.name,
        rank=row.rank,
        from_day=row.from_day,
        until_day=row.until_day,
    )


def _sites(caller: Caller, body: int) -> list[answers.KeptSite]:
    rows = Site.objects.filter(body=body).prefetch_related("windows").order_by("pk")
    return [
        answers.KeptSite(
            id=site.pk,
            name=site.name,
            address=site.address,
            hours=site.hours,
            windows=[
                answers.KeptWindow(id=one.pk, name=one.name, kind=one.kind, post=one.post_id)
                for one in site.windows.all()
                if not one.days.is_over(caller.day)
            ],
        )
        for site in rows
        if not site.days.is_over(caller.day)
    ]


def _turns(caller: Caller, body: int) -> list[answers.KeptTurn]:
    rows = Shift.objects.filter(post__body=body).order_by("weekday", "begins", "pk")
    return [
        answers.KeptTurn(
            id=one.pk,
            post=one.post_id,
            account=one.account_id,
            weekday=one.weekday,
            begins=one.begins,
            ends=one.ends,
        )
        for one in rows
        if not one.days.is_over(caller.day)
    ]


def _competences(caller: Caller, body: int) -> list[answers.KeptCompetence]:
    rows = Competence.objects.filter(body=body).order_by("subject", "pk")
    return [
        answers.KeptCompetence(
            id=one.pk,
            subject=one.subject,
            place=one.place,
            from_day=one.from_day,
            until_day=one.until_day,
        )
        for one in rows
        if not one.days.is_over(caller.day)
    ]


class SoughtPerson(Given):
    """A name, a staff number or a sign-in name; empty: everybody."""

    q: str = ""


@router.get(
    "/network/people",
    auth=KEEP,
    response=answers.Staff,
    operation_id="staff",
    summary=mark("Find somebody of the staff"),
)
def people(request: Request, sought: Query[SoughtPerson]) -> answers.Staff:
    """Only the own town's for its head."""
    caller, typed = request.auth, sought.q.strip()[:50]
    if not keeping.keeps_some(caller):
        raise refusals.not_yours()
    found = Account.objects.order_by("name", "pk")
    if not keeping.keeps_all(caller):
        found = found.filter(pk__in=keeping.kept_people(caller))
    if typed:
        found = found.filter(Q(name__contains=typed) | Q(number=typed) | Q(username=typed))
    return answers.Staff(
        people=[
            answers.StaffLine(
                id=one.pk,
                name=one.name,
                number=one.number,
                posts=[post.id for post in caller.directory.posts_of(one.pk, caller.day)],
            )
            for one in found[:MOST]
        ]
    )
