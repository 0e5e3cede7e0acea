"""What is sent to keep the network: bodies, posts, people, competence."""

from datetime import date, time
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from bianmin.network.kinds import (
    AgentSource,
    BodyKind,
    HeadTitle,
    Rank,
    Role,
)

from .parts import Given, Id, Place

Name = Annotated[str, Field(min_length=1, max_length=120)]
Short = Annotated[str, Field(min_length=1, max_length=60)]
Phone = Annotated[str, Field(max_length=30)]
Text = Annotated[str, Field(max_length=200)]
Area = Annotated[Decimal, Field(max_digits=8, decimal_places=2)] | None


class BodyNames(Given):
    """Papers already issued keep the old name."""

    name: Name
    short_name: Short
    phone: Phone = ""


class NewBody(BodyNames):
    """``division``: the place it serves; what it lies below follows from kind and place."""

    kind: BodyKind
    division: Place
    department: Annotated[str, Field(max_length=60)] = ""
    uscc: Annotated[str, Field(max_length=18)] = ""
    from_day: date


class PostNames(Given):
    """``duties`` are read by the public."""

    name: Short
    duties: Annotated[str, Field(max_length=300)] = ""


class NewPost(PostNames):
    """``role``: what it is there for."""

    role: Role


class Heir(Given):
    """The post of the same body that goes on with its work."""

    successor: Id


class Appointment(Given):
    """``account`` as first (A) or second (B) holder; ``title``: a head's office in the village."""

    account: Id
    rank: Rank
    from_day: date
    title: HeadTitle | None = None


class Authorisation(Given):
    """``subject``: item code, department, or * for everything."""

    subject: Short
    decides: bool = False
    document: Text
    from_day: date


class Turns(Given):
    """``weekdays``: 0 is Monday."""

    post: Id
    account: Id
    weekdays: Annotated[list[Annotated[int, Field(ge=0, le=6)]], Field(min_length=1, max_length=7)]
    begins: time
    ends: time
    from_day: date


class Leave(Given):
    """Days away; both belong to it."""

    from_day: date
    until_day: date


class Training(Given):
    """Where an agent comes from, and when trained; null: not yet, then not on duty."""

    source: AgentSource
    trained_on: date | None = None


class NewPerson(Given):
    """Somebody of the staff; ``number``: the staff number."""

    username: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]+$", max_length=64)]
    name: Annotated[str, Field(min_length=1, max_length=50)]
    number: Annotated[str, Field(min_length=1, max_length=32)]
    phone: Annotated[str, Field(max_length=32)] = ""


class Competence(Given):
    """``subject``: item code, department, or *; ``place``: a division code or its beginning."""

    subject: Short
    body: Id
    place: Annotated[str, Field(pattern=r"^\d{2,12}$")]
    document: Text
    from_day: date


class Merger(Given):
    """``ended`` goes on as part of ``successor``."""

    ended: Id
    successor: Id
    from_day: date
    document: Text


class Zone(Given):
    """``like``: the town centre whose posts it gets; ``villages``: 12-digit codes."""

    name: Short
    kind: Literal["开发区", "新区"]
    organ: Name
    phone: Phone = ""
    like: Id
    villages: Annotated[list[Place], Field(min_length=1, max_length=500)]
    from_day: date
    document: Text


class HandOver(Given):
    """An inbox of one's own body, given to another of its posts."""

    from_post: Id
    to_post: Id
    reason: Annotated[str, Field(min_length=2, max_length=200)]


class Out(Given):
    """Where one is, until when."""

    told: Annotated[str, Field(max_length=100)]
    until: AwareDatetime


class LastDay(Given):
    """The last day of what holds for a time."""

    until_day: date
