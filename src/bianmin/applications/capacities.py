"""For whom it is, and in what capacity somebody else applies for her. Pure."""

from collections.abc import Sequence
from datetime import date

from bianmin.catalogue.content import ItemContent, Material
from bianmin.law import identifiers
from bianmin.law.majority import acts_alone, age
from bianmin.people.invented import is_invented
from bianmin.people.models import Party, PartyKind

from . import capacity_refusals as refusals
from . import intake_refusals
from .models import Capacity
from .notices import words

PROOF = "proof"
"""The key of the paper by which whoever acts for another shows that they may."""

PROVED = frozenset({Capacity.GUARDIAN, Capacity.AUTHORISED, Capacity.REPRESENTS})
OWN = frozenset({Capacity.SELF, Capacity.EARNING})


def check_age(kind: str, id_number: str, day: date, *, earning: bool = False) -> None:
    """Refuses a child who applies by herself.

    Who is sixteen and lives on her own earnings acts like an adult (民法典 17-20, 23, 27).
    """
    if kind != PartyKind.PERSON:
        return
    years = age(id_number, day)
    if not acts_alone(years, earning=earning):
        raise refusals.a_child(years)


def check(
    capacity: str, party: Party, beneficiary: Party | None, day: date, *, training: bool
) -> None:
    """Whether ``party`` may apply so for whom it is; raises ``Refusal`` why not."""
    if capacity not in Capacity.values:
        raise refusals.unknown_capacity()
    check_age(party.kind, party.id_number, day, earning=capacity == Capacity.EARNING)
    is_other = beneficiary is not None and beneficiary.pk != party.pk
    if is_other == (capacity in OWN):
        raise refusals.say_for_whom()
    if is_other and (capacity == Capacity.REPRESENTS) == is_person(beneficiary):
        raise refusals.not_of_this_kind()
    if training and beneficiary and not is_invented(beneficiary.id_number):
        raise intake_refusals.practise_with_nobody_real()


def is_person(party: Party | None) -> bool:
    return party is not None and party.kind == PartyKind.PERSON


def check_number(capacity: str, typed: str) -> str:
    """The number of whom it is for: an organisation's credit code or an ID number. Refused else."""
    represents = capacity == Capacity.REPRESENTS
    return identifiers.check_uscc(typed) if represents else identifiers.check_id_number(typed)


def listed(content: ItemContent, capacity: str) -> Sequence[Material]:
    """The item's papers, and the proof of who acts for another."""
    own = content.materials
    return (*own, _proof(capacity)) if capacity in PROVED else own


def _proof(capacity: str) -> Material:
    return Material(
        key=PROOF,
        name=words.say("proof", capacity),
        kind="original_and_copy",
        copies=1,
        issuer="",
        required="required",
        condition=None,
        shareable=False,
        share_source=None,
    )
