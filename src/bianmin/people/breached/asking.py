"""A service asked whether it knows a password, without telling it which: five hexadecimal digits
of its SHA-1 leave the house, and hundreds of others' come back, padded so that nobody on the way
can tell them apart by their number (the range protocol of published lists, k-anonymity)."""

from django.conf import settings

from bianmin import calling

from .held import digest_of

TOLD = 5
SECONDS = 3.0
MOST = 1024 * 1024


def is_known(password: str) -> bool:
    """Whether the service that the settings name knows it; no, where they name none.

    Raises CallFault, or another OSError: it was not answered.
    """
    url = str(settings.BREACHED_URL)
    if not url:
        return False
    digest = digest_of(password).hex().upper()
    asked = f"{url.rstrip('/')}/{digest[:TOLD]}"
    headers = {"Add-Padding": "true", "User-Agent": "bianmin"}
    answer = calling.get(asked, headers=headers, seconds=SECONDS, most=MOST)
    if answer.status != 200:
        raise calling.CallFault(f"answered {answer.status}")
    return any(_is(line, digest[TOLD:]) for line in answer.body.decode("ascii", "replace").split())


def _is(line: str, rest: str) -> bool:
    """A line that only pads has been seen never."""
    suffix, _colon, count = line.partition(":")
    return suffix.upper() == rest and count.strip("0") != ""
