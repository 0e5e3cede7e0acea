"""What is asked about a licence with an application: a change (行政许可法 49), a renewal (50)."""

from dataclasses import dataclass
from datetime import date

from bianmin.catalogue.models import Edition
from bianmin.law import limits
from bianmin.people.models import Party

from ..models import Licence, LicenceRequest, Purpose
from . import refusals
from .selectors import department_of, open_request, standing_of

APPLY = "XK-RENEW-APPLY"
LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """A licence (id) and what is asked about it; ``wish`` says what is to be changed."""

    licence: int
    purpose: str
    wish: str = ""


def check(
    asked: Asked, *, edition: Edition, party: Party, beneficiary: int | None, day: date
) -> Licence:
    """The licence that is asked about. Raises ``Refusal`` where it cannot be."""
    licence = Licence.objects.filter(pk=asked.licence).first()
    if licence is None or asked.purpose not in Purpose.values:
        raise refusals.not_found()
    if licence.holder_id not in (party.pk, beneficiary):
        raise refusals.not_hers()
    if edition.typed.department != department_of(licence):
        raise refusals.of_another_department()
    check_wish(asked, licence, day)
    return licence


def check_wish(asked: Asked, licence: Licence, day: date) -> None:
    """Raises ``Refusal`` where it cannot be asked of this licence, whoever asks."""
    check_holds(licence, day)
    _check_purpose(asked, licence)
    if (pending := open_request(licence, asked.purpose)) is not None:
        raise refusals.asked_already(pending.matter.number)


def check_holds(licence: Licence, day: date) -> None:
    """Raises ``Refusal`` for a licence that has ended: nothing is asked about it any more."""
    if not standing_of(licence, day).holds:
        raise refusals.holds_no_more()


def _check_purpose(asked: Asked, licence: Licence) -> None:
    if asked.purpose == Purpose.RENEWAL and licence.until_day is None:
        raise refusals.has_no_end()
    if asked.purpose == Purpose.CHANGE and len(asked.wish.strip()) < LEAST_WORDS:
        raise refusals.wish_missing()


def keep(asked: Asked, licence: Licence, *, matter: int, day: date) -> None:
    """Write it beside the application, in the same transaction."""
    LicenceRequest.objects.create(
        matter_id=matter,
        licence=licence,
        purpose=asked.purpose,
        wish=asked.wish.strip(),
        in_time=asked.purpose == Purpose.RENEWAL and day <= last_day_to_ask(licence),
    )


def last_day_to_ask(licence: Licence) -> date:
    """The last day on which a renewal is asked for in time: thirty days before the end (50)."""
    assert licence.until_day is not None  # a renewal of what has no end is refused
    row = limits.load().in_force(APPLY, licence.from_day)
    return date.fromordinal(licence.until_day.toordinal() - row.value)
