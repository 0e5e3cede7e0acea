"""The procedures in force, by name and edition; those with open matters must stay."""

from collections.abc import Callable

from bianmin.law.procedure import Procedure

from .writes import Plan

Issue = Callable[[Plan], None]
"""Issues the papers a planned step makes, in the step's own transaction."""

_procedures: dict[tuple[str, int], Procedure] = {}
_issuers: dict[tuple[str, int], Issue] = {}


def register(procedure: Procedure, *, issue: Issue | None = None) -> Procedure:
    """Make a procedure known, and who makes its papers. A second one so named is refused."""
    if _procedures.get(procedure.key, procedure) != procedure:
        raise ValueError(f"procedure {procedure.key} is declared twice")
    _procedures[procedure.key] = procedure
    if issue:
        _issuers[procedure.key] = issue
    return procedure


def procedure(name: str, edition: int) -> Procedure:
    """Raises KeyError for an edition that is gone, which start-up refuses."""
    return _procedures[name, edition]


def procedures() -> tuple[Procedure, ...]:
    return tuple(_procedures.values())


def issue(plan: Plan) -> None:
    """Make the papers of a step that has been written."""
    if plan.step.wording:
        _issuers[plan.situation.procedure.key](plan)
