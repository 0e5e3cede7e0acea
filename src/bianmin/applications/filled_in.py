"""What was filled into an item's form, as officials may see it: masked, version by version.

``posts`` are the posts (ids) of who looks.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from django.utils.translation import gettext

from bianmin.catalogue.content import FormField
from bianmin.catalogue.household import HOUSEHOLD, PRIVATE, columns_of
from bianmin.law import masks
from bianmin.matters.models import Stay

from .household import NUMBER, Row, masked_number
from .known import NO, NOT_ASKED, YES
from .models import Application
from .scenes import Scene


class Filled(Protocol):
    """What is read with the form of an application: itself, or a joint task about it."""

    @property
    def application(self) -> Application: ...

    @property
    def stay(self) -> Stay | None: ...


@dataclass(frozen=True)
class Answer:
    """A field with what was said; a household's has ``members``, each with the name first."""

    label: str
    told: str = ""
    members: tuple[tuple[str, str], ...] = ()


def answers(scene: Filled, posts: Collection[int]) -> list[Answer]:
    """What she filled in herself; what is known of her stands above already."""
    return _answers(scene, posts, scene.application.answers)


def _answers(scene: Filled, posts: Collection[int], said: Mapping[str, Any]) -> list[Answer]:
    fields = scene.application.edition.typed.form_fields
    asked = [field for field in fields if field.field not in NOT_ASKED and said.get(field.field)]
    knows = handles(scene, posts)
    return [_answer(field, said[field.field], knows=knows) for field in asked]


def handles(scene: Filled, posts: Collection[int]) -> bool:
    """Whether it lies with one of these posts now: then health and means are theirs to know."""
    return scene.stay is not None and scene.stay.post in posts


def _answer(field: FormField, said: Any, *, knows: bool) -> Answer:
    if field.type == HOUSEHOLD:
        return _household(field, said, knows=knows)
    return Answer(field.label, TOLD.get(kind_of(field), masks.free_text)(said))


def _household(field: FormField, said: list[Row], *, knows: bool) -> Answer:
    columns = [one for one in columns_of(field) if knows or one.field not in PRIVATE]
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
    """What was filled in as it stood once: since when, by which account."""

    at: datetime
    by: int | None
    answers: list[Answer]


def versions(scene: Scene, posts: Collection[int]) -> list[Version]:
    """The last first; none where it was never amended."""
    return [
        Version(one.at, one.by_id, _answers(scene, posts, one.answers))
        for one in scene.form_versions
    ]
