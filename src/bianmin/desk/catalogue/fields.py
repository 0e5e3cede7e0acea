"""The fields of a form made from the schema of items: one for each value a person can write."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.catalogue import shipped

from . import labels

LONG = frozenset({"note", "basis", "standard", "exercise_mode", "validity", "answer"})
"""Texts that are written in a larger box."""

NOT_SAID = ("", _("(not said)"))
IMMEDIATE, HOURS = "immediate", "hours"
UNITS = (
    NOT_SAID,
    ("working", _("working days")),
    ("natural", _("natural days")),
    (HOURS, _("hours")),
    (IMMEDIATE, _("at once")),
)

Schema = Mapping[str, Any]


@cache
def item_schema() -> Schema:
    """The schema of one item, its references resolved."""
    whole = json.loads(shipped.SCHEMA.read_text(encoding="utf-8"))
    resolved: Schema = _resolved(whole["$defs"]["item"], whole["$defs"])
    return resolved


def _resolved(schema: Any, definitions: Schema) -> Any:
    if isinstance(schema, dict) and "$ref" in schema:
        return _resolved(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    if isinstance(schema, dict):
        return {name: _resolved(value, definitions) for name, value in schema.items()}
    return (
        [_resolved(value, definitions) for value in schema] if isinstance(schema, list) else schema
    )


def is_limit(schema: Schema) -> bool:
    """Whether it is a length of time or none."""
    return any("immediate" in choice.get("properties", ()) for choice in schema.get("anyOf", ()))


def is_rows(schema: Schema) -> bool:
    """Whether it is a list of rows with fields of their own."""
    return schema.get("type") == "array" and schema["items"].get("type") == "object"


def nullable_object(schema: Schema) -> Schema | None:
    """The object of a choice between one and none; None where it is no such choice."""
    found = [choice for choice in schema.get("anyOf", ()) if choice.get("type") == "object"]
    return None if is_limit(schema) or not found else found[0]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value that is written in one place: its way, its schema, whether it may be left away."""

    path: tuple[str, ...]
    schema: Schema
    may_lack: bool

    @property
    def key(self) -> str:
        return "-".join(self.path)

    @property
    def types(self) -> Sequence[str]:
        told = self.schema.get("type", ())
        return [told] if isinstance(told, str) else told

    @property
    def may_be_null(self) -> bool:
        return "null" in self.types or None in self.schema.get("enum", ())


def leaves(schema: Schema, path: tuple[str, ...] = (), *, may_lack: bool = False) -> Iterator[Leaf]:
    """The leaves of an object, in its order; rows are not among them.

    Those of an object that may be none may each be left away.
    """
    for name, inner in schema["properties"].items():
        way = (*path, name)
        optional = may_lack or name not in schema.get("required", ())
        if is_rows(inner):
            continue
        if deeper := nullable_object(inner):
            yield from leaves(deeper, way, may_lack=True)
        elif inner.get("type") == "object":
            yield from leaves(inner, way)
        else:
            yield Leaf(way, inner, optional)


def form_fields(leaf: Leaf, label_path: str) -> dict[str, forms.Field]:
    """The form's fields for a leaf, by their names; a limit has two."""
    told = labels.label(label_path)
    if is_limit(leaf.schema):
        return {
            f"{leaf.key}-value": _whole(told),
            f"{leaf.key}-unit": forms.ChoiceField(
                label=_("Counted in"), choices=UNITS, required=False
            ),
        }
    return {leaf.key: _field(leaf, told, label_path)}


def _field(leaf: Leaf, told: Any, label_path: str) -> forms.Field:
    schema = leaf.schema
    if "enum" in schema:
        return forms.ChoiceField(label=told, choices=_choices(leaf, label_path), required=False)
    if schema.get("type") == "array":
        return _list(schema["items"], told, label_path)
    if "boolean" in leaf.types:
        return forms.BooleanField(label=told, required=False)
    if "integer" in leaf.types or "number" in leaf.types:
        return _whole(told) if "integer" in leaf.types else _number(told)
    if leaf.path[-1] in LONG:
        return _text(told, rows=2)
    longest = schema.get("maxLength", 200)
    return forms.CharField(label=told, required=False, max_length=longest)


def _list(entry: Schema, told: Any, label_path: str) -> forms.Field:
    """Boxes to tick where the entries are known, else a line for each."""
    if "enum" not in entry:
        return _text(told, rows=4, hint=_("One a line."))
    choices = [(code, labels.word(label_path, code)) for code in entry["enum"]]
    boxes = forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(label=told, choices=choices, required=False, widget=boxes)


def _number(told: Any) -> forms.Field:
    return forms.DecimalField(label=told, required=False, min_value=0, max_digits=6)


def _whole(told: Any) -> forms.Field:
    return forms.IntegerField(label=told, required=False, min_value=0, max_value=99999)


def _text(told: Any, *, rows: int, hint: Any = "") -> forms.Field:
    box = forms.Textarea({"rows": rows})
    return forms.CharField(label=told, required=False, max_length=5000, widget=box, help_text=hint)


def _choices(leaf: Leaf, label_path: str) -> list[tuple[str, Any]]:
    codes = [code for code in leaf.schema["enum"] if code is not None]
    named = [(code, labels.word(label_path, code)) for code in codes]
    return [NOT_SAID, *named] if leaf.may_be_null or leaf.may_lack else named
