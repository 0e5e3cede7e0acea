"""What the web server runs while it is measured: the site, and the life cycle of the benchmark.

The first two operations below put the engine's own life cycle (``bench.procedure``) behind the
API's door: the same way in, the same tokens, the same JSON, the same refusals; only without what an
application adds (sealed rows, papers, messages). The third is the least that a page can do.
"""

from typing import Any

from ninja import Router

from bench.procedure import LIFE_CYCLE, terms
from bianmin.api.callers import ACT, RECEIVE, Request
from bianmin.api.contract import api
from bianmin.api.keys import Key, key_of
from bianmin.api.operations.matters import MatterId
from bianmin.api.operations.steps import StepName
from bianmin.api.shapes.parts import Given, Place
from bianmin.api.shapes.steps import Taken, Taking
from bianmin.config import wsgi
from bianmin.matters import registry, services
from bianmin.matters.models import Matter

registry.register(LIFE_CYCLE)
router = Router()
KINDS = {f"T-{n:03d}": terms(f"T-{n:03d}") for n in range(20)}


class Opening(Given):
    """A matter of the benchmark, of one of twenty items."""

    item: str
    place: Place
    facts: dict[str, Any]


@router.post("/bench/matters", auth=RECEIVE, response={201: Taken})
def begin(request: Request, given: Opening, key: Key = "") -> Taken:
    caller = request.auth
    return _taken(
        services.open_matter(
            KINDS[given.item],
            "receive",
            by=caller.actor(),
            at=caller.at,
            key=key_of(caller, key),
            place=given.place,
            applicant=1,
            facts=given.facts,
        )
    )


@router.post("/bench/matters/{matter}/steps/{step}", auth=ACT, response=Taken)
def take(
    request: Request, matter: MatterId, step: StepName, taking: Taking, key: Key = ""
) -> Taken:
    caller = request.auth
    return _taken(
        services.take(
            matter,
            step,
            by=caller.actor(),
            at=caller.at,
            key=key_of(caller, key),
            seen=taking.seen,
            facts=taking.facts,
        )
    )


@router.get("/bench/matters/{matter}", auth=ACT, response=str)
def one_row(request: Request, matter: MatterId) -> str:
    """A page that reads one row, behind the same door."""
    return str(Matter.objects.values_list("number", flat=True).get(pk=matter))


def _taken(taken: services.Taken) -> Taken:
    return Taken(matter=taken.matter, number=taken.number, version=taken.version, again=taken.again)


api.add_router("", router)
application = wsgi.application
