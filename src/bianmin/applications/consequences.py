"""What follows a step of an application, in its own transaction."""

from bianmin.matters.writes import Plan

from . import messages, papers, published, served, visits
from .joint.following import end_with, keep_from
from .licences import following
from .occasion import Occasion
from .spoken_of import Made


def follow(plan: Plan, made: Made | None) -> None:
    """Papers first, since they take numbers; then the register of licences, messages, what is
    public, who is visited.

    All see one and the same occasion.
    """
    if plan.step.name in served.STEPS:
        served.keep(plan)
    occasion = Occasion(plan, made or Made())
    following.follow(occasion, papers.issue(occasion))
    messages.tell(occasion)
    published.follow(occasion)
    visits.follow(occasion)
    keep_from(plan)
    end_with(plan)
