"""What becomes of a project: its mandate's scan, what is planned, another agent, its end."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from bianmin.casework.abouts import about
from bianmin.catalogue.models import Item
from bianmin.law.zone import day_of
from bianmin.matters.services import Actor
from bianmin.network.directory import Directory
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.people.models import Account
from bianmin.people.rules import check_reason

from ..models import Project, ProjectDeed, ProjectEnd, ProjectItem, ProjectMatter
from . import refusals
from .beginning import opened
from .rights import sees_to


@transaction.atomic
def keep_mandate(
    *, project: int, file: int, by: Actor, at: datetime, training: bool = False
) -> Project:
    """Keep the scan (a stored file's id) of the unit's mandate; a better one takes its place.

    Raises ``Refusal``, or Project.DoesNotExist; as all here.
    """
    _viewer, row = opened(project=project, by=by, at=at, training=training)
    row.mandate_id = file
    row.save(update_fields=["mandate"])
    return row


@transaction.atomic
def plan(
    *, project: int, items: Collection[str], by: Actor, at: datetime, training: bool = False
) -> Project:
    """Say which items (codes) the unit will need: the whole list, in place of what there was."""
    _viewer, row = opened(project=project, by=by, at=at, training=training)
    known = dict(Item.objects.filter(code__in=items).values_list("code", "pk"))
    if unknown := [code for code in items if code not in known]:
        raise refusals.no_such_item(unknown[0])
    row.planned.exclude(item__in=known.values()).delete()
    there = set(row.planned.values_list("item", flat=True))
    wanted = dict.fromkeys(known[code] for code in items)
    ProjectItem.objects.bulk_create(
        ProjectItem(project=row, item_id=item) for item in wanted if item not in there
    )
    return row


def agents(body: int, known: Directory, at: datetime) -> Mapping[int, str]:
    """Who sees to projects at a centre (id) today, by name."""
    posts = (post for post in known.posts_by_body.get(body, ()) if sees_to(known, post))
    found = {one for post in posts for one in known.holders(post.id, day_of(at))}
    return dict(Account.objects.filter(pk__in=found).order_by("pk").values_list("pk", "name"))


@transaction.atomic
def give_to(
    *, project: int, to: int, reason: str, by: Actor, at: datetime, training: bool = False
) -> Project:
    """Another person (account) of the centre is its agent from now on; the unit is told."""
    viewer, row = opened(project=project, by=by, at=at, training=training)
    why = check_reason(reason)
    own = viewer.directory.post(by.post or 0).body
    if to == row.agent_id or to not in agents(own, viewer.directory, at):
        raise refusals.which_agent()
    row.agent_id = to
    row.save(update_fields=["agent"])
    ProjectDeed.objects.create(project=row, agent_id=to, reason=why, by_id=by.account or 0, at=at)
    if not training:
        _tell(row, at)
    return row


@transaction.atomic
def end(
    *, project: int, how: str, reason: str, by: Actor, at: datetime, training: bool = False
) -> Project:
    """It is followed no more: ``how`` is a ``ProjectEnd``. Finished is what has only closed
    matters; its matters go on all the same."""
    _viewer, row = opened(project=project, by=by, at=at, training=training)
    if how not in ProjectEnd:
        raise refusals.how_ended()
    open_matters = ProjectMatter.objects.filter(project=row, matter__closed_at=None)
    if how == ProjectEnd.FINISHED and open_matters.exists():
        raise refusals.still_open()
    why = reason.strip() if how == ProjectEnd.FINISHED else check_reason(reason)
    row.ended_at, row.outcome = at, how
    row.save(update_fields=["ended_at", "outcome"])
    ProjectDeed.objects.create(project=row, outcome=how, reason=why, by_id=by.account or 0, at=at)
    return row


def _tell(row: Project, at: datetime) -> None:
    """The unit, at the number it is registered with; filed with the matter added last."""
    newest = ProjectMatter.objects.filter(project=row).latest("added_at", "matter")
    known = directory()
    centre = known.living(row.body, day_of(at))
    facts = {
        "organ": centre.short_name,
        "project": row.name,
        "agent": Account.objects.get(pk=row.agent_id).name,
        "tracking_code": row.code,
        "phone": centre.phone,
    }
    if row.unit.phone:
        notices.send(
            channel=Channel.SMS, to=row.unit.phone, wording="project_agent", facts=facts,
            about=about(newest.matter_id), at=at,
        )  # fmt: skip
