"""What a step means for the module's own rows, written in the step's transaction."""

from collections.abc import Callable, Mapping

from django.db.models import QuerySet

from bianmin.casework.proofs import PROOF
from bianmin.law.zone import day_of
from bianmin.matters.writes import Plan

from .models import Charge, Letter, Request
from .procedures import REQUEST
from .replying import ANSWERS, ENDED_BY

ASKING = frozenset({"ask_third_party", "ask_joint_maker"})
"""Steps taken by opening a child: ``services.ask``, which knows whom to ask."""

Written = Mapping[str, str]


def follow(plan: Plan, written: Written) -> None:
    """What a person's step means; ``written`` are its words by name."""
    if effect := EFFECTS.get(plan.step.name):
        effect(plan, written)


def settle(plan: Plan) -> None:
    """How a request has ended, by whoever ended it, the law too."""
    if plan.situation.procedure.name != REQUEST.name:
        return
    step = plan.step.name
    outcome = plan.entry.facts["ground"] if step in ANSWERS else ENDED_BY.get(step)
    if outcome:
        day = day_of(plan.entry.effective_at)
        _row(plan).update(outcome=outcome, replied_on=day)


def _confirm(plan: Plan, written: Written) -> None:
    """From now on the whole letter is received, as of today (31)."""
    day, at = day_of(plan.entry.effective_at), plan.entry.effective_at
    letters = Letter.objects.filter(requests=plan.situation.matter.id, received_on=None)
    letters.update(received_on=day, confirmed_at=at)


def _clarified(plan: Plan, written: Written) -> None:
    """What she wrote is now what is asked for; what she asked first stays with its entry."""
    _row(plan).update(wanted=written["wanted"])


def _charge(plan: Plan, written: Written) -> None:
    facts = plan.entry.facts
    Charge.objects.create(
        request_id=plan.situation.matter.id,
        basis=facts["basis"],
        count=facts["count"],
        fen=facts["fen"],
        asked_on=day_of(plan.entry.effective_at),
    )


def _paid(plan: Plan, written: Written) -> None:
    day = day_of(plan.entry.effective_at)
    Charge.objects.filter(request=plan.situation.matter.id).update(paid_on=day)


def _served(plan: Plan, written: Written) -> None:
    if proof := plan.entry.facts.get(PROOF):
        _row(plan).update(served_proof=proof)


def _row(plan: Plan) -> QuerySet[Request]:
    return Request.objects.filter(pk=plan.situation.matter.id)


EFFECTS: Mapping[str, Callable[[Plan, Written], None]] = {
    "confirm_receipt": _confirm,
    "clarified": _clarified,
    "charge": _charge,
    "paid": _paid,
    "serve_reply": _served,
}
