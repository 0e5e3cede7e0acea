"""Writing down what happens at the door, and forgetting it when the law no longer asks for it."""

import re
from collections.abc import Mapping
from datetime import datetime

from django.db import connection

from .models import SecurityEvent
from .security_event import EventKind

CODE = re.compile(r"[A-Za-z0-9_.:/@+-]{0,64}")
LARGEST_ID = 10**10
"""An ID number or a phone number does not pass for the id of a row."""


class NotACode(ValueError):
    """A fact of an event that is no code, id or truth: it might be a personal value."""


def record(
    kind: EventKind,
    *,
    at: datetime,
    by: int | None = None,
    about: int | None = None,
    ok: bool = True,
    address: str = "",
    facts: Mapping[str, object] | None = None,
    reason: str = "",
) -> SecurityEvent:
    """Write an event down, in the transaction of what it tells of.

    ``by`` and ``about`` are ids of accounts; ``facts`` short codes, ids and truths, never names,
    numbers or words of people; ``reason`` what an officer wrote, at most 200 characters.
    Raises NotACode.
    """
    told = dict(facts or {})
    for name, value in told.items():
        if not _is_code(value):
            raise NotACode(name)
    return SecurityEvent.objects.create(
        kind=kind,
        at=at,
        by_id=by,
        about_id=about,
        ok=ok,
        address=address[:45],
        facts=told,
        reason=reason,
    )


def key_changed(deed: str, key: int, at: datetime) -> None:
    """Write down that a key of the installation was made or destroyed, by whoever is at its
    command line."""
    record(EventKind.KEY_CHANGED, at=at, facts={"deed": deed, "key": key})


def _is_code(value: object) -> bool:
    if isinstance(value, str):
        return CODE.fullmatch(value) is not None and not value.isdecimal()
    return value is None or (isinstance(value, int) and abs(value) < LARGEST_ID)


def forget(*, before: datetime) -> int:
    """Forget what happened before an instant; how many. Nothing younger than six months goes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_securityevent_forget(%s)", [before])
        row = cursor.fetchone()
    return int(row[0])
