"""The network as it is kept: what there is, with its ids, and every deed that changes it."""

from typing import Annotated

from django.db.models import Q
from ninja import File, Form, Path, Query, Router
from ninja.files import UploadedFile

from bianmin.catalogue import stationing
from bianmin.law.refusal import mark
from bianmin.network import keeping, services
from bianmin.network.checklists import Point
from bianmin.network.coverage import site_gaps
from bianmin.network.kinds import CheckState
from bianmin.network.models import (
    Competence,
    Holder,
    LeadingGroup,
    Post,
    Shift,
    Site,
    StationedUnit,
)
from bianmin.people.models import Account

from .. import refusals
from ..callers import KEEP, Caller, Request
from ..deeds import Deed, Kept, add
from ..keys import Key
from ..once import once
from ..sent import sent
from ..shapes import keeping_network as shapes
from ..shapes import kept_network as answers
from ..shapes.parts import LARGEST_ID, Given
from . import network_deeds as deeds
from .network_deeds import everything, of_body, of_person, of_site, to

router = Router(tags=["keeping"])
BodyId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
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
def body(request: Request, id: BodyId) -> answers.KeptBody:
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


@router.get(
    "/network/sites/{id}/checks",
    auth=KEEP,
    response=answers.Checklist,
    operation_id="checklist",
    summary=mark("How a site stands in the county's list"),
)
def checklist(request: Request, id: BodyId) -> answers.Checklist:
    """Every point that a site of its tier must have, with the newest check."""
    of_site(request.auth, id)
    gap = site_gaps([Site.objects.select_related("body").get(pk=id)], request.auth.day)[0]
    return answers.Checklist(points=[_point(one) for one in gap.points])


def _point(one: Point) -> answers.CheckedPoint:
    check = one.check
    return answers.CheckedPoint(
        point=one.wanted,
        state=CheckState(check.state) if check else None,
        note=check.note if check else "",
        day=check.day if check else None,
        by=check.set_by.name if check and check.set_by else "",
        photo=bool(check and check.photo_id),
    )


@router.post(
    "/network/sites/{id}/checks",
    auth=KEEP,
    response={201: Kept},
    operation_id="check_site",
    summary=mark("Check a point of a site's list"),
)
@once
def check_site(
    request: Request,
    id: BodyId,
    said: Form[shapes.SiteChecked],
    photo: File[UploadedFile] | None = None,
    key: Key = "",
) -> Kept:
    """As seen today, with a photograph or without."""
    caller = request.auth
    of_site(caller, id)
    row = services.check_site(
        site=id,
        photo=sent(photo) if photo else None,
        **dict(said),
        by=caller.account.pk,
        at=caller.at,
    )
    return Kept(id=row.pk)


@router.get(
    "/network/sites/{id}/units",
    auth=KEEP,
    response=answers.Stationing,
    operation_id="stationed",
    summary=mark("The units stationed at a site, and the items that none brought in"),
)
def stationed(request: Request, id: BodyId) -> answers.Stationing:
    """At a village point no unit is asked for."""
    caller = request.auth
    of_site(caller, id)
    site = Site.objects.select_related("body").get(pk=id)
    found = stationing.centres(caller.directory, caller.day, sites=[site])
    units = stationing.units_at(site, caller.day)
    return answers.Stationing(
        units=[_unit(one) for one in units],
        without=[edition.item.code for centre in found for edition in centre.without],
    )


def _unit(row: StationedUnit) -> answers.KeptUnit:
    return answers.KeptUnit(
        id=row.pk,
        name=row.name,
        body=row.body_id,
        items=row.items,
        document=row.document,
        from_day=row.from_day,
    )


@router.get(
    "/network/groups",
    auth=KEEP,
    response=answers.KeptGroups,
    operation_id="leading_groups",
    summary=mark("The leading groups that are kept at my post, with their members"),
)
def groups(request: Request) -> answers.KeptGroups:
    """What has ended is left out."""
    caller = request.auth
    if not keeping.keeps_some(caller):
        raise refusals.not_yours()
    rows = LeadingGroup.objects.filter(body__in=keeping.kept_bodies(caller))
    standing = rows.prefetch_related("members").order_by("pk")
    found = [_group(one, caller) for one in standing if not one.days.is_over(caller.day)]
    return answers.KeptGroups(groups=found)


def _group(row: LeadingGroup, caller: Caller) -> answers.KeptGroup:
    return answers.KeptGroup(
        id=row.pk,
        name=row.name,
        body=row.body_id,
        office=row.office_id,
        document=row.document,
        members=[
            answers.KeptMember(
                id=one.pk,
                part=one.part,
                name=one.name,
                title=one.title,
                phone=one.phone,
                from_day=one.from_day,
            )
            for one in row.members.all()
            if not one.days.is_over(caller.day)
        ],
    )


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


