"""Who is in, in this browser: a phone that was shown to be hers, or whom the province has shown.

The number lies in the session sealed. It closes by itself when nothing is asked for a while.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest

from bianmin.vault import sealing

KEY = "mine"
PLACE = "session.mine"
OPEN_FOR = timedelta(minutes=30)
NOTED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Her:
    """``phone`` she has confirmed, or name and ID ``number`` that the province has shown."""

    phone: str = ""
    name: str = ""
    number: str = ""

    @property
    def known(self) -> dict[str, str]:
        """What an application need not ask her again."""
        told = {"phone": self.phone, "name": self.name, "number": self.number}
        return {name: value for name, value in told.items() if value}


def enter(request: HttpRequest, her: Her, *, at: datetime) -> None:
    """Let her in, under a new session key: one that was planted before opens nothing."""
    request.session.cycle_key()
    sealed = {name: sealing.seal_text(value, PLACE) for name, value in her.known.items()}
    request.session[KEY] = {"sealed": sealed, "until": (at + OPEN_FOR).isoformat()}


def her(request: HttpRequest, *, at: datetime) -> Her | None:
    """Who is in; asked for now, it stays open for another while."""
    kept: dict[str, Any] = request.session.get(KEY, {})
    until = datetime.fromisoformat(kept["until"]) if kept else at
    if until <= at:
        leave(request)
        return None
    if at + OPEN_FOR - until > NOTED_EVERY:
        request.session[KEY] = {**kept, "until": (at + OPEN_FOR).isoformat()}
    told = {name: sealing.unseal_text(value, PLACE) for name, value in kept["sealed"].items()}
    return Her(**told)


def leave(request: HttpRequest) -> None:
    """Close it, and whatever of hers was opened from it."""
    if KEY in request.session:
        request.session.flush()
