"""The draft of an intake: begun at the first screen, kept sealed, turned into an application.

``content`` of a draft: ``training`` (whether somebody only practises), ``person`` (kind, number,
name, phone, email, address, division, renamed, earning; or, of a known one, party and what has
changed), ``for_whom`` (capacity, number, name, phone of whom it is for; empty: for herself),
``found`` (ids of parties a search has shown), ``item`` (code), ``papers`` (by key of the item's
list: presence, originals, reason, pages as ids of stored files), ``uploads`` (keys of pages that
have come), ``answers`` (the item's form), ``licence`` (id, purpose, wish: what is asked about a
licence she holds).
"""

import uuid
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from bianmin.applications import earlier
from bianmin.applications import services as applications
from bianmin.applications.brought import Brought
from bianmin.applications.capacities import listed
from bianmin.applications.helping import helps, is_carried_for_her
from bianmin.applications.intakes import intake_of
from bianmin.applications.licences.requests import Asked
from bianmin.applications.models import Capacity, Mode
from bianmin.applications.services.receiving import Received
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.content import Material as Wanted
from bianmin.catalogue.models import Edition
from bianmin.people import selectors as known
from bianmin.people import services as people
from bianmin.people.models import Party, PartyKind

from ..models import Draft
from ..officers import Officer

MOST_OPEN = 20


def begin(*, officer: Officer) -> Draft:
    """A new draft at the officer's post."""
    return Draft.objects.create(
        owner=officer.account,
        post=officer.post.id,
        key=str(uuid.uuid4()),
        content={"training": officer.viewer.training},
        begun_at=officer.at,
        changed_at=officer.at,
    )


def own(officer: Officer) -> list[Draft]:
    """The officer's unfinished intakes, the latest first."""
    some = Draft.objects.filter(owner=officer.account).order_by("-changed_at")[:MOST_OPEN]
    return [draft for draft in some if _is_for(officer, draft)]


def found(officer: Officer, draft: uuid.UUID) -> Draft | None:
    """The officer's own draft; None where it is finished, another's, or of the other mode."""
    one = Draft.objects.filter(pk=draft, owner=officer.account).first()
    return one if one and _is_for(officer, one) else None


def _is_for(officer: Officer, draft: Draft) -> bool:
    """What was begun while practising stays practice, and the other way round."""
    return bool(draft.content.get("training")) == officer.viewer.training


def keep(draft: Draft, *, at: datetime, **parts: Any) -> None:
    """Put ``parts`` of the content in the place of what was there."""
    draft.content = {**draft.content, **parts}
    draft.changed_at = at
    draft.save(update_fields=["content", "changed_at"])


def forget(*, before: datetime) -> int:
    """Drafts that nobody has touched since are forgotten, with what was typed; how many."""
    return Draft.objects.filter(changed_at__lt=before).delete()[0]


def files_in_drafts() -> set[int]:
    """The ids of the photographs that intakes under way have collected."""
    contents = (draft.content for draft in Draft.objects.iterator())
    return {
        file
        for content in contents
        for paper in content.get("papers", {}).values()
        for file in paper.get("pages", ())
    }


def edition_of(draft: Draft, officer: Officer) -> Edition | None:
    """The edition in force of the item that was chosen. Raises Refusal if it is so no longer."""
    code = draft.content.get("item", "")
    return catalogue.in_force(code, officer.viewer.day) if code else None


def is_relayed(edition: Edition, officer: Officer) -> bool:
    """Whether an agent would carry it up for her, so that a mandate is asked."""
    return is_carried_for_her(edition, tier=officer.body.tier, day=officer.viewer.day)


def ways_to_help(edition: Edition, officer: Officer) -> tuple[Mode, ...]:
    """How she may be helped here, the usual first."""
    return helps(edition, tier=officer.body.tier, day=officer.viewer.day)


