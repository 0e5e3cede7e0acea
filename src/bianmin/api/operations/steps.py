"""The steps open on a matter, and taking one: the engine's door, as the desk's pages use it."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Path, Router

from bianmin.applications import services as applications
from bianmin.applications.asking import asked
from bianmin.applications.offers import open_to
from bianmin.applications.procedures import APPLICATION
from bianmin.law.procedure import FactKind, Step
from bianmin.law.refusal import Refusal, mark
from bianmin.matters.services import Actor

from .. import refusals, shown, step_schemas
from ..callers import ACT, READ, Request
from ..keys import Key, key_of
from ..problems import problem
from ..shapes import steps as shapes
from ..shown import label
from .matters import MatterId, scene_of, seen_by

router = Router(tags=["steps"])
StepName = Annotated[str, Path(max_length=24)]


@router.get(
    "/matters/{matter}/steps",
    auth=READ,
    response=shapes.Steps,
    operation_id="steps",
    summary=mark("The steps open to me on a matter, and what each wants"),
)
def steps(request: Request, matter: MatterId) -> shapes.Steps:
    """``facts`` is a JSON Schema made from the step's declaration and what the matter offers."""
    caller, scene = request.auth, scene_of(request.auth, matter)
    return shapes.Steps(
        matter=matter,
        version=scene.matter.version,
        steps=[
            shapes.Open(
                step=step.name,
                label=label(step.label),
                primary=step.primary,
                facts=step_schemas.offered(step, scene, caller),
                not_yet=shown.why(refusal) if refusal else None,
            )
            for step, refusal in open_to(scene, caller.actor_on(matter))
        ],
    )


@router.post(
    "/matters/{matter}/steps/{step}",
    auth=ACT,
    response=shapes.Taken,
    operation_id="take_step",
    summary=mark("Take a step"),
)
def take(
    request: Request, matter: MatterId, step: StepName, taking: shapes.Taking, key: Key = ""
) -> Any:
    """The same key again gets the first answer; the same key with other facts is refused (422).

    A ``seen`` that is older than what a person did since is refused (409), with who and when.
    """
    caller = request.auth
    try:
        by = caller.actor_on(matter)
        answer = taken(matter, step, taking, by=by, at=caller.at, key=key_of(caller, key))
    except Refusal:
        seen_by(caller, matter)  # to whom it is not visible it does not exist
        raise
    if isinstance(answer, HttpResponse):  # wrong facts, of what may not be there for them either
        seen_by(caller, matter)
    return answer


def taken(
    matter: int, name: str, taking: shapes.Taking, *, by: Actor, at: datetime, key: str
) -> Any:
    """Take the step; what is not in its form is answered as a problem. Raises ``Refusal``."""
    step = _declared(name)
    if found := step_schemas.faults(name, taking.facts):
        return problem(refusals.facts_malformed(), errors=found)
    facts, words = _parted(step, taking.facts)
    done = applications.act(
        matter=matter,
        step=name,
        by=by,
        at=at,
        key=key,
        seen=taking.seen,
        facts=facts,
        words=words,
        given_back=taking.facts.get("given_back", ()),
        answers=taking.facts.get("answers"),
    )
    return shapes.Taken(
        matter=done.matter, number=done.number, version=done.version, again=done.again
    )


def _declared(name: str) -> Step:
    """The step of that name, if it is one that people take on a matter that is there."""
    if APPLICATION.has_step(name):
        found = APPLICATION.step(name)
        if not found.opens and not found.by_law:
            return found
    raise refusals.not_found()


def _parted(step: Step, given: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """What goes into the ledger, and what is written beside it, sealed."""
    if step.name == step_schemas.PAPER_BY_PAPER:
        return {"materials": list(given["papers"])}, given["papers"]
    words = {f.name for f in asked(step) if f.kind is FactKind.DIGEST}
    plain = {f.name for f in asked(step)} - words
    return (
        {name: given[name] for name in given if name in plain},
        {name: given[name] for name in given if name in words},
    )
