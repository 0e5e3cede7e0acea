"""Sites as they are kept: points of the list, units stationed there, leading groups."""

from datetime import date

from bianmin.network.kinds import CheckState

from .parts import Shape


class CheckedPoint(Shape):
    """A point of the list; ``state`` is null while nobody has looked."""

    point: str
    state: CheckState | None
    note: str
    day: date | None
    by: str
    photo: bool


class Checklist(Shape):
    """The points in the order of the list."""

    points: list[CheckedPoint]


class KeptUnit(Shape):
    """A unit stationed at a site, with the id by which its stay there is ended."""

    id: int
    name: str
    body: int | None
    items: list[str]
    document: str
    from_day: date


class Stationing(Shape):
    """The units of a site; ``without``: codes handed in there that no unit has brought in."""

    units: list[KeptUnit]
    without: list[str]


class KeptMember(Shape):
    """Somebody in a leading group, with the id by which the last day is entered."""

    id: int
    part: str
    name: str
    title: str
    phone: str
    from_day: date


class KeptGroup(Shape):
    """A leading group. ``office`` is a post; ask its inbox with the header Bianmin-Post."""

    id: int
    name: str
    body: int
    office: int
    document: str
    members: list[KeptMember]


class KeptGroups(Shape):
    """The leading groups that are kept at the caller's post."""

    groups: list[KeptGroup]
