"""Tells the applicant, and the agent who took her papers in, what a step means for them.

Short messages, queued in the step's own transaction, and the same by e-mail to who gave an address.
Who has no phone is sent no text: where something is asked of her, the agent is asked to tell her.
"""

from collections.abc import Mapping
from typing import Any

from bianmin.casework import minders
from bianmin.casework.abouts import about
from bianmin.casework.tracking import spaced
from bianmin.matters.writes import Plan
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.registry import message_wording

from . import (
    amending,
    counting_messages,
    mandates,
    originals,
    recusal_messages,
    undelivered,
    urging_messages,
)
from .notices import words
from .occasion import Occasion
from .procedures.clocks import DECIDING

WORDINGS = {
    "receive": "received",
    "accept": "accepted",
    "deem_accepted": "accepted",
    "ask_correction": "correction",
    "apply_online": "received",
    "call_in": "called_in",
    "take_over": "mandate_ended",
    "end_mandate": "mandate_ended",
    "refuse_acceptance": "decided",
    "grant": "decided",
    "deem_renewed": "decided",
    "refuse": "decided",
    "withdraw": "withdrawn",
    "withdraw_later": "withdrawn",
    "withdraw_online": "withdrawn",
    "begin_special": "special",
    "extend": "extended",
    "explain_delay": "delayed",
    "accept_pending": "accepted",
    "withdraw_acceptance": "decided",
    "post_result": "posted",
    "entrust_service": "entrusted",
    "serve_online": "served_online",
    "ask_payment": "payment_asked",
    "offer_hearing": "hearing_offered",
    "call_hearing": "hearing_called",
    "refuse_hearing": "hearing_refused",
    "announce_service": "announced",
    originals.STEP: "originals_returned",
    amending.STEP: "amended",
}


def tell(occasion: Occasion) -> None:
    """Send what this step and this place owe: nothing, for most."""
    plan = occasion.plan
    if wording := WORDINGS.get(plan.step.name):
        _text(occasion, wording)
    if not plan.step.opens and plan.stays and plan.stays[-1].kind == "handed_over":
        _text(occasion, "ready")
        _tell_agent(occasion)
    if plan.step.name in mandates.ENDINGS:
        _tell_agent(occasion, "mandate_ended_agent")
    minders.tell(plan)
    urging_messages.tell(occasion)
    counting_messages.tell(occasion)
    recusal_messages.tell(occasion)


def _text(occasion: Occasion, wording: str) -> None:
    for one in occasion.recipients:
        _send(occasion, one.channel, one.to, wording)
    if not occasion.has_phone and (said := message_wording(wording)).asks:
        undelivered.has_no_phone(occasion, said.title)
    undelivered.beneficiary_has_no_phone(occasion, message_wording(wording).title)


def _tell_agent(occasion: Occasion, wording: str = "ready_to_hand") -> None:
    """Who took it in, unless it was they who brought it this far."""
    agent = occasion.application.received_by_id
    if agent and agent != occasion.plan.entry.by.account:
        _send(occasion, Channel.IN_APP, str(agent), wording)


def _send(occasion: Occasion, channel: str, to: str, wording: str) -> None:
    notices.send(
        channel=channel,
        to=to,
        wording=wording,
        facts=_facts(occasion),
        about=about(occasion.plan.situation.matter.id),
        at=occasion.plan.entry.recorded_at,
        key=f"{occasion.plan.situation.matter.id}:{occasion.plan.entry.version}:{wording}",
    )


def _facts(occasion: Occasion) -> dict[str, Any]:
    plan, last = occasion.plan, occasion.plan.situation.terms.route[-1]
    told = plan.entry.facts
    return {
        "organ": occasion.body.short_name,
        "phone": occasion.body.phone,
        "item": occasion.guide.content.name,
        "tracking_code": spaced(occasion.application.code),
        "answer_by": occasion.answer_by if plan.step.opens else "",
        "due": _due(plan),
        "count": str(_count(told)),
        "special": words.say("hold", told["hold"]) if "hold" in told else "",
        "planned": words.period(told["planned"], "working_days") if "planned" in told else "",
        "outcome": words.say("outcome", plan.outcome) if plan.outcome else "",
        "sent_with": occasion.sent_with,
        "handed_over_at": occasion.competent(last.tier).short_name,
    }


def _count(told: Mapping[str, Any]) -> int:
    """How many papers, originals or fields the step speaks of."""
    listed = told.get("originals") or told.get("materials") or ()
    return told.get("returned") or told.get("changed") or len(listed)


def _timed(plan: Plan) -> set[str]:
    """The clocks that the step moves, and those that begin with it if they do not run already."""
    return {*plan.step.starts, *(clock.name for clock in plan.clocks)}


def _due(plan: Plan) -> str:
    """By which day it is done: the earlier of promise and law."""
    clocks = (plan.clock(name) for name in DECIDING if name in _timed(plan))
    days = [(clock.due_at, clock.provisional) for clock in clocks if clock and clock.due_at]
    if not days:
        return words.say("said", "no_due")
    late, provisional = min(days)
    told = words.perhaps(words.last_day(late), firm=not provisional)
    return words.say("said", "done_by", day=told)
