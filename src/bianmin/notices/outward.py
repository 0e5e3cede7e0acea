"""What every paper that goes out to somebody must contain: held against each kind at start-up.

The letterhead brings the organ's full name, the number and whom to call; ``closing`` the seal, the
day and, where the paper is served, the block in which its delivery is noted. So a kind has only to
name its places, and to say in its wording what it does.
"""

import re
from collections.abc import Iterator

from .kinds import Outward, PaperKind

APPLICANT = ("applicant", "principal", "whom")
"""Whom it goes to: who applies or is represented, or whose opinion is asked."""
ITEM = ("item",)
DATED = re.compile(r"_on$")
"""A place with a day of the facts; the paper's own day is the closing's."""

SERVED = frozenset({Outward.NOTICE, Outward.ADVERSE})
"""What binds somebody: it has its basis and a seal, and its delivery is noted on it."""

FRAME = re.compile(r"^#show: (letter|record)$", re.MULTILINE)
CLOSING = re.compile(r"^#closing\(", re.MULTILINE)


def is_served(kind: PaperKind) -> bool:
    return kind.outward in SERVED


def faults(kind: PaperKind, template: str) -> Iterator[str]:
    """What an outward paper of this kind would lack; nothing for a kind that stays in the house."""
    if not kind.outward:
        return
    if kind.outward not in set(Outward):
        yield f"nobody knows outward papers called {kind.outward}"
        return
    yield from (f"an outward paper needs {lacking}" for lacking in _lacking(kind, template))


def _lacking(kind: PaperKind, template: str) -> Iterator[str]:
    if not kind.numbered:
        yield "a number"
    if not set(APPLICANT) & kind.places:
        yield "the place applicant"
    if not set(ITEM) & kind.places:
        yield "the place item"
    if is_served(kind):
        yield from _lacking_of_served(kind)
    if kind.outward == Outward.ADVERSE:
        yield from (f"the place {place}" for place in ("reasons", "remedy") if _lacks(kind, place))
    yield from _lacking_in_wording(kind, template)


def _lacking_of_served(kind: PaperKind) -> Iterator[str]:
    if not any(DATED.search(place) for place in kind.places):
        yield "a place with a day of the facts (..._on)"
    if _lacks(kind, "basis"):
        yield "the place basis"
    if not kind.sealed:
        yield "a seal"


def _lacks(kind: PaperKind, place: str) -> bool:
    return place not in kind.places


def _lacking_in_wording(kind: PaperKind, template: str) -> Iterator[str]:
    if not kind.result:
        yield "a result, said in its wording"
    elif kind.result not in template:
        yield f"its result in its wording: {kind.result}"
    if not FRAME.search(template):
        yield "a letterhead (#show: letter, or record)"
    if len(CLOSING.findall(template)) != 1:
        yield "one #closing()"
