"""Which steps somebody may take on a matter now."""

from collections.abc import Collection
from datetime import datetime

from bianmin.law.procedure import Step
from bianmin.law.refusal import Refusal
from bianmin.matters import store
from bianmin.matters.permits import refusal_of
from bianmin.matters.services import Actor

NOT_HERS = frozenset({"not-here", "not-yours", "not-on-duty", "closed"})
"""Refusals of who asks, or where the matter lies: such a step is not offered at all."""

Offered = list[tuple[Step, Refusal | None]]


def allowed_steps(
    *,
    matter: int,
    by: Actor,
    at: datetime,
    unthought: Collection[str] = (),
    of_others: Collection[str] = (),
) -> Offered:
    """The steps ``by`` may take now, the primary one first; with why not yet, where a condition
    of the step itself (not of who asks) still stands against it.

    ``unthought`` are codes of refusals of steps of which one would not think here; ``of_others``
    are steps that the post with which the matter lies does not take.
    """
    found = store.read(matter, "", at)
    if found is None:
        return []
    situation = found[0]
    pairs = [
        (step, refusal_of(situation, step, by))
        for step in situation.procedure.steps
        if not step.opens and not step.by_law
    ]
    silent = {*NOT_HERS, *unthought}
    offered = [pair for pair in pairs if pair[1] is None or pair[1].code not in silent]
    if situation.stay and situation.stay.post == by.post:
        offered = [pair for pair in offered if pair[0].name not in of_others]
    return sorted(offered, key=lambda pair: (pair[1] is not None, not pair[0].primary))
