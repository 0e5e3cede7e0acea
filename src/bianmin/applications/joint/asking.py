"""Asking other departments about an application: each by a child of it, at the lead's own tier."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from bianmin.catalogue.content import JointDepartment
from bianmin.law.zone import day_of
from bianmin.matters import store
from bianmin.matters.refusals import no_such_matter
from bianmin.matters.services import Actor, Taken, open_child
from bianmin.matters.writes import Plan
from bianmin.network.cards import BodyCard
from bianmin.network.selectors import directory
from bianmin.policy import selectors as policy

from ..models import Application, JointTask
from ..policies import JOINT
from . import refusals, rules
from .terms import terms_of

LEAST_WORDS = 2
LONGEST = 366


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who is asked (``body``: id) to look at what, within how many working days.

    ``department`` is what the item calls it; empty where the item does not name it.
    """

    body: int
    task: str
    days: int
    department: str = ""


@transaction.atomic
def ask_joint(*, application: int, wanted: Wanted, by: Actor, at: datetime, key: str) -> Taken:
    """Ask one department about an application (its matter's id) by a child of it.

    It answers before the whole is due. Those that the item names come first.
    Raises ``Refusal``; then nothing is saved.
    """
    row = Application.objects.select_related("matter", "edition__item").get(pk=application)
    asked = _asked(row)
    _check(row, wanted, asked, by, day_of(at))
    body, days = directory().body(wanted.body), _days(application, wanted.days, at)

    def beside(plan: Plan) -> JointTask:
        return JointTask.objects.create(
            matter_id=plan.situation.matter.id,
            application_id=application,
            body=wanted.body,
            department=wanted.department,
            task=wanted.task.strip(),
        )

    return open_child(
        application,
        terms_of(body.id, body.tier, days=days, title=row.edition.name),
        "begin_joint",
        parent_step="ask_joint",
        by=by,
        at=at,
        key=key,
        parent_facts={"body": wanted.body, "days": days},
        beside=beside,
    )


@transaction.atomic
def ask_named(*, application: int, by: Actor, at: datetime, key: str) -> list[Taken]:
    """Ask at once every department that the item names and that was not asked yet.

    Raises ``Refusal``, also where one of them is nowhere to be found; then nobody is asked.
    """
    row = Application.objects.select_related("matter", "edition__item").get(pk=application)
    left = unasked(row, day_of(at))
    if not left:
        raise refusals.all_asked()
    return [
        ask_joint(application=application, wanted=one, by=by, at=at, key=f"{key[:56]}-{n}")
        for n, one in enumerate(left)
    ]


def unasked(row: Application, day: date) -> list[Wanted]:
    """The departments that the item names and that were not asked yet, as they are asked."""
    before = {task.department for task in _asked(row)}
    named = row.edition.typed.joint_departments
    return [_wanted(row, one, day) for one in named if one.department not in before]


def _wanted(row: Application, one: JointDepartment, day: date) -> Wanted:
    body = body_named(one.department, _tier(row), row.matter.place, day)
    days = one.days or policy.value(JOINT, day)
    return Wanted(body.id if body else 0, one.task, days, one.department)


def body_named(department: str, tier: int, place: str, day: date) -> BodyCard | None:
    """The body that does the department's work for a place at a tier."""
    return directory().competent((department,), tier, place, day)


def _tier(row: Application) -> int:
    """Where it is decided: at the tier on which it lies with the lead window."""
    return max(leg["tier"] for leg in row.matter.terms.content["route"] if leg["kind"] == "decide")


def _asked(row: Application) -> list[JointTask]:
    rows = JointTask.objects.filter(application=row.pk).select_related("matter")
    return list(rows.order_by("pk"))


def _check(
    row: Application, wanted: Wanted, asked: Sequence[JointTask], by: Actor, day: date
) -> None:
    known = directory()
    if wanted.body not in known.bodies or not known.posts_by_body.get(wanted.body):
        raise refusals.unknown_body()
    if by.post in known.posts and known.post(by.post or 0).body == wanted.body:
        raise refusals.asks_itself()
    if any(one.body == wanted.body and one.matter.closed_at is None for one in asked):
        raise refusals.asked_before()
    if len(wanted.task.strip()) < LEAST_WORDS:
        raise refusals.nothing_said()
    if not 1 <= wanted.days <= LONGEST:
        raise refusals.how_long()
    if not wanted.department and (left := unasked(row, day)):
        raise refusals.not_asked_yet("、".join(one.department for one in left))


def _days(application: int, wanted: int, at: datetime) -> int:
    found = store.read(application, "", at)
    if found is None:
        raise no_such_matter()
    situation, _earlier = found
    calendar = situation.surroundings.calendar
    days = rules.days_within(wanted, situation.day, rules.last_day(situation), calendar)
    if not days:
        raise refusals.no_day_left()
    return days
