"""What follows a step of a request or of an opinion about it, in its own transaction."""

from bianmin.casework import minders
from bianmin.matters.writes import Plan

from . import effects, messages, papers
from .occasion import Occasion


def follow(plan: Plan, made: object) -> None:
    """How it ended is noted; then papers, which take numbers, and messages."""
    effects.settle(plan)
    occasion = Occasion(plan, made)
    papers.issue(occasion)
    messages.tell(occasion)
    minders.tell(plan)
