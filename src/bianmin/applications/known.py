"""What an item's form asks that the person, or who takes it in, has answered already."""

from collections.abc import Iterable, Mapping
from typing import Any

from bianmin.catalogue.content import FormField
from bianmin.law.identifiers import birth_date
from bianmin.people.models import Party, PartyKind

YES, NO = "yes", "no"

NOT_ASKED = frozenset(
    {"applicant_name", "applicant_id_no", "mobile", "village_code", "is_agent", "agent_name",
     "agent_id_no", "uscc"}
)  # fmt: skip
"""Known from the person and from who takes it in."""

AMONG_PAPERS = frozenset({"file", "image"})


def with_what_is_known(
    fields: Iterable[FormField], answers: Mapping[str, Any], *, party: Party, agent: str
) -> dict[str, Any]:
    """The answers, with those filled in that are known. ``agent``: who carries it for her."""
    known = {
        "applicant_name": party.name,
        "mobile": party.phone,
        "village_code": party.division,
        "address": party.address,
        "is_agent": YES if agent else NO,
        "agent_name": agent,
        **_numbers(party),
    }
    asked = {field.field for field in fields}
    filled = {name: value for name, value in known.items() if name in asked and value}
    return {**filled, **{name: value for name, value in answers.items() if value}}


def _numbers(party: Party) -> dict[str, str]:
    if party.kind == PartyKind.ORGANISATION:
        return {"uscc": party.id_number}
    return {
        "applicant_id_no": party.id_number,
        "birth_date": birth_date(party.id_number).isoformat(),
    }


def left_to_ask(fields: Iterable[FormField]) -> tuple[FormField, ...]:
    """What neither the person nor a paper says."""
    return tuple(
        field for field in fields if field.field not in NOT_ASKED and field.type not in AMONG_PAPERS
    )
