"""What was filled into an item's form, for a matter's page: masked as officials may see it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext

from bianmin.applications.household import NUMBER, Row, masked_number
from bianmin.applications.known import NO, NOT_ASKED, YES
from bianmin.catalogue.content import FormField
from bianmin.catalogue.household import HOUSEHOLD, PRIVATE, columns_of
from bianmin.law import masks

from .applications.scene import ApplicationScene


@dataclass(frozen=True)
class Answer:
    """A field with what was said; a household's has ``members``, each with the name first."""

    label: str
    told: str = ""
    members: tuple[tuple[str, str], ...] = ()


def answers(scene: ApplicationScene) -> list[Answer]:
    """What she filled in herself; what is known of her stands above already."""
    return _answers(scene, scene.application.answers)


def _answers(scene: ApplicationScene, said: Mapping[str, Any]) -> list[Answer]:
    fields = scene.application.edition.typed.form_fields
    asked = [field for field in fields if field.field not in NOT_ASKED and said.get(field.field)]
    return [_answer(scene, field, said[field.field]) for field in asked]


def handles(scene: ApplicationScene) -> bool:
    """Whether it lies with a post of the officer now: then health and means are theirs to know."""
    own = {post.id for post in scene.officer.viewer.posts}
    return scene.stay is not None and scene.stay.post in own


def _answer(scene: ApplicationScene, field: FormField, said: Any) -> Answer:
    if field.type == HOUSEHOLD:
        return _household(scene, field, said)
    return Answer(field.label, TOLD.get(kind_of(field), masks.free_text)(said))


def _household(scene: ApplicationScene, field: FormField, said: list[Row]) -> Answer:
    columns = [one for one in columns_of(field) if one.field not in PRIVATE or handles(scene)]
    return Answer(field.label, members=tuple((row["name"], _member(row, columns)) for row in said))


def _member(row: Row, columns: list[FormField]) -> str:
    """Relation and covered number, and of what else was asked what it is."""
    said = [row["relation"], masked_number(row)]
    more = (one for one in columns if one.field not in {"name", "relation", NUMBER})
    said += [f"{one.label}：{row[one.field]}" for one in more if row.get(one.field)]
    return " · ".join(part for part in said if part)


def _yes_or_no(said: str) -> str:
    return {YES: gettext("Yes"), NO: gettext("No")}.get(said, said)


def _address(said: str) -> str:
    return masks.address_village(said) or gettext("(filled in)")


def kind_of(field: FormField) -> str:
    """By its name, where an item asks for her address as a mere text; else by its type."""
    return field.field if field.field in TOLD else field.type


TOLD: Mapping[str, Callable[[str], str]] = {
    "id_card": masks.id_number_staff,
    "mobile": masks.mobile,
    "address": _address,
    "bank_account": masks.bank_account,
    "bool": _yes_or_no,
}
"""How each type is shown; the others as they are, but for numbers of persons in them."""
COVERED = TOLD.keys() - {"bool"}
"""Types that are never shown whole."""


@dataclass(frozen=True)
class Version:
    """What was filled in as it stood once: since when, by whom."""

    at: datetime
    by: str
    answers: list[Answer]


def versions(scene: ApplicationScene) -> list[Version]:
    """The last first; none where it was never amended."""
    return [
        Version(one.at, scene.names.get(one.by_id or 0, ""), _answers(scene, one.answers))
        for one in scene.form_versions
    ]
