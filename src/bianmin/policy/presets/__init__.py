"""Presets: what a county's published document says, one TOML file a county.

``[preset]`` gives title, document, link and first day; each ``[[value]]`` a key, its value and
where in the document it stands (``passage``), or a ``document`` of its own where that one is
silent.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .. import refusals

DIRECTORY = Path(__file__).parent


@dataclass(frozen=True)
class PresetValue:
    """One value and the document, with the passage, it comes from."""

    key: str
    value: Any
    document: str


@dataclass(frozen=True)
class Preset:
    """All values of one county's document, in force from ``from_day``."""

    code: str
    title: str
    document: str
    from_day: date
    values: tuple[PresetValue, ...]


def codes() -> list[str]:
    """The presets that are shipped."""
    return sorted(path.stem for path in DIRECTORY.glob("*.toml"))


def read(code: str) -> Preset:
    """The preset of this code. Raises Refusal if there is none."""
    if code not in codes():
        raise refusals.no_such_preset(code, codes())
    content = tomllib.loads((DIRECTORY / f"{code}.toml").read_text("utf-8"))
    head = content["preset"]
    values = tuple(_value(each, head["document"]) for each in content["value"])
    return Preset(code, head["title"], head["document"], head["from_day"], values)


def _value(row: dict[str, Any], document: str) -> PresetValue:
    given = row.get("document") or f"{document} {row['passage']}"
    return PresetValue(row["key"], row["value"], given)
