"""Cutting the edges off a photographed page by four plain choices, at an intake or on a matter."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from bianmin.files.photos import Edges
from bianmin.law.refusal import Refusal
from bianmin.look.edges_form import EdgesForm

from .officers import Officer, page


def cut(
    request: HttpRequest,
    officer: Officer,
    *,
    picture: str,
    back: str,
    deed: Callable[[Edges], str],
) -> HttpResponseBase:
    """Show the page at ``picture`` with its four edges; ``deed`` cuts and says where to go on."""
    form, refusal = EdgesForm(request.POST if request.method == "POST" else None), None
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(deed(form.edges))
        except Refusal as told:
            refusal = told
    context = {"form": form, "picture": picture, "back": back, "refusal": refusal}
    status = 422 if refusal or form.errors else 200
    return page(request, officer, "crop", context, status=status)
