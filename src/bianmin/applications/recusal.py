"""Who has an interest in a matter: a condition, and whom to ask whether they have one. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from bianmin.law.refusal import Refusal
from bianmin.matters.situation import Situation
from bianmin.network.kinds import Role
from bianmin.people.models import Account

from . import recusal_refusals as refusals
from .policies import RELATIONS

STEP = "declare_interest"
HEADS = (Role.HEAD, Role.ORGAN_HEAD, Role.SUPERVISOR, Role.COORDINATOR)
"""Who answers for a site: they see what was declared there."""


def relation_is_listed(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """The relations are the law's, and what the county adds to them."""
    listed = situation.surroundings.value(RELATIONS, situation.day)
    return None if facts.get("relation") in listed else refusals.unknown_relation()


class Concerned(NamedTuple):
    """Somebody whom a matter is about; ``phone`` empty where none is known."""

    name: str
    phone: str = ""


def look_alike(account: Account, people: Iterable[Concerned]) -> tuple[str, ...]:
    """The names of those among ``people`` who may be ``account`` herself, by name or telephone.

    Whoever is found is asked, never judged: many people share a name.
    """
    found = (one.name for one in people if _is_like(account, one))
    return tuple(dict.fromkeys(found))


def _is_like(account: Account, one: Concerned) -> bool:
    return one.name == account.name or bool(one.phone and one.phone == account.phone)
