"""May this person take this step now? The one answer for pages, the door and the matrix test."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bianmin.law.clock import State
from bianmin.law.procedure import Fact, FactKind, Step, Whose
from bianmin.law.refusal import Refusal
from bianmin.network import acting_refusals, staffing, windows
from bianmin.network.cards import PostCard

from . import refusals
from .holding import endable
from .situation import Actor, Situation


def refusal_of(situation: Situation, step: Step, by: Actor) -> Refusal | None:
    """Why ``by`` may not take ``step`` as things stand; ``None`` if they may."""
    return (
        _misplaced(situation, step)
        or _whose(situation, step, by)
        or _partial(situation, step, by)
        or _unmet(situation, step)
    )


def _misplaced(situation: Situation, step: Step) -> Refusal | None:
    is_new, stay = situation.matter.version == 0, situation.stay
    if stay is None and not is_new:
        return refusals.closed()
    if step.opens is not is_new or (stay and not step.allowed_on(stay.kind)):
        return refusals.not_here(step.label)
    return None


def _whose(situation: Situation, step: Step, by: Actor) -> Refusal | None:
    if by.is_law:
        return None if step.by_law else refusals.not_yours()
    if by.is_party:
        return None if _hers(situation, step, by) else refusals.not_yours()
    if step.by_law or by.account is None or by.post is None:
        return refusals.not_yours()
    if situation.is_kept_from(by.account) or situation.is_kept_from(by.second):
        return refusals.not_yours()
    return _absent(situation, by.account, by) or _unfit(situation, step, by.account, by.post)


def _absent(situation: Situation, account: int, by: Actor) -> Refusal | None:
    """Why nobody acts so: not at that post today, or with oneself as the second."""
    if not situation.surroundings.directory.may_act(account, by.post or 0, situation.day):
        return refusals.not_on_duty()
    return refusals.second_is_first() if by.second == account else None


def _partial(situation: Situation, step: Step, by: Actor) -> Refusal | None:
    """Whoever has an interest in the matter takes no impartial step, nor goes along with one."""
    barred = step.impartial and {by.account, by.second} & situation.interested
    return refusals.has_an_interest(step.impartial) if barred else None


def _unfit(situation: Situation, step: Step, account: int, post: int) -> Refusal | None:
    """Why the step is not the post's, or the person has no training, or the post no authority."""
    if not _owns(situation, step, situation.surroundings.directory.post(post)):
        return refusals.not_yours()
    around, subjects, day = situation.surroundings, situation.terms.subjects, situation.day
    if refusal := staffing.refusal_to_act(around.directory, around.policy, account, post, day):
        return refusal
    if step.decides and around.directory.authorised(post, subjects, day, decides=True) is False:
        return acting_refusals.may_not_decide()
    if step.opens:
        place = situation.matter.place
        return windows.refusal_to_take(around.directory, post, subjects, place, day)
    return None


def _hers(situation: Situation, step: Step, by: Actor) -> bool:
    """Whether it is her own matter, or for her, and a step she may take without an official."""
    matter = situation.matter
    return Whose.APPLICANT in step.who.whose and by.on_behalf_of in {
        matter.applicant,
        matter.beneficiary,
    }


def _owns(situation: Situation, step: Step, post: PostCard) -> bool:
    if step.who.roles and post.role not in step.who.roles:
        return False
    stay = situation.stay
    owned = {
        Whose.MY_POST: stay is not None and stay.post == post.id,
        Whose.MY_BODY: stay is not None and stay.body == post.body,
        Whose.RECEIVER: situation.receiver == post.body,
        Whose.PASSED: any(each.body == post.body for each in situation.stays),
        Whose.ANYWHERE: True,
    }
    return any(owned.get(whose, False) for whose in step.who.whose)


def _unmet(situation: Situation, step: Step) -> Refusal | None:
    if step.extends and not any(_runs(situation, name) for name in step.extends):
        return refusals.nothing_to_extend()
    for requirement in step.requires:
        if refusal := requirement(situation):
            return refusal
    if step.resumes and not endable(situation, step):
        return refusals.nothing_held()
    return None


def _runs(situation: Situation, name: str) -> bool:
    clock = situation.clock(name)
    return clock is not None and clock.state != State.STOPPED


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and "\x00" not in value


def _are_texts(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and all(map(_is_text, value))


def _is_whole(value: Any) -> bool:
    return type(value) is int


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


_FORMS: dict[FactKind, Callable[[Any], bool]] = {
    FactKind.CODE: _is_text,
    FactKind.CODES: _are_texts,
    FactKind.COUNT: _is_whole,
    FactKind.DAY: _is_day,
    FactKind.ID: _is_whole,
    FactKind.DIGEST: _is_text,
}
"""How each kind of fact is written down: as JSON that stays the same for ever."""


def _fits(fact: Fact, value: Any) -> bool:
    return _FORMS[fact.kind](value) and (not fact.choices or value in fact.choices)


def check_facts(situation: Situation, step: Step, facts: Mapping[str, Any]) -> None:
    """Raises a ``Refusal`` for a fact that is missing, unknown, of another form or not allowed."""
    declared = {fact.name: fact for fact in step.facts}
    for name, value in facts.items():
        if name not in declared or not _fits(declared[name], value):
            raise refusals.fact_unknown(name)
    for fact in step.facts:
        if fact.required and facts.get(fact.name) in (None, "", [], ()):
            raise refusals.fact_missing(fact.name, fact.label or fact.name)
    if step.hold_kinds and facts["hold"] not in step.hold_kinds:
        raise refusals.fact_unknown("hold")
    for check in step.checks:
        if refusal := check(situation, facts):
            raise refusal
