"""The kinds of matter at the desk: what each shows and asks beside what is the same for all."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bianmin.law.procedure import Step
from bianmin.matters.models import Entry

if TYPE_CHECKING:
    from .officers import Officer
    from .scene import Scene
    from .steps import StepForm


@dataclass(frozen=True, kw_only=True)
class DeskKind:
    """A kind of matter at the desk. What is given a scene is given the kind's own.

    ``scene`` reads a matter (id) for an officer; ``template`` extends the matter page, and
    ``panels`` is what it shows besides; ``notes`` what a line of the ledger says of its facts;
    ``awaited`` who waits for whom, by what a stay waits for; ``form`` the form of a step, empty or
    of what was sent; ``beside`` what its page shows next to it; ``take`` takes it, under a key, on
    the version that was seen; ``followed`` is where the applicant reads why a clock is due.
    """

    scene: "Callable[[Officer, int], Scene]"
    template: str
    panels: Callable[[Any], Mapping[str, object]]
    notes: Callable[[Any, Entry], Iterator[str]]
    awaited: Mapping[str, Callable[[Any], str]]
    form: "Callable[[Any, Step, Any, Any], StepForm]"
    beside: Callable[[Any, Step], Mapping[str, object]]
    take: "Callable[[Any, Step, StepForm, str, int], None]"
    followed: Callable[[Any, str], str]


_kinds: dict[str, DeskKind] = {}


def declare(kind: DeskKind, *procedures: str) -> None:
    """Make known what the desk shows of the matters of these procedures (by name)."""
    _kinds.update(dict.fromkeys(procedures, kind))


def named(procedure: str) -> DeskKind:
    """Raises KeyError for a procedure that the desk does not know."""
    return _kinds[procedure]


def kind_of(scene: "Scene") -> DeskKind:
    return named(scene.matter.terms.procedure)
