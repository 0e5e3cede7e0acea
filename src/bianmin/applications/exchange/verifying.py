"""A fact is asked of the body that knows it, instead of a paper: yes, no, or no answer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from bianmin.matters.services import Actor
from bianmin.people import services as people
from bianmin.people.models import Party

from ..models import Material, Verdict, Verification
from ..models.material import Presence
from ..services.custody import open_material
from . import refusals, systems, wire
from .systems import System

SECONDS = 5
"""She waits at the window meanwhile."""


def system_for(paper: str) -> System | None:
    """The connected system that answers for a paper of this name; the first of the file."""
    return next((one for one in systems.known().values() if one.fact_for(paper)), None)


def verify(*, material: int, told: bool, by: Actor, at: datetime) -> Verification:
    """Ask for the fact behind a paper and keep question and answer with it.

    A yes makes the paper one that was obtained from the authority that has it; after a no, or no
    answer, it is asked of her as before. Raises Refusal: nobody answers for it, she was not told
    (个人信息保护法 35), the paper may not be changed now.
    """
    system, asked = _asked(material, told=told, by=by, at=at)
    said = wire.ask(system, asked, seconds=SECONDS)
    return _kept(material, system, asked, said, by=by, at=at)


@transaction.atomic
def _asked(
    material: int, *, told: bool, by: Actor, at: datetime
) -> tuple[System, Mapping[str, Any]]:
    """What is sent, after everything that could stand against it; nothing is held meanwhile."""
    row = open_material(material, by, at)
    system = system_for(row.name)
    if system is None:
        raise refusals.nobody_verifies()
    if not told:
        raise refusals.tell_her_first()
    party = _party(row)
    asked = {name: getattr(party, name) for name in system.given}
    return system, {"verify": system.fact_for(row.name), **asked}


@transaction.atomic
def _kept(
    material: int,
    system: System,
    asked: Mapping[str, Any],
    said: wire.Said,
    *,
    by: Actor,
    at: datetime,
) -> Verification:
    row = Material.objects.select_for_update(of=("self",)).get(pk=material)
    verdict = _verdict(said)
    if verdict == Verdict.YES and row.presence == Presence.FOLLOWS:
        row.presence = Presence.SHARED
        row.save(update_fields=["presence"])
    if said.taken:
        _note(row, system, by=by, at=at)
    return Verification.objects.create(
        material=row,
        system=system.code,
        fact=asked["verify"],
        asked=dict(asked),
        verdict=verdict,
        said=said.words,
        by_id=by.account or 0,
        at=at,
    )


def _verdict(said: wire.Said) -> Verdict:
    """What is neither a yes nor a no is no answer."""
    answer = said.told.get("answer") if said.taken else None
    return Verdict(answer) if answer in {Verdict.YES, Verdict.NO} else Verdict.UNAVAILABLE


def _note(row: Material, system: System, *, by: Actor, at: datetime) -> None:
    """That values of hers were told to another body is there for her to see."""
    told = gettext("Told to %(system)s, which was asked about her matter.")
    for name in system.given:
        people.note_look(
            party=_party(row),
            field=name,
            reason=told % {"system": system.name},
            by=by.account or 0,
            at=at,
        )


def _party(row: Material) -> Party:
    return row.application.party
