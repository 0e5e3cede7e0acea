"""What identifiers share: plain characters, the right length, the place of a wrong one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import normalize

from ..refusal import Refusal, mark

_BETWEEN = re.compile("[\\s\\-\u00ad\u200b\u2010-\u2015\u2212\ufeff]+")
COMPARE = mark("Compare it with the document and type it again.")


@dataclass(frozen=True, slots=True)
class Number:
    """One kind of number: its ``field``, how long it is, and its own sentences of refusal.

    The sentences have the places ``found`` and ``length``; ``place`` and ``found``; ``place``
    and ``right``.
    """

    field: str
    length: int
    wrong_length: str
    wrong_character: str
    wrong_check: str = ""

    def check_length(self, text: str) -> None:
        """Refuses a number that is too short or too long."""
        if len(text) != self.length:
            values = {"found": len(text), "length": self.length}
            raise self._refusal("length", self.wrong_length, values)

    def check_characters(self, text: str, allowed: str) -> None:
        """Refuses the first character that is not among those allowed, by its place from 1."""
        for place, character in enumerate(text, 1):
            if character not in allowed:
                values = {"place": place, "found": character}
                raise self._refusal("character", self.wrong_character, values)

    def check_last(self, text: str, right: str) -> None:
        """Refuses a wrong check character, naming the one that fits the rest."""
        if text[-1] != right:
            values = {"place": len(text), "right": right}
            raise self._refusal("check", self.wrong_check, values)

    def _refusal(self, code: str, sentence: str, values: Mapping[str, object]) -> Refusal:
        """The refusal of one fault."""
        return Refusal(
            f"{self.field}_{code}", sentence, COMPARE, field=self.field, values=dict(values)
        )


def plain(text: str) -> str:
    """Full-width characters made half-width, capitals, no spaces and dashes."""
    return _BETWEEN.sub("", normalize("NFKC", text)).upper()
