"""That a result was served: the row of it, and until when she may seek a remedy."""

from datetime import date, timedelta

from bianmin.law.zone import day_of
from bianmin.matters.writes import Plan
from bianmin.postgres.exchange import run

from . import delivering
from .models import ServiceWay

WAYS = {
    "hand_over": ServiceWay.DIRECT,
    "hand_over_here": ServiceWay.DIRECT,
    "leave_result": ServiceWay.LEFT,
    "serve_online": ServiceWay.ONLINE,
    "deem_served": ServiceWay.NOTICE,
    "post_result": ServiceWay.POST,
    "entrust_service": ServiceWay.ENTRUSTED,
}
STEPS = (*(step for step in WAYS if step not in delivering.SENT), "record_service")
"""The steps by which a result has been served."""

KEEP = """
INSERT INTO applications_service (matter_id, version, way, served_on, proof_id)
VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
"""
_INSTANT = timedelta(microseconds=1)


def keep(plan: Plan) -> None:
    """Kept once: what a public notice has served may still be fetched."""
    matter, version = plan.situation.matter.id, plan.entry.version
    proof = plan.entry.facts.get("proof")
    run(KEEP, [matter, version, way_of(plan), served_on(plan), proof])


def way_of(plan: Plan) -> ServiceWay:
    """How the step serves; of a receipt, how what it acknowledges was sent."""
    step = plan.step.name
    return WAYS[step if step in WAYS else delivering.last_sent(plan.situation).step]


def served_on(plan: Plan) -> date:
    """The day in law: that of the receipt, or the last of the notice's days, or today."""
    if told := plan.entry.facts.get("served_on"):
        return date.fromisoformat(told)
    at = plan.entry.effective_at
    return day_of(at - _INSTANT) if plan.step.by_law else day_of(at)
