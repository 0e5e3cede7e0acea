"""Who is awaited outside, as rows: asked, asked again, answered; and what a minder sees of it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import F, QuerySet

from bianmin.matters.clockwork import hop_due
from bianmin.matters.writes import Plan

from .exchange import queue
from .models import OutsideWait

Facts = Mapping[str, Any]

SHOWN = 100


def ask(plan: Plan, facts: Facts) -> None:
    situation, told = plan.situation, plan.entry.facts
    stay, due = situation.stay, hop_due(situation.at, told["expected"], situation.surroundings)
    assert stay is not None and due is not None  # it lies somewhere; nothing holds an answer
    OutsideWait.objects.create(
        matter_id=situation.matter.id,
        version=plan.entry.version,
        whom=told["whom"],
        how=told["how"],
        post=stay.post,
        asked_at=situation.at,
        due_at=due,
    )
    if system := told.get("system"):
        queue.begin(plan, system)


def again(plan: Plan, facts: Facts) -> None:
    _open(plan).update(asked_again=F("asked_again") + 1)


def end(plan: Plan, facts: Facts) -> None:
    """The answer is here, or nobody waits for it any more."""
    _open(plan).update(settled_at=plan.situation.at)


def _open(plan: Plan) -> QuerySet[OutsideWait]:
    matter = plan.situation.matter.id
    return OutsideWait.objects.filter(matter=matter, settled_at__isnull=True)


def awaited(matter: int) -> OutsideWait | None:
    """Who outside is awaited in a matter, if anybody is."""
    return OutsideWait.objects.filter(matter=matter, settled_at__isnull=True).first()


def minded(posts: Iterable[int], *, training: bool = False) -> QuerySet[OutsideWait]:
    """What these posts wait for from outside, by when the answer is expected."""
    waits = OutsideWait.objects.filter(post__in=list(posts), settled_at__isnull=True)
    rows = waits.filter(matter__training=training)
    return rows.select_related("matter__terms").order_by("due_at", "pk")[:SHOWN]
