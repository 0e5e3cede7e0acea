"""How pages answer: public ones may be kept by caches, those about somebody by nobody."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import add_never_cache_headers, patch_cache_control, patch_vary_headers
from django.views.decorators.http import require_safe

Page = Callable[..., HttpResponseBase]
FRESH_SECONDS = 300
READ_AS = ("Accept-Language", "Cookie")
"""What a public page depends on: the language, and the chosen size of letters (a cookie)."""


_public: set[Page] = set()


def is_public(page: Page) -> bool:
    """Whether a page names no citizen, and its path no code of hers."""
    return page in _public


def public(page: Page) -> Page:
    """A page that names no citizen. Shared caches may keep it, unless the reader has a session."""

    @wraps(page)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        response = page(request, *args, **kwargs)
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            patch_cache_control(response, private=True, no_cache=True)
        elif response.status_code == 200 and not response.has_header("Cache-Control"):
            patch_cache_control(response, public=True, max_age=FRESH_SECONDS)
        patch_vary_headers(response, READ_AS)
        return response

    shown: Page = require_safe(answer)
    _public.add(shown)
    return shown


def personal(page: Page) -> Page:
    """A page about somebody's matter: kept nowhere, and found by no search engine."""

    @wraps(page)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        response = page(request, *args, **kwargs)
        add_never_cache_headers(response)
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return answer
