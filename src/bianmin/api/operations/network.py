"""Places, sites, and who helps a village."""

from datetime import date
from typing import Annotated

from ninja import Path, Query, Router

from bianmin.almanac import selectors as almanac
from bianmin.catalogue.stationing import units_at
from bianmin.law.refusal import mark
from bianmin.law.zone import day_of
from bianmin.network import divisions, staffing
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.models import StationedUnit
from bianmin.network.stations import Helper, helpers_of, station_of

from .. import bodies, refusals
from ..callers import PUBLIC, PublicRequest
from ..shapes import network as shapes
from ..shapes.parts import Body, Given

router = Router(tags=["network"])
MOST = 100
PlaceCode = Annotated[str, Path(max_length=12)]


class Wanted(Given):
    """``q``: name, pinyin or initials; ``within``: a code. Without ``q``, all directly inside."""

    q: str = ""
    within: str = ""


@router.get(
    "/places",
    auth=PUBLIC,
    response=shapes.Places,
    operation_id="places",
    summary=mark("Find a town or a village"),
)
def places(request: PublicRequest, wanted: Query[Wanted]) -> shapes.Places:
    """At most a hundred where words are given."""
    directory, day = network.directory(), day_of(request.auth)
    within = wanted.within[:12]
    if wanted.q.strip():
        found = divisions.search(directory, wanted.q[:30], within=within, limit=MOST, day=day)
    else:
        found = divisions.children(directory, within or divisions.root(directory).code, day)
    return shapes.Places(places=[bodies.place(card) for card in found])


@router.get(
    "/sites",
    auth=PUBLIC,
    response=shapes.Sites,
    operation_id="sites",
    summary=mark("The sites at which a place is served"),
)
def sites(request: PublicRequest, place: str) -> shapes.Sites:
    """``place``: a village, a town or the county; the bodies of that very place."""
    directory, day = network.directory(), day_of(request.auth)
    cards = [card for card in directory.bodies.values() if _serves(card, place, day)]
    found = network.sites_of([card.id for card in cards])
    return shapes.Sites(
        sites=[
            shapes.Site(
                id=site.pk,
                name=site.name,
                address=site.address,
                hours=site.hours,
                body=bodies.body(card),
                units=[_unit(unit) for unit in units_at(site, day)],
            )
            for card in cards
            for site in found.get(card.id, ())
        ]
    )


def _unit(row: StationedUnit) -> shapes.StationedUnit:
    return shapes.StationedUnit(name=row.name, from_day=row.from_day, items=row.items)


def _serves(card: BodyCard, place: str, day: date) -> bool:
    return card.division == place and day in card.days


@router.get(
    "/places/{code}/agents",
    auth=PUBLIC,
    response=shapes.Help,
    operation_id="agents",
    summary=mark("Find my agent: who helps a village today"),
)
def agents(request: PublicRequest, code: PlaceCode) -> shapes.Help:
    """The agents of a village's service point, first holder first, and who is on duty now."""
    directory, day = network.directory(), day_of(request.auth)
    station = station_of(code, directory, day)
    if station is None or code not in directory.divisions:
        raise refusals.not_found()
    helpers = helpers_of(station, directory, almanac.calendar(), request.auth)
    return shapes.Help(
        place=bodies.place(directory.divisions[code]),
        point=bodies.body(station.point),
        agents=[_agent(helper, station.post.name) for helper in helpers],
        instead=_instead(directory, station.post.id, day),
    )


def _agent(helper: Helper, post: str) -> shapes.Agent:
    return shapes.Agent(
        name=helper.name,
        post=post,
        phone=helper.phone,
        presence=helper.presence,
        turn=helper.turn,
    )


def _instead(directory: Directory, post: int, day: date) -> Body | None:
    found = staffing.stand_in(directory, post, day)
    if not found.fell_back or found.post is None:
        return None
    return bodies.body(directory.body(found.post.body))
