"""The idempotency key: with it a request may be repeated until it is answered."""

import re
from typing import Annotated

from ninja import Header

from . import refusals
from .callers import Caller
from .citizens import Citizen

PRINTABLE = re.compile(r"[\x21-\x7e]{1,44}")
Key = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        description="1 to 44 printable characters, such as a UUID, new for each thing to be done",
    ),
]


def checked(key: str) -> str:
    """Raises ``Refusal`` where no key was sent, or none that can be kept."""
    if not PRINTABLE.fullmatch(key):
        raise refusals.key_missing()
    return key


def key_of(caller: Caller | Citizen, key: str) -> str:
    """The engine's key: the program's own, told apart from every other program's."""
    return f"{caller.client.pk}.{checked(key)}"
