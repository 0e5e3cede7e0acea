"""Who has no phone is told in person; so is whom it is for."""

from collections.abc import Iterable
from datetime import datetime

from bianmin.casework.abouts import about
from bianmin.casework.undelivered import ask, who_tells
from bianmin.notices.services import Letter

from .models import Capacity
from .notices import words
from .occasion import Occasion

HEARD_FOR = frozenset({Capacity.GUARDIAN, Capacity.REPRESENTS})
"""In these capacities whoever applies hears it in place of whom it is for."""


def has_no_phone(occasion: Occasion, title: str) -> None:
    """Who has no phone is told by the agent too, unless the agent has just done it all."""
    plan = occasion.plan
    if occasion.training:
        return
    facts = {"item": occasion.guide.content.name, "told": title}
    facts["why"] = words.say("undelivered", "no_phone")
    matter, at = plan.situation.matter.id, plan.entry.recorded_at
    key = f"{matter}:{plan.entry.version}:{title}"
    telling = [who for who in _who_tells(occasion, at) if who != plan.entry.by.account]
    ask(telling, Letter("", facts, about(matter), key), at)


def beneficiary_has_no_phone(occasion: Occasion, title: str) -> None:
    """Whom it is for is told even by who just took it in: she was not there.

    A guardian hears it in place of her ward, a representative in place of the organisation
    (民法典 23, 61).
    """
    whom, plan = occasion.beneficiary, occasion.plan
    is_heard = occasion.application.capacity in HEARD_FOR
    if occasion.training or whom is None or whom.phone or is_heard:
        return
    matter, at = plan.situation.matter.id, plan.entry.recorded_at
    facts = {"item": occasion.guide.content.name, "told": title}
    key = f"whom:{matter}:{plan.entry.version}:{title}"
    letter = Letter("", facts, about(matter), key)
    ask(_who_tells(occasion, at), letter, at, "tell_beneficiary")


def _who_tells(occasion: Occasion, at: datetime) -> Iterable[int]:
    application = occasion.application
    return who_tells(application.pk, application.received_by_id, at)
