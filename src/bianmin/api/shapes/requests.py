"""What is asked and told of enquiries, of requests for help, and of what leaders are asked."""

from typing import Annotated, Literal

from pydantic import Field

from .parts import Account, Given, Id, Instant, Place, Shape, Words

Way = Literal["phone", "home", "site"]


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
