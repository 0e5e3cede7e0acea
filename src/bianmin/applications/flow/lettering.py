"""How text is broken into lines of a width, without measuring a font. Pure."""

import re
import unicodedata
from collections.abc import Iterator

NARROW = 0.58
"""An ASCII sign, in em; every other sign is taken for a whole em."""
NOT_FIRST = "，。；：、？！）》”’"
"""Signs with which no line begins."""
_PIECES = re.compile(r"[（《“‘]*(?:[!-~]+ ?|.)", re.DOTALL)
"""A word of narrow signs or one wide sign, with the opening signs that must not end a line."""


def width(text: str) -> float:
    """The width of a text in em, rather too wide than too narrow."""
    return sum(NARROW if _is_narrow(sign) else 1.0 for sign in text)


def lines(text: str, room: float) -> tuple[str, ...]:
    """A text in lines no wider than ``room`` em; a word wider than that is cut."""
    broken: list[str] = [""]
    for piece in _pieces(text, room):
        fits = width(broken[-1] + piece.rstrip()) <= room
        if fits or not broken[-1] or piece[0] in NOT_FIRST:
            broken[-1] += piece
        else:
            broken.append(piece)
    return tuple(line.strip() for line in broken)


def _pieces(text: str, room: float) -> Iterator[str]:
    """What is kept on a line: a word of narrow signs with its space, or one wide sign."""
    most = max(int(room / NARROW), 1)
    for piece in _PIECES.findall(" ".join(text.split())):
        yield from (piece[at : at + most] for at in range(0, len(piece), most))


def _is_narrow(sign: str) -> bool:
    return sign.isascii() or unicodedata.east_asian_width(sign) in ("Na", "H", "N")
