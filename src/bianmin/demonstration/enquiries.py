"""Questions people ask at the counters: answered, taken on, or still to be taken on."""

from datetime import date, datetime, timedelta
from random import Random

from bianmin.applications import services as applications
from bianmin.matters.services import Actor
from bianmin.network.kinds import Role
from bianmin.network.tiers import Tier

from .office import Office
from .performing import Stage
from .sentences import sentence

STILL_OPEN = 8
"""Days at the end of the past within which some enquiries have not been taken on yet."""


def ask_around(stage: Stage, office: Office, day: date, *, ends_at: datetime, a_day: float) -> None:
    """The enquiries of a working day; ``a_day`` on average, at most two."""
    chance = Random(f"enquiries {day}")
    if not office.almanac.calendar.is_working(day):
        return
    for _each in range((chance.random() < a_day / 2) + (chance.random() < a_day / 2)):
        at = office.moment(day, 0.1 + 0.6 * chance.random())
        if at + timedelta(hours=1) < ends_at:
            _ask(stage, at, chance, recent=ends_at - at < timedelta(days=STILL_OPEN))


def _ask(stage: Stage, at: datetime, chance: Random, *, recent: bool) -> None:
    party = chance.choice(stage.register.people)
    village = stage.seats.at_desk(party.division, Tier.VILLAGE, Role.AGENT, at)
    answered = chance.random() < 0.5
    words = sentence("asked", chance.randrange(100))
    enquiry = applications.ask(by=village, at=at, words=words, answered=answered)
    if answered:
        return
    town = stage.seats.at_desk(party.division, Tier.TOWN, Role.WINDOW, at)
    _lead_on(enquiry.pk, village, town, at, taken=not recent)


def _lead_on(enquiry: int, asked: Actor, to: Actor, at: datetime, *, taken: bool) -> None:
    applications.refer(enquiry=enquiry, to_post=to.post or 0, by=asked)
    if taken:
        applications.take_enquiry(enquiry=enquiry, by=to, at=at + timedelta(minutes=25))
