"""The kinds of matter: what each module above says of its own, by its procedure's name."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from bianmin.law.procedure import Procedure
from bianmin.matters import registry
from bianmin.matters.models import Matter
from bianmin.notices.services import Recipient


@dataclass(frozen=True, slots=True)
class Contact:
    """Where an applicant is told of her matter, under which tracking code; ``took_in`` is the
    account that took her papers, None where she applied alone."""

    recipients: tuple[Recipient, ...]
    code: str
    took_in: int | None


@dataclass(frozen=True, kw_only=True)
class Kind:
    """``contacts`` answers for many matters (ids) in a fixed number of statements; ``say`` has the
    module's words for codes; ``until_done`` are the clocks whose end its applicant waits for.
    Of one that is not named, lists do not show whose it is: others are asked who need not know."""

    procedure: str
    contacts: Callable[[Collection[int]], Mapping[int, Contact]]
    say: Callable[..., str]
    until_done: tuple[str, ...]
    is_named: bool = True


_kinds: dict[str, Kind] = {}


def declare(kind: Kind) -> None:
    """Make a kind known. Raises ValueError if its procedure has another."""
    if _kinds.setdefault(kind.procedure, kind) != kind:
        raise ValueError(f"two kinds of matter have the procedure {kind.procedure}")


def unnamed() -> list[str]:
    """The procedures of which lists do not show whose matter it is."""
    return [kind.procedure for kind in _kinds.values() if not kind.is_named]


def procedure_of(matter: Matter) -> Procedure:
    """The procedure of the edition under which it was opened."""
    return registry.procedure(matter.terms.procedure, matter.terms.edition)


def kind_of(matter: Matter) -> Kind:
    """Raises KeyError for a procedure whose module declared none."""
    return _kinds[matter.terms.procedure]
