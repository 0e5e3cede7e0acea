"""Who has shown code and digits may see that matter for a quarter of an hour, in this browser."""

from datetime import datetime, timedelta

from django.http import HttpRequest

KEY = "tracked"
OPEN_FOR = timedelta(minutes=15)


def admit(request: HttpRequest, code: str, *, at: datetime) -> None:
    """Open the matter with this code to this browser; what has run out is forgotten."""
    still = {c: until for c, until in _open(request).items() if _after(until) > at}
    request.session[KEY] = {**still, code: (at + OPEN_FOR).isoformat()}


def is_admitted(request: HttpRequest, code: str, *, at: datetime) -> bool:
    until = _open(request).get(code)
    return until is not None and at < _after(until)


DATA = "own_data"
"""Whose data are open to this browser: the party's id by code, once her phone was confirmed."""


def admit_to_data(request: HttpRequest, code: str, party: int, *, at: datetime) -> None:
    """Open what is kept of the party, for as long as the matter's page."""
    admit(request, code, at=at)
    request.session[DATA] = {code: party}


def whose_data(request: HttpRequest, code: str, *, at: datetime) -> int | None:
    """The party (id) whose data this browser may see; None without a code from her phone."""
    opened = request.session.get(DATA, {}).get(code)
    return int(opened) if opened and is_admitted(request, code, at=at) else None


def dismiss(request: HttpRequest, code: str) -> None:
    """Close it before the time is over, for whoever reads at somebody else's screen."""
    request.session.pop(DATA, None)
    if code in (still := _open(request)):
        request.session[KEY] = {c: until for c, until in still.items() if c != code}


def _open(request: HttpRequest) -> dict[str, str]:
    return dict(request.session.get(KEY, {}))


def _after(until: str) -> datetime:
    return datetime.fromisoformat(until)
