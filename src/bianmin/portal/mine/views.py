"""Her own page, the two ways in, and the way out."""

from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from bianmin.applications.projects.tracking import is_project
from bianmin.law.refusal import Refusal
from bianmin.people import province as provinces

from .. import admission, present
from ..answers import personal
from ..online import codes, opened
from ..online.forms import CodeForm, PhoneForm
from ..scene import is_complaint, is_request
from . import door, listed

PURPOSE = "mine"


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def mine(request: HttpRequest) -> HttpResponseBase:
    """All that is hers; before she has shown who she is, the number of her phone is asked."""
    if her := door.her(request, at=present.now()):
        context = {
            "her": her,
            "lines": listed.lines(her),
            "requests": listed.request_lines(her),
            "projects": listed.project_lines(her),
            "complaints": listed.complaint_lines(her),
            "licences": listed.licences(her, present.today()),
            "drafts": opened.own(request),
        }
        return render(request, "portal/mine/mine.html", context)
    form = PhoneForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            codes.send_code(request, form.cleaned_data["phone"], purpose=PURPOSE)
            return redirect("portal:mine_code")
        except Refusal as refusal:
            form.refuse(refusal)
    context = {"form": form, "province": provinces.of_settings()}
    return render(request, "portal/mine/enter.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def code(request: HttpRequest) -> HttpResponseBase:
    """The code on her phone lets her in."""
    number = codes.pending(request, PURPOSE)
    if not number:
        return redirect("portal:mine")
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and codes.confirmed(request, form):
        door.enter(request, door.Her(phone=number), at=present.now())
        return redirect("portal:mine")
    context = {**codes.code_context(request, number), "form": form}
    return render(request, "portal/online/code.html", context, status=422 if form.errors else 200)


@require_POST
@personal
def follow(request: HttpRequest, code: str) -> HttpResponseBase:
    """Open one of hers to this browser, without code and digits."""
    her = door.her(request, at=present.now())
    if her and any(one.code == code for one in _hers(code)(her)):
        admission.admit(request, code, at=present.now())
    return redirect("portal:tracked", code=code)


def _hers(code: str) -> Callable[[door.Her], Sequence[Any]]:
    """What is hers of the kind that has codes of this length."""
    if is_project(code):
        return listed.projects
    if is_complaint(code):
        return listed.complaints
    return listed.requests if is_request(code) else listed.applications


@require_POST
@personal
def leave(request: HttpRequest) -> HttpResponseBase:
    """Closed here; whoever takes the device next finds nothing of hers."""
    door.leave(request)
    return redirect("portal:home")
