"""What all shapes are made of."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bianmin.law.zone import SHANGHAI

LARGEST_ID = 2**63 - 1
Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]
Code = Annotated[str, Field(max_length=60)]
Place = Annotated[str, Field(pattern=r"^\d{12}$", description="12-digit code of a division")]
Instant = Annotated[datetime, AfterValidator(lambda at: at.astimezone(SHANGHAI))]
Words = Annotated[str, Field(max_length=1000)]


class Shape(BaseModel):
    """Something that is answered."""

    model_config = ConfigDict(frozen=True, use_enum_values=True)


class Given(BaseModel):
    """Something that is sent: unknown names are refused, so that a slip is noticed."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Named(Shape):
    """A code, and what it is called in the reader's language."""

    code: str
    label: str


class Body(Shape):
    """An organisation of the network. ``tier``: 1 village, 2 town, 3 county, 4 above."""

    id: int
    name: str
    short_name: str
    tier: int
    place: str
    department: str
    phone: str


class Post(Shape):
    """A post of a body; matters lie with posts."""

    id: int
    name: str
    role: str
    body: Body


class Account(Shape):
    """Somebody of the staff, or a program's own account."""

    id: int
    name: str


class Answering(Given):
    """What a head, or a leader who was asked, answers."""

    words: Words
