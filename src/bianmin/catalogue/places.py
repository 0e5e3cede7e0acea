"""Where in a JSON text a value stands, so that an error can name the line."""

import json
from collections.abc import Iterator
from functools import cached_property

from .findings import Path

_DECODER = json.JSONDecoder()
_BLANK = " \t\r\n"
ITEMS = "items"


class Places:
    """The lines of a text that is JSON; each item is looked for once, however many are asked."""

    def __init__(self, text: str) -> None:
        self._text = text

    def line(self, path: Path) -> int:
        """The line (from 1) of the value at ``path``; of the nearest thing around it if missing."""
        start, line, rest = self._nearest(path)
        at = start
        for step in rest:
            inside = _enter(self._text, at, step)
            if inside is None:
                break
            at = inside
        return line + self._text.count("\n", start, at)

    def _nearest(self, path: Path) -> tuple[int, int, Path]:
        """The item in which ``path`` lies, with its line and the way within; else the beginning."""
        if len(path) > 1 and path[0] == ITEMS and path[1] in range(len(self._items)):
            return *self._items[int(path[1])], path[2:]
        return 0, 1, path

    @cached_property
    def _items(self) -> list[tuple[int, int]]:
        """Where each item begins, and in which line."""
        found: list[tuple[int, int]] = []
        first = _enter(self._text, 0, ITEMS)
        if first is None:
            return found
        before, line = 0, 1
        for _name, at in _members(self._text, first):
            line += self._text.count("\n", before, at)
            found.append((at, line))
            before = at
        return found


def line_of(text: str, path: Path) -> int:
    """The line of one value, where only one is asked for."""
    return Places(text).line(path)


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANK:
        at += 1
    return at


def _enter(text: str, at: int, step: str | int) -> int | None:
    """Where the member ``step`` of the object or list opening at ``at`` begins."""
    return next((place for name, place in _members(text, at) if name == step), None)


def _members(text: str, at: int) -> Iterator[tuple[str | int, int]]:
    """The members of the object or list at ``at``, each with where it begins."""
    at = _skip(text, at)
    opening, position = text[at : at + 1], 0
    if not opening or opening not in "{[":
        return
    at = _skip(text, at + 1)
    while text[at] not in "}]":
        name: str | int = position
        if opening == "{":
            name, at = _DECODER.raw_decode(text, at)
            at = _skip(text, _skip(text, at) + 1)
        yield name, at
        at = _next(text, at)
        position += 1


def _next(text: str, at: int) -> int:
    """Past the value at ``at`` and the comma that may follow it."""
    at = _skip(text, _DECODER.raw_decode(text, at)[1])
    return _skip(text, at + 1) if text[at] == "," else at
