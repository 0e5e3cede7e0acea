"""The way in for programs: no session, no cookie, no form's token; never a page, never a trace."""

import logging
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import translation

from bianmin.law.refusal import Refusal

from . import addresses, refusals
from .problems import problem
from .wire import check_address, check_size

PREFIX = "/api/v1/"
logger = logging.getLogger(__name__)
View = Callable[[HttpRequest], HttpResponseBase]


def programs_apart(get_response: View) -> View:
    """Middleware, near the outside: what is for programs goes straight to them."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(PREFIX):
            return get_response(request)
        with translation.override(translation.get_language_from_request(request)):
            response = _answered(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "")
        response.headers.setdefault("Vary", "Accept-Language, Authorization")
        if isinstance(response, HttpResponse):
            response.headers["Content-Length"] = str(len(response.content))
        return response

    return answer


def _answered(request: HttpRequest) -> HttpResponseBase:
    try:
        check_address(request)
        check_size(request)
        view, args, named = addresses.found(request.path_info.removeprefix(PREFIX))
        response = view(request, *args, **named)
    except Http404:  # Resolver404 is one
        return problem(refusals.no_such_address())
    except Refusal as refusal:
        return problem(refusal)
    except Exception:
        logger.exception("%s %s", request.method, request.path_info)
        return problem(refusals.failed())
    if response.status_code == 405:
        return problem(refusals.not_that_way(response.headers.get("Allow", "")))
    return response