NETWORK = "/network"
DEEDS = (
    Deed("found_body", "POST", "/bodies", mark("Found a body"),
         "Below the centre of its town, or below the county's.",
         shapes.NewBody, deeds.found_body),
    Deed("change_body", "PUT", "/bodies/{id}", mark("Names and telephone of a body"),
         "Papers already issued keep the old name.",
         shapes.BodyNames, to(services.change_body, "body", everything)),
    Deed("add_site", "POST", "/bodies/{id}/sites", mark("Add a site to a body"),
         "Open from today.", shapes.Premises, to(deeds.add_site, "body", of_body)),
    Deed("change_site", "PUT", "/sites/{id}", mark("What is known of a site"),
         "All of it anew.", shapes.Premises, to(deeds.change_site, "site", of_site)),
    Deed("add_window", "POST", "/sites/{id}/windows", mark("Add a window to a site"),
         "Served by a post.", shapes.Window, to(deeds.add_window, "site", of_site)),
    Deed("mark_site", "POST", "/sites/{id}/marks", mark("Single a site out"),
         "By the standard of a document.", shapes.Mark, to(services.mark_site, "site", of_site)),
    Deed("fund_site", "POST", "/sites/{id}/money", mark("Money of a year for a site"),
         "A year once.", shapes.Money, to(services.fund_site, "site", of_site)),
    Deed("station_unit", "POST", "/sites/{id}/units", mark("Enter a stationed unit at a site"),
         "With the items it brought in.",
         shapes.NewUnit, to(deeds.station_unit, "site", of_site)),
    Deed("found_group", "POST", "/bodies/{id}/groups", mark("Enter a leading group"),
         "Its office is a post of the body.",
         shapes.NewGroup, to(deeds.found_group, "body", of_body)),
    Deed("join_group", "POST", "/groups/{id}/members", mark("Enter a member of a leading group"),
         "A group has one head.", shapes.NewMember, deeds.join_group),
    Deed("plan_site", "POST", "/plans", mark("Plan a site"),
         "By when a place is to have one, and where; sent again it is put off.",
         shapes.Plan, deeds.plan),
    Deed("add_post", "POST", "/bodies/{id}/posts", mark("Add a post to a body"),
         "Whoever holds it is entered afterwards.",
         shapes.NewPost, to(services.add_post, "body", everything)),
    Deed("change_post", "PUT", "/posts/{id}", mark("Name and duties of a post"),
         "The duties are read by the public.",
         shapes.PostNames, to(services.change_post, "post", everything)),
    Deed("abolish_post", "POST", "/posts/{id}/abolish", mark("Abolish a post"),
         "What lies with it goes on with the successor at once. It cannot be undone.",
         shapes.Heir, to(deeds.abolish, "post", everything), answers.Carried),
    Deed("appoint", "POST", "/posts/{id}/holders", mark("Put somebody on a post"),
         "The rows of those before stay.",
         shapes.Appointment, to(deeds.appoint, "post", everything)),
    Deed("authorise", "POST", "/posts/{id}/authorisations", mark("Authorise a post"),
         "To take items in by itself, or to decide them.",
         shapes.Authorisation, to(services.authorise, "post", everything)),
    Deed("roster", "POST", "/bodies/{id}/turns", mark("Put somebody on the rota"),
         "On some days of the week: all of them or none. Answers with the first turn.",
         shapes.Turns, deeds.roster),
    Deed("take_leave", "POST", "/people/{id}/leave", mark("Enter somebody's leave"),
         "The other holder of each post acts meanwhile.",
         shapes.Leave, to(services.take_leave, "account", of_person)),
    Deed("register_agent", "POST", "/people/{id}/training", mark("Register an agent"),
         "Sent again it puts the entry right.",
         shapes.Training, to(services.register_agent, "account", of_person)),
    Deed("enter_person", "POST", "/people", mark("Enter somebody of the staff"),
         "The security officer gives the first password.",
         shapes.NewPerson, deeds.enter, answers.Entered),
    Deed("go_out", "POST", "/out", mark("Say where I am, until when"),
         "Back early: until now.", shapes.Out, deeds.go_out),
    Deed("grant_competence", "POST", "/competence", mark("Make a body competent"),
         "At its own tier.", shapes.Competence, deeds.grant),
    Deed("merge", "POST", "/mergers", mark("Merge two bodies"),
         "What is under way goes on with the successor at once. It cannot be undone.",
         shapes.Merger, to(deeds.merge, "", everything), answers.Carried),
    Deed("found_zone", "POST", "/zones", mark("Found a development zone"),
         "At the tier of the towns.", shapes.Zone, to(deeds.found_zone, "", everything)),
    Deed("hand_over_inbox", "POST", "/inboxes", mark("Hand over an inbox"),
         "To another post of the own body, each matter by a step with the reason.",
         shapes.HandOver, deeds.hand_over, answers.Handed),
    *(Deed(f"end_{kind}", "POST", f"/{kind}/{{id}}/end", summary, "Its last day; the row stays.",
           shapes.LastDay, deeds.ended(kind))
      for kind, summary in {
          "holder": mark("The last day of a holder"),
          "turn": mark("The last day of a turn"),
          "authorisation": mark("The last day of an authorisation"),
          "competence": mark("The last day of a competence"),
          "site": mark("The last day of a site"),
          "window": mark("The last day of a window"),
          "unit": mark("The last day of a stationed unit"),
          "group": mark("The last day of a leading group"),
          "member": mark("The last day of a member of a leading group"),
          "leave": mark("The last day of somebody's leave"),
      }.items()),
)  # fmt: skip
for deed in DEEDS:
    add(router, deed, under=NETWORK)
