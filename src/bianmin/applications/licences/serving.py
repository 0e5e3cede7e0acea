"""The paper by which a licence ended is served on its holder (送达), in one of the six ways."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from bianmin.almanac import selectors as almanac
from bianmin.casework import proofs
from bianmin.casework.abouts import about
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.models import Entry
from bianmin.network.seats import Seat
from bianmin.notices import services as notices
from bianmin.notices.models import Paper
from bianmin.people.models import Account
from bianmin.policy import selectors as policy

from .. import serving_refusals, telling
from ..models import ENDING, Licence, LicenceDeed, PaperService, ServiceWay
from ..notices import words
from ..occasion import Facts
from ..policies import REVIEW_ONLINE
from ..remedies import last_days_against, remedies
from ..serving import AGREED, DISAGREED
from . import refusals
from .selectors import deeds_of

BESIDE = 0
"""The entry with which it is served: none, since the matter is closed."""


@dataclass(frozen=True, slots=True)
class Serving:
    """That the ``paper`` (id) of a licence's end was served: in which way, on which day.

    ``witness`` or ``proof`` (a stored file's id) shows that it was left at her home.
    """

    paper: int
    way: str
    told_on: date
    witness: str = ""
    proof: int | None = None


def unserved(licence: Licence) -> Sequence[LicenceDeed]:
    """The acts that ended a licence whose papers' service is not recorded, in order."""
    return list(deeds_of(licence).filter(act__in=ENDING, paper__service=None))


def may_serve(seat: Seat, licence: Licence) -> bool:
    """Whether this post records it: any of the organ that granted the licence."""
    return bool(seat.body.id == seat.directory.living(licence.organ, seat.day).id)


@transaction.atomic
def serve(*, licence: int, serving: Serving, seat: Seat, by: int, at: datetime) -> Paper:
    """Record the service and issue its receipt (送达回证); her remedies run from that day.

    Raises ``Refusal``: another organ's, no such paper, served already, a day or a way that cannot
    be.
    """
    rows = Licence.objects.select_related("holder", "matter__terms")
    found = rows.select_for_update(no_key=True, of=("self",)).filter(pk=licence).first()
    if found is None:
        raise refusals.not_found()
    if not may_serve(seat, found):
        raise refusals.not_served_by_you()
    paper = _to_be_served(found, serving.paper)
    _check(found, paper, serving, day_of(at))
    proofs.check(serving.proof, by)
    PaperService.objects.create(
        paper=paper,
        matter_id=found.matter_id,
        version=BESIDE,
        way=serving.way,
        served_on=serving.told_on,
        proof_id=serving.proof,
    )
    return _receipt(found, paper, serving, seat, by=by, at=at)


def _to_be_served(licence: Licence, paper: int) -> Paper:
    deed = deeds_of(licence).filter(act__in=ENDING, paper=paper).first()
    if deed is None:
        raise serving_refusals.paper_unknown()
    if PaperService.objects.filter(paper=paper).exists():
        raise serving_refusals.paper_served_already()
    return deed.paper


def _check(licence: Licence, paper: Paper, serving: Serving, today: date) -> None:
    """As for a paper on the way (decision 0033): the day, and what each way asks for."""
    first = day_of(paper.issued_at)
    if serving.way == ServiceWay.NOTICE:
        first = telling.noticed_on(first, almanac.calendar())
    if not first <= serving.told_on <= today:
        raise serving_refusals.told_when(first, today)
    if fault := _lacking(licence, serving, today):
        raise fault


def _lacking(licence: Licence, serving: Serving, today: date) -> Refusal | None:
    if serving.way == ServiceWay.LEFT and not (serving.witness.strip() or serving.proof):
        return serving_refusals.unwitnessed()
    if serving.way != ServiceWay.ONLINE:
        return None
    if not _agrees(licence):
        return serving_refusals.not_agreed()
    return None if policy.value(REVIEW_ONLINE, today) else serving_refusals.no_review_online()


def _agrees(licence: Licence) -> bool:
    """Whether she has agreed to be served online in the matter that granted it."""
    said = Entry.objects.filter(matter=licence.matter_id, step__in=(AGREED, DISAGREED))
    last = said.order_by("-version").first()
    return last is not None and last.step == AGREED


def _receipt(
    licence: Licence, paper: Paper, serving: Serving, seat: Seat, *, by: int, at: datetime
) -> Paper:
    return notices.issue(
        kind="service_record",
        facts=_facts(licence, paper, serving, seat, by),
        addressee=licence.holder.name,
        organ=seat.body.id,
        organ_mark=seat.body.short_name,
        about=about(licence.matter_id),
        at=at,
    )


def _facts(licence: Licence, paper: Paper, serving: Serving, seat: Seat, by: int) -> Facts:
    day = serving.told_on
    online = serving.way == ServiceWay.ONLINE
    internet = policy.value(REVIEW_ONLINE, seat.day) if online else ""
    return {
        "applicant": licence.holder.name,
        "item": licence.matter.terms.title,
        "matter_number": licence.matter.number,
        "documents": [{"name": paper.title, "number": paper.number}],
        "way": words.say("service_way", serving.way),
        "served_on": words.day(day),
        "served_by": Account.objects.get(pk=by).name,
        "witness": serving.witness.strip(),
        "remedy": remedies(
            "licence_ended", directory=seat.directory, organ=seat.body, day=day, internet=internet
        ),
        "until": last_days_against("licence_ended", day, almanac.calendar()),
    }
