"""Taking an application in: at any tier, in one minute, with everything told once."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Edition
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.services import Actor, open_matter
from bianmin.matters.writes import Plan
from bianmin.network import stations
from bianmin.network.directory import Directory
from bianmin.network.selectors import directory as present_directory
from bianmin.network.tiers import Tier
from bianmin.people.invented import is_invented
from bianmin.people.models import Party
from bianmin.policy import selectors as policy

from .. import agency_refusals, capacities, intake_refusals, refusals
from ..agency import ACCOMPANY
from ..answers import check_answers
from ..digests import list_digest
from ..handling import handling_of
from ..listing import check_keys, check_said
from ..models import Application, Capacity, Mandate, Material, Mode, Page
from ..models.material import Presence
from ..policies import CONSENT, HELPS
from ..terms import terms_for, way_up

NO_AGENCY = "不可代办"


@dataclass(frozen=True, slots=True)
class Brought:
    """A paper of the list as she brought it: where it stands, and how many originals are taken.

    ``pages`` are the stored files (ids) of its photographs, in order.
    """

    key: str
    presence: str
    originals: int = 0
    reason: str = ""
    pages: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Received:
    """What the intake made: the matter, its number, and the code she tracks it with."""

    matter: int
    number: str
    code: str


@dataclass(frozen=True, slots=True)
class Intake:
    """One application as it comes in. ``place`` is the competent division's 12-digit code.

    ``beneficiary`` is the party it is for, where somebody else applies in a ``capacity``.
    One for ``training`` counts nowhere, and only an invented person may be its applicant.
    """

    item: str
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


@transaction.atomic
def receive(*, intake: Intake, by: Actor, at: datetime, key: str) -> Received:
    """Take an application in, with its receipt (and mandate) issued in the same transaction.

    A retry with the same ``key`` gets the first answer. Raises ``Refusal``: the item is not in
    force, not received here, a paper unaccounted for, no mandate where the county wants one.
    """
    edition = catalogue.in_force(intake.item, day_of(at))
    tier = _tier(by)
    _check(edition, intake, tier, day_of(at))
    rows = rows_of(edition, intake.materials, intake.capacity)
    answers = check_answers(edition.typed.form_fields, intake.answers)
    made: list[Application] = []

    def beside(plan: Plan) -> None:
        made.append(_write(plan, edition, intake, answers, by))
        for row in rows:
            row.application = made[0]
        Material.objects.bulk_create(rows)
        Page.objects.bulk_create(pages_of(intake.materials, rows, by, at))

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
            **_acting(intake.capacity),
            "materials": list_digest(rows),
        },
        beside=beside,
    )
    application = Application.objects.get(pk=taken.matter) if taken.again else made[0]
    return Received(taken.matter, _number(application), application.code)


def _acting(capacity: str) -> dict[str, str]:
    """Told to the ledger where she does not act for herself."""
    return {} if capacity == Capacity.SELF else {"capacity": capacity}


def _number(application: Application) -> str:
    return application.matter.number


def _tier(by: Actor) -> int:
    network: Directory = present_directory()
    if by.post is None or by.post not in network.posts:
        raise refusals.no_post()
    return network.body(network.post(by.post).body).tier


def receivable(edition: Edition, *, tier: int, day: date, place: str) -> None:
    """Whether somebody from ``place`` can be taken in for the item at ``tier``; raises why not."""
    content = edition.typed
    if content.is_settled_in_village and tier not in content.receive_tiers:
        raise _settled_in_village(place, day)
    if tier < min(content.receive_tiers) and content.agent_scope == NO_AGENCY:
        raise intake_refusals.in_person_only(min(content.receive_tiers))
    terms_for(edition, received=tier, day=day)


def is_carried_for_her(edition: Edition, *, tier: int, day: date) -> bool:
    """Whether it goes up from a village, where nobody acts but as her agent (行政许可法 29)."""
    from_village = tier == Tier.VILLAGE and _goes_up(edition, tier, day)
    return from_village and way_up(edition.typed, tier, day) != ACCOMPANY


def is_led(edition: Edition, *, tier: int, day: date) -> bool:
    """Whether the county wants the agent to go along with her from the village."""
    from_village = tier == Tier.VILLAGE and _goes_up(edition, tier, day)
    return from_village and way_up(edition.typed, tier, day) == ACCOMPANY


def _goes_up(edition: Edition, tier: int, day: date) -> bool:
    route = terms_for(edition, received=tier, day=day).route
    return any(leg.kind == "carried_up" for leg in route)


def helps(edition: Edition, *, tier: int, day: date) -> tuple[Mode, ...]:
    """How she may be helped with the item at the tier, the usual first.

    An agent is of use only where it goes up; what a village settles, it settles with her.
    """
    if is_led(edition, tier=tier, day=day):
        return (Mode.LED,)
    goes_up = _goes_up(edition, tier, day)
    offered = [Mode(each) for each in policy.value(HELPS, day) if goes_up or each != Mode.RELAY]
    if tier == Tier.VILLAGE:
        return tuple(offered) if goes_up else (Mode.WINDOW,)
    return (Mode.WINDOW, *offered)


def _check(edition: Edition, intake: Intake, tier: int, day: date) -> None:
    receivable(edition, tier=tier, day=day, place=intake.place)
    if intake.training and not is_invented(intake.party.id_number):
        raise intake_refusals.practise_with_nobody_real()
    beneficiary = Party.objects.get(pk=intake.beneficiary) if intake.beneficiary else None
    capacities.check(intake.capacity, intake.party, beneficiary, day, training=intake.training)
    relayed = intake.mode == Mode.RELAY or is_carried_for_her(edition, tier=tier, day=day)
    if intake.mode == Mode.RELAY and is_led(edition, tier=tier, day=day):
        raise agency_refusals.lead_her_there()
    if relayed and policy.value(CONSENT, day) and intake.mandate != Mandate.CONFIRMED:
        raise intake_refusals.no_mandate()
    if intake.first_asked not in present_directory().holdings_by_account:
        raise intake_refusals.nobody_asked()


def rows_of(
    edition: Edition, noted: Sequence[Brought], capacity: str = Capacity.SELF
) -> list[Material]:
    """A row for each paper of the list; every required one is accounted for."""
    listed = capacities.listed(edition.typed, capacity)
    check_keys([paper.key for paper in noted], [wanted.key for wanted in listed])
    brought = {paper.key: paper for paper in noted}
    return [_material(wanted, brought.get(wanted.key)) for wanted in listed]


def _material(wanted: Any, brought: Brought | None) -> Material:
    if brought is None:
        if wanted.required == "required":
            raise intake_refusals.paper_unaccounted(wanted.key, wanted.name)
        brought = Brought(wanted.key, Presence.NOT_NEEDED)
    check_said(
        wanted.key,
        wanted.name,
        wanted.required,
        presence=brought.presence,
        originals=brought.originals,
        reason=brought.reason,
    )
    return Material(
        key=wanted.key,
        name=wanted.name,
        form=wanted.kind,
        copies=wanted.copies,
        required=wanted.required,
        presence=brought.presence,
        originals=brought.originals,
        reason=brought.reason,
    )


def pages_of(
    brought: Sequence[Brought], rows: Sequence[Material], by: Actor, at: datetime
) -> list[Page]:
    """The photographs that came with the papers."""
    by_key = {row.key: row for row in rows}
    return [
        Page(
            material=by_key[paper.key],
            file_id=file,
            position=position,
            added_at=at,
            added_by=by.account or 0,
        )
        for paper in brought
        for position, file in enumerate(paper.pages, start=1)
        if paper.key in by_key
    ]


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


def _settled_in_village(place: str, day: date) -> Refusal:
    """Who settles it in her village, and whom to telephone there."""
    directory = present_directory()
    station = stations.station_of(place, directory, day)
    if station is None:
        return intake_refusals.settled_in_village()
    agent, phone = stations.reached_at(station, directory, day)
    return intake_refusals.settled_in_village(station.point.name, agent or station.post.name, phone)
