"""Lists for whoever watches over matters: urgent ones, what is urged and awaited, who is there."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from ninja import Query, Router

from bianmin.applications import hastened, urged, waiting
from bianmin.applications.hastened import Hurried
from bianmin.applications.models import OutsideWait, Urge
from bianmin.applications.models.urge import UrgeKind
from bianmin.applications.policies import URGENCY
from bianmin.applications.procedures import APPLICATION
from bianmin.casework import lists
from bianmin.law.refusal import mark
from bianmin.law.zone import day_of
from bianmin.matters.selectors import kept_out
from bianmin.matters.viewers import SUPERVISING
from bianmin.network.cards import BodyCard
from bianmin.network.presence import desks_of
from bianmin.policy import selectors as policy

from .. import bodies, refusals
from ..callers import READ, Caller, Request
from ..shapes import overseen as shapes
from ..shapes.parts import Named
from ..shown import label
from .lists import line_of_stay
from .today import attended

router = Router(tags=["lists"])


@router.get(
    "/urgent",
    auth=READ,
    response=shapes.UrgentList,
    operation_id="urgent",
    summary=mark("Urgent matters of a month in my place, by post and one by one"),
)
def urgent(request: Request, wanted: Query[shapes.WantedMonth]) -> shapes.UrgentList:
    """For supervision: by whom the green channel was opened, why, and whether it was so."""
    caller = request.auth
    if not _supervises(caller):
        raise refusals.not_yours()
    month = wanted.month or f"{caller.day:%Y-%m}"
    since, until = hastened.span_of_month(date.fromisoformat(f"{month}-01"))
    place = hastened.bodies_within(caller.directory, caller.body.division)
    found = hastened.hurried(place, since=since, until=until, at=caller.at)
    values = policy.snapshot()
    return shapes.UrgentList(
        month=month,
        matters=[_urgent(one, values) for one in found],
        posts=[_of_post(one) for one in hastened.by_post(found, since=since, until=until)],
        ways=[
            shapes.HandlingCount(mode=mode, handling=handling, count=count)
            for mode, handling, count in hastened.ways(place, since=since, until=until)
        ],
    )


def _supervises(caller: Caller) -> bool:
    return caller.post.role in SUPERVISING


def _of_post(one: hastened.OfPost) -> shapes.UrgentByPost:
    return shapes.UrgentByPost(**asdict(one), share=one.share)


def _urgent(one: Hurried, values: policy.Snapshot) -> shapes.UrgentMatter:
    row = one.row
    reasons = values.value(URGENCY, day_of(row.at))
    return shapes.UrgentMatter(
        matter=row.pk,
        number=row.matter.number,
        title=row.matter.terms.title,
        post=row.post,
        body=row.body,
        opened_at=row.at,
        way=Named(code=row.way, label=label(APPLICATION.step(row.way).label)),
        reason=Named(code=row.reason, label=str(reasons.get(row.reason, row.reason))),
        at_once=one.at_once,
    )


@router.get(
    "/follow-up",
    auth=READ,
    response=shapes.FollowUp,
    operation_id="follow_up",
    summary=mark("What comes, what is urged and answered, what is awaited from outside"),
)
def follow_up(request: Request) -> shapes.FollowUp:
    """The follow-up desk of the body at whose post one acts; at most a hundred of each."""
    caller = request.auth
    viewer, mine = caller.viewer, [caller.body.id]
    training = viewer.training
    coming = list(urged.coming(mine, out=kept_out(viewer), training=training))
    beside = lists.beside(coming, open_already=True)
    waits = waiting.minded([post.id for post in viewer.posts], training=training)
    return shapes.FollowUp(
        coming=[line_of_stay(stay, beside, caller.directory) for stay in coming],
        to_answer=_urged(urged.to_answer(mine, training=training)),
        county=_urged(urged.unanswered(viewer)) if _supervises(caller) else None,
        own=_urged(urged.by(mine, training=training)),
        outside=[_awaited(one) for one in waits],
    )


def _urged(rows: Iterable[Urge]) -> list[shapes.UrgedMatter]:
    return [
        shapes.UrgedMatter(
            matter=one.matter_id,
            number=one.matter.number,
            title=one.matter.terms.title,
            kind=Named(code=one.kind, label=str(UrgeKind(one.kind).label)),
            by=one.body,
            urged_at=one.urged_at,
            answer_by=one.answer_by,
            settled_at=one.settled_at,
        )
        for one in rows
    ]


def _awaited(one: OutsideWait) -> shapes.OutsideAwaited:
    return shapes.OutsideAwaited(
        matter=one.matter_id,
        number=one.matter.number,
        title=one.matter.terms.title,
        whom=one.whom,
        how=one.how,
        asked_at=one.asked_at,
        due_at=one.due_at,
        asked_again=one.asked_again,
    )


@router.get(
    "/on-duty",
    auth=READ,
    response=shapes.OnDuty,
    operation_id="on_duty",
    summary=mark("Who is there today: my body and those above it, or a chosen one"),
)
def on_duty(request: Request, wanted: Query[shapes.WantedBody]) -> shapes.OnDuty:
    """The posts of each body with their people."""
    caller = request.auth
    chosen = _bodies(caller, wanted.body)
    desks = desks_of(caller.directory, chosen, caller.at)
    return shapes.OnDuty(
        day=caller.day,
        bodies=[
            shapes.BodyOnDuty(
                body=bodies.body(one), posts=[attended(desk) for desk in desks[one.id]]
            )
            for one in chosen
        ],
    )


def _bodies(caller: Caller, wanted: int) -> list[BodyCard]:
    """Raises ``Refusal`` for a body that there is none of."""
    if not wanted:
        return list(caller.directory.upwards(caller.body))
    found = caller.directory.bodies.get(wanted)
    if found is None:
        raise refusals.not_found()
    return [found]
