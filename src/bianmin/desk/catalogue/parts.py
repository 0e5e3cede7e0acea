"""The screens on which an item is written: each has some of its fields, and at most one list."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.catalogue.comparison import ROW_NAMES

from .fields import Leaf, Schema, is_rows, item_schema, leaves


@dataclass(frozen=True, slots=True)
class Part:
    """``names`` are fields of an item; ``rows`` is the one of them that is a list of rows."""

    key: str
    title: Any
    names: tuple[str, ...]

    @property
    def rows(self) -> str:
        return next((n for n in self.names if is_rows(item_schema()["properties"][n])), "")

    @property
    def leaves(self) -> list[Leaf]:
        """The leaves that are written once."""
        return [leaf for leaf in leaves(item_schema()) if leaf.path[0] in self.names]

    @property
    def row_leaves(self) -> list[Leaf]:
        """The leaves of a row; its number is its place."""
        return [leaf for leaf in leaves(self.row_schema) if leaf.path != ("seq",)]

    @property
    def named_by(self) -> str:
        """The field by which a row is known."""
        return ROW_NAMES[self.rows][0]

    @property
    def row_schema(self) -> Schema:
        schema: Schema = item_schema()["properties"][self.rows]["items"]
        return schema


PARTS = (
    Part(
        "basics",
        _("The item"),
        (
            "name",
            "aliases",
            "department",
            "type",
            "target",
            "conditions",
            "prerequisites",
            "receive_tiers",
            "exercise_tier",
            "exercise_mode",
            "origin",
            "handling_mode",
            "online",
            "village_agent",
            "consult_phone",
            "frequency",
            "note",
        ),
    ),
    Part("materials", _("Papers to bring"), ("materials",)),
    Part("route", _("Legs"), ("route",)),
    Part("joint", _("Joint handling"), ("joint_departments",)),
    Part("time", _("Time"), ("statutory_limit", "promised_limit", "publicise")),
    Part("special", _("Special procedures"), ("special_procedures",)),
    Part("basis", _("Legal ground"), ("legal_basis",)),
    Part("outcome", _("Fee and result"), ("fee", "result", "publish_results")),
    Part("form", _("Fields of the form"), ("form_fields",)),
    Part("questions", _("Common questions"), ("common_questions",)),
    Part("elsewhere", _("Elsewhere, and how sure"), ("regional_variants", "confidence")),
)
"""All of them, in the order in which an item is written."""

ENCLOSURES = Part("enclosures", _("Forms and samples"), ("enclosures",))
"""Files, which are put in and taken out on a page of their own."""

FIXED = ("code", "domain")
"""Chosen when an item is begun, and never changed."""

BY_KEY: Mapping[str, Part] = {part.key: part for part in PARTS}


def part_of(name: str) -> Part:
    """The part in which a field of an item is written; the first for what is in none."""
    return next((part for part in (*PARTS, ENCLOSURES) if name in part.names), PARTS[0])


def after(part: Part) -> Part | None:
    """The next screen."""
    at = PARTS.index(part) + 1
    return PARTS[at] if at < len(PARTS) else None
