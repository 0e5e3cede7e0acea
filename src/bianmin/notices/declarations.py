"""Reading a module's ``notices/`` folder: its papers, the names of their places, its messages."""

import tomllib
from pathlib import Path
from typing import Any

from . import registry
from .kinds import PaperKind
from .message_wordings import MessageWording


def declare(folder: Path) -> None:
    """Register what ``papers.toml``, ``places.toml`` and ``messages.toml`` in a folder declare.

    A key is unique over all modules. Raises TypeError for an entry with a word nobody reads.
    """
    places = _read(folder / "places.toml")
    for key, told in _read(folder / "papers.toml").items():
        registry.register(_paper(key, told, folder, places))
    for key, told in _read(folder / "messages.toml").items():
        registry.register_message(MessageWording(key=key, **told))


def _paper(key: str, told: dict[str, Any], folder: Path, places: dict[str, Any]) -> PaperKind:
    return PaperKind(
        key=key,
        template=folder / told.pop("template"),
        places=frozenset(told.pop("places")),
        optional=frozenset(told.pop("optional", ())),
        labels=places["labels"],
        articles=told.pop("articles", {}),
        withdraws=frozenset(told.pop("withdraws", ())),
        pictured=frozenset(told.pop("pictured", ())),
        shared=tuple(folder / name for name in told.pop("shared", ())),
        parts={name: tuple(read) for name, read in told.pop("parts", {}).items()},
        **told,
    )


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
