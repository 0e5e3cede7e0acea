"""Applying alone: what she sends opens a matter at the organ's window; what was missing follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Edition
from bianmin.law.zone import day_of
from bianmin.matters.models import Entry
from bianmin.matters.services import Taken, open_matter, party, take
from bianmin.matters.writes import Plan
from bianmin.network.cards import BodyCard
from bianmin.network.selectors import directory
from bianmin.people.models import Party

from .. import capacities, online_refusals, reuses
from ..answers import check_answers
from ..brought import Brought, pages_of, photographs, rows_of
from ..digests import list_digest
from ..handling import handling_of
from ..legs import nodes_to_legs
from ..licences import requests
from ..licences.requests import Asked
from ..models import Application, Capacity, Licence, Mandate, Material, Mode, Page
from ..models.material import Presence
from ..offered import is_offered_online
from ..terms import terms_for
from .receiving import Received, acting, free_code


@dataclass(frozen=True, slots=True)
class Filing:
    """What she sends. ``place`` is the competent division's 12-digit code, ``contact`` the mobile
    number she has confirmed, ``email`` the address she gave; the pages of ``materials`` are stored
    files. ``beneficiary`` (a party's id) is whom it is for, where she acts in a ``capacity``;
    ``asked`` a licence and what is asked about it, where no new one is applied for."""

    item: str
    party: Party
    place: str
    contact: str
    materials: Sequence[Brought]
    answers: Mapping[str, Any] = field(default_factory=dict)
    beneficiary: int | None = None
    capacity: str = Capacity.SELF
    email: str = ""
    asked: Asked | None = None


def window_for(edition: Edition, *, place: str, day: date) -> BodyCard:
    """The body that receives what somebody from ``place`` sends. Raises ``Refusal``."""
    if not is_offered_online(edition.typed):
        raise online_refusals.not_online(edition.name)
    terms = terms_for(edition, received=_tier(edition), day=day, online=True)
    found = directory().competent(terms.subjects, _tier(edition), place, day)
    if found is None:
        raise online_refusals.not_online(edition.name)
    return found


def _tier(edition: Edition) -> int:
    """The tier of the organ that accepts, which is where it arrives."""
    return next(leg.tier for leg in nodes_to_legs(edition.typed).legs if leg.kind == "accept")


@transaction.atomic
def apply_online(*, filing: Filing, at: datetime, key: str) -> Received:
    """Open the matter of what she sent, with its receipt, in one transaction.

    The clock of acceptance starts now, since the organ's system has it (decision 0008). A retry
    with the same ``key`` gets the first answer. Raises ``Refusal``.
    """
    day = day_of(at)
    edition = catalogue.in_force(filing.item, day)
    window = window_for(edition, place=filing.place, day=day)
    _check(filing, day)
    rows = rows_of(edition, filing.materials, filing.capacity)
    answers = check_answers(edition.typed.form_fields, filing.answers)
    licence = _licence(edition, filing, day)

    def beside(plan: Plan) -> None:
        application = _write(plan, edition, filing, answers)
        if filing.asked and licence:
            requests.keep(filing.asked, licence, matter=application.pk, day=day)
        for row in rows:
            row.application = application
        Material.objects.bulk_create(rows)
        if licence:
            reuses.keep(rows, photographs(filing.materials), licence.holder, by=None, at=at)
        Page.objects.bulk_create(pages_of(photographs(filing.materials), rows, at))

    taken = open_matter(
        terms_for(edition, received=window.tier, day=day, online=True),
        "apply_online",
        by=party(filing.party.pk),
        at=at,
        key=key,
        place=filing.place,
        received_by=window.id,
        applicant=filing.party.pk,
        beneficiary=filing.beneficiary,
        facts={"materials": list_digest(rows), **acting(filing.capacity)},
        beside=beside,
    )
    application = Application.objects.select_related("matter").get(pk=taken.matter)
    return Received(taken.matter, application.matter.number, application.code)


def _check(filing: Filing, day: date) -> None:
    """A child applies through her guardian, and who acts for another says for whom."""
    beneficiary = Party.objects.get(pk=filing.beneficiary) if filing.beneficiary else None
    capacities.check(filing.capacity, filing.party, beneficiary, day, training=False)


def _licence(edition: Edition, filing: Filing, day: date) -> Licence | None:
    """The licence that is asked about; None where a new one is applied for. Raises ``Refusal``."""
    if filing.asked is None:
        return None
    party, beneficiary = filing.party, filing.beneficiary
    return requests.check(
        filing.asked, edition=edition, party=party, beneficiary=beneficiary, day=day
    )


def _write(plan: Plan, edition: Edition, filing: Filing, answers: dict[str, Any]) -> Application:
    return Application.objects.create(
        matter_id=plan.situation.matter.id,
        edition=edition,
        party=filing.party,
        code=free_code(),
        mode=Mode.ONLINE,
        handling=handling_of(edition.typed, plan.situation.terms, Mode.ONLINE),
        mandate=Mandate.NOT_NEEDED,
        capacity=filing.capacity,
        contact=filing.contact,
        email=filing.email or None,
        answers=answers,
    )


def wanted(matter: int) -> list[Material]:
    """The papers she was asked for, all at once, if her answer is still awaited; else none."""
    asked = Entry.objects.filter(matter=matter, step="ask_correction").first()
    if asked is None:
        return []
    rows = Material.objects.filter(application=matter, key__in=asked.facts["materials"])
    return list(rows.filter(presence=Presence.FOLLOWS).prefetch_related("pages__file"))


@transaction.atomic
def supplement(
    *, matter: int, by: int, files: Mapping[str, Sequence[int]], at: datetime, key: str
) -> Taken:
    """Send what was missing, as the party ``by``: every paper that was asked for, at once.

    What she had sent of a paper before gives way to the new pages. Raises ``Refusal``.
    """

    def complete() -> dict[str, Any]:
        missing = [row.name for row in wanted(matter) if not files.get(row.key)]
        if missing:
            raise online_refusals.not_all_sent("、".join(missing))
        return {}

    def beside(plan: Plan) -> None:
        rows = list(Material.objects.filter(application=matter, key__in=files))
        Page.objects.filter(material__in=rows).delete()
        Page.objects.bulk_create(pages_of(files, rows, at))
        Material.objects.filter(pk__in=[r.pk for r in rows]).update(presence=Presence.HERE)

    facts = {"materials": sorted(files)}
    actor = party(by)
    return take(
        matter, "supply", by=actor, at=at, key=key, facts=facts, gather=complete, beside=beside
    )
