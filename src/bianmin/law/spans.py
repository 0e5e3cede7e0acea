"""What holds leave out of a period, on a ruler's points."""

from collections.abc import Iterable

from .course import Held
from .rulers import Ruler

Span = tuple[int, int | None]
"""Points left out: after the first, up to and including the second; None while it lasts."""


def union(holds: Iterable[Held], ruler: Ruler) -> list[Span]:
    """The holds as spans of points in order, none touching another."""
    merged: list[Span] = []
    for since, until in sorted(
        ((ruler.point(h.since), ruler.point(h.until) if h.until else None) for h in holds),
        key=lambda span: span[0],
    ):
        if merged and (merged[-1][1] is None or since <= merged[-1][1]):
            first, last = merged.pop()
            merged.append((first, None if last is None or until is None else max(last, until)))
        else:
            merged.append((since, until))
    return merged


def end_point(ruler: Ruler, start: int, length: int, spans: Iterable[Span]) -> int | None:
    """The point at which ``length`` is used up; None while a hold keeps it open."""
    if length == 0:
        return start
    for since, until in spans:
        run = ruler.between(start, since)
        if run >= length:
            break
        if until is None:
            return None
        length, start = length - run, until
    return ruler.advance(start, length)


def used_between(ruler: Ruler, start: int, until: int, spans: Iterable[Span]) -> int:
    """How much of the period is used after ``start`` up to ``until``, spans left out."""
    used = ruler.between(start, until)
    for since, to in spans:
        if since < until:
            used -= ruler.between(since, until if to is None else min(to, until))
    return used
