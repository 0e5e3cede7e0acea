"""What is sent to keep sites: what is known of them, units stationed there, leading groups."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from bianmin.network.kinds import (
    CheckState,
    MarkKind,
    Part,
    PremisesMode,
    WindowKind,
)

from .keeping_network import Name, Short, Text
from .parts import Given, Id, Place

Area = Annotated[Decimal, Field(max_digits=8, decimal_places=2)] | None


class Premises(Given):
    """What is known of a site; areas in square metres, null until measured."""

    name: Name
    address: Text
    hours: Text
    hall_area: Area = None
    premises_area: Area = None
    premises: PremisesMode | None = None
    is_merged: bool = False
    near_government: bool = False


class Plan(Given):
    """``place``: the code of a town or village."""

    place: Place
    by_day: date
    where: Text


class SiteChecked(Given):
    """``point``: as the county's list has it."""

    point: Annotated[str, Field(max_length=120)]
    state: CheckState
    note: Text = ""


class Window(Given):
    """A window of a site; ``post`` serves there."""

    name: Short
    kind: WindowKind
    post: Id
    from_day: date


class NewUnit(Given):
    """A unit moves into a site: a body of the network, or one that is only named.

    ``items``: the codes it brings in; none for all that the body does.
    """

    name: Annotated[str, Field(max_length=60)] = ""
    body: Id | None = None
    items: Annotated[list[Annotated[str, Field(max_length=20)]], Field(max_length=500)] = []
    document: Text
    from_day: date


class NewGroup(Given):
    """A leading group of the body; ``office``: the post of that body that is its office."""

    name: Text
    office: Id
    document: Text
    from_day: date


class NewMember(Given):
    """Somebody in a leading group; ``title``: unit and office held elsewhere."""

    part: Part
    name: Annotated[str, Field(min_length=1, max_length=30)]
    title: Short
    phone: Annotated[str, Field(max_length=30)] = ""
    from_day: date


class Mark(Given):
    """A site singled out, by the standard of a document."""

    kind: MarkKind
    standard: Name
    from_day: date
    until_day: date | None = None


class Money(Given):
    """Money of a year, in yuan."""

    year: Annotated[int, Field(ge=2000, le=2100)]
    amount: Annotated[Decimal, Field(max_digits=12, decimal_places=2)]
    document: Text
