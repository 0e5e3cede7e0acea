"""Tells whoever has a matter now what has come to them, and what is expected of them."""

from collections.abc import Iterator

from bianmin.casework.abouts import about
from bianmin.network.staffing import tended_by
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter
from bianmin.policy import selectors as policy

from .notices import words
from .occasion import Occasion
from .policies import TELL_ARRIVALS
from .recusal import STEP

UNEXPECTED = frozenset(
    {"return_leg", "reassign", "supply", "withdraw_later", "withdraw_online", "annul"}
)
"""Steps by which something comes to a post that did not wait for it."""

ARRIVAL = "arrival"


def tell(occasion: Occasion) -> None:
    """One message to each who tends the post, except who did it themselves."""
    if why := _why(occasion):
        letters = [_letter(occasion, account, why) for account in _minders(occasion)]
        at = occasion.plan.entry.recorded_at
        notices.send_each(channel=Channel.IN_APP, wording="to_you", letters=letters, at=at)


def _why(occasion: Occasion) -> str:
    """A step that nobody there expected; what comes as it should, only where the county says so."""
    plan = occasion.plan
    if plan.step.name in UNEXPECTED or _leaves_it_to_others(occasion):
        return plan.step.name
    arrived = not plan.step.opens and bool(plan.stays) and plan.stays[-1].arrival
    return ARRIVAL if arrived and policy.value(TELL_ARRIVALS, plan.situation.day) else ""


def _leaves_it_to_others(occasion: Occasion) -> bool:
    """Whether who had to go on with it has stepped aside."""
    plan, stay = occasion.plan, occasion.plan.situation.stay
    if plan.step.name != STEP or stay is None:
        return False
    judged = plan.situation.procedure.is_judged(stay.kind)
    return bool(plan.stays) or (judged and stay.post == plan.entry.by.post)


def _minders(occasion: Occasion) -> Iterator[int]:
    plan = occasion.plan
    stay = plan.stays[-1] if plan.stays else plan.situation.stay
    if stay is None:
        return
    for account in tended_by(occasion.directory, stay.post, plan.situation.day):
        if account != plan.entry.by.account:
            yield account


def _letter(occasion: Occasion, account: int, why: str) -> Letter:
    situation = occasion.plan.situation
    facts = {
        "item": occasion.guide.content.name,
        "body": occasion.body.short_name,
        "task": words.say("to_you", why),
    }
    matter = situation.matter.id
    return Letter(str(account), facts, about(matter), f"{matter}:{occasion.plan.entry.version}")
