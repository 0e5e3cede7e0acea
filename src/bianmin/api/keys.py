"""The idempotency key: with it a request may be repeated until it is answered."""

import re
from typing import Annotated

from ninja import Header

from bianmin.matters import refusals

from .callers import Caller

PRINTABLE = re.compile(r"[\x21-\x7e]{1,44}")
Key = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        description="1 to 44 printable characters, such as a UUID, new for each thing to be done",
    ),
]


def key_of(caller: Caller, key: str) -> str:
    """The engine's key. Raises ``Refusal`` where none, or none that can be kept, was sent."""
    if not PRINTABLE.fullmatch(key):
        raise refusals.key_missing()
    return caller.key(key)
