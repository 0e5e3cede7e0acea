"""What follows a finished matter, and what somebody asked: visits, opinions, results, requests."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .parts import Account, Body, Given, Id, Instant, Place, Shape
from .tracking import Asked

Words = Annotated[str, Field(max_length=1000)]
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


class Answering(Given):
    """What the head answers."""

    words: Words


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


class Result(Shape):
    """A result that is public; what the county does not show is null. No matter, no full name."""

    item: str | None
    title: str | None
    result: str | None
    site: Body | None
    name: str | None
    day: date | None


class Down(Shape):
    """That a result of an item was taken down, and why; of whom is not said."""

    item: str
    title: str
    day: date
    at: Instant
    ground: str
    label: str


class Results(Shape):
    """The newest first; ``next`` goes on where the list ends, as ``after``."""

    results: list[Result]
    taken_down: list[Down]
    next: str | None


class SiteResult(Shape):
    """A result that one's site made public, with the matter."""

    matter: int
    number: str
    title: str
    name: str
    day: date
    last_day: date


class SiteResults(Shape):
    """The newest first, sixty at most; narrowed by part of an item's name or a number."""

    results: list[SiteResult]


class TakingDown(Given):
    """Why: the public reads ``ground``, the offices also ``reason``."""

    ground: Literal["personal", "wrong", "asked", "changed", "other"]
    reason: Annotated[str, Field(max_length=500)]


class Enquiry(Shape):
    """What somebody asked and who answers for it. ``number``: of a request for help."""

    enquiry: int
    number: str
    state: str
    item: str
    words: str
    first_asked: Account
    taken_by: Account | None
    referred_to: int | None
    asked_at: Instant
    due_at: Instant | None


class Put(Shape):
    """What a leader was asked about it, and answered."""

    leader: Account
    question: str
    asked_at: Instant
    answer: str
    answered_at: Instant | None


class Told(Shape):
    """What she was told, and what she thinks of it."""

    words: str
    way: str
    heard: str
    opinion: str
    told_at: Instant


class WholeEnquiry(Enquiry):
    """An enquiry with leaders asked and the answer; ``leaders`` are those who may be asked."""

    kind: str
    name: str
    phone: str
    wish: str
    wanted_at: Instant | None
    put: list[Put]
    told: Told | None
    leaders: list[Account]


class Enquiries(Shape):
    """Led to one's posts; asked first of oneself and not taken; taken on and to be answered;
    put to oneself by others."""

    led_here: list[Enquiry]
    first_asked: list[Enquiry]
    to_answer: list[Enquiry]
    put_to_me: list[Enquiry]


class Requesting(Given):
    """A request for help; ``wanted_at`` where somebody is to come or to stay."""

    kind: Literal["help", "home", "late"]
    name: Annotated[str, Field(max_length=50)]
    place: Place
    words: Words
    phone: Annotated[str, Field(max_length=20)] = ""
    wish: Words = ""
    wanted_at: Instant | None = None
    to_post: Id | None = None


class Requested(Shape):
    """The number under which it was registered, and until when it is answered."""

    enquiry: int
    number: str
    due_at: Instant


class Leading(Given):
    """To which post she is led."""

    to_post: Id


class Putting(Given):
    """Which leader (an account) is asked what."""

    leader: Id
    question: Words


class Replying(Given):
    """What she was told, how, and what she thinks of it."""

    words: Words
    way: Way
    heard: Literal["satisfied", "dissatisfied", "nothing"]
    opinion: Words = ""
