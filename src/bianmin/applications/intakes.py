"""An application as it comes in, with what follows from the item and from who takes it in."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bianmin.catalogue.models import Edition
from bianmin.people.models import Party

from . import intake_refusals
from .brought import Brought
from .helping import helps, is_carried_for_her
from .known import with_what_is_known
from .licences.requests import Asked
from .models import Capacity, Mandate, Mode
from .services.receiving import Intake


def intake_of(
    edition: Edition,
    *,
    party: Party,
    place: str,
    mandate: str,
    first_asked: int,
    materials: Sequence[Brought],
    answers: Mapping[str, Any],
    agent: str,
    tier: int,
    day: date,
    training: bool = False,
    mode: str = "",
    capacity: str = Capacity.SELF,
    beneficiary: int | None = None,
    relation: str = "",
    licence: Asked | None = None,
    drafted: int | None = None,
) -> Intake:
    """``agent`` is the name of who takes it in at ``tier``: carried from a village, as her agent.

    ``mode`` is how she is helped, empty: as is usual there. Only what is carried for her needs a
    mandate; else none is noted, whatever was said. Raises a ``Refusal`` where the county does not
    help so. ``licence``: a licence she holds, and what is asked about it. ``drafted``: the account
    that wrote the form for her.
    """
    offered = helps(edition, tier=tier, day=day)
    if mode and mode not in offered:
        raise intake_refusals.not_helped_so()
    helped = Mode(mode) if mode else offered[0]
    relayed = helped == Mode.RELAY or is_carried_for_her(edition, tier=tier, day=day)
    known = with_what_is_known(
        edition.typed.form_fields, answers, party=party, agent=agent if relayed else ""
    )
    return Intake(
        edition=edition,
        party=party,
        place=place,
        mode=helped,
        mandate=mandate if relayed else Mandate.NOT_NEEDED,
        first_asked=first_asked,
        materials=materials,
        answers=known,
        training=training,
        capacity=capacity,
        beneficiary=beneficiary,
        relation=relation,
        asked=licence,
        drafted=drafted,
    )
