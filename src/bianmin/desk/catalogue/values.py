"""Between an item's JSON and what stands in a form: nothing is lost on the way there and back."""

from collections.abc import Mapping
from typing import Any

from bianmin.catalogue.comparison import UNSAID

from .fields import HOURS, IMMEDIATE, Leaf, is_limit

Json = Mapping[str, Any]


def at(content: Any, path: tuple[str, ...]) -> Any:
    """The value at ``path``; None where something on the way is not there."""
    for name in path:
        content = content.get(name) if isinstance(content, Mapping) else None
    return content


def typed(leaf: Leaf, content: Json) -> dict[str, Any]:
    """What stands in the form's fields for a leaf, as if a person had typed it."""
    value = at(content, leaf.path)
    if is_limit(leaf.schema):
        return _typed_limit(leaf.key, value)
    if leaf.schema.get("type") == "array":
        value = (value or []) if "enum" in leaf.schema["items"] else "\n".join(value or ())
    return {leaf.key: "" if value is None else value}


def _typed_limit(key: str, limit: Json | None) -> dict[str, Any]:
    if limit is None:
        return {f"{key}-value": "", f"{key}-unit": ""}
    if limit["immediate"]:
        return {f"{key}-value": "", f"{key}-unit": IMMEDIATE}
    if limit.get("hours"):
        return {f"{key}-value": limit["hours"], f"{key}-unit": HOURS}
    return {f"{key}-value": limit["days"], f"{key}-unit": limit["unit"]}


def read(leaf: Leaf, cleaned: Json) -> Any:
    """The JSON value of a leaf from the cleaned fields of its form."""
    if is_limit(leaf.schema):
        return _limit(cleaned[f"{leaf.key}-value"], cleaned[f"{leaf.key}-unit"])
    value = cleaned[leaf.key]
    if leaf.schema.get("type") == "array" and "enum" not in leaf.schema["items"]:
        return [line.strip() for line in value.splitlines() if line.strip()]
    if "number" in leaf.types and value is not None:
        return float(value)
    if isinstance(value, str):
        value = value.replace("\r\n", "\n")
    if value == "" and "enum" in leaf.schema and not (leaf.may_be_null or leaf.may_lack):
        return leaf.schema["enum"][0]
    return None if value == "" and leaf.may_be_null else value


def _limit(value: int | None, unit: str) -> dict[str, Any] | None:
    if unit == IMMEDIATE:
        return {"days": 0, "unit": "working", "immediate": True}
    if value is None or not unit:
        return None
    if unit == HOURS:
        return {"days": 0, "unit": "working", "immediate": False, "hours": value}
    return {"days": value, "unit": unit, "immediate": False}


def put(content: dict[str, Any], leaf: Leaf, value: Any) -> None:
    """Write a leaf's value at its place; what may lack and is empty is left away."""
    *way, name = leaf.path
    for step in way:
        if not isinstance(content.get(step), dict):
            content[step] = {}
        content = content[step]
    if leaf.may_lack and value in UNSAID:
        content.pop(name, None)
    else:
        content[name] = value
