"""Numbers of persons in what is to be published: none goes out, and each is named by its place."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.law.identifiers import MOBILE, personal_numbers

from .findings import Finding, Level, Path

OF_OFFICE = ("phone", "contact", "channel", "supervision")
"""How fields are called that hold an office's own numbers, be it a mobile phone's."""


def findings(json: Any, item: str = "") -> Iterator[Finding]:
    """An error for each ID number and bank card, and for each mobile number where no office's is
    asked for."""
    for path, text in _texts(json, ()):
        for found in personal_numbers(text):
            if found.kind != MOBILE or not _is_of_office(path):
                yield Finding(
                    Level.ERROR,
                    f"number_{found.kind}",
                    _(
                        "Character %(place)d begins somebody’s ID number, mobile number "
                        "or bank card’s number."
                    ),
                    _("Leave it out: what is published is read by everybody."),
                    item=item,
                    path=path,
                    values={"place": found.place},
                )


def _texts(json: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text of a document, with the way to it."""
    if isinstance(json, str):
        yield path, json
    pairs: Iterable[tuple[Any, Any]] = json.items() if isinstance(json, Mapping) else ()
    pairs = enumerate(json) if isinstance(json, list | tuple) else pairs
    for step, inner in pairs:
        yield from _texts(inner, (*path, step))


def _is_of_office(path: Path) -> bool:
    return any(word in str(step) for step in path for word in OF_OFFICE)
