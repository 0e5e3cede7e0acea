"""Licences, what is asked about them, and what ends them."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .matters import Served
from .parts import Given, Id, Instant, Named, Shape


class LicenceDeed(Shape):
    """What was done to a licence; ``paper`` is the id and ``number`` the number of what told it."""

    act: Named
    at: Instant
    paper: int
    number: str
    until: date | None
    served: Served | None = None


class Licence(Shape):
    """A licence by its decision's ``number``. ``holder`` is masked; ``until``: none if not limited.

    ``matter`` granted it; ``organ`` is the id of the body.
    """

    id: int
    number: str
    title: str
    item: str
    matter: int
    organ: int
    holder: str
    since: date
    until: date | None
    standing: Named
    holds: bool
    deeds: list[LicenceDeed] = []


class Licences(Shape):
    """``next`` is sent as ``after`` for the page that follows; none at the end."""

    licences: list[Licence]
    next: int | None


class AboutLicence(Given):
    """A licence she holds, and what is asked about it; ``wish`` says what is to be changed."""

    id: Id
    purpose: Literal["change", "renewal"]
    wish: Annotated[str, Field(max_length=1000)] = ""


class LicenceServing(Given):
    """How the ``paper`` (id) of a licence's end was served; ``witness`` where it was left.

    ``proof`` is the id of a photograph or scan that shows it, sent before by the same account.
    """

    paper: Id
    way: Literal["direct", "left", "post", "entrusted", "online", "notice"]
    told_on: date
    witness: Annotated[str, Field(max_length=120)] = ""
    proof: Id | None = None


class LicenceEnding(Given):
    """``ground`` is the law's, by its code: docs/papers.md lists them."""

    act: Literal["withdrawn", "revoked", "cancelled"]
    ground: Annotated[str, Field(max_length=16)]
    reason: Annotated[str, Field(max_length=1000)]
    heard: Annotated[str, Field(max_length=1000)] = ""
