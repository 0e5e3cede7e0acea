"""What follows a step of an application, in its own transaction."""

from bianmin.matters.writes import Plan

from . import messages, papers, published, served, visits
from .licences import following
from .models import Application
from .occasion import Occasion


def follow(plan: Plan, made: Application | None) -> None:
    """Papers first, since they take numbers; then the register of licences, messages, what is
    public, who is visited.

    All see one and the same occasion. ``made`` is the application, where the step has written it.
    """
    if plan.step.name in served.STEPS:
        served.keep(plan)
    occasion = Occasion(plan, made)
    following.follow(occasion, papers.issue(occasion))
    messages.tell(occasion)
    published.follow(occasion)
    visits.follow(occasion)
