"""Sites as they are kept: how they stand in the county's list, units stationed there, groups."""

from ninja import Router

from bianmin.catalogue import stationing
from bianmin.law.refusal import mark
from bianmin.network import keeping
from bianmin.network.checklists import Point
from bianmin.network.coverage import site_gaps
from bianmin.network.kinds import CheckState
from bianmin.network.models import LeadingGroup, Site, StationedUnit

from .. import refusals
from ..callers import KEEP, Caller, Request
from ..shapes import kept_sites as answers
from .kept_network import RowId
from .network_deeds import of_site

router = Router(tags=["keeping"])


@router.get(
    "/network/sites/{id}/checks",
    auth=KEEP,
    response=answers.Checklist,
    operation_id="checklist",
    summary=mark("How a site stands in the county's list"),
)
def checklist(request: Request, id: RowId) -> answers.Checklist:
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


@router.get(
    "/network/sites/{id}/units",
    auth=KEEP,
    response=answers.Stationing,
    operation_id="stationed",
    summary=mark("The units stationed at a site, and the items that none brought in"),
)
def stationed(request: Request, id: RowId) -> answers.Stationing:
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
