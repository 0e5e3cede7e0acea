"""Where a request comes from."""

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """What a proxy says is believed of the installation's own only."""
    direct = str(request.META.get("REMOTE_ADDR", ""))
    forwarded = request.headers.get("X-Forwarded-For", "")
    if direct in settings.PROXIES and forwarded:
        return forwarded.rpartition(",")[2].strip()
    return direct
