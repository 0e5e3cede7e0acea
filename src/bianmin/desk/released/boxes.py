"""The boxes of a file, as a list beside its pictures: kept, found by a program, drawn just now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from bianmin.files.blackening.boxes import Box
from bianmin.files.redacting import MOST_BOXES
from bianmin.information.releases.grounds import Blackened

BOX, SHOWN, GROUND = "box", "shown", "ground:"
"""Names in the form: a tick, what the list showed, and (with the box) for which ground."""


@dataclass(frozen=True, slots=True)
class Line:
    """A box of the list. ``ground`` is empty where the one chosen for all holds; ``words`` are
    what a program read there."""

    box: Box
    ground: str
    words: str
    ticked: bool

    @property
    def value(self) -> str:
        return written(self.box)


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent of the list: the ticks, what was shown, and the grounds by box."""

    ticks: Sequence[str]
    shown: frozenset[str]
    grounds: Mapping[str, str]

    @classmethod
    def of(cls, posted: QueryDict) -> "Sent":
        grounds = {
            name.removeprefix(GROUND): str(posted[name])
            for name in posted
            if name.startswith(GROUND)
        }
        return cls(posted.getlist(BOX), frozenset(posted.getlist(SHOWN)), grounds)

    def wanted(self, kept: Iterable[Blackened], ground: str) -> list[Blackened]:
        """The boxes that were ticked: each for its own ground, else for the one for all."""
        grounds = {**{written(one.box): one.ground for one in kept}, **self.grounds}
        return [
            Blackened(box, grounds.get(value) or ground) for value, box in read(self.ticks).items()
        ]


def written(box: Box) -> str:
    """A box as the value of a tick."""
    return ":".join(f"{part:g}" for part in (box.page, box.x, box.y, box.width, box.height))


def read(values: Sequence[str]) -> dict[str, Box]:
    """The boxes that were sent, by value. What is no box is left out: the page never showed it."""
    found = {}
    for value in values[: MOST_BOXES + 1]:
        try:
            page, *sides = value.split(":")
            x, y, width, height = map(float, sides)
            found[value] = Box(int(page), x, y, width, height)
        except ValueError:
            continue
    return found


def lines(
    kept: Sequence[Blackened], found: Sequence[tuple[Box, str]], sent: Sent | None, *, anew: bool
) -> list[Line]:
    """The whole list, from page to page downwards.

    What a program found is ticked until somebody takes the tick away: in a file that is ``anew``,
    and where it had not been shown.
    """
    return sorted(_lines(kept, found, sent, anew), key=_lying)


def _lying(line: Line) -> tuple[int, float, float]:
    return line.box.page, line.box.y, line.box.x


def _lines(
    kept: Sequence[Blackened], found: Sequence[tuple[Box, str]], sent: Sent | None, anew: bool
) -> Iterator[Line]:
    grounds = sent.grounds if sent else {}
    own = {written(one.box): one.ground for one in kept}
    words = {written(box): told for box, told in found}
    boxes = {written(box): box for box in (*(one.box for one in kept), *(box for box, _ in found))}
    for value, box in {**read(sent.ticks if sent else ()), **boxes}.items():
        ticked = _is_ticked(value, sent) if sent else anew or value in own
        ground = grounds.get(value, own.get(value, ""))
        yield Line(box, ground, words.get(value, ""), ticked)


def _is_ticked(value: str, sent: Sent) -> bool:
    return value in sent.ticks or value not in sent.shown
