"""Asking for a matter, or a project, by its code and four characters; closing it again."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from bianmin.applications import services as applications
from bianmin.applications.projects.tracking import is_project
from bianmin.casework.tracking import digits_of
from bianmin.complaints import services as complaints
from bianmin.information import services as information
from bianmin.law.refusal import Refusal
from bianmin.look.addresses import address_of
from bianmin.people import tries

from .. import admission, present
from ..answers import personal
from ..forms import TailForm, TrackForm
from ..scene import is_complaint, is_request


# No token is asked for: the form also stands on the first page, which caches may keep and which
# sets no cookie; and a forged post could only open a matter to somebody who did not ask for it.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@personal
def track(request: HttpRequest) -> HttpResponseBase:
    """The right answer leads to the matter's page; a wrong one says so, and what to do."""
    if request.method != "POST":
        return render(request, "portal/track.html", {"form": TrackForm()})
    form = (TailForm if "short" in request.POST else TrackForm)(request.POST)
    if not form.is_valid() or not (code := _found(request, form)):
        return render(request, "portal/track.html", {"form": form}, status=422)
    return redirect("portal:tracked", code=code)


def _found(request: HttpRequest, form: Any) -> str:
    """The code of the matter, now open to this browser; empty after a wrong try."""
    at = present.now()
    try:
        tries.check(address_of(request), at=at)
        code = digits_of(form.cleaned_data["code"])
        found = _tracking(code)(code=code, tail=form.cleaned_data["tail"], at=at)
    except Refusal as refusal:
        form.refuse(refusal)
        tries.count_wrong(address_of(request), at=at)
        return ""
    admission.admit(request, found.code, at=at)
    return str(found.code)


def _tracking(code: str) -> Callable[..., Any]:
    """How what has a code of this length is followed."""
    if is_project(code):
        return applications.track_project
    if is_complaint(code):
        return _complaint
    return information.track if is_request(code) else applications.track


def _complaint(code: str, tail: str, at: datetime) -> Any:
    """By four digits of her telephone, or the second code of who gave no name."""
    return complaints.track(code=code, digits=tail, at=at)


@require_POST
@personal
def close(request: HttpRequest, code: str) -> HttpResponseBase:
    admission.dismiss(request, code)
    return redirect("portal:home")
