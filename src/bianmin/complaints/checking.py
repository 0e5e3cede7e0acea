"""What a complaint must say before it is taken in; a sentence for whatever does not fit."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.network.models import Site
from bianmin.network.selectors import directory
from bianmin.people.rules import check_phone

from . import refusals
from .models import Category, Channel
from .models.complaint import BOXES

if TYPE_CHECKING:
    from .services.registering import Filing

LEAST_WORDS, MOST_FILES = 4, 6


def checked(filing: "Filing", at: datetime) -> Matter | None:
    """The matter it happened in, if she named one. Raises ``Refusal`` for the first fault."""
    for refusal in _faults(filing, day_of(at)):
        raise refusal
    check_phone(filing.phone)
    if not filing.about.strip():
        return None
    rows = Matter.objects.filter(number=filing.about.strip().upper(), training=filing.training)
    found = rows.first()
    if found is None:
        raise refusals.no_such_matter()
    return found


def _faults(filing: "Filing", day: date) -> Iterator[Refusal]:
    if filing.channel not in Channel:
        yield refusals.unknown_choice("channel")
    if filing.category not in Category:
        yield refusals.unknown_choice("category")
    if len(filing.words.strip()) < LEAST_WORDS:
        yield refusals.no_words()
    if bool(filing.name.strip()) is not bool(filing.phone.strip()):
        yield refusals.no_phone()
    yield from _of_target(filing, day)
    yield from _of_days(filing, day)
    files = len(set(filing.files))
    if files > MOST_FILES or StoredFile.objects.filter(pk__in=filing.files).count() != files:
        yield refusals.too_many_files(MOST_FILES)


def _of_target(filing: "Filing", day: date) -> Iterator[Refusal]:
    around = directory()
    if filing.body not in around.bodies or around.body(filing.body).days.is_over(day):
        yield refusals.unknown_body()
        return
    held = around.holdings_by_account.get(filing.person or 0, ())
    bodies = {around.post(one.post).body for one in held if day in one.days}
    if filing.person is not None and filing.body not in bodies:
        yield refusals.not_its_staff()
    if filing.site and not Site.objects.filter(pk=filing.site, body=filing.body).exists():
        yield refusals.unknown_site()


def _of_days(filing: "Filing", day: date) -> Iterator[Refusal]:
    if filing.came_on and filing.came_on > day:
        yield refusals.came_later()
    opened = filing.box_opened_on
    if filing.channel in BOXES and (opened is None or opened > day):
        yield refusals.box_without_day()
