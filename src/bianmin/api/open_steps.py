"""The steps open on a matter of any procedure, and what is sent with one, in its two parts."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from bianmin.casework.stepping import Offered
from bianmin.law.procedure import FactKind, Procedure, Step
from bianmin.matters.models import Matter
from bianmin.matters.services import Taken

from . import refusals, shown, step_schemas
from .shapes import steps as shapes
from .shown import label

NOTHING: frozenset[str] = frozenset()


def of_matter(
    row: Matter, procedure: Procedure, offered: Offered, *, without: frozenset[str] = NOTHING
) -> shapes.Steps:
    """Each with its facts as a JSON Schema, but for what is never sent (``without``)."""
    return shapes.Steps(
        matter=row.pk,
        version=row.version,
        steps=[
            shapes.Open(
                step=step.name,
                label=label(step.label),
                primary=step.primary,
                facts=wanted(procedure, step.name, without),
                not_yet=shown.why(refusal) if refusal else None,
            )
            for step, refusal in offered
        ],
    )


@cache
def wanted(procedure: Procedure, name: str, without: frozenset[str] = NOTHING) -> dict[str, Any]:
    """What a step wants, as JSON Schema."""
    return step_schemas.of_facts(procedure.step(name), without=without)


def faults(
    procedure: Procedure, name: str, given: Any, without: frozenset[str] = NOTHING
) -> list[dict[str, str]]:
    """Each place of what is given that is not in its form; best none."""
    return step_schemas.faults_by(Draft202012Validator(wanted(procedure, name, without)), given)


def parted(step: Step, given: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What goes into the ledger (``facts``), and what is written beside it (``words``)."""
    written = {fact.name for fact in step.facts if fact.kind is FactKind.DIGEST}
    return {
        "facts": {name: value for name, value in given.items() if name not in written},
        "words": {name: value for name, value in given.items() if name in written},
    }


def declared(procedure: Procedure, name: str, *, but: Collection[str] = ()) -> Step:
    """The step of that name, if it is one that people take on a matter that is there.

    Raises ``Refusal``: there is none, or it is among those that have an address of their own.
    """
    if procedure.has_step(name) and name not in but:
        found = procedure.step(name)
        if not found.opens and not found.by_law:
            return found
    raise refusals.not_found()


def taken(done: Taken) -> shapes.Taken:
    return shapes.Taken(
        matter=done.matter, number=done.number, version=done.version, again=done.again
    )
