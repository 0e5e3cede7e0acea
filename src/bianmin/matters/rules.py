"""Conditions that every procedure puts to who passes a matter on, or corrects its ledger."""

from collections.abc import Mapping
from typing import Any

from bianmin.law.procedure import Whose
from bianmin.law.refusal import Refusal

from . import refusals
from .situation import Situation


def post_takes_it_on(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Another post, and one whose role may take the step that leads on from this leg."""
    post = situation.surroundings.directory.posts.get(facts["post"])
    stay = situation.stay
    if post is None or stay is None:
        return None
    onward = [
        step.who.roles
        for step in situation.procedure.steps
        if step.primary and step.allowed_on(stay.kind) and Whose.MY_POST in step.who.whose
    ]
    fits = post.id != stay.post and any(not roles or post.role in roles for roles in onward)
    return None if fits else refusals.not_its_work()


def post_is_gone(situation: Situation) -> Refusal | None:
    """Only what lies with a post that is gone goes on by itself."""
    return None if situation.heir else refusals.not_its_work()


def goes_to_the_heir(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """It goes on with the post that took over the work of the one that is gone."""
    heir = situation.heir
    return None if heir and facts["post"] == heir.id else refusals.not_its_work()


def entry_exists(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """A correction names the line of the ledger that it corrects."""
    known = 1 <= facts["entry"] <= situation.matter.version
    return None if known else refusals.no_such_entry()
