"""Taking a step on a complaint: words are kept sealed beside the ledger."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bianmin.casework import stepping, writing
from bianmin.casework.refusals import no_such_step
from bianmin.casework.stepping import Offered
from bianmin.law.procedure import Step
from bianmin.matters.models import Matter
from bianmin.matters.services import Actor, Taken, take

from ..models import ComplaintRemark
from ..procedures import COMPLAINT
from ..refusals import PETITIONS

ARTICLE = PETITIONS + "第二十八条第一款"
"""What happened is found out, and who answers for it told apart."""


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
    declared = _declared(matter, step)
    written = writing.written(declared.facts, words or {}, article=ARTICLE)
    given = {**(facts or {}), **writing.digests(declared.facts, written)}

    def beside(plan: Any) -> None:
        writing.keep(ComplaintRemark, plan, written)

    return take(matter, step, by=by, at=at, key=key, seen=seen, facts=given, beside=beside)


def _declared(matter: int, step: str) -> Step:
    """The step of a complaint, if it is one that people at posts take."""
    ours = Matter.objects.filter(pk=matter, terms__procedure=COMPLAINT.name)
    if not ours.exists() or not COMPLAINT.has_step(step):
        raise no_such_step()
    found = COMPLAINT.step(step)
    if found.opens or found.by_law:
        raise no_such_step()
    return found


def allowed_steps(*, matter: int, by: Actor, at: datetime) -> Offered:
    """The steps ``by`` may take now, the primary one first; with why not yet, where a condition
    of the step itself (not of who asks) still stands against it."""
    return stepping.allowed_steps(matter=matter, by=by, at=at, unthought=_UNTHOUGHT)


_UNTHOUGHT = frozenset({"nothing-to-extend", "complaint-recorded-already"})
"""Refusals of steps of which one would not think here; other steps are shown with the reason."""
