"""What every page's frame shows: whose service it is, and how the reader wants to read."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext

from bianmin.network.selectors import directory

MODE_COOKIE = "mode"


def frame(request: HttpRequest) -> dict[str, object]:
    """Context processor of ``look/base.html``; a fragment without the frame asks nothing."""
    return {
        "service_name": SimpleLazyObject(service_name),
        "mode": mode_of(request),
        "demonstration": settings.DEMONSTRATION,
    }


def service_name() -> str:
    """The root division's name and what it offers; without a network only the latter."""
    roots = (card.name for card in directory().divisions.values() if card.parent is None)
    county = next(roots, "")
    if not county:
        return gettext("Public services")
    return gettext("%(county)s public services") % {"county": county}


def mode_of(request: HttpRequest) -> str:
    """``elder`` when the reader has chosen large type, else ``plain``."""
    return "elder" if request.COOKIES.get(MODE_COOKIE) == "elder" else "plain"
