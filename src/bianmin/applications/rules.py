"""Conditions on the steps of an application: pure functions of the situation and the facts."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from bianmin.law.calendar import Calendar
from bianmin.law.clock import State
from bianmin.law.limits import Unit
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.routes import RouteLeg
from bianmin.matters.situation import Situation

from . import online_refusals, refusals

ANSWERS = frozenset({"accept", "accept_pending", "deem_accepted", "annul"})
ASKS = frozenset({"ask_correction", "call_in"})
"""Steps that tell her, once, everything she has to bring."""


def papers_complete(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Nothing is carried on or accepted while a required paper is neither there nor explained.

    Once it is accepted, if only by the law, no paper may be waited for any more.
    """
    missing = facts.get("missing") and not is_accepted(situation)
    return refusals.papers_missing() if missing else None


def is_accepted(situation: Situation) -> bool:
    """By the organ or by the law, and not annulled since."""
    return _last_answer(situation) in {"accept", "accept_pending", "deem_accepted"}


def was_deemed_accepted(situation: Situation) -> Refusal | None:
    """Only what the law did by itself can be annulled, and only until it is decided."""
    deemed = _last_answer(situation) == "deem_accepted"
    return None if deemed else refusals.not_deemed()


def _last_answer(situation: Situation) -> str:
    answers = [act.step for act in situation.acts if act.step in ANSWERS]
    return answers[-1] if answers else ""


def not_yet_corrected(situation: Situation) -> Refusal | None:
    """Corrections are asked for once, all together (行政许可法 32(1)(四), 72(四))."""
    return refusals.second_correction() if _last_asked(situation) else None


def not_accepted_by_law(situation: Situation) -> Refusal | None:
    """When a licence's five days have passed unanswered, it is accepted (行政许可法 32(1)(四))."""
    clock = situation.clock("acceptance")
    if clock is None or clock.state != State.RUNNING or not clock.limit.effect:
        return None
    if clock.provisional or clock.due_at is None or situation.at <= clock.due_at:
        return None
    return refusals.accepted_by_law()


def right_body_is_named(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Who goes to the wrong organ is told the right one (行政许可法 32(1)(二))."""
    unnamed = facts.get("ground") == "not_ours" and not facts.get("right_body")
    return refusals.right_body_unnamed() if unnamed else None


def acceptance_is_answered(situation: Situation) -> Refusal | None:
    """An organ that has a licence's papers answers; it does not send them back without a word.

    Whatever the matter is: once the corrected papers are here, it is accepted or refused.
    """
    clock = situation.clock("acceptance")
    if clock is None or clock.state != State.RUNNING:
        return None
    if situation.has_done("supply"):
        return refusals.accept_or_refuse()
    return refusals.answer_first() if clock.limit.effect else None


def awaits_correction(situation: Situation) -> Refusal | None:
    asked = _waits_for_applicant(situation) and _last_asked(situation) == "ask_correction"
    return None if asked else refusals.nothing_asked()


def awaits_originals(situation: Situation) -> Refusal | None:
    """What she sent was found in order, and she was told which originals to bring."""
    called = _waits_for_applicant(situation) and _last_asked(situation) == "call_in"
    return None if called else online_refusals.nobody_called_in()


def _last_asked(situation: Situation) -> str:
    asked = [act.step for act in situation.acts if act.step in ASKS]
    return asked[-1] if asked else ""


def awaits_nobody(situation: Situation) -> Refusal | None:
    """While the applicant is correcting papers the organ does not decide about acceptance."""
    return refusals.correction_awaited() if _waits_for_applicant(situation) else None


def _waits_for_applicant(situation: Situation) -> bool:
    return situation.stay is not None and situation.stay.waits_for == "applicant"


def two_people(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Facts on the spot are checked by two officials or more (行政许可法 34(3)).

    That they are two is the engine's to see (``second-is-first``); here, that both are in office.
    """
    held = situation.surroundings.directory.holdings_by_account.get(facts["second"], ())
    in_office = any(situation.day in holding.days for holding in held)
    return None if in_office else refusals.two_must_visit()


def publicity_over(situation: Situation) -> Refusal | None:
    """What is publicised stays up for its full days; the day it went up is not counted."""
    stay, calendar = situation.stay, situation.surroundings.calendar
    if stay is None:
        return None
    last = publicised_until(situation.terms.at(stay.position), day_of(stay.sent_at), calendar)
    return refusals.still_publicised(last) if situation.day <= last else None


def publicised_until(leg: RouteLeg, since: date, calendar: Calendar) -> date:
    """The last full day of a publicity that went up on the day ``since``."""
    if leg.unit == Unit.WORKING_DAYS:
        return calendar.add_working_days(since, leg.days or 0)
    return since + timedelta(days=leg.days or 0)


def lies_with_receiver(situation: Situation) -> Refusal | None:
    return None if _is_at_receiver(situation) else refusals.already_on_its_way()


def lies_elsewhere(situation: Situation) -> Refusal | None:
    return refusals.still_here() if _is_at_receiver(situation) else None


def _is_at_receiver(situation: Situation) -> bool:
    return situation.stay is not None and situation.stay.body == situation.receiver


def is_decided(situation: Situation) -> Refusal | None:
    return None if situation.matter.outcome else refusals.not_decided()


def undecided(situation: Situation) -> Refusal | None:
    return refusals.already_decided() if situation.matter.outcome else None


def what_was_told_stands(situation: Situation) -> Refusal | None:
    """A matter does not go back behind what the citizen was told in writing on the way."""
    told = {act.version for act in situation.acts if situation.procedure.step(act.step).wording}
    reached = max((s.position for s in situation.stays if s.version in told), default=0)
    back = situation.leg_before
    return refusals.told_stands() if back and back.position < reached else None


def was_sent_online(situation: Situation) -> Refusal | None:
    """What she sent by herself she takes back by herself; else where it was received."""
    sent = situation.has_done("apply_online")
    return None if sent else online_refusals.not_sent_online()


def originals_returned(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Nothing ends while an original that was taken in has not been given back."""
    return refusals.originals_kept() if facts.get("kept") else None
