"""Taking an application in: at any tier, in one minute, with everything told once."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from bianmin.catalogue.models import Edition
from bianmin.law.zone import day_of
from bianmin.matters.services import Actor, open_matter
from bianmin.matters.writes import Plan
from bianmin.network.directory import Directory
from bianmin.network.selectors import directory as present_directory
from bianmin.people.invented import is_invented
from bianmin.people.models import Party
from bianmin.policy import selectors as policy

from .. import agency_refusals, capacities, intake_refusals, recusal, refusals, reuses
from ..answers import check_answers
from ..brought import Brought, pages_of, photographs, rows_of
from ..digests import list_digest
from ..handling import handling_of
from ..helping import is_carried_for_her, is_led, receivable
from ..licences import requests
from ..licences.requests import Asked
from ..models import CONFIRMING, Application, Capacity, Licence, Mandate, Material, Mode, Page
from ..policies import CONSENT
from ..spoken_of import Made
from ..terms import terms_for
from .acting import act


@dataclass(frozen=True, slots=True)
class Received:
    """What the intake made: the matter, its number, and the code she tracks it with."""

    matter: int
    number: str
    code: str


@dataclass(frozen=True, slots=True)
class Intake:
    """One application as it comes in, under the item's ``edition`` in force that day.

    ``place`` is the competent division's 12-digit code.
    ``beneficiary`` is the party it is for, where somebody else applies in a ``capacity``.
    ``relation`` is what she, or whom it is for, is to who takes it in; empty: nothing.
    ``drafted`` is the account that wrote the form for her, which she then confirmed.
    ``asked`` is a licence and what is asked about it, where no new one is applied for.
    One for ``training`` counts nowhere, and only an invented person may be its applicant.
    """

    edition: Edition
    party: Party
    place: str
    mode: str
    mandate: str
    first_asked: int
    materials: Sequence[Brought]
    answers: Mapping[str, Any] = field(default_factory=dict)
    beneficiary: int | None = None
    training: bool = False
    capacity: str = Capacity.SELF
    relation: str = ""
    asked: Asked | None = None
    drafted: int | None = None


@transaction.atomic
def receive(*, intake: Intake, by: Actor, at: datetime, key: str) -> Received:
    """Take an application in, with its receipt (and mandate) issued in the same transaction.

    A retry with the same ``key`` gets the first answer. Raises ``Refusal``: the item is not
    received here, a paper unaccounted for, no mandate where the county wants one.
    """
    edition, tier = intake.edition, _tier(by)
    _check(edition, intake, by.post or 0, tier, day_of(at))
    rows = rows_of(edition, intake.materials, intake.capacity)
    answers = check_answers(edition.typed.form_fields, intake.answers)
    licence = _licence(edition, intake, day_of(at))
    made: list[Application] = []

    def beside(plan: Plan) -> Made:
        made.append(_write(plan, edition, intake, answers, by))
        if intake.asked and licence:
            requests.keep(intake.asked, licence, matter=made[0].pk, day=day_of(at))
        for row in rows:
            row.application = made[0]
        Material.objects.bulk_create(rows)
        reuses.keep(rows, photographs(intake.materials), intake.party, by=by.account or 0, at=at)
        Page.objects.bulk_create(
            pages_of(photographs(intake.materials), rows, at, by=by.account or 0)
        )
        return Made(application=made[0])

    taken = open_matter(
        terms_for(edition, received=tier, day=day_of(at)),
        "receive",
        by=by,
        at=at,
        key=key,
        place=intake.place,
        applicant=intake.party.pk,
        beneficiary=intake.beneficiary,
        training=intake.training,
        facts={
            "mode": intake.mode,
            "first_asked": intake.first_asked,
            "mandate": intake.mandate,
            **acting(intake.capacity),
            **drafted(intake.drafted),
            "materials": list_digest(rows),
        },
        beside=beside,
    )
    if intake.relation:
        _step_aside(taken.matter, intake.relation, by=by, at=at)
    application = Application.objects.get(pk=taken.matter) if taken.again else made[0]
    return Received(taken.matter, taken.number, application.code)


def _step_aside(matter: int, relation: str, *, by: Actor, at: datetime) -> None:
    """Whoever takes in a relative of theirs says so at once; said twice, it is said once."""
    key, facts = f"interest-{matter}", {"relation": relation}
    act(matter=matter, step=recusal.STEP, by=by, at=at, key=key, facts=facts)


def acting(capacity: str) -> dict[str, str]:
    """Told to the ledger where she does not act for herself."""
    return {} if capacity == Capacity.SELF else {"capacity": capacity}


def drafted(account: int | None) -> dict[str, int]:
    """Told to the ledger where somebody of the office wrote the form for her."""
    return {"drafted": account} if account else {}


def _tier(by: Actor) -> int:
    network: Directory = present_directory()
    if by.post is None or by.post not in network.posts:
        raise refusals.no_post()
    return network.body(network.post(by.post).body).tier


def _check(edition: Edition, intake: Intake, post: int, tier: int, day: date) -> None:
    receivable(edition, post=post, day=day, place=intake.place)
    if intake.training and not is_invented(intake.party.id_number):
        raise intake_refusals.practise_with_nobody_real()
    beneficiary = Party.objects.get(pk=intake.beneficiary) if intake.beneficiary else None
    capacities.check(intake.capacity, intake.party, beneficiary, day, training=intake.training)
    relayed = intake.mode == Mode.RELAY or is_carried_for_her(edition, tier=tier, day=day)
    if intake.mode == Mode.RELAY and is_led(edition, tier=tier, day=day):
        raise agency_refusals.lead_her_there()
    if relayed:
        _check_confirmed(intake.mandate, day)
    known = present_directory().holdings_by_account
    if intake.first_asked not in known:
        raise intake_refusals.nobody_asked()
    if intake.drafted and intake.drafted not in known:
        raise intake_refusals.nobody_drafted()


def _check_confirmed(said: str, day: date) -> None:
    """What is carried for her she has confirmed: the mandate, or at least what she hands over."""
    if policy.value(CONSENT, day) and said != Mandate.CONFIRMED:
        raise intake_refusals.no_mandate()
    if said not in CONFIRMING:
        raise intake_refusals.receipt_not_confirmed()


def _licence(edition: Edition, intake: Intake, day: date) -> Licence | None:
    """The licence that is asked about; None where a new one is applied for."""
    if intake.asked is None:
        return None
    if intake.training:
        raise intake_refusals.practise_with_nobody_real()
    party, beneficiary = intake.party, intake.beneficiary
    return requests.check(
        intake.asked, edition=edition, party=party, beneficiary=beneficiary, day=day
    )


def _write(
    plan: Plan, edition: Edition, intake: Intake, answers: dict[str, Any], by: Actor
) -> Application:
    return Application.objects.create(
        matter_id=plan.situation.matter.id,
        edition=edition,
        party=intake.party,
        code=free_code(),
        mode=intake.mode,
        handling=handling_of(edition.typed, plan.situation.terms, intake.mode),
        mandate=intake.mandate,
        capacity=intake.capacity,
        first_asked_id=intake.first_asked,
        received_by_id=by.account or 0,
        answers=answers,
    )


def free_code() -> str:
    """Eight digits nobody has; of ninety million, so a second draw is rare."""
    while True:
        code = str(10_000_000 + secrets.randbelow(90_000_000))
        if not Application.objects.filter(code=code).exists():
            return code
