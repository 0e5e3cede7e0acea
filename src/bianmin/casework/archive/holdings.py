"""What is kept, kind by kind: what a module says of its own, so that it is let go as all is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bianmin.matters.models import Matter
from bianmin.people.models import Party

from .terms import Retention


@dataclass(frozen=True)
class Due:
    """Something that is over and was to be ``kept``, and ``until`` when.

    It is a ``matter``, or what ``about`` names, as messages name it, and ``number`` calls.
    """

    kept: Retention
    until: date
    matter: Matter | None = None
    about: str = ""
    number: str = ""


def nothing_of(party: Party) -> bool:
    """Says that a kind keeps nothing of a person beside her matters."""
    return False


@dataclass(frozen=True, kw_only=True)
class Holding:
    """``name`` is the procedure of matters, or the first word of what ``about`` names.

    ``due`` finds what is past its time on a day, the longest over first; ``kept`` says of one (id)
    how long it was to be kept, None while it is not over; ``destroy`` destroys what one contains,
    as the list of that number let it go; ``keeps`` whether a person is kept who has no matter.
    """

    name: str
    due: Callable[[date], Iterator[Due]]
    kept: Callable[[int], Retention | None]
    destroy: Callable[[int, str, datetime], None]
    keeps: Callable[[Party], bool] = nothing_of


_holdings: dict[str, Holding] = {}


def declare(holding: Holding) -> None:
    """Make a kind known. Raises ValueError if another has its name."""
    if _holdings.setdefault(holding.name, holding) != holding:
        raise ValueError(f"two holdings are called {holding.name}")


def holdings() -> list[Holding]:
    """Every kind there is."""
    return list(_holdings.values())


def holding_of(matter: Matter | None, about: str = "") -> Holding:
    """Raises KeyError where no module declared such a kind."""
    return _holdings[matter.terms.procedure if matter else about.partition(" ")[0]]
