"""Tells the requester what a step means for her: short, with her code."""

from bianmin.casework.abouts import about
from bianmin.casework.tracking import spaced
from bianmin.notices import services as notices
from bianmin.notices.services import Recipient

from .notices import words
from .occasion import Occasion
from .recipients import recipients
from .replying import ANSWERS

WORDINGS = {
    "register_request": "request_registered",
    "split_off": "request_registered",
    "request_online": "request_sent",
    "confirm_receipt": "request_registered",
    "ask_clarification": "clarification_asked",
    "ask_reasons": "reasons_asked",
    "ask_third_party": "others_asked",
    "ask_joint_maker": "others_asked",
    "charge": "fee_asked",
    "extend": "reply_extended",
    "set_later_day": "reply_later",
    "deem_unclarified": "request_given_up",
    "deem_abandoned": "request_given_up",
    **dict.fromkeys(ANSWERS, "request_answered"),
}


def tell(occasion: Occasion) -> None:
    """Send what this step owes her; nothing for most, and nothing while somebody practises."""
    wording = WORDINGS.get(occasion.plan.step.name)
    if wording is None or occasion.training or occasion.opinion is not None:
        return
    for one in recipients(occasion.request):
        _send(occasion, one, wording)


def _send(occasion: Occasion, one: Recipient, wording: str) -> None:
    matter, version = occasion.plan.situation.matter, occasion.plan.entry.version
    ground = occasion.told.get("ground")
    notices.send(
        channel=one.channel,
        to=one.to,
        wording=wording,
        facts={
            "organ": occasion.body.short_name,
            "phone": occasion.body.phone or words.say("said", "hotline"),
            "tracking_code": spaced(occasion.request.code),
            "answer_by": occasion.answer_by,
            "clarify_by": occasion.last_day("clarification"),
            "pay_by": occasion.last_day("fee"),
            "outcome": words.say("outcome", ground) if ground else "",
        },
        about=about(matter.id),
        at=occasion.recorded_at,
        key=f"{matter.id}:{version}:{wording}",
    )
