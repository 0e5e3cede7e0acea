"""What holds leave out of a period, on a ruler's points."""

from collections.abc import Iterable

from .course import Held
from .rulers import Ruler

Span = tuple[int, int | None]
"""Points left out: after the first, up to and including the second; None while it lasts."""


def union(holds: Iterable[Held], ruler: Ruler) -> list[Span]:
    """The holds as spans of points in order, none touching another."""
    return merged(
        (ruler.point(held.since), ruler.point(held.until) if held.until else None) for held in holds
    )


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch made one."""
    apart: list[Span] = []
    for since, until in sorted(spans, key=_begun):
        if apart and (apart[-1][1] is None or since <= apart[-1][1]):
            first, last = apart.pop()
            apart.append((first, None if last is None or until is None else max(last, until)))
        else:
            apart.append((since, until))
    return apart


def _begun(span: Span) -> int:
    """Where a span begins."""
    return span[0]


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
