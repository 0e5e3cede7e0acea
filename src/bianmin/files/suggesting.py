"""What in a file is probably to be blacked out: numbers of persons, and the words that are given.

A program finds what has the shape of such a number and stands in the text. It sees neither
pictures nor meaning: somebody reads the pages all the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bianmin.law.identifiers import personal_numbers

from .blackening.boxes import Box, around
from .blackening.read import Sign

TELEPHONE = re.compile(r"(?<!\d)0\d{2,3}[ \-]?\d{7,8}(?!\d)")


class Kind(StrEnum):
    """As what something was found."""

    ID_NUMBER = "id_number"
    MOBILE = "mobile"
    TELEPHONE = "telephone"
    BANK_ACCOUNT = "bank_account"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Found:
    """Something that is probably to be blacked out: as what, where (a box a line), the words."""

    kind: Kind
    boxes: tuple[Box, ...]
    words: str


Span = tuple[Kind, int, int]


def found(pages: Sequence[Sequence[Sign]], words: Sequence[str] = ()) -> list[Found]:
    """Every number of a person in the text, and every place of each of these words, in order."""
    return [one for page in pages for one in _on_page(page, words)]


def _on_page(page: Sequence[Sign], words: Sequence[str]) -> Iterator[Found]:
    text = "".join(sign.text for sign in page)
    spans = sorted({*_numbers(text), *_places(text, words)}, key=lambda span: span[1])
    for kind, first, after in spans:
        boxes = tuple(_lines(page[first:after]))
        if boxes:
            yield Found(kind, boxes, "".join(text[first:after].split()))


def _numbers(text: str) -> Iterator[Span]:
    told: set[int] = set()
    for one in personal_numbers(text):
        first = one.place - 1
        told.update(range(first, first + one.length))
        yield Kind(one.kind), first, first + one.length
    for match in TELEPHONE.finditer(text):
        if match.start() not in told:
            yield Kind.TELEPHONE, match.start(), match.end()


def _places(text: str, words: Sequence[str]) -> Iterator[Span]:
    """Wherever the words stand, also with blanks or an end of line within."""
    for word in words:
        signs = [re.escape(sign) for sign in word if not sign.isspace()]
        if signs:
            for match in re.finditer(r"\s*".join(signs), text, re.IGNORECASE):
                yield Kind.WORDS, match.start(), match.end()


def _lines(signs: Sequence[Sign]) -> Iterator[Box]:
    """A box for each line on which these signs stand."""
    line: list[Box] = []
    for box in (sign.box for sign in signs if sign.box.width > 0 and not sign.text.isspace()):
        if line and abs(box.y - line[-1].y) > line[-1].height / 2:
            yield around(line)
            line = []
        line.append(box)
    if line:
        yield around(line)
