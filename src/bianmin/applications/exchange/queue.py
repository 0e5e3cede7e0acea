"""What is to be sent to other systems: put into the worker's queue beside the step that asks."""

from procrastinate.contrib.django import app

from bianmin.matters.writes import Plan

from ..models import Dispatch
from . import refusals, systems

JOB = "applications.send_dispatch"


def begin(plan: Plan, system: str) -> None:
    """Put the matter into the queue for a system, beside the step that asks. Raises Refusal.

    What is practised is sent nowhere.
    """
    if system not in systems.known():
        raise refusals.no_such_system()
    if plan.situation.matter.training:
        return
    stay, by = plan.situation.stay, plan.entry.by
    assert stay is not None and by.account is not None
    made = Dispatch.objects.create(
        matter_id=plan.situation.matter.id,
        version=plan.entry.version,
        system=system,
        post=stay.post,
        made_by_id=by.account,
        made_at=plan.situation.at,
    )
    put(made)


def put(dispatch: Dispatch) -> None:
    """Let the worker send it; nothing is sent where the transaction is rolled back."""
    app.configure_task(JOB).defer(dispatch=dispatch.pk)
