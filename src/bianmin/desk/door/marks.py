"""What a session says of itself: since when, last seen, how long it may last, what it has shown.

It is written when somebody comes in, so that a page asks no table whether she may stay.
"""

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from django.contrib.sessions.backends.base import SessionBase

from .values import Stay

KEY = "door"
NOTED_EVERY = timedelta(minutes=1)
"""How often it is written down that somebody is still there."""


@dataclass(frozen=True)
class Marks:
    """``began`` and ``seen`` as seconds since 1970, ``idle`` and ``longest`` in seconds.

    ``row`` is the number in the list of sign-ins; ``factor`` whether a second factor was shown;
    ``due`` whether the password must be changed before anything else.
    """

    row: int
    began: float
    seen: float
    idle: float
    longest: float
    factor: bool
    due: bool

    def is_over(self, at: datetime) -> bool:
        now = at.timestamp()
        return now - self.seen > self.idle or now - self.began > self.longest

    def is_to_be_noted(self, at: datetime) -> bool:
        return at.timestamp() - self.seen >= NOTED_EVERY.total_seconds()

    def is_fresh(self, at: datetime, within: timedelta) -> bool:
        """Whether she came in only just now."""
        return at.timestamp() - self.began < within.total_seconds()


def new(*, row: int, at: datetime, stay: Stay, factor: bool, due: bool) -> Marks:
    now = at.timestamp()
    return Marks(
        row, now, now, stay.idle.total_seconds(), stay.longest.total_seconds(), factor, due
    )


def of(session: SessionBase) -> Marks | None:
    """What a session says of itself; None for one that did not begin at this door."""
    kept = session.get(KEY)
    return Marks(**kept) if kept else None


def keep(session: SessionBase, marks: Marks) -> None:
    session[KEY] = asdict(marks)


def has_shown_factor(session: SessionBase) -> None:
    """A second factor was just enrolled here, which shows it."""
    if said := of(session):
        keep(session, replace(said, factor=True))


def has_new_password(session: SessionBase) -> None:
    """The password is her own from now on."""
    if said := of(session):
        keep(session, replace(said, due=False))
