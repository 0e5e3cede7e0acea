"""Posts: who holds and held one, its duties, what it is authorised for, and its end."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.applications import services as applications
from bianmin.look.cards import Crumb
from bianmin.network import services
from bianmin.network.models import Post
from bianmin.people import staff

from ..officers import Officer, at_the_desk, page
from . import forms, rights
from .frame import Deed, carried_out, trail


def _post(officer: Officer, post: int) -> Post:
    return get_object_or_404(Post.objects.select_related("body", "successor"), pk=post)


@at_the_desk
def post(request: HttpRequest, officer: Officer, post: int) -> HttpResponseBase:
    """One post with everybody who held it, and its authorisations."""
    row = _post(officer, post)
    if not rights.keeps(officer, row.body_id):
        return rights.not_yours(request, officer)
    context = {
        "post": row,
        "holders": row.holders.select_related("account").order_by("-from_day", "rank"),
        "authorisations": row.authorisations.order_by("until_day", "subject"),
        "windows": row.windows.select_related("site"),
        "shifts": row.shifts.select_related("account"),
        "day": officer.viewer.day,
        "keeps_all": rights.keeps_all(officer),
        "trail": trail(
            Crumb(row.body.name, reverse("desk:network_body", args=[row.body_id])), Crumb(row.name)
        ),
    }
    return page(request, officer, "network/post", context)


@rights.of_body
def new_post(request: HttpRequest, officer: Officer, body: int) -> HttpResponseBase:
    if not rights.keeps_all(officer):
        return rights.not_yours(request, officer)
    deed = Deed(
        gettext("Add a post"), gettext("Add it"), gettext("The post is added."),
        reverse("desk:network_body", args=[body]),
    )  # fmt: skip
    by, at = officer.account.pk, officer.at
    return carried_out(
        request, officer, deed, forms.NewPostForm,
        lambda said: services.add_post(body=body, **said, by=by, at=at),
    )  # fmt: skip


@rights.only(rights.keeps_all)
def change_post(request: HttpRequest, officer: Officer, post: int) -> HttpResponseBase:
    row = _post(officer, post)
    by, at = officer.account.pk, officer.at
    return carried_out(
        request, officer, _deed(row, gettext("Name and duties"), gettext("Keep it")),
        forms.PostForm,
        lambda said: services.change_post(post=post, **said, by=by, at=at),
        initial={"name": row.name, "duties": row.duties},
    )  # fmt: skip


@rights.only(rights.keeps_all)
def appoint(request: HttpRequest, officer: Officer, post: int) -> HttpResponseBase:
    """Put somebody on the post; the rows of those before stay."""
    row = _post(officer, post)

    def do(said: dict[str, Any]) -> None:
        account = staff.find(said.pop("person")).pk
        services.appoint(post=post, account=account, **said, by=officer.account.pk, at=officer.at)

    deed = _deed(row, gettext("Put somebody on this post"), gettext("Appoint"))
    return carried_out(
        request, officer, deed, forms.AppointForm, do, initial={"from_day": officer.viewer.day}
    )


@rights.only(rights.keeps_all)
def authorise(request: HttpRequest, officer: Officer, post: int) -> HttpResponseBase:
    """Say which items the post takes, or decides, by itself."""
    row = _post(officer, post)
    by, at = officer.account.pk, officer.at
    return carried_out(
        request, officer, _deed(row, gettext("Authorise this post"), gettext("Authorise")),
        forms.AuthoriseForm, lambda said: services.authorise(post=post, **said, by=by, at=at),
        initial={"from_day": officer.viewer.day},
    )  # fmt: skip


@rights.only(rights.keeps_all)
def abolish(request: HttpRequest, officer: Officer, post: int) -> HttpResponseBase:
    """Abolish the post; what lies with it goes on with the chosen one at once."""
    row = _post(officer, post)
    others = officer.directory.posts_by_body.get(row.body_id, ())
    choices = [(other.id, other.name) for other in others if other.id != post]

    def do(said: dict[str, Any]) -> None:
        heir = int(said["successor"])
        services.abolish_post(post=post, successor=heir, by=officer.account.pk, at=officer.at)
        applications.carry_over(at=officer.at)

    deed = Deed(
        gettext("Abolish this post"), gettext("Abolish it"), gettext("The post is abolished."),
        reverse("desk:network_body", args=[row.body_id]),
        warning=gettext(
            "Its holders are ended, and everything that lies with it goes on with the post you "
            "choose. It cannot be undone."
        ),
    )  # fmt: skip
    return carried_out(
        request, officer, deed,
        partial(forms.SuccessorForm, choices={"successor": choices}), do,
    )  # fmt: skip


def _deed(row: Post, title: str, button: str) -> Deed:
    back = reverse("desk:network_post", args=[row.pk])
    above = (Crumb(f"{row.body.short_name} {row.name}", back),)
    return Deed(title, button, gettext("It is kept."), back, above=above)
