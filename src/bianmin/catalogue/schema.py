"""The schema of a file of items, and its complaints turned into sentences with a place."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from django.utils.translation import gettext_lazy as _
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from . import shipped
from .findings import Finding, Level

LONGEST_SHOWN = 40

_FILL_IN = _("Fill it in as the schema says.")

SENTENCES: dict[str, tuple[Any, Any]] = {
    "required": (_("“%(found)s” is missing."), _("Add it; where it may be empty, write null.")),
    "additionalProperties": (
        _("“%(found)s” is not known here."),
        _("Remove it, or correct its spelling."),
    ),
    "type": (_("“%(found)s” is not of the type %(due)s."), _("Write a value of that type.")),
    "enum": (_("“%(found)s” is not one of: %(due)s."), _("Choose one of these.")),
    "pattern": (_("“%(found)s” is not written as due (%(due)s)."), _("Write it in that form.")),
    "minLength": (_("“%(found)s” is too short; at least %(due)s characters."), _FILL_IN),
    "maxLength": (
        _("“%(found)s” is too long; at most %(due)s characters."),
        _("Say it shorter."),
    ),
    "maximum": (_("%(found)s is too large; at most %(due)s."), _("Correct the number.")),
    "minItems": (_("The list has too few entries; at least %(due)s."), _("Add what is missing.")),
    "maxItems": (_("The list has too many entries; at most %(due)s."), _("Take some out.")),
    "minimum": (_("%(found)s is too small; at least %(due)s."), _("Correct the number.")),
    "uniqueItems": (_("The list names something twice."), _("Name each once.")),
}

OTHER = (_("“%(found)s” does not fit the schema (%(due)s)."), _FILL_IN)


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(shipped.SCHEMA.read_text(encoding="utf-8")))


def complaints(document: Any) -> Iterator[Finding]:
    """What in ``document`` the schema does not allow, in the order of the file."""
    faults = _validator().iter_errors(document)
    for fault in sorted(faults, key=lambda f: [str(step).zfill(6) for step in f.absolute_path]):
        for leaf in _leaves(fault):
            yield from _told(leaf)


def _leaves(fault: ValidationError) -> list[ValidationError]:
    """For a choice of forms: what is wrong with the form that was meant."""
    meant = [inner for inner in fault.context or () if inner.validator != "type" or inner.path]
    return meant or [fault]


def _told(fault: ValidationError) -> Iterator[Finding]:
    sentence, now = SENTENCES.get(str(fault.validator), OTHER)
    about_a_name = fault.validator in {"required", "additionalProperties"}
    for found in _found(fault):
        path = (*fault.absolute_path, *([found] if about_a_name else []))
        values = {"found": found, "due": _due(fault)}
        yield Finding(Level.ERROR, f"schema_{fault.validator}", sentence, now, "", path, 0, values)


def _found(fault: ValidationError) -> list[str]:
    """The values to show: the missing or unknown names, else the value itself, cut short."""
    if fault.validator == "required":
        return [fault.message.split("'")[1]]
    if fault.validator == "additionalProperties":
        known = cast("dict[str, Any]", fault.schema)["properties"]
        return sorted(name for name in cast("dict[str, Any]", fault.instance) if name not in known)
    shown = json.dumps(fault.instance, ensure_ascii=False).strip('"')
    return [shown if len(shown) <= LONGEST_SHOWN else shown[:LONGEST_SHOWN] + "…"]


def _due(fault: ValidationError) -> str:
    due = fault.validator_value
    if isinstance(due, list):
        return "、".join("null" if choice is None else str(choice) for choice in due)
    return str(due) if isinstance(due, str | int) else str(fault.validator)
