"""An application to be taken in, and its receipt."""

from typing import Annotated, Literal

from pydantic import Field

from .licences import AboutLicence
from .parts import Given, Id, Place, Shape

Text = Annotated[str, Field(max_length=300)]
Line = Annotated[dict[str, Text], Field(max_length=10)]
Answer = Annotated[str, Field(max_length=2000)] | int | float | bool | list[str] | list[Line] | None
"""``Line``: a member of a household (name, id_number, relation, and what the item asks besides)."""


class Person(Given):
    """Who applies. A number that is known finds the person again; empty means not said."""

    kind: Literal["person", "organisation"] = "person"
    number: Text
    name: Text
    phone: Text = ""
    email: Text = ""
    address: Text = ""
    renamed: bool = False


class Beneficiary(Given):
    """Whom it is for. A number that is known finds her again; she is always told."""

    number: Text
    name: Text
    phone: Text = ""


class Brought(Given):
    """A paper of the item's list. ``files``: ids of uploads, in order.

    ``again``: she agrees that the pages of her latest paper of that name are used once more.
    """

    key: Annotated[str, Field(max_length=8)]
    presence: Literal["here", "follows", "not_needed", "shared"] = "here"
    originals: Annotated[int, Field(ge=0, le=99)] = 0
    reason: Text = ""
    files: Annotated[list[Id], Field(max_length=50)] = []
    again: bool = False


class Application(Given):
    """An application as it comes in. ``place``: the village whose organs are competent.

    ``mode``: how she is helped, empty: as is usual there; ``mandate``: confirmed, where an agent
    carries it for her; ``first_asked``: the account of the first person asked, by default the
    caller's own. ``beneficiary``: whom it is for, where the person acts in a ``capacity``;
    ``relation``: what either is to the caller, by the county's list, empty: nothing.
    ``licence``: one she holds, of which a change or a renewal is asked. ``drafted``: the account
    that wrote the form for her, which she then confirmed; null where she wrote it herself.
    ``receipt_only``: the county asks for no mandate, and she has confirmed the list of papers.
    """

    item: Annotated[str, Field(max_length=20)]
    place: Place
    person: Person
    mode: Literal["", "relay", "led", "assist", "window"] = ""
    mandate: Literal["", "confirmed", "receipt_only"] = ""
    first_asked: Id | None = None
    capacity: Literal["self", "earning", "family", "guardian", "authorised"] = "self"
    beneficiary: Beneficiary | None = None
    relation: Text = ""
    licence: AboutLicence | None = None
    drafted: Id | None = None
    papers: Annotated[list[Brought], Field(max_length=100)] = []
    answers: Annotated[dict[str, Answer], Field(max_length=200)] = {}


class Receipt(Shape):
    """What she is given: the number, and the code she tracks it with."""

    matter: int
    number: str
    code: str


class Stored(Shape):
    """A file that was checked and kept; a photograph is one page."""

    id: int
    media_type: str
    pages: int
    size: int
