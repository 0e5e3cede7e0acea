"""What follows a step of a complaint, in its own transaction."""

from bianmin.casework import minders
from bianmin.matters.writes import Plan

from . import effects, messages, papers
from .occasion import Occasion


def follow(plan: Plan, made: object) -> None:
    """How it was concluded is noted; then papers, which take numbers, and messages."""
    occasion = Occasion(plan, made)
    effects.settle(occasion)
    papers.issue(occasion)
    messages.tell(occasion)
    minders.tell(plan)
