"""JSON lines in, JSON lines out: an answer or an error for each, in their order."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..refusal import Refusal, mark
from .answer import Place, answer
from .question import read
from .wrong import wrong

Say = Callable[[str], str]
"""A marked sentence in the reader's language."""

Places = Callable[[str], Place]
"""The place of a region's code, "" being where the program runs."""

_write = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


class Answering:
    """Answers lines, one at a time, by the calendars of ``places``, in the words of ``say``."""

    def __init__(self, places: Places, say: Say) -> None:
        self._places = places
        self._say = say

    def lines(self, asked: Iterable[bytes]) -> Iterator[bytes]:
        """A line of answer for each line."""
        return map(self.line, asked)

    def line(self, asked: bytes) -> bytes:
        """The answer to one line, or an error that says what is wrong in it."""
        found: dict[str, Any] = {}
        try:
            found = parsed(asked)
            question = read(_checked(found))
            told = answer(question, self._places(question.region))
            if question.explain:
                for day in told["explanation"]:
                    day["text"] = self._say(day["text"])
        except Refusal as refusal:
            told = {"id": _id(found), "error": self._told(refusal)}
        return _write(told).encode("utf-8", "backslashreplace") + b"\n"

    def _told(self, refusal: Refusal) -> str:
        """A refusal as one line."""
        parts = [part for part in (refusal.sentence, refusal.now) if part]
        said = [self._say(part) % refusal.values for part in parts]
        told = (" " if said[0].isascii() else "").join(said)
        return told + (f"（{refusal.article}）" if refusal.article else "")


def parsed(line: bytes) -> dict[str, Any]:
    """A line's JSON object; a Refusal where it is none."""
    try:
        found = _decode(line.decode("utf-8"))
    except (ValueError, RecursionError):
        raise wrong("", mark("This line is not JSON.")) from None
    if type(found) is not dict:
        raise wrong("", mark("A line must be a JSON object: {...}."))
    return found


def _checked(found: dict[str, Any]) -> dict[str, Any]:
    """The object, which names nothing twice and has an id to answer to, or none."""
    if _TWICE in found:
        raise wrong(found[_TWICE], mark("“%(key)s” stands twice in this line."))
    if type(found.get("id")) not in _IDS:
        raise wrong("id", mark("“%(key)s” must be text or a whole number."))
    return found


def _id(found: dict[str, Any]) -> Any:
    """The id to answer to, as far as one could be read."""
    id = found.get("id")
    return id if type(id) in _IDS else None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; under ``_TWICE`` what it names twice, if anything."""
    found: dict[str, Any] = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        found[_TWICE] = next(name for name in names if names.count(name) > 1)
    return found


_TWICE = "\x00twice"
_IDS = (str, int, type(None))
_decode = json.JSONDecoder(object_pairs_hook=_object).decode
