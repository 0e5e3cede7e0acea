"""The procedures in force, by name and edition; those with open matters must stay."""

from collections.abc import Callable, Sequence

from bianmin.law.procedure import Procedure

from .writes import Plan

After = Callable[[Plan], None]
"""What a module does after each step has been written, in the step's own transaction."""

_procedures: dict[tuple[str, int], Procedure] = {}
_afters: dict[tuple[str, int], Sequence[After]] = {}


def register(procedure: Procedure, *, after: Sequence[After] = ()) -> Procedure:
    """Make a procedure known, and what follows its steps (papers first: they take numbers).

    A second procedure of the same name and edition is refused.
    """
    if _procedures.get(procedure.key, procedure) != procedure:
        raise ValueError(f"procedure {procedure.key} is declared twice")
    _procedures[procedure.key] = procedure
    _afters[procedure.key] = after
    return procedure


def procedure(name: str, edition: int) -> Procedure:
    """Raises KeyError for an edition that is gone, which start-up refuses."""
    return _procedures[name, edition]


def procedures() -> tuple[Procedure, ...]:
    return tuple(_procedures.values())


def after(plan: Plan) -> None:
    """Do what follows a step that has been written."""
    for follow in _afters[plan.situation.procedure.key]:
        follow(plan)
