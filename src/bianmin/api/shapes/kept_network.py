"""What is answered about the network that is kept: bodies with their parts, people, lists."""

from datetime import date, time

from .parts import Shape


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
