"""The code by which a matter is followed without an account, and who may follow it so."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from bianmin.law.refusal import Refusal

from . import refusals

HALVES = {8: 4, 9: 3, 10: 5, 12: 4}
"""In groups of how many a code of so many digits is read aloud."""

TRIES = 5
PAUSE_MINUTES = 30


def spaced(code: str) -> str:
    """A tracking code as it is read aloud: 1234 5678, 123 456 789."""
    step = HALVES.get(len(code), len(code))
    return " ".join(code[at : at + step] for at in range(0, len(code), step))


def is_code(typed: str) -> bool:
    """Whether it has the form of a tracking code, of whatever kind of matter."""
    return typed.isdecimal() and len(typed) in HALVES


def digits_of(code: str) -> str:
    """The code as it is kept, however it was typed."""
    return "".join(sign for sign in code if sign.isdigit())


class Tracked(Protocol):
    """A row with a tracking code, which counts wrong tries."""

    wrong_tries: int
    tried_at: datetime | None

    def save(self, *, update_fields: list[str]) -> None: ...


def tried(row: Tracked | None, knows: Callable[[], bool], at: datetime) -> Refusal | None:
    """Why whoever typed this may not follow it; None where ``knows`` says the digits are right.

    After five wrong tries the code rests for half an hour. A refusal does not tell whether code
    or digits were wrong. The wrong try is saved: do not undo it with the refusal.
    """
    if row is None:
        return refusals.code_unknown()
    if row.tried_at and at - row.tried_at > timedelta(minutes=PAUSE_MINUTES):
        row.wrong_tries = 0
    if row.wrong_tries >= TRIES:
        return refusals.too_many_tries(PAUSE_MINUTES)
    if not knows():
        row.wrong_tries, row.tried_at = row.wrong_tries + 1, at
        row.save(update_fields=["wrong_tries", "tried_at"])
        return refusals.code_unknown()
    if row.wrong_tries:
        row.wrong_tries = 0
        row.save(update_fields=["wrong_tries"])
    return None
