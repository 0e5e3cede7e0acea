"""When a message to the applicant could not be delivered, somebody tells her in person."""

from collections.abc import Iterable
from datetime import datetime

from bianmin.law.zone import day_of
from bianmin.matters.selectors import open_stay
from bianmin.network.selectors import directory
from bianmin.network.staffing import tended_by
from bianmin.notices import services as notices
from bianmin.notices.delivery import MOST_ATTEMPTS
from bianmin.notices.models import Channel, Message
from bianmin.notices.services import Letter

from .abouts import about
from .models import Application, Capacity
from .notices import words
from .occasion import Occasion

PREFIX = "matter "


def follow(message: Message, at: datetime) -> None:
    """Ask the agent to tell her; a message to the agent itself cannot fail."""
    number = int(message.about.removeprefix(PREFIX))
    application = Application.objects.select_related("matter__terms").filter(pk=number).first()
    if application is None:
        return
    facts = {"item": application.matter.terms.title, "told": message.title, "why": _why(message)}
    _ask(_who_tells(application, at), Letter("", facts, about(number), f"lost:{message.pk}"), at)


def has_no_phone(occasion: Occasion, title: str) -> None:
    """Who has no phone is told by the agent too, unless the agent has just done it all."""
    plan = occasion.plan
    if occasion.training:
        return
    facts = {"item": occasion.guide.content.name, "told": title}
    facts["why"] = words.say("undelivered", "no_phone")
    matter, at = plan.situation.matter.id, plan.entry.recorded_at
    key = f"{matter}:{plan.entry.version}:{title}"
    telling = [who for who in _who_tells(occasion.application, at) if who != plan.entry.by.account]
    _ask(telling, Letter("", facts, about(matter), key), at)


def beneficiary_has_no_phone(occasion: Occasion, title: str) -> None:
    """Whom it is for is told even by who just took it in: she was not there.

    A guardian hears it in place of her ward (民法典 23).
    """
    whom, plan = occasion.beneficiary, occasion.plan
    is_ward = occasion.application.capacity == Capacity.GUARDIAN
    if occasion.training or whom is None or whom.phone or is_ward:
        return
    matter, at = plan.situation.matter.id, plan.entry.recorded_at
    facts = {"item": occasion.guide.content.name, "told": title}
    key = f"whom:{matter}:{plan.entry.version}:{title}"
    letter = Letter("", facts, about(matter), key)
    _ask(_who_tells(occasion.application, at), letter, at, "tell_beneficiary")


def _who_tells(application: Application, at: datetime) -> Iterable[int]:
    """Who took her in; where she applied alone, whoever has it."""
    if application.received_by_id:
        return [application.received_by_id]
    stay = open_stay(application.pk)
    return tended_by(directory(), stay.post, day_of(at)) if stay else ()


def _ask(
    accounts: Iterable[int], told: Letter, at: datetime, wording: str = "tell_in_person"
) -> None:
    letters = [Letter(str(account), told.facts, told.about, told.key) for account in accounts]
    notices.send_each(channel=Channel.IN_APP, wording=wording, letters=letters, at=at)


def _why(message: Message) -> str:
    if message.reported_at:
        return words.say("undelivered", "not_arrived")
    often = message.deliveries.count() >= MOST_ATTEMPTS
    return words.say("undelivered", "tried_often" if often else "refused")
