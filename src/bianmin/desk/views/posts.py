"""Choosing the post at which one works today."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from bianmin.matters import viewers

from .. import officers


@login_required
def choose(request: HttpRequest) -> HttpResponseBase:
    """The posts held today; the choice is kept with the session and checked at every page."""
    account = request.user.pk
    assert account is not None
    viewer = viewers.staff(account, officers.present())
    if request.method == "POST":
        chosen = request.POST.get("post", "")
        if chosen in {str(post.id) for post in viewer.posts}:
            request.session[officers.CHOSEN] = int(chosen)
            return redirect("desk:inbox")
    posts = [(post, viewer.directory.body(post.body)) for post in viewer.posts]
    chosen_now = request.session.get(officers.CHOSEN)
    return _page(request, {"posts": posts, "chosen": chosen_now})


def _page(request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    response = render(request, "desk/post.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response
