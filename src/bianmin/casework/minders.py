"""Tells whoever has a matter now what has come to them, and what is expected of them."""

from collections.abc import Iterator

from bianmin.matters.writes import Plan
from bianmin.network.cards import BodyCard
from bianmin.network.staffing import tended_by
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter
from bianmin.policy import selectors as policy

from .abouts import about
from .kinds import Kind, named
from .policies import TELL_ARRIVALS

ARRIVAL = "arrival"


def body_of(plan: Plan) -> BodyCard:
    """The body in whose name a step is told: the actor's, or where the matter lies."""
    directory, by = plan.situation.surroundings.directory, plan.entry.by
    if by.post is not None:
        return directory.body(directory.post(by.post).body)
    stay = plan.situation.stay
    return directory.body(stay.body if stay else plan.situation.matter.received_by)


def tell(plan: Plan) -> None:
    """One message to each who tends the post, except who did it themselves."""
    kind = named(plan.situation.procedure.name)
    if why := _why(plan, kind):
        letters = [_letter(plan, account, kind.say("to_you", why)) for account in _minders(plan)]
        at = plan.entry.recorded_at
        notices.send_each(channel=Channel.IN_APP, wording="to_you", letters=letters, at=at)


def _why(plan: Plan, kind: Kind) -> str:
    """A step that nobody there expected; what comes as it should, only where the county says so."""
    if plan.step.name in kind.unexpected or _leaves_it_to_others(plan):
        return plan.step.name
    arrived = not plan.step.opens and bool(plan.stays) and plan.stays[-1].arrival
    return ARRIVAL if arrived and policy.value(TELL_ARRIVALS, plan.situation.day) else ""


def _leaves_it_to_others(plan: Plan) -> bool:
    """Whether who had to go on with it has stepped aside."""
    stay = plan.situation.stay
    if not plan.step.declares or stay is None:
        return False
    judged = plan.situation.procedure.is_judged(stay.kind)
    return bool(plan.stays) or (judged and stay.post == plan.entry.by.post)


def _minders(plan: Plan) -> Iterator[int]:
    stay = plan.stays[-1] if plan.stays else plan.situation.stay
    if stay is None:
        return
    directory = plan.situation.surroundings.directory
    for account in tended_by(directory, stay.post, plan.situation.day):
        if account != plan.entry.by.account and not plan.situation.is_kept_from(account):
            yield account


def _letter(plan: Plan, account: int, task: str) -> Letter:
    matter = plan.situation.matter.id
    facts = {
        "item": plan.situation.terms.title,
        "body": body_of(plan).short_name,
        "task": task,
    }
    return Letter(str(account), facts, about(matter), f"{matter}:{plan.entry.version}")
