"""Steps that are open, and steps taken."""

from typing import Annotated, Any

from pydantic import Field

from .parts import Given, Shape


class Why(Shape):
    """Why a step cannot be taken yet, and what to do now."""

    code: str
    detail: str
    now: str
    article: str


class Open(Shape):
    """A step of this post. ``facts`` is the JSON Schema of what it wants; ``not_yet`` null: now."""

    step: str
    label: str
    primary: bool
    facts: dict[str, Any]
    not_yet: Why | None


class Steps(Shape):
    """The steps open to the caller; a step sends ``version`` as ``seen``."""

    matter: int
    version: int
    steps: list[Open]


class Taking(Given):
    """``seen``: the version the caller has looked at; ``facts`` as the step's schema has them."""

    seen: Annotated[int, Field(ge=0, le=2**31 - 1)]
    facts: dict[str, Any] = {}


class Taken(Shape):
    """What the step wrote. ``again``: the key had come before, and this is the first answer."""

    matter: int
    number: str
    version: int
    again: bool
