"""When a message to the applicant could not be delivered, somebody tells her in person."""

from collections.abc import Iterable
from datetime import datetime

from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.matters.secrecy import NOBODY, but_those_out
from bianmin.matters.selectors import kept_of, open_stay
from bianmin.network.selectors import directory
from bianmin.network.staffing import tended_by
from bianmin.notices import services as notices
from bianmin.notices.delivery import MOST_ATTEMPTS
from bianmin.notices.models import Channel, Message
from bianmin.notices.services import Letter

from .abouts import about, matter_of
from .kinds import kind_of
from .notices import words


def follow(message: Message, at: datetime) -> None:
    """Ask the agent to tell her; a message to the agent itself cannot fail."""
    matter = Matter.objects.select_related("terms").filter(pk=matter_of(message.about)).first()
    contact = kind_of(matter).contacts([matter.pk]).get(matter.pk) if matter else None
    if matter is None or contact is None:
        return
    facts = {"item": matter.terms.title, "told": message.title, "why": _why(message)}
    letter = Letter("", facts, about(matter.pk), f"lost:{message.pk}")
    ask(who_tells(matter.pk, contact.took_in, at), letter, at)


def who_tells(matter: int, took_in: int | None, at: datetime) -> Iterable[int]:
    """Who took her in; where she applied alone, whoever has it."""
    if took_in:
        return [took_in]
    stay, around, day = open_stay(matter), directory(), day_of(at)
    if stay is None:
        return ()
    kept = kept_of([matter]).get(matter, NOBODY)
    return but_those_out(kept, around, tended_by(around, stay.post, day), day)


def ask(
    accounts: Iterable[int], told: Letter, at: datetime, wording: str = "tell_in_person"
) -> None:
    """Ask each of them to tell her; ``told`` is the same letter to all."""
    letters = [Letter(str(account), told.facts, told.about, told.key) for account in accounts]
    notices.send_each(channel=Channel.IN_APP, wording=wording, letters=letters, at=at)


def _why(message: Message) -> str:
    if message.reported_at:
        return words.say("undelivered", "not_arrived")
    often = message.deliveries.count() >= MOST_ATTEMPTS
    return words.say("undelivered", "tried_often" if often else "refused")
