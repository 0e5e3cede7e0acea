"""A matter whole, why its days are its days, and a personal value seen with a reason."""

from typing import Annotated, Any, Literal

from ninja import Path, Router

from bianmin.applications.scenes import Scene
from bianmin.applications.services.acting import application_of
from bianmin.casework.running import named
from bianmin.law.refusal import mark
from bianmin.matters import selectors
from bianmin.people import services as people

from .. import refusals, shown
from ..callers import READ, Caller, Request
from ..explained import explanation
from ..shapes import matters as shapes
from ..shapes.parts import LARGEST_ID, Given, Shape

router = Router(tags=["matters"])
MatterId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


def seen_by(caller: Caller, matter: int) -> None:
    """Raises a refusal unless the caller may see the matter: then it does not exist for it."""
    if not selectors.visible_to(caller.viewer, matter):
        raise refusals.not_found()


def scene_of(caller: Caller, matter: int) -> Scene:
    seen_by(caller, matter)
    return Scene(application_of(matter), caller.at)


@router.get(
    "/matters/{matter}",
    auth=READ,
    response=shapes.Matter,
    operation_id="matter",
    summary=mark("A matter: where it lies, its clocks, papers and ledger"),
)
def matter(request: Request, matter: MatterId) -> shapes.Matter:
    """Only for those who may see it. Numbers and address of the applicant are masked."""
    return shown.matter(scene_of(request.auth, matter))


@router.get(
    "/matters/{matter}/clocks/{clock}",
    auth=READ,
    response=dict[str, Any],
    operation_id="why",
    summary=mark("Why a limit ends on the day it ends"),
)
def why(
    request: Request, matter: MatterId, clock: Annotated[str, Path(max_length=24)]
) -> dict[str, Any]:
    """``clock``: decision, promise, acceptance, duty, delivery, or hop for the leg's own."""
    scene = scene_of(request.auth, matter)
    running = named(scene, clock)
    if running is None:
        raise refusals.not_found()
    return explanation(scene, running)


class Look(Given):
    """Which value, and what it is needed for; the look is recorded with the account's name."""

    field: Literal["id_number", "phone", "email", "address"]
    reason: str


class Value(Shape):
    """A personal value in full."""

    field: str
    value: str


@router.post(
    "/matters/{matter}/person",
    auth=READ,
    response=Value,
    operation_id="reveal",
    summary=mark("See a personal value in full, with a reason, which is recorded"),
)
def reveal(request: Request, matter: MatterId, look: Look) -> Value:
    """As at the desk: the look goes into the access log."""
    caller, scene = request.auth, scene_of(request.auth, matter)
    value = people.reveal(
        party=scene.application.party,
        field=look.field,
        reason=f"{scene.matter.number}: {look.reason}"[:200],
        by=caller.account.pk,
        at=caller.at,
    )
    return Value(field=look.field, value=value)
