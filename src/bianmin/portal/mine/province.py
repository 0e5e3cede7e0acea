"""In by the province's login: sent there, and back with what it says."""

from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from bianmin.law.refusal import Refusal
from bianmin.look.refusals import text
from bianmin.people import province as provinces
from bianmin.people.province import Province

from .. import present
from ..answers import personal
from . import door

KEPT = "province"


@require_POST
@personal
def begin(request: HttpRequest) -> HttpResponseBase:
    """Send her to the province; only this browser can come back for her."""
    try:
        address, kept = provinces.begin(_province(), back=_back())
    except Refusal as refusal:
        return _refused(request, refusal)
    request.session[KEPT] = asdict(kept)
    return redirect(address)


@require_safe
@personal
def returned(request: HttpRequest) -> HttpResponseBase:
    """She is back. What she came with is good once, and only in the browser that was sent."""
    kept: dict[str, Any] | None = request.session.pop(KEPT, None)
    if kept is None:
        return redirect("portal:mine")
    came = request.GET.dict()
    try:
        shown = provinces.finish(_province(), provinces.Kept(**kept), came, back=_back())
    except Refusal as refusal:
        return _refused(request, refusal)
    door.enter(request, door.Her(name=shown.name, number=shown.number), at=present.now())
    return redirect("portal:mine")


def _province() -> Province:
    """Raises Http404 where no login of a province was set up."""
    if (province := provinces.of_settings()) is None:
        raise Http404
    return province


def _back() -> str:
    """The address that was registered with the province: never what a request says of itself."""
    return settings.PUBLIC_ADDRESS + reverse("portal:mine_returned")


def _refused(request: HttpRequest, refusal: Refusal) -> HttpResponseBase:
    messages.warning(request, text(refusal))
    return redirect("portal:mine")
