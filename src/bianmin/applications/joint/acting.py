"""Taking a step on a joint task: what is written is kept sealed beside the ledger."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bianmin.casework import stepping, writing
from bianmin.casework.refusals import no_such_step
from bianmin.casework.stepping import Offered
from bianmin.law.procedure import Step
from bianmin.matters.services import Actor, Taken, take
from bianmin.matters.writes import Plan

from .. import effects, urging
from ..models import Remark
from ..procedures import JOINT_TASK


def act(
    *,
    matter: int,
    step: str,
    by: Actor,
    at: datetime,
    key: str,
    seen: int | None = None,
    facts: Mapping[str, Any] | None = None,
    words: Mapping[str, str] | None = None,
) -> Taken:
    """Take ``step``; ``words`` are what was written, by the name of its fact.

    Raises ``Refusal``; then nothing is saved.
    """
    declared = declared_step(step)
    written = writing.written(declared.facts, words or {}, article="")
    given = {**(facts or {}), **writing.digests(declared.facts, written)}

    def beside(plan: Plan) -> None:
        writing.keep(Remark, plan, written)
        if declared.declares:
            effects.declare_interest(plan, given)

    return take(matter, step, by=by, at=at, key=key, seen=seen, facts=given, beside=beside)


def declared_step(name: str) -> Step:
    """The step of that name, if it is one that people take on a task that is there."""
    if JOINT_TASK.has_step(name):
        found = JOINT_TASK.step(name)
        if not found.opens and not found.by_law:
            return found
    raise no_such_step()


def allowed_steps(*, matter: int, by: Actor, at: datetime) -> Offered:
    """The steps ``by`` may take now, as ``casework.stepping`` has them."""
    return stepping.allowed_steps(
        matter=matter, by=by, at=at, unthought={"not-urged"}, of_others=urging.URGES
    )
