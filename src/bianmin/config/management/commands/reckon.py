"""``bianmin reckon`` by the county's own calendar, its regions' festivals included."""

from typing import Any

import psycopg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError

from bianmin.almanac import selectors as almanac
from bianmin.almanac.selectors import Snapshot
from bianmin.config import reckon
from bianmin.law.bulk import Place
from bianmin.law.bulk.lines import Places
from bianmin.law.calendars import prefix
from bianmin.law.refusal import mark

_SECONDS = 3


class Command(BaseCommand):
    """Answers by the shipped notices where the database has none, or cannot be reached."""

    help = reckon.HELP
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(reckon.SHIPPED, action="store_true", help=reckon.SHIPPED_HELP)

    def handle(self, **options: Any) -> None:
        reckon.run(*(_county() or reckon.shipped()))


def _county() -> tuple[Places, str] | None:
    """The calendars of the county and of every region; None where there are none to ask."""
    try:
        psycopg.connect(settings.DATABASE_URL, connect_timeout=_SECONDS).close()
        snapshot = almanac.snapshot()
    except (psycopg.OperationalError, DatabaseError):
        return None
    if not snapshot.calendar.years:
        return None
    told = reckon.say(mark("Working days by the county's own calendar, version %(version)s."))
    return Regions(snapshot).place, told % {"version": snapshot.version}


class Regions:
    """The places of a county's calendar: one for each region that moved days for itself."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._moving = sorted((prefix(code) for code in snapshot.layers), key=len, reverse=True)
        self._here = Place(snapshot.calendar)
        self._places: dict[str, Place] = {}

    def place(self, region: str) -> Place:
        """The place of a division; of "" the county's own."""
        return self._place(prefix(region)) if region else self._here

    def _place(self, region: str) -> Place:
        """That of the nearest region that moved anything: from there down all days are the same."""
        nearest = next((code for code in self._moving if region.startswith(code)), "")
        if nearest not in self._places:
            self._places[nearest] = Place(self._snapshot.calendar_of(nearest))
        return self._places[nearest]
