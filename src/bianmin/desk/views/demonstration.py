"""The demonstration's switch: become any of its invented officials."""

from itertools import groupby

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render

from bianmin.law.zone import day_of
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.people.models import Account

from .. import officers
from ..door import staying

BACKEND = "bianmin.people.sign_in.StaffBackend"
Person = tuple[Account, PostCard]


def switch(request: HttpRequest) -> HttpResponseBase:
    """The demonstration accounts by place; a button becomes one. Nowhere else does it exist."""
    if not settings.DEMONSTRATION:
        raise Http404
    if request.method == "POST":
        return _become(request)
    return _listed(request)


def _become(request: HttpRequest) -> HttpResponseBase:
    number = request.POST.get("account", "")
    pk = int(number) if number.isdecimal() else 0
    account = get_object_or_404(Account, pk=pk, is_demonstration=True, is_active=True)
    request.session.flush()
    login(request, account, backend=BACKEND)
    staying.begin(request, account)
    return redirect("desk:inbox")


def _listed(request: HttpRequest) -> HttpResponse:
    """County first, then each town with its villages."""
    directory, day = network.directory(), day_of(officers.present())
    found = Account.objects.filter(is_demonstration=True, is_active=True).order_by("pk")
    people = [(account, post) for account in found for post in directory.posts_of(account.pk, day)]
    people.sort(key=lambda person: _order(directory, person))
    groups = [
        (name, list(members))
        for name, members in groupby(people, lambda person: _group(directory, person[1]))
    ]
    context = {"groups": _with_bodies(directory, groups)}
    return render(request, "desk/demonstration.html", context)


def _order(directory: Directory, person: Person) -> tuple[str, int, int]:
    body = directory.body(person[1].body)
    return _town(body), -body.tier, body.id


def _town(body: BodyCard) -> str:
    """The part of the division's code that names the town; the county's is zero and comes first."""
    return body.division[:9]


def _group(directory: Directory, post: PostCard) -> str:
    body = directory.body(post.body)
    return directory.division_name(_town(body) + "000")


def _with_bodies(
    directory: Directory, groups: list[tuple[str, list[Person]]]
) -> list[tuple[str, list[tuple[Account, PostCard, BodyCard]]]]:
    return [
        (name, [(account, post, directory.body(post.body)) for account, post in members])
        for name, members in groups
    ]
