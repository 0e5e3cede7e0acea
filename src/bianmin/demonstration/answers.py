"""What an invented applicant fills into an item's form."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from bianmin.catalogue.content import FormField, ItemContent
from bianmin.catalogue.household import columns_of
from bianmin.people.models import Party, PartyKind

Fill = Callable[[FormField, Party, Random], Any]


def filled_in(content: ItemContent, party: Party, chance: Random) -> dict[str, Any]:
    """Answers to the fields that can be told from the applicant, or drawn by lot."""
    given = {
        field.field: FILLS[field.type](field, party, chance)
        for field in content.form_fields
        if field.type in FILLS
    }
    return {name: value for name, value in given.items() if value}


def _id_number(field: FormField, party: Party, chance: Random) -> str:
    own = party.kind == PartyKind.PERSON and field.field == "applicant_id_no"
    return party.id_number if own else ""


def _text(field: FormField, party: Party, chance: Random) -> str:
    return {"applicant_name": party.name, "address": party.address}.get(field.field, "")


def _household(field: FormField, party: Party, chance: Random) -> list[dict[str, str]]:
    """Herself, and perhaps a child; nobody with a number, since nobody is invented here."""
    rows = [("本人", party.name), ("子女", f"{party.name[0]}小宝")][: chance.randint(1, 2)]
    drawn = [column for column in columns_of(field) if column.options and not column.required]
    return [
        {"name": name, "relation": relation, **{c.field: c.options[0] for c in drawn}}
        for relation, name in rows
    ]


FILLS: Mapping[str, Fill] = {
    "select": lambda field, party, chance: chance.choice(field.options) if field.options else "",
    "int": lambda field, party, chance: chance.randint(1, 5),
    "money": lambda field, party, chance: f"{chance.randint(20, 300) * 100}.00",
    "decimal": lambda field, party, chance: chance.randint(40, 240),
    "date": lambda field, party, chance: f"20{chance.randint(10, 24)}-0{chance.randint(1, 9)}-15",
    "mobile": lambda field, party, chance: party.phone,
    "division": lambda field, party, chance: party.division,
    "id_card": _id_number,
    "text": _text,
    "address": _text,
    "household": _household,
}
"""How each type of field is filled; the others stay empty, as they may at the counter."""
