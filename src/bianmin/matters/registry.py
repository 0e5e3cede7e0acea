"""The procedures in force, by name and edition; those with open matters must stay."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from bianmin.law.procedure import Procedure

from .writes import Lit, Moved, Plan

After = Callable[[Plan, Any], None]
"""What a module does after each step has been written, in the step's own transaction; it is given
what the module wrote beside the step, so as not to read it again (None where that is nothing)."""

WhenMoved = Callable[[Sequence[Moved], datetime], None]
"""What a module does about days that the calendar has moved, in the same transaction."""

WhenLit = Callable[[Sequence[Lit], datetime], None]
"""What a module does about lights that time has changed, in the same transaction."""

Forget = Callable[[Sequence[int]], None]
"""What a module does to let go of what it keeps of matters (ids) that were only practised."""

_procedures: dict[tuple[str, int], Procedure] = {}
_afters: dict[tuple[str, int], Sequence[After]] = {}
_moved: dict[tuple[str, int], Sequence[WhenMoved]] = {}
_lit: dict[tuple[str, int], Sequence[WhenLit]] = {}
_forget: dict[Forget, None] = {}


def register(
    procedure: Procedure,
    *,
    after: Sequence[After] = (),
    when_moved: Sequence[WhenMoved] = (),
    when_lit: Sequence[WhenLit] = (),
    forget: Forget | None = None,
) -> Procedure:
    """Make a procedure known, what follows its steps (papers first: they take numbers), what
    follows when the calendar moves its days or time changes its lights, and who forgets what was
    only practised.

    A second procedure of the same name and edition is refused.
    """
    if _procedures.get(procedure.key, procedure) != procedure:
        raise ValueError(f"procedure {procedure.key} is declared twice")
    _procedures[procedure.key] = procedure
    _afters[procedure.key] = after
    _moved[procedure.key] = when_moved
    _lit[procedure.key] = when_lit
    if forget:
        _forget[forget] = None
    return procedure


def forget(matters: Sequence[int]) -> None:
    """Let every module forget what it keeps of matters that were only practised."""
    for each in _forget:
        each(matters)


def moved(key: tuple[str, int], moves: Sequence[Moved], at: datetime) -> None:
    """Tell a procedure's module which days of its matters the calendar has moved."""
    for follow in _moved.get(key, ()):
        follow(moves, at)


def lit(key: tuple[str, int], lights: Sequence[Lit], at: datetime) -> None:
    """Tell a procedure's module which lights of its matters time has changed."""
    for follow in _lit.get(key, ()):
        follow(lights, at)


def procedure(name: str, edition: int) -> Procedure:
    """Raises KeyError for an edition that is gone, which start-up refuses."""
    return _procedures[name, edition]


def procedures() -> tuple[Procedure, ...]:
    return tuple(_procedures.values())


def declaring() -> frozenset[str]:
    """The steps by which somebody steps aside, of whatever procedure."""
    return frozenset(
        step.name for each in _procedures.values() for step in each.steps if step.declares
    )


def after(plan: Plan, made: object) -> None:
    """Do what follows a step that has been written, beside which the module wrote ``made``."""
    for follow in _afters[plan.situation.procedure.key]:
        follow(plan, made)
