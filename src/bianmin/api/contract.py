"""All operations under one roof, and what is answered when one is refused."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist, RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from bianmin.law.refusal import Refusal

from . import refusals
from .callers import present
from .operations import ROUTERS
from .problems import problem
from .throttle import seconds_left
from .wire import JsonParser, JsonRenderer

VERSION = "1"

api = NinjaAPI(
    title="bianmin",
    version=VERSION,
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
    parser=JsonParser(),
    renderer=JsonRenderer(),
)
for router in ROUTERS:
    api.add_router("", router)


@api.exception_handler(Refusal)
def refused(request: HttpRequest, fault: Refusal) -> HttpResponse:
    response = problem(fault)
    if fault.code == "too-many-requests":
        response.headers["Retry-After"] = str(seconds_left(present()))
    return response


@api.exception_handler(ValidationError)
def malformed(request: HttpRequest, fault: ValidationError) -> HttpResponse:
    """Each place that is wrong: where (body/person/number) and what is the matter with it."""
    return problem(refusals.malformed(), errors=[_wrong(one) for one in fault.errors])


def _wrong(fault: Any) -> dict[str, str]:
    parts = [str(part) for part in fault["loc"]]
    named = [part for part in parts if part not in {"given", "query", "path"}]
    return {"field": "/".join(named), "detail": str(fault["msg"])}


@api.exception_handler(Http404)
@api.exception_handler(ObjectDoesNotExist)
def missing(request: HttpRequest, fault: Exception) -> HttpResponse:
    return problem(refusals.not_found())


@api.exception_handler(HttpError)
def unreadable(request: HttpRequest, fault: HttpError) -> HttpResponse:
    """What the framework refuses by itself: bodies, chiefly, for the reason it hides."""
    cause = fault.__cause__
    if isinstance(cause, Refusal):
        return problem(cause)
    if isinstance(cause, RequestDataTooBig):
        return problem(refusals.too_large(settings.DATA_UPLOAD_MAX_MEMORY_SIZE))
    return problem(refusals.unreadable())


@api.exception_handler(RequestDataTooBig)
def too_large(request: HttpRequest, fault: Exception) -> HttpResponse:
    return problem(refusals.too_large(settings.DATA_UPLOAD_MAX_MEMORY_SIZE))
