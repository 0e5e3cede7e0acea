"""Results that are public: read by anybody, taken down by who is in charge of the site."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from ninja import Query, Router
from pydantic import Field

from bianmin.applications import published
from bianmin.applications import services as applications
from bianmin.applications.models import TakenDownResult
from bianmin.applications.published import Wanted
from bianmin.law.refusal import mark
from bianmin.law.zone import day_of
from bianmin.network.selectors import directory

from .. import bodies
from ..callers import ACT, PUBLIC, READ, PublicRequest, Request
from ..keys import Key
from ..once import once
from ..shapes import results as shapes
from ..shapes.parts import Given
from .afterwards import in_charge
from .matters import MatterId

router = Router(tags=["afterwards"])
SHOWN = 60


class ResultsWanted(Given):
    """An item's code, a site's id, not before a day; ``after`` is the ``next`` before."""

    item: Annotated[str, Field(max_length=16)] = ""
    site: Annotated[int, Field(ge=0, le=2**31)] = 0
    since: date | None = None
    after: Annotated[int, Field(ge=0, le=10**6)] = 0


@router.get(
    "/results",
    auth=PUBLIC,
    response=shapes.Results,
    operation_id="results",
    summary=mark("Handling results that are public"),
)
def results(request: PublicRequest, wanted: Query[ResultsWanted]) -> shapes.Results:
    """As far as the county shows them, names covered; and that some were taken down."""
    today, first = day_of(request.auth), wanted.after
    such = Wanted(wanted.item, wanted.site, wanted.since)
    rows = list(published.listed(such, today)[first : first + SHOWN + 1])
    down = published.taken_down(today, wanted.item)[:SHOWN] if not first else ()
    return shapes.Results(
        results=list(_results(rows[:SHOWN], published.fields(today))),
        taken_down=[_down(row) for row in down],
        next=str(first + SHOWN) if len(rows) > SHOWN else None,
    )


def _down(row: TakenDownResult) -> shapes.Down:
    """That one was taken down, and why; never whose."""
    return shapes.Down(
        item=row.item,
        title=row.title,
        day=row.day,
        at=row.at,
        ground=row.ground,
        label=row.get_ground_display(),
    )


def _results(rows: Iterable[Any], fields: tuple[str, ...]) -> Iterable[shapes.Result]:
    """Only the fields that the county shows."""
    for row in rows:
        told: dict[str, Any] = {
            "item": row.item, "title": row.title, "result": row.result, "name": row.name,
            "site": bodies.body(directory().body(row.site)), "day": row.day,
        }  # fmt: skip
        shown = {*fields, "title"} if "item" in fields else set(fields)
        yield shapes.Result(**{name: told[name] if name in shown else None for name in told})


class SiteWanted(Given):
    """Part of an item's name, or a matter's number."""

    q: Annotated[str, Field(max_length=60)] = ""


@router.get(
    "/results/mine",
    auth=READ,
    response=shapes.SiteResults,
    operation_id="site_results",
    summary=mark("The results that my sites made public"),
)
def mine(request: Request, wanted: Query[SiteWanted]) -> shapes.SiteResults:
    """For who is in charge of a site."""
    caller = request.auth
    rows = published.at_sites(in_charge(caller), caller.day, wanted.q)[:SHOWN]
    return shapes.SiteResults(
        results=[
            shapes.SiteResult(
                matter=row.pk,
                number=row.matter.number,
                title=row.title,
                name=row.name,
                day=row.day,
                last_day=row.last_day,
            )
            for row in rows
        ]
    )


@router.post(
    "/results/{matter}/take-down",
    auth=ACT,
    response=shapes.Down,
    operation_id="take_result_down",
    summary=mark("Take a published result down"),
)
@once
def take_down(
    request: Request, matter: MatterId, said: shapes.TakingDown, key: Key = ""
) -> shapes.Down:
    """It is gone at once and for good; that one was taken down, and why, stays public."""
    caller = request.auth
    row = applications.take_down(
        matter=matter,
        **said.model_dump(),
        bodies=in_charge(caller),
        by=caller.account.pk,
        at=caller.at,
    )
    return _down(row)
