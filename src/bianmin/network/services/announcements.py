"""Publishing what a village or a town tells its residents, and withdrawing it (NW-11)."""

import re
from dataclasses import asdict, dataclass
from datetime import date, datetime
from unicodedata import normalize

from django.db import transaction

from bianmin.law.identifiers import MOBILE, personal_numbers
from bianmin.law.zone import day_of
from bianmin.people.models import Account

from .. import announcement_refusals, refusals
from ..kinds import AnnouncementKind
from ..models import Announcement, Body

OF_A_PERSON = re.compile(r"\d{14,}[\dXx]")
"""Such a run of digits is an ID or a bank card's number, which no public notice shows whole."""


@dataclass(frozen=True)
class Told:
    """What is told, and from which day to which; time and place of an activity only."""

    kind: str
    title: str
    text: str
    from_day: date
    until_day: date
    held_at: datetime | None = None
    venue: str = ""


@transaction.atomic
def announce(*, body: int, told: Told, by: int | None, at: datetime) -> Announcement:
    """Publish a notice of public affairs or an activity.

    Raises Refusal: days out of order or over, the body is gone, a person's number stands in it,
    an activity without time or place.
    """
    _refuse_faults(told, day_of(at))
    row = Body.objects.get(pk=body)
    if row.days.is_over(told.from_day):
        raise announcement_refusals.body_is_gone(row.name)
    entered = asdict(told)
    if told.kind == AnnouncementKind.AFFAIRS:
        entered |= {"held_at": None, "venue": ""}
    return Announcement.objects.create(body=row, **entered, published_by_id=by, published_at=at)


@transaction.atomic
def withdraw_announcement(*, announcement: int, by: int | None, at: datetime) -> Announcement:
    """Show it no longer; it stays on record who published and who withdrew it. Raises Refusal."""
    row = Announcement.objects.select_for_update().get(pk=announcement)
    if row.withdrawn_at is not None:
        raise announcement_refusals.withdrawn_already(row.title)
    row.withdrawn_by_id, row.withdrawn_at = by, at
    row.save(update_fields=["withdrawn_by", "withdrawn_at"])
    return row


def _of_office() -> frozenset[str]:
    """The telephone numbers that bodies and staff have in public, digits alone."""
    bodies = Body.objects.exclude(phone="").values_list("phone", flat=True)
    staff = Account.objects.exclude(phone="").values_list("phone", flat=True)
    return frozenset(re.sub(r"\D", "", number) for number in (*bodies, *staff))


def _refuse_faults(told: Told, today: date) -> None:
    if told.until_day < told.from_day:
        raise refusals.days_out_of_order()
    if told.until_day < today:
        raise announcement_refusals.over_already()
    for field, words in (("title", told.title), ("text", told.text), ("venue", told.venue)):
        if OF_A_PERSON.search(normalize("NFKC", words)):
            raise announcement_refusals.number_of_a_person(field)
        for found in personal_numbers(words):
            if found.kind != MOBILE:
                raise announcement_refusals.number_of_a_person(field)
            if found.digits not in _of_office():
                raise announcement_refusals.mobile_of_a_person(field, found.place)
    if told.kind != AnnouncementKind.ACTIVITY:
        return
    if told.held_at is None:
        raise announcement_refusals.no_time()
    if not told.venue.strip():
        raise announcement_refusals.no_venue()
    if day_of(told.held_at) > told.until_day:
        raise announcement_refusals.ends_before_it_begins()
