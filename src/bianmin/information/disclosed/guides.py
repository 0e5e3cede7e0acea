"""A body's guide: what the network knows of the body, and what its own people add and pass."""

from dataclasses import asdict, dataclass, fields
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from bianmin.law.identifiers import personal_numbers
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.models import Body

from ..models import DisclosureGuide
from ..models.disclosures import State
from . import passing, refusals, rules
from .audiences import discloses


@dataclass(frozen=True, slots=True)
class Told:
    """What a body's own people say: the office that does it, and how things are arranged.

    Name, address, hours and telephone are the network's, so that they are never out of date.
    """

    office: str
    duties: str
    fax: str
    email: str
    online: str
    bases: str
    classified: str
    arranged: str
    obtained: str


FIELDS = tuple(field.name for field in fields(Told))


def in_force(body: int) -> DisclosureGuide | None:
    """What everybody reads; None where nothing was passed yet."""
    return DisclosureGuide.objects.filter(body=body, state=State.PUBLISHED).first()


def draft_of(body: int) -> DisclosureGuide | None:
    """What is being written, submitted or not."""
    return DisclosureGuide.objects.filter(body=body, state=State.DRAFT).first()


def bodies(directory: Directory, day: date) -> list[BodyCard]:
    """Every body that discloses, the county's first, then by name."""
    found = (one for one in directory.bodies.values() if discloses(one) and day in one.days)
    return sorted(found, key=lambda one: (-one.tier, one.name))


def with_guide() -> QuerySet[DisclosureGuide, int]:
    """The ids of bodies that have a guide."""
    return DisclosureGuide.objects.filter(state=State.PUBLISHED).values_list("body", flat=True)


@transaction.atomic
def save(*, body: int, told: Told, seen: str, by: int, at: datetime) -> DisclosureGuide:
    """Keep the body's draft; the first press begins it. Raises Refusal: changed meanwhile."""
    Body.objects.select_for_update(no_key=True).get(pk=body)
    row = draft_of(body) or DisclosureGuide(body_id=body, writers=[by])
    passing.rewrite(row, asdict(told), seen=seen, by=by)
    row.save()
    return row


@transaction.atomic
def submit(*, guide: int, by: int, at: datetime) -> DisclosureGuide:
    """Hand the draft to another person. Raises Refusal: somebody's number stands in it."""
    row = passing.locked(DisclosureGuide, guide)
    _refuse_numbers(row)
    passing.submit(row, at)
    row.save()
    return row


@transaction.atomic
def send_back(*, guide: int, remark: str, by: int, at: datetime) -> DisclosureGuide:
    """Give it back to its writer. Raises Refusal: it is not said why."""
    row = passing.locked(DisclosureGuide, guide)
    passing.send_back(row, rules.reason(remark, "remark"))
    row.save()
    return row


@transaction.atomic
def make_public(*, guide: int, seen: str, by: int, at: datetime) -> DisclosureGuide:
    """Pass it: everybody reads it at once, and the one before ends. Raises Refusal."""
    row = passing.locked(DisclosureGuide, guide)
    _refuse_numbers(row)
    passing.make_public(row, seen=seen, by=by, at=at)
    before = DisclosureGuide.objects.filter(body=row.body_id, state=State.PUBLISHED)
    before.update(state=State.ENDED, ended_at=at)
    row.save()
    return row


def _refuse_numbers(row: DisclosureGuide) -> None:
    for field in FIELDS:
        for found in personal_numbers(getattr(row, field)):
            raise refusals.number_of_a_person(field, found.place)
