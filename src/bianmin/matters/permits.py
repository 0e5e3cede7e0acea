"""May this person take this step now? The one answer for pages, the door and the matrix test."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bianmin.law.procedure import FactKind, Step, Whose
from bianmin.law.refusal import Refusal

from . import refusals
from .situation import Actor, Situation, StayCard


def refusal_of(situation: Situation, step: Step, by: Actor) -> Refusal | None:
    """Why ``by`` may not take ``step`` as things stand; ``None`` if they may."""
    stay = situation.stay
    if step.opens:
        return None if not situation.matter.version else refusals.not_here(step.label)
    if stay is None:
        return refusals.closed()
    if not step.allowed_on(stay.kind):
        return refusals.not_here(step.label)
    return _whose(situation, step, by, stay) or _unmet(situation, step)


def _whose(situation: Situation, step: Step, by: Actor, stay: StayCard) -> Refusal | None:
    if by.is_law:
        return None if step.by_law else refusals.not_yours()
    if step.by_law or by.account is None or by.post is None:
        return refusals.not_yours()
    directory = situation.surroundings.directory
    if not directory.may_act(by.account, by.post, situation.day):
        return refusals.not_on_duty()
    post = directory.post(by.post)
    if step.who.roles and post.role not in step.who.roles:
        return refusals.not_yours()
    owned = {
        Whose.MY_POST: stay.post == post.id,
        Whose.MY_BODY: stay.body == post.body,
        Whose.RECEIVER: situation.matter.received_by == post.body,
    }
    if any(owned.get(whose, False) for whose in step.who.whose):
        return None
    return refusals.not_yours()


def _unmet(situation: Situation, step: Step) -> Refusal | None:
    for requirement in step.requires:
        if refusal := requirement(situation):
            return refusal
    return None


_FORMS: dict[FactKind, type | tuple[type, ...]] = {
    FactKind.CODE: str,
    FactKind.CODES: (list, tuple),
    FactKind.COUNT: int,
    FactKind.DAY: (str, date),
    FactKind.ID: int,
    FactKind.DIGEST: str,
}


def check_facts(situation: Situation, step: Step, facts: Mapping[str, Any]) -> None:
    """Raises a ``Refusal`` for a fact that is missing, unknown, of another form or not allowed."""
    declared = {fact.name: fact for fact in step.facts}
    for name, value in facts.items():
        if name not in declared or not isinstance(value, _FORMS[declared[name].kind]):
            raise refusals.fact_unknown(name)
    for fact in step.facts:
        if fact.required and facts.get(fact.name) in (None, "", [], ()):
            raise refusals.fact_missing(fact.name)
    for check in step.checks:
        if refusal := check(situation, facts):
            raise refusal
