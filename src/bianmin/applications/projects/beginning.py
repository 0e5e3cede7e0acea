"""Beginning a project under the unit's mandate, with its first matter; adding more."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from bianmin.law.zone import day_of
from bianmin.matters import viewers
from bianmin.matters.models import Matter
from bianmin.matters.selectors import visible
from bianmin.matters.services import Actor
from bianmin.matters.viewers import Viewer
from bianmin.people.models import Party, PartyKind
from bianmin.people.rules import refuse_numbers

from ..models import Application, Project, ProjectHelp, ProjectMatter
from . import refusals
from .rights import centres, sees_to


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the unit asks for; ``number`` is its first matter's, by which the unit is known.

    ``help`` is a ``ProjectHelp``, ``mandated_on`` the day on which the unit signed its mandate.
    """

    name: str
    help: str
    mandated_on: date
    number: str


@transaction.atomic
def begin(*, wanted: Wanted, by: Actor, at: datetime, training: bool = False) -> Project:
    """Begin a project; whoever begins it is its agent. Raises ``Refusal``; then nothing is kept."""
    viewer = _viewer(by, at, training)
    _check(wanted, day_of(at))
    matter = _matter(viewer, wanted.number)
    unit = Party.objects.filter(pk__in=_whose(matter), kind=PartyKind.ORGANISATION).first()
    if unit is None:
        raise refusals.not_of_a_unit()
    project = Project.objects.create(
        name=wanted.name.strip(),
        unit=unit,
        code=_free_code(),
        body=viewer.directory.post(by.post or 0).body,
        agent_id=by.account or 0,
        help=wanted.help,
        mandated_on=wanted.mandated_on,
        begun_at=at,
        training=training,
    )
    ProjectMatter.objects.create(project=project, matter=matter, added_at=at)
    return project


@transaction.atomic
def add(
    *, project: int, number: str, by: Actor, at: datetime, training: bool = False
) -> ProjectMatter:
    """Add a matter of the same unit, by its number. Raises ``Refusal``, or Project.DoesNotExist."""
    viewer, row = opened(project=project, by=by, at=at, training=training)
    matter = _matter(viewer, number)
    if row.unit_id not in _whose(matter):
        raise refusals.of_another_unit()
    return ProjectMatter.objects.create(project=row, matter=matter, added_at=at)


def opened(
    *, project: int, by: Actor, at: datetime, training: bool = False
) -> tuple[Viewer, Project]:
    """A project (id) that has not ended, locked, and who sees to it at their post.

    Raises ``Refusal``, or Project.DoesNotExist.
    """
    viewer = _viewer(by, at, training)
    rows = Project.objects.select_for_update(of=("self",), no_key=True).select_related("unit")
    row = rows.get(pk=project, training=training)
    if row.body not in centres(viewer):
        raise refusals.not_the_centre()
    if row.ended_at:
        raise refusals.ended()
    return viewer, row


def _viewer(by: Actor, at: datetime, training: bool) -> Viewer:
    viewer = viewers.staff(by.account or 0, at, training=training)
    if not any(one.id == by.post and sees_to(viewer.directory, one) for one in viewer.desk):
        raise refusals.not_the_centre()
    return viewer


def _check(wanted: Wanted, today: date) -> None:
    if not wanted.name.strip():
        raise refusals.no_name()
    refuse_numbers(name=wanted.name)
    if wanted.help not in ProjectHelp:
        raise refusals.what_help()
    if wanted.mandated_on > today:
        raise refusals.mandated_when()


def _matter(viewer: Viewer, number: str) -> Matter:
    """The application of this number, in no project yet; nobody else adds it meanwhile."""
    seen = visible(viewer).filter(number=number.strip().upper(), parent=None)
    rows = Matter.objects.select_for_update(of=("self",), no_key=True)
    matter = rows.filter(pk__in=seen.values("pk")).first()
    if matter is None or not Application.objects.filter(pk=matter.pk).exists():
        raise refusals.no_such_matter()
    if ProjectMatter.objects.filter(matter=matter).exists():
        raise refusals.of_a_project()
    return matter


def _whose(matter: Matter) -> set[int]:
    """Who applied, and for whom: who represents a unit applies for it."""
    return {one for one in (matter.applicant, matter.beneficiary) if one is not None}


def _free_code() -> str:
    """Ten digits nobody has."""
    least = 10 ** (Project.CODE_DIGITS - 1)
    while True:
        code = str(least + secrets.randbelow(9 * least))
        if not Project.objects.filter(code=code).exists():
            return code
