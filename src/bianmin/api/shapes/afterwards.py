"""What is asked and told of a finished matter: return visits, and opinions with their answers."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .parts import Body, Given, Instant, Shape, Words
from .tracking import Asked

Way = Literal["phone", "home", "site"]


class Visit(Shape):
    """A return visit that a body owes, or paid. ``finding`` is empty until she was asked."""

    matter: int
    number: str
    title: str
    person: str
    body: Body
    due_at: Instant
    visited_on: date | None
    visitor: str
    way: str
    finding: str
    answers: str


class Visits(Shape):
    """What is owed; who was not satisfied only for who is in charge."""

    owed: list[Visit]
    dissatisfied: list[Visit]


class Visiting(Given):
    """When and how she was asked, and what she said."""

    visited_on: date
    way: Way
    finding: Literal["satisfied", "dissatisfied", "not_reached"]
    answers: Words = ""


class Opinion(Shape):
    """What she thinks of how it was handled, and the answer."""

    matter: int
    number: str
    title: str
    person: str
    way: str
    words: str
    contact: str
    given_at: Instant
    answer: str
    answered_at: Instant | None


class Opinions(Shape):
    """For who is in charge of the site."""

    to_answer: list[Opinion]
    answered: list[Opinion]


class OpinionSheet(Given):
    """What stands on a sheet that came on paper."""

    words: Words
    contact: Annotated[str, Field(max_length=100)] = ""


class HerOpinion(Asked):
    """Her own, with code and digits."""

    words: Words
    contact: Annotated[str, Field(max_length=100)] = ""


class OpinionGiven(Shape):
    """When it was given; it may be changed until it is answered."""

    given_at: Instant
