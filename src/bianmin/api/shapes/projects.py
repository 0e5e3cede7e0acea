"""Investment projects: what is sent to begin one, and how far one has come."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .parts import LARGEST_ID, Given, Instant, Shape

Number = Annotated[str, Field(max_length=40)]


class Adding(Given):
    """An application of the project unit, by its number."""

    number: Number


class Beginning(Adding):
    """What the unit's mandate says; by its first matter the unit is known.

    ``help``: ``acts`` (代办) or ``helps`` (帮办); ``mandated_on``: when the unit signed.
    """

    name: Annotated[str, Field(max_length=120)]
    help: Literal["acts", "helps"]
    mandated_on: date


class Planning(Given):
    """Which items (codes) the unit will need: the whole list, in place of what there was."""

    items: Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=100)]


class AnotherAgent(Given):
    """The account that goes on with the project, and why."""

    to: Annotated[int, Field(ge=1, le=LARGEST_ID)]
    reason: Annotated[str, Field(max_length=200)]


class Ending(Given):
    """``how``: ``finished`` (all is closed), ``withdrawn`` (by the unit) or ``given_up``."""

    how: Literal["finished", "withdrawn", "given_up"]
    reason: Annotated[str, Field(max_length=200)] = ""


class PlannedItem(Shape):
    """An item that the unit will need; whether a matter of the project is of it."""

    item: str
    name: str
    applied: bool


class ProjectDeed(Shape):
    """What became of it: another ``agent``, or its end (``outcome``, else empty)."""

    at: Instant
    agent: str
    outcome: str
    reason: str
    by: str


class ProjectMatter(Shape):
    """A matter; ``state``: ``waits`` (for the unit), ``under_way`` or ``done``."""

    matter: int
    number: str
    title: str
    state: str
    body: str
    light: str
    late: bool
    due_day: date | None


class Project(Shape):
    """A project with its progress; ``due_day``: when the first of its matters is due; ``next``:
    what comes next, in a sentence."""

    project: int
    number: str
    code: str
    name: str
    unit: str
    agent: str
    help: str
    mandated_on: date
    begun_at: Instant
    done: int
    waits: int
    late: int
    next: str
    due_day: date | None
    matters: list[ProjectMatter]
    planned: list[PlannedItem]
    has_mandate: bool
    ended_at: Instant | None
    outcome: str
    deeds: list[ProjectDeed]


class Projects(Shape):
    """Those of one's centre, the newest first."""

    projects: list[Project]
