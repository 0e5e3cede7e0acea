"""Today's list of a site: what presses, what moved, what is to be given back, who is there."""

from collections.abc import Sequence

from ninja import Router

from bianmin.applications import at_the_site, offers
from bianmin.applications.charge import bodies_of
from bianmin.applications.models import Material
from bianmin.casework import lists, watching
from bianmin.casework.ledgers import today as listed
from bianmin.casework.parts import Part
from bianmin.law.refusal import mark
from bianmin.matters.selectors import kept_out
from bianmin.network.presence import Desk, desks_of

from .. import bodies
from ..callers import READ, Caller, Request
from ..shapes import ledgers as shapes
from ..shapes.parts import Named
from .lists import line_of_stay

router = Router(tags=["lists"])


@router.get(
    "/today",
    auth=READ,
    response=shapes.Today,
    operation_id="today",
    summary=mark("Today's list of the site at whose post I am"),
)
def today(request: Request) -> shapes.Today:
    """The first twelve lines of each part, and how many there are."""
    caller = request.auth
    body = caller.body
    count, papers = at_the_site.originals(body.id, out=kept_out(caller.viewer))
    return shapes.Today(
        body=bodies.body(body),
        day=caller.day,
        parts=_parts(listed.parts(body.id, out=kept_out(caller.viewer), at=caller.at), caller),
        originals=shapes.Originals(count=count, papers=[_lying(one) for one in papers]),
        relatives=_relatives(caller),
        posts=[attended(desk) for desk in desks_of(caller.directory, [body], caller.at)[body.id]],
    )


@router.get(
    "/watched",
    auth=READ,
    response=shapes.Watched,
    operation_id="watched",
    summary=mark("What to keep an eye on: what is late, who has not answered"),
)
def watched(request: Request) -> shapes.Watched:
    """Of one's own bodies; for who supervises a place, of all its bodies."""
    caller = request.auth
    parts = watching.watched(bodies_of(caller), out=kept_out(caller.viewer), at=caller.at)
    return shapes.Watched(day=caller.day, parts=_parts(parts, caller))


def _parts(parts: Sequence[Part], caller: Caller) -> list[shapes.ListPart]:
    beside = lists.beside([stay for part in parts for stay in part.stays])
    return [_part(part, beside, caller) for part in parts]


def _part(part: Part, beside: lists.Beside, caller: Caller) -> shapes.ListPart:
    return shapes.ListPart(
        part=Named(code=part.code, label=str(part.label)),
        count=part.count,
        matters=[line_of_stay(stay, beside, caller.directory) for stay in part.stays],
    )


def _lying(row: Material) -> shapes.LyingOriginals:
    return shapes.LyingOriginals(
        matter=row.application_id,
        title=row.application.matter.terms.title,
        paper=row.name,
        originals=row.originals,
    )


def _relatives(caller: Caller) -> shapes.Relatives | None:
    found = at_the_site.relatives(caller.post)
    if found is None:
        return None
    told = dict(offers.relations(caller.day))
    matters = [
        shapes.RelativesMatter(
            matter=row.matter_id,
            title=row.matter.terms.title,
            official=row.account.name,
            relation=Named(code=row.relation, label=str(told.get(row.relation, row.relation))),
        )
        for row in found[1]
    ]
    return shapes.Relatives(count=found[0], matters=matters)


def attended(desk: Desk) -> shapes.Attended:
    people = [shapes.Colleague(name=one.name, away=one.away) for one in desk.people]
    return shapes.Attended(id=desk.post.id, name=desk.post.name, people=people)
