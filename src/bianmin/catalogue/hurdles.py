"""What an item must pass before it is published, besides its own rules: declared by who runs it.

The catalogue knows no posts and no routes. The floor above that compiles an item's legs declares,
at start-up, a check of whether they run in this county.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from .content import ItemContent
from .findings import Finding

Hurdle = Callable[[ItemContent, date], Iterable[Finding]]
"""Content and the day from which it is to hold, in; what is against it, out."""

_declared: list[Hurdle] = []


def declare(hurdle: Hurdle) -> None:
    """Let ``hurdle`` be passed by every edition before it is published; once each."""
    if hurdle not in _declared:
        _declared.append(hurdle)


def findings(content: ItemContent, day: date) -> Iterator[Finding]:
    """What all declared hurdles say against an item that is to hold from ``day``."""
    for hurdle in _declared:
        yield from hurdle(content, day)