@transaction.atomic
def receive(
    draft: Draft,
    *,
    edition: Edition,
    mode: str,
    mandate: str,
    first_asked: int,
    relation: str,
    drafted: int | None,
    officer: Officer,
) -> Received:
    """Take the application in and let the draft go; all or nothing. Raises Refusal."""
    person = draft.content["person"]
    intake = intake_of(
        edition,
        party=_registered(person, officer),
        place=person["division"],
        mandate=mandate,
        first_asked=first_asked,
        materials=brought(draft),
        answers=draft.content.get("answers", {}),
        agent=officer.account.name,
        tier=officer.body.tier,
        day=officer.viewer.day,
        training=officer.viewer.training,
        mode=mode,
        capacity=capacity(draft),
        beneficiary=_beneficiary(draft, officer),
        relation=relation,
        licence=asked(draft),
        drafted=drafted,
    )
    received = applications.receive(intake=intake, by=officer.actor(), at=officer.at, key=draft.key)
    draft.delete()
    return received


def asked(draft: Draft) -> Asked | None:
    """The licence that is asked about, and what; None where a new one is applied for."""
    said = draft.content.get("licence")
    return Asked(said["id"], said["purpose"], said["wish"]) if said else None


def held(draft: Draft, names: Collection[str], at: datetime) -> dict[str, earlier.Held]:
    """The papers of these names that the office has: hers, or in the file of her licence."""
    wanted = asked(draft)
    return earlier.known(party_of(draft), names, at, licence=wanted.licence if wanted else None)


def capacity(draft: Draft) -> str:
    """In what capacity she applies: for herself, unless it was said."""
    whom = draft.content.get("for_whom") or {}
    earning = draft.content.get("person", {}).get("earning")
    return whom.get("capacity") or (Capacity.EARNING if earning else Capacity.SELF)


def wanted(draft: Draft, edition: Edition) -> Sequence[Wanted]:
    """The item's papers, and the proof of who acts for another."""
    return listed(edition.typed, capacity(draft))


def whom(draft: Draft) -> str:
    """The name of whom it is for; empty where it is for herself."""
    said = draft.content.get("for_whom") or {}
    party = known.find_by_id_number(said["number"]) if said else None
    return said.get("name") or (party.name if party else "")


def _beneficiary(draft: Draft, officer: Officer) -> int | None:
    """Whom it is for, made known or brought up to date."""
    said = draft.content.get("for_whom")
    if not said:
        return None
    return people.register_person(
        name=whom(draft),
        id_number=said["number"],
        phone=said["phone"],
        by=officer.account.pk,
        at=officer.at,
    ).pk


def brought(draft: Draft) -> list[Brought]:
    """The papers as they were noted."""
    return [
        Brought(key, noted["presence"], noted["originals"], noted["reason"], noted["pages"])
        for key, noted in draft.content.get("papers", {}).items()
    ]


def party_of(draft: Draft) -> Party | None:
    """The known party that was chosen, or that bears the number that was typed."""
    person = draft.content.get("person", {})
    if "party" in person:
        return Party.objects.filter(pk=person["party"]).first()
    if not person.get("number"):
        return None
    if person["kind"] == PartyKind.ORGANISATION:
        return known.find_by_uscc(person["number"])
    return known.find_by_id_number(person["number"])


def named(some: list[Draft]) -> list[tuple[Draft, str]]:
    """Drafts with the name of the person each is for; those without one are left out."""
    chosen = {draft.content.get("person", {}).get("party") for draft in some}
    names = {party.pk: party.name for party in Party.objects.filter(pk__in=chosen - {None})}
    people = [(draft, draft.content.get("person", {})) for draft in some]
    told = [
        (draft, person.get("name") or names.get(person.get("party"))) for draft, person in people
    ]
    return [(draft, name) for draft, name in told if name]


def _registered(person: dict[str, Any], officer: Officer) -> Party:
    """The party, made known or brought up to date with what was said today."""
    common = {
        "phone": person["phone"],
        "email": person.get("email", ""),
        "address": person["address"],
        "division": person["division"],
        "by": officer.account.pk,
        "at": officer.at,
    }
    if "party" in person:
        party = Party.objects.get(pk=person["party"])
        kind, number, common["name"] = party.kind, party.id_number, party.name
    else:
        kind, number = person["kind"], person["number"]
        common |= {"name": person["name"], "renamed": person["renamed"]}
    if kind == PartyKind.ORGANISATION:
        return people.register_organisation(uscc=number, **common)
    return people.register_person(id_number=number, **common)
