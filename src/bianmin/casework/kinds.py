"""The kinds of matter: what each module above says of its own, by its procedure's name."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import Promise

from bianmin.law.procedure import Procedure
from bianmin.matters import registry
from bianmin.matters.models import Matter
from bianmin.matters.services import Taken
from bianmin.notices.services import Recipient

from .hers import Hers
from .narrowing import Narrowing
from .proofs import Shown, nothing_shown


@dataclass(frozen=True, slots=True)
class Contact:
    """Where an applicant is told of her matter, under which tracking code; ``took_in`` is the
    account that took her papers, None where she applied alone."""

    recipients: tuple[Recipient, ...]
    code: str
    took_in: int | None


def nobody_follows(code: str) -> QuerySet[Any]:
    """Of a kind without tracking codes: none."""
    return Matter.objects.none().values("pk")


@dataclass(frozen=True)
class Watch:
    """What those in charge keep an eye on: open stays that are ``such``."""

    code: str
    label: Promise
    such: Q


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is asked by a child of a matter: as what, about what, and what was answered in words."""

    name: str
    as_what: str
    about: str
    said: str = ""


def nobody(matters: Collection[int]) -> Mapping[int, Addressee]:
    """Said of a kind whose matters are no children."""
    return {}


def _as_the_engine_says(matters: Collection[int]) -> Mapping[int, str]:
    return {}


@dataclass(frozen=True, kw_only=True)
class Kind:
    """``contacts`` answers for many matters (ids) in a fixed number of statements; ``say`` has the
    module's words for codes; ``until_done`` are the clocks whose end its applicant waits for.
    ``coded`` are the matters (ids) with a tracking code.
    ``served`` finds what shows that what a matter (id) ended in was served; None: nothing does.
    ``act`` takes a step of its people at posts, with all that its module writes beside it.
    Of one that is not named, lists do not show whose it is: others are asked who need not know.
    ``asks`` are its steps that open a child; of a child ``asked`` says who is asked, for many.
    ``hers`` is what a person takes home of her own.

    For ledgers: of the clocks ``due`` the first to end says when it is due; ``endings`` how
    matters (ids) ended, in words, where the module knows it closer than the engine's outcome, in a
    fixed number of statements; ``narrowings`` are choices by which lists are narrowed. By the steps
    ``unexpected`` something comes to a post that did not wait for it, and its holders are told.
    """

    procedure: str
    contacts: Callable[[Collection[int]], Mapping[int, Contact]]
    say: Callable[..., str]
    act: Callable[..., Taken]
    until_done: tuple[str, ...]
    due: tuple[str, ...]
    coded: Callable[[str], QuerySet[Any]] = nobody_follows
    is_named: bool = True
    endings: Callable[[Collection[int]], Mapping[int, str]] = _as_the_engine_says
    narrowings: tuple[Narrowing, ...] = ()
    watches: tuple[Watch, ...] = ()
    unexpected: frozenset[str] = frozenset()
    asks: tuple[str, ...] = ()
    asked: Callable[[Collection[int]], Mapping[int, Addressee]] = nobody
    served: Callable[[int], Shown | None] = nothing_shown
    hers: Hers | None = None


_kinds: dict[str, Kind] = {}


def declare(kind: Kind) -> None:
    """Make a kind known. Raises ValueError if its procedure has another."""
    if _kinds.setdefault(kind.procedure, kind) != kind:
        raise ValueError(f"two kinds of matter have the procedure {kind.procedure}")


def unnamed() -> list[str]:
    """The procedures of which lists do not show whose matter it is."""
    return [kind.procedure for kind in _kinds.values() if not kind.is_named]


def of_code(code: str) -> Q:
    """The matters of any kind that are followed by this code."""
    return reduce(or_, (Q(pk__in=kind.coded(code)) for kind in _kinds.values()), Q(pk__in=[]))


def named(procedure: str) -> Kind:
    """Raises KeyError for a procedure whose module declared none."""
    return _kinds[procedure]


def narrowings() -> list[Narrowing]:
    """All by which lists are narrowed besides what the engine keeps."""
    return [one for kind in _kinds.values() for one in kind.narrowings]


def watches() -> list[Watch]:
    """All that kinds name to be kept an eye on."""
    return [one for kind in _kinds.values() for one in kind.watches]


def hers() -> dict[str, Hers]:
    """What she takes home of each kind that has something of hers, by its heading."""
    return {
        kind.say("own_data", kind.hers.part): kind.hers for kind in _kinds.values() if kind.hers
    }


def procedure_of(matter: Matter) -> Procedure:
    """The procedure of the edition under which it was opened."""
    return registry.procedure(matter.terms.procedure, matter.terms.edition)


def kind_of(matter: Matter) -> Kind:
    """Raises KeyError for a procedure whose module declared none."""
    return named(matter.terms.procedure)


def served(matter: int) -> Shown | None:
    """What shows that what a matter (id) of any kind ended in was served."""
    row = Matter.objects.select_related("terms").filter(pk=matter).first()
    return kind_of(row).served(matter) if row else None
