"""Joint handling: who else is asked about a matter, and a joint task."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from .matters import Applicant, Clock, Entry, Stay
from .parts import LARGEST_ID, Given, Shape
from .steps import Taken


class Child(Shape):
    """Somebody who is asked about a matter; ``light`` is the worst of its clocks; ``said`` is
    what was answered, empty while it is open."""

    matter: int
    number: str
    procedure: str
    name: str
    as_what: str
    about: str
    said: str
    body: str
    light: str
    act_by: datetime | None
    opened_at: datetime
    outcome: str
    closed_at: datetime | None


class Children(Shape):
    """All who were asked, in order."""

    children: list[Child]


class AskingJointly(Given):
    """``body``: its id in the network; ``days`` are working days, and never more than are left."""

    body: Annotated[int, Field(ge=1, le=LARGEST_ID)]
    task: Annotated[str, Field(max_length=1000)]
    days: Annotated[int, Field(ge=0, le=9999)]


class AllAsked(Shape):
    """The joint tasks that were opened, one a department."""

    tasks: list[Taken]


class JointTask(Shape):
    """A joint task, whole; the papers are those of the application (``about``)."""

    matter: int
    number: str
    version: int
    about: int
    title: str
    task: str
    department: str
    lead: str
    body: str
    applicant: Applicant
    outcome: str
    opened_at: datetime
    closed_at: datetime | None
    stays: list[Stay]
    clocks: list[Clock]
    entries: list[Entry]
