"""The county's values as programs read and set them."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from .parts import Given, Instant, Shape


class EnteredValue(Shape):
    """What was entered once; rows are never changed. ``by`` is empty for what was shipped."""

    value: Any
    from_day: date
    until_day: date | None
    document: str
    at: Instant
    by: str


class CountyValue(Shape):
    """``from_day`` is null where the county has set nothing and what the system proposes holds.

    ``entered``: all that was ever entered, newest first, where one value was asked for.
    """

    key: str
    label: str
    kind: str
    unit: str
    choices: list[Any]
    value: Any
    from_day: date | None
    document: str
    proposed: Any
    entered: list[EnteredValue]


class CountyValues(Shape):
    values: list[CountyValue]


class NewValue(Given):
    """``until_day`` only for a trial: the old value then returns."""

    key: Annotated[str, Field(max_length=64)]
    value: Any
    from_day: date
    until_day: date | None = None
    document: Annotated[str, Field(max_length=200)]
