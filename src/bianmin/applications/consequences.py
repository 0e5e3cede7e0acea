"""What follows a step of an application, in its own transaction."""

from bianmin.matters.writes import Plan

from . import messages, papers, published, served, visits
from .occasion import Occasion


def follow(plan: Plan) -> None:
    """Papers first, since they take numbers; then messages, what is public, who is visited.

    All see one and the same occasion.
    """
    if plan.step.name in served.STEPS:
        served.keep(plan)
    occasion = Occasion(plan)
    papers.issue(occasion)
    messages.tell(occasion)
    published.follow(occasion)
    visits.follow(occasion)
