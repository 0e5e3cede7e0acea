"""What people say of money asked for agency, and what supervision found."""

from typing import Annotated, Literal

from pydantic import Field

from .parts import Given, Instant, Shape, Words
from .tracking import Asked

Contact = Annotated[str, Field(max_length=100)]


class Report(Shape):
    """What she says; ``outcome`` and ``answer`` are empty until it was looked into."""

    matter: int
    number: str
    title: str
    person: str
    way: str
    words: str
    contact: str
    reported_at: Instant
    outcome: str
    answer: str
    answered_at: Instant | None


class Reports(Shape):
    """For supervision of the place."""

    to_look_into: list[Report]
    looked_into: list[Report]


class Charged(Given):
    """What she says: who asked, when, how much and what for."""

    words: Words
    contact: Contact = ""


class HerCharge(Asked):
    """Her own, with code and digits."""

    words: Words
    contact: Contact = ""


class Found(Given):
    """What was found, and what she is told."""

    outcome: Literal["given_back", "not_so", "lawful"]
    words: Words


class Reported(Shape):
    """When it was said; it may be changed until it is answered."""

    reported_at: Instant
