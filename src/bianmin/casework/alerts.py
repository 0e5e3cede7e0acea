"""Warns when a limit nears its end, and when it has passed (超时警告).

Whoever has the matter is warned in time; once it is late, the head of the body and the county's
supervision too, and of what another was asked by a child, whoever has the matter itself.
In the transaction that changed the lights, in a fixed number of statements.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from bianmin.law.zone import day_of
from bianmin.matters import selectors
from bianmin.matters.models import Matter, Stay
from bianmin.matters.secrecy import NOBODY, Kept, but_those_out
from bianmin.matters.writes import Lit
from bianmin.network.directory import Directory
from bianmin.network.kinds import Role
from bianmin.network.selectors import directory
from bianmin.network.staffing import tended_by
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter

from .abouts import about
from .kinds import kind_of

WORDINGS = {
    "near": "due_soon",
    "held_too_long": "held_too_long",
    "over_promise": "overdue",
    "over_law": "overdue",
}
"""By the light that has come on. A light that goes back to green by itself there is not."""

LATE = "overdue"


@dataclass(frozen=True)
class Around:
    """Where the matters lie, and those of which they are children; who is who, and the day."""

    stays: Mapping[int, Stay]
    leads: Mapping[int, Stay]
    kept: Mapping[int, Kept]
    directory: Directory
    today: date


def follow(lights: Sequence[Lit], at: datetime) -> None:
    """Send what these lights owe: one message for each that came on, to each who is concerned."""
    matters = {one.matter for one in lights}
    parents = Matter.objects.filter(pk__in=matters, parent__isnull=False).values("parent")
    open_stays = Stay.objects.filter(
        Q(matter__in=matters) | Q(matter__in=parents), left_at__isnull=True, matter__training=False
    )
    found = {stay.matter_id: stay for stay in open_stays.select_related("matter__terms")}
    stays = {matter: stay for matter, stay in found.items() if matter in matters}
    around = Around(stays, found, selectors.kept_of(stays), directory(), day_of(at))
    for wording in dict.fromkeys(WORDINGS.values()):
        mine = [one for one in lights if WORDINGS[one.light] == wording and one.matter in stays]
        letters = [letter for one in mine for letter in _letters(one, wording, around)]
        notices.send_each(channel=Channel.IN_APP, wording=wording, letters=letters, at=at)


def _letters(one: Lit, wording: str, around: Around) -> Iterator[Letter]:
    stay = around.stays[one.matter]
    facts = {
        "item": stay.matter.terms.title,
        "clock": kind_of(stay.matter).say("clock", one.clock),
        "body": around.directory.body(stay.body).short_name,
    }
    kept, concerned = around.kept.get(one.matter, NOBODY), _concerned(stay, wording, around)
    told = but_those_out(kept, around.directory, concerned, around.today)
    for account in dict.fromkeys(told):
        yield Letter(str(account), facts, about(one.matter))


def _concerned(stay: Stay, wording: str, around: Around) -> Iterator[int]:
    yield from tended_by(around.directory, stay.post, around.today)
    if wording != LATE:
        return
    if lead := around.leads.get(stay.matter.parent or 0):
        yield from tended_by(around.directory, lead.post, around.today)
    for post in around.directory.posts.values():
        is_head = post.role == Role.HEAD and post.body == stay.body
        if is_head or post.role == Role.SUPERVISOR:
            yield from around.directory.holders(post.id, around.today)
