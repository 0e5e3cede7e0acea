"""Items that must be done before others: no circle may close, and each must be in the catalogue."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from django.utils.translation import gettext_lazy as _

from .findings import Finding, Level

Needs = Mapping[str, Sequence[str]]
"""By code, the codes of the items that must be done first."""

_CYCLE = (
    _("The prerequisites go round in a circle: %(found)s. Nobody could ever begin."),
    _("Take one of them out."),
)
_UNKNOWN = (
    _("The prerequisite %(found)s is in no catalogue."),
    _("Correct the code, or bring that item in first."),
)


def faults(code: str, needs: Needs) -> Iterator[Finding]:
    """What is wrong with the prerequisites of one item among all of ``needs``."""
    for at, first in enumerate(needs.get(code, ())):
        if first not in needs:
            yield _finding("unknown_prerequisite", _UNKNOWN, code, ("prerequisites", at), first)
    circle = circle_through(code, needs)
    if len(circle) > 1:
        yield _finding("cycle", _CYCLE, code, ("prerequisites",), " → ".join([*circle, circle[0]]))


def circle_through(code: str, needs: Needs) -> tuple[str, ...]:
    """The codes of a circle that ``code`` is part of, beginning with it; empty if there is none."""
    reached: dict[str, str] = {}
    waiting = [code]
    while waiting:
        at = waiting.pop()
        for first in needs.get(at, ()):
            if first == code:
                return _way_back(code, at, reached)
            if first not in reached:
                reached[first] = at
                waiting.append(first)
    return ()


def _way_back(code: str, at: str, reached: Mapping[str, str]) -> tuple[str, ...]:
    way = [at]
    while way[-1] != code:
        way.append(reached[way[-1]])
    return tuple(reversed(way))


def in_order(needs: Needs) -> bool:
    """Whether no circle closes anywhere; linear, so that only a file with one is searched."""
    try:
        TopologicalSorter(needs).prepare()
    except CycleError:
        return False
    return True


def _finding(
    code: str, said: tuple[object, object], item: str, path: tuple[str | int, ...], found: str
) -> Finding:
    return Finding(Level.ERROR, code, *said, item, path, values={"found": found})
