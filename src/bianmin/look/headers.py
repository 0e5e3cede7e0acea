"""The headers of every answer, of pages, files and answers to programs alike.

Pages have nothing inline and nothing from elsewhere; what is no page may do nothing but be seen.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

PAGE = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
FILE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
SEALED = f"{FILE}; sandbox"
SEEN_BY_A_READER = "application/pdf"  # browsers show none in a sandbox
PAGES = ("text/html", "text/javascript", "application/javascript", "")
"""A script's own policy holds for what it fetches as a worker."""

NOT_USED = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope"),
    *(
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
        "serial",
        "hid",
        "xr-spatial-tracking",
    ),
)
"""What no page here asks a browser for: a photograph is taken by the phone's own file chooser."""

ALWAYS = {
    "Permissions-Policy": ", ".join(f"{name}=()" for name in NOT_USED),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}


def safe_headers(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware, the outermost; a view that has set a header of its own keeps it."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        response.headers.setdefault("Content-Security-Policy", policy_for(kind))
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        if settings.SECURE_HSTS_SECONDS:
            told = f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains"
            response.headers.setdefault("Strict-Transport-Security", told)
        return response

    return answer


def policy_for(kind: str) -> str:
    """The content security policy for a media type."""
    if kind in PAGES:
        return PAGE
    return FILE if kind == SEEN_BY_A_READER else SEALED
