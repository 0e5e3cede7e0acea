"""A village's own page: whom it asks, what is done there, what it tells its residents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bianmin.law.calendar import Calendar
from bianmin.law.zone import day_of
from bianmin.network import announcing
from bianmin.network.directory import Directory
from bianmin.network.kinds import AnnouncementKind
from bianmin.network.models import Announcement
from bianmin.network.tiers import Tier

from . import items
from .agents import Help, help_for

SERVICES = 12
"""The items a village page and its poster name; all of them are on the shelves."""


@dataclass(frozen=True)
class Village:
    """The three things a village centre is for (三位一体), as its page shows them."""

    help: Help | None
    services: Sequence[tuple[str, str]]
    affairs: Sequence[Announcement]
    activities: Sequence[Announcement]


def village_of(code: str, directory: Directory, calendar: Calendar, at: datetime) -> Village:
    """The page of a village (12-digit code) at an instant.

    Its own notices and those of its town; an activity is gone when its day is over.
    """
    day = day_of(at)
    tellers = (directory.competent((), tier, code, day) for tier in (Tier.VILLAGE, Tier.TOWN))
    told = announcing.shown([body.id for body in tellers if body], day)
    return Village(
        help_for(code, directory, calendar, at),
        items.everyday(day, tier=Tier.VILLAGE, most=SERVICES),
        [row for row in told if row.kind == AnnouncementKind.AFFAIRS],
        [row for row in told if row.held_at and day_of(row.held_at) >= day],
    )
