"""Guides and directories are filed with the county's office: sent by a body, put on file there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.models import Body

from ..models import Disclosure, DisclosureGuide, RecordFiling
from ..models.disclosures import State
from . import guides, refusals

Of = RecordFiling.Of
Changed = Mapping[tuple[int, str], datetime]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a body's guide or directory stands: when it changed last (None: nothing is public), and
    what was sent last."""

    of: str
    changed_at: datetime | None
    filing: RecordFiling | None

    @property
    def is_current(self) -> bool:
        """Whether what was sent last is what is public now."""
        if self.filing is None or self.changed_at is None:
            return False
        return self.changed_at <= self.filing.sent_at

    @property
    def is_on_file(self) -> bool:
        return self.is_current and self.filing is not None and self.filing.filed_at is not None

    @property
    def waits(self) -> bool:
        """Whether the county's office has it and has not taken it on file."""
        return self.filing is not None and self.filing.filed_at is None

    @property
    def is_to_be_sent(self) -> bool:
        return self.changed_at is not None and not self.is_current


def standings(bodies: Iterable[int]) -> Mapping[int, list[Standing]]:
    """How guide and directory of each body (id) stand; in three statements."""
    some = list(bodies)
    changed, rows = _changed(some), RecordFiling.objects.filter(body__in=some)
    sent = {(row.body_id, row.of): row for row in rows.select_related("sent_by", "filed_by")}
    return {
        body: [Standing(of, changed.get((body, of)), sent.get((body, of))) for of in Of.values]
        for body in some
    }


def of_county(directory: Directory, day: date) -> list[tuple[BodyCard, list[Standing]]]:
    """Every body that discloses, those of which something waits first: for the county's office."""
    bodies = guides.bodies(directory, day)
    found = standings(body.id for body in bodies)
    told = [(body, found[body.id]) for body in bodies]
    return sorted(told, key=lambda pair: not any(one.waits for one in pair[1]))


@transaction.atomic
def send(*, body: int, of: str, by: int, at: datetime) -> RecordFiling:
    """Send what is public now to be filed. Raises Refusal: nothing is, or it was sent already."""
    Body.objects.select_for_update(no_key=True).get(pk=body)
    standing = next((one for one in standings([body])[body] if one.of == of), None)
    if standing is None or standing.changed_at is None:
        raise refusals.nothing_to_file()
    if standing.is_current:
        raise refusals.sent_already()
    return RecordFiling.objects.create(body_id=body, of=of, sent_by_id=by, sent_at=at)


@transaction.atomic
def take_on_file(*, filing: int, by: int, at: datetime) -> RecordFiling:
    """Take it on file at the county's office. Raises Refusal: it is, or ``by`` sent it."""
    row = RecordFiling.objects.select_for_update().filter(pk=filing).first()
    if row is None or row.filed_at is not None:
        raise refusals.not_waiting()
    if row.sent_by_id == by:
        raise refusals.sent_by_oneself()
    row.filed_by_id, row.filed_at = by, at
    row.save(update_fields=["filed_by", "filed_at"])
    return row


def _changed(bodies: list[int]) -> Changed:
    """When the guide and the directory of each body were last changed for those who read them."""
    guided = DisclosureGuide.objects.filter(body__in=bodies, state=State.PUBLISHED)
    found = {(body, str(Of.GUIDE)): at for body, at in guided.values_list("body", "published_at")}
    rows = Disclosure.objects.filter(body__in=bodies).exclude(state=State.DRAFT).order_by()
    told = rows.values_list("body").annotate(Max("published_at"), Max("ended_at"))
    for body, published, ended in told:
        found[body, str(Of.DIRECTORY)] = max(filter(None, (published, ended)))
    return {key: at for key, at in found.items() if at is not None}
