"""Bodies: the list by town, one with its posts, sites and competence, a new one, its names."""

from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.look.cards import Crumb
from bianmin.network import bodies as network
from bianmin.network import divisions, gazetteer, services
from bianmin.network.cards import BodyCard
from bianmin.network.kinds import Level
from bianmin.network.models import Body, Competence, Holder, Post, Site
from bianmin.network.tiers import Tier

from ..officers import Officer, at_the_desk, page
from . import forms, rights
from .frame import Deed, carried_out, trail

PLACES = 50


@rights.only(rights.keeps_some)
def bodies(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The county's own bodies, and those of a chosen town."""
    directory, day = officer.directory, officer.viewer.day
    root = divisions.root(directory).code
    towns = divisions.children(directory, root, day)
    town = directory.divisions.get(request.GET.get("town", ""))
    chosen = town.code if town else ""
    kept = map(directory.body, rights.kept_bodies(officer))
    shown = [body for body in kept if _is_listed(officer, body, chosen)]
    context = {
        "towns": [place for place in towns if place.level == Level.TOWN],
        "town": town,
        "bodies": sorted(shown, key=lambda b: (day not in b.days, -b.tier, b.division, b.id)),
        "day": day,
        "keeps_all": rights.keeps_all(officer),
        "trail": trail(Crumb(gettext("Bodies"))),
    }
    return page(request, officer, "network/bodies", context)


def _is_listed(officer: Officer, body: BodyCard, town: str) -> bool:
    if not town:
        return body.tier >= Tier.COUNTY or not rights.keeps_all(officer)
    place = officer.directory.divisions.get(body.division)
    return body.division == town or (place is not None and place.parent == town)


@rights.of_body
def body(request: HttpRequest, officer: Officer, body: int) -> HttpResponseBase:
    """One body: what is known of it, who holds and held its posts, its sites and competence."""
    row = Body.objects.select_related("division", "parent").get(pk=body)
    holders = Holder.objects.select_related("account").order_by("rank", "-from_day")
    posts = Post.objects.filter(body=body).prefetch_related(Prefetch("holders", holders))
    day = officer.viewer.day
    context = {
        "body": row,
        "posts": [_post(officer, post, day) for post in posts.order_by("abolished_on", "pk")],
        "sites": Site.objects.filter(body=body).prefetch_related("windows__post").order_by("pk"),
        "competences": Competence.objects.filter(body=body).order_by("until_day", "subject", "pk"),
        "succession": getattr(row, "succession", None),
        "forerunners": [officer.directory.body(b) for b in officer.directory.forerunners(body)],
        "day": day,
        "keeps_all": rights.keeps_all(officer),
        "trail": trail(Crumb(gettext("Bodies"), reverse("desk:network_bodies")), Crumb(row.name)),
    }
    return page(request, officer, "network/body", context)


def _post(officer: Officer, post: Post, day: date) -> dict[str, Any]:
    held = list(post.holders.all())
    now = [one for one in held if not one.days.is_over(day)]
    return {
        "post": post,
        "now": [(one, officer.directory.is_away(one.account_id, day)) for one in now],
        "past": len(held) - len(now),
    }


@rights.only(rights.keeps_all)
def new_body(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Found a body: below the centre of its town, or below the county centre."""
    deed = Deed(
        gettext("Found a body"), gettext("Found it"), gettext("The body is founded."),
        reverse("desk:network_bodies"),
    )  # fmt: skip
    return carried_out(
        request, officer, deed, forms.NewBodyForm, lambda said: _found(officer, said),
        initial={"from_day": officer.viewer.day},
    )  # fmt: skip


def _found(officer: Officer, said: dict[str, Any]) -> None:
    above = network.above(officer.directory, said["kind"], said["division"], officer.viewer.day)
    services.found_body(**said, parent=above.id, by=officer.account.pk, at=officer.at)


@rights.of_body
def change_body(request: HttpRequest, officer: Officer, body: int) -> HttpResponseBase:
    if not rights.keeps_all(officer):
        return rights.not_yours(request, officer)
    row = officer.directory.body(body)
    deed = Deed(
        gettext("Names and telephone"), gettext("Keep it"), gettext("It is kept."),
        reverse("desk:network_body", args=[body]),
    )  # fmt: skip
    known = {"name": row.name, "short_name": row.short_name, "phone": row.phone}
    by, at = officer.account.pk, officer.at
    return carried_out(
        request, officer, deed, forms.BodyForm,
        lambda said: services.change_body(body=body, **said, by=by, at=at), initial=known,
    )  # fmt: skip


@at_the_desk
def places(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Any place of the country by its name or pinyin, with its code."""
    typed = request.GET.get("q", "").strip()[:30]
    found = gazetteer.search(typed, officer.viewer.day, limit=PLACES) if typed else []
    context = {"typed": typed, "found": found, "trail": trail(Crumb(gettext("Places")))}
    return page(request, officer, "network/places", context)
