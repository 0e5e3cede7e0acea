"""What is answered about the network that is kept: bodies with their parts, people, lists."""

from datetime import date, time

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


class Entered(Shape):
    """The account; it signs in when the security officer has given a first password."""

    id: int


class Carried(Shape):
    """How many matters under way went over."""

    carried: int


class Handed(Shape):
    """How many went, the matters that stay where they are, and how many are still to go."""

    done: int
    refused: list[int]
    left: int


class Held(Shape):
    """Somebody on a post."""

    id: int
    account: int
    name: str
    rank: str
    from_day: date
    until_day: date | None


class KeptPost(Shape):
    """A post with those who hold it, or will."""

    id: int
    name: str
    role: str
    holders: list[Held]


class KeptWindow(Shape):
    """A window and the post behind it."""

    id: int
    name: str
    kind: str
    post: int


class KeptSite(Shape):
    """A site with its windows."""

    id: int
    name: str
    address: str
    hours: str
    windows: list[KeptWindow]


class KeptTurn(Shape):
    """A turn of the rota; ``weekday`` 0 is Monday."""

    id: int
    post: int
    account: int
    weekday: int
    begins: time
    ends: time


class KeptCompetence(Shape):
    """What the body is competent for."""

    id: int
    subject: str
    place: str
    from_day: date
    until_day: date | None


class KeptBody(Shape):
    """All that is kept of a body, with the ids by which it is changed."""

    id: int
    name: str
    short_name: str
    tier: int
    place: str
    kind: str
    posts: list[KeptPost]
    sites: list[KeptSite]
    turns: list[KeptTurn]
    competences: list[KeptCompetence]


class KeptBodies(Shape):
    """The bodies that are kept at the caller's post, by id and name."""

    bodies: list["KeptName"]


class KeptName(Shape):
    """A body, shortly."""

    id: int
    name: str
    tier: int
    place: str


class StaffLine(Shape):
    """Somebody of the staff, with the posts held today."""

    id: int
    name: str
    number: str
    posts: list[int]


class Staff(Shape):
    """People found; at most sixty."""

    people: list[StaffLine]


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
