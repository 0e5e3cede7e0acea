"""Places, sites, agents."""

from datetime import date

from .parts import Body, Shape


class PlaceLine(Shape):
    """A division. ``level``: 3 county, 4 town, 5 village."""

    code: str
    name: str
    full_name: str
    level: int
    within: str | None


class Places(Shape):
    """Places found."""

    places: list[PlaceLine]


class StationedUnit(Shape):
    """A unit that works at a site from a day on; ``items``: codes, none for all that it does."""

    name: str
    from_day: date
    items: list[str]


class Site(Shape):
    """A place with a door where a body serves people."""

    id: int
    name: str
    address: str
    hours: str
    body: Body
    units: list[StationedUnit]


class Sites(Shape):
    """Sites, by the bodies that work there."""

    sites: list[Site]


class Agent(Shape):
    """Somebody who helps a village.

    ``presence``: here (on duty now), phone (no working day), turn (on duty at another hour today),
    second or away; ``turn``: the hours of today's turns, where there is a rota.
    """

    name: str
    post: str
    phone: str
    presence: str
    turn: str


class Help(Shape):
    """Who helps the people of a village; ``instead`` where nobody is there today."""

    place: PlaceLine
    point: Body
    agents: list[Agent]
    instead: Body | None
