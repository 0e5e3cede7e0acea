"""What is asked and told of requests for government information."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .matters import Ahead, Applicant, Clock, Entry, Paper, Stay
from .parts import Given, Id, Instant, Named, Shape, Words
from .tracking import Asked

Wanted = Annotated[str, Field(min_length=2, max_length=2000)]
Channel = Literal["by_hand", "oral", "signed_post", "letter", "fax"]
Kind = Literal["natural", "business", "research", "welfare", "legal", "other"]


class Content(Given):
    """One thing that is asked for (条例 29); no purpose is asked for."""

    wanted: Wanted
    document_number: Annotated[str, Field(max_length=120)] = ""
    form: Literal["paper", "file", "read"] = "paper"
    way: Literal["fetch", "post", "online"] = "fetch"


class Contents(Given):
    """What else a registered letter asks for."""

    contents: Annotated[list[Content], Field(min_length=1, max_length=20)]


class RequestLetter(Contents):
    """A letter as it came to my body. ``party`` is whom the API found or entered.

    ``received_on``: the day it was handed in or signed for; today where it is not said.
    """

    party: Id
    applicant_kind: Kind
    channel: Channel
    identity: Literal["seen", "copy", "by_phone"]
    received_on: date | None = None
    contact: Annotated[str, Field(max_length=20)] = ""
    email: Annotated[str, Field(max_length=300)] = ""
    address: Annotated[str, Field(max_length=300)] = ""


class RegisteredRequest(Shape):
    """A request that was opened, and the code under which she follows it."""

    matter: int
    number: str
    code: str


class AllRegistered(Shape):
    """A request for each thing the letter asks for."""

    requests: list[RegisteredRequest]


class HerLetter(Content):
    """What she sends herself, in her own name; ``body`` is the organ that is asked."""

    body: Id
    applicant_kind: Kind
    name: Annotated[str, Field(min_length=2, max_length=120)]
    number: Annotated[str, Field(max_length=40, description="ID number, or credit code")]
    email: Annotated[str, Field(max_length=300)] = ""
    address: Annotated[str, Field(max_length=300)] = ""


class Clarifying(Given):
    """What she means, in her own words."""

    wanted: Wanted


class AskingAnother(Given):
    """Who is asked about what: a third party, or a body that made it too."""

    of: Literal["third_party", "joint_maker"]
    about: Words
    name: Annotated[str, Field(max_length=120)] = ""
    address: Annotated[str, Field(max_length=300)] = ""
    body: Id | None = None


class OpinionAsked(Shape):
    """An opinion that is asked for; its steps are taken on its own ``matter``."""

    matter: int
    number: str
    of: str
    name: str
    about: str
    outcome: str
    closed_at: Instant | None


class RequestFee(Shape):
    """What was asked for, in fen, and when it was paid."""

    basis: str
    count: int
    fen: int
    asked_on: date
    paid_on: date | None


class InformationRequest(Shape):
    """A request whole. ``outcome``: a code of the annual report's list, empty before the reply."""

    matter: int
    number: str
    code: str
    version: int
    channel: str
    received_on: date | None
    wanted: str
    document_number: str
    form: str
    way: str
    applicant_kind: str
    applicant: Applicant
    outcome: str
    replied_on: date | None
    opened_at: Instant
    closed_at: Instant | None
    stay: Stay | None
    stays: list[Stay]
    ahead: list[Ahead]
    clocks: list[Clock]
    papers: list[Paper]
    opinions: list[OpinionAsked]
    fee: RequestFee | None
    together: list[int]
    entries: list[Entry]


class RequestStep(Shape):
    """One thing that was done, with the reason that was written for her."""

    at: Instant
    step: Named
    reason: str


class TrackedRequest(Shape):
    """A request as she follows it. ``asked``: what the office asks of her, in its own words."""

    number: str
    title: str
    person: str
    version: int
    wanted: str
    received_on: date | None
    awaited: str
    asked: str
    outcome: str
    leg: Named | None
    opened_at: Instant
    closed_at: Instant | None
    clocks: list[Clock]
    papers: list[Paper]
    done: list[RequestStep]


class HerTracking(Asked):
    """The code of the receipt, and four characters."""


class PublicWanted(Given):
    """``q``: words that all stand in it; where it is empty, what is like the request."""

    q: Annotated[str, Field(max_length=60)] = ""


class PublicAlready(Shape):
    """Something everybody can read: an entry of a directory, an item's guide, a body's guide.

    ``index_number`` and ``published_on`` are an entry's.
    """

    code: str
    title: str
    summary: str
    index_number: str
    published_on: date | None
    url: str


class AllPublic(Shape):
    public: list[PublicAlready]


class AnsweringPublic(Given):
    """``public``: the code of what she is told of; ``seen``: the version that was read."""

    public: Annotated[str, Field(min_length=3, max_length=60)]
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)]
