"""Where in a JSON text a value stands, so that an error can name the line."""

import json

from .findings import Path

_DECODER = json.JSONDecoder()
_BLANK = " \t\r\n"


def line_of(text: str, path: Path) -> int:
    """The line (from 1) of the value at ``path``; of the nearest thing around it if missing."""
    at = _skip(text, 0)
    for step in path:
        inside = _enter(text, at, step)
        if inside is None:
            break
        at = inside
    return text.count("\n", 0, at) + 1


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANK:
        at += 1
    return at


def _enter(text: str, at: int, step: str | int) -> int | None:
    """Where the member ``step`` of the object or list opening at ``at`` begins."""
    opening, position = text[at], 0
    if opening not in "{[":
        return None
    at = _skip(text, at + 1)
    while text[at] not in "}]":
        name: str | int = position
        if opening == "{":
            name, at = _DECODER.raw_decode(text, at)
            at = _skip(text, _skip(text, at) + 1)
        if name == step:
            return at
        at = _next(text, at)
        position += 1
    return None


def _next(text: str, at: int) -> int:
    """Past the value at ``at`` and the comma that may follow it."""
    at = _skip(text, _DECODER.raw_decode(text, at)[1])
    return _skip(text, at + 1) if text[at] == "," else at
