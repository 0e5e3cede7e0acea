"""The rota of a body: who is on duty when in the week, and where nobody is."""

from datetime import datetime
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.almanac import selectors as almanac
from bianmin.law.zone import SHANGHAI
from bianmin.look.cards import Crumb
from bianmin.network import rota as rules
from bianmin.network import services
from bianmin.network.cards import BodyCard
from bianmin.network.kinds import Role
from bianmin.network.models import Shift, Weekday
from bianmin.network.selectors import turns_of
from bianmin.people.models import Account

from ..officers import Officer, at_the_desk, page
from . import forms, rights
from .frame import Deed, carried_out, trail

ON_ROTA = frozenset({Role.AGENT, Role.WINDOW, Role.COORDINATOR})
DAYS = 7


@rights.of_body
def rota(request: HttpRequest, officer: Officer, body: int) -> HttpResponseBase:
    """The week's turns, and the gaps of the seven days that begin today."""
    card = officer.directory.body(body)
    day = officer.viewer.day
    shifts = Shift.objects.filter(post__body=body).select_related("account", "post")
    current = [shift for shift in shifts if not shift.days.is_over(day)]
    context = {
        "body": card,
        "week": [
            (label, [s for s in current if s.weekday == number])
            for number, label in Weekday.choices
        ],
        "gaps": _gaps(officer, card),
        "has_turns": bool(current),
        "trail": trail(
            Crumb(card.name, reverse("desk:network_body", args=[body])), Crumb(gettext("Rota"))
        ),
    }
    return page(request, officer, "network/rota", context)


def _gaps(officer: Officer, body: BodyCard) -> list[tuple[str, rules.Gap]]:
    """Gaps of posts on the rota; of a post with no turn at all nothing is said."""
    posts = [p for p in officer.directory.posts_by_body.get(body.id, ()) if p.role in ON_ROTA]
    turns = turns_of([post.id for post in posts])
    calendar, office = almanac.calendar(), almanac.hours_on(officer.viewer.day)
    return [
        (post.name, gap)
        for post in posts
        if any(turn.post == post.id for turn in turns)
        for gap in rules.gaps(
            officer.directory, turns, post.id, officer.viewer.day,
            days=DAYS, calendar=calendar, office=office,
        )
    ]  # fmt: skip


@rights.of_body
def new_turn(request: HttpRequest, officer: Officer, body: int) -> HttpResponseBase:
    """Put somebody on duty on days of the week; all of them or none."""
    choices = _holdings(officer, body)
    office = almanac.hours_on(officer.viewer.day)

    def do(said: dict[str, Any]) -> None:
        post, account = map(int, said.pop("holding").split("-"))
        said["weekdays"] = [int(day) for day in said["weekdays"]]
        services.roster(post=post, account=account, **said, by=officer.account.pk, at=officer.at)

    deed = Deed(
        gettext("Put somebody on the rota"), gettext("Enter"), gettext("The rota is kept."),
        reverse("desk:network_rota", args=[body]),
    )  # fmt: skip
    known = {"from_day": officer.viewer.day, "weekdays": [str(day) for day in range(5)]}
    known |= {"begins": office.opens, "ends": office.closes}
    return carried_out(
        request, officer, deed,
        partial(forms.ShiftForm, choices={"holding": choices}),
        do, initial=known,
    )  # fmt: skip


def _holdings(officer: Officer, body: int) -> list[tuple[Any, Any]]:
    """Who holds a post of the body today, as the form names them."""
    directory, day = officer.directory, officer.viewer.day
    pairs = [
        (post, account)
        for post in directory.posts_by_body.get(body, ())
        for account in directory.in_office(post.id, day)
    ]
    people = Account.objects.in_bulk({account for _post, account in pairs})
    return [(f"{p.id}-{account}", f"{people[account].name} · {p.name}") for p, account in pairs]


@at_the_desk
def whereabouts(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Say where one is until when, for the reception and whoever asks (ST-11)."""

    def do(said: dict[str, Any]) -> None:
        until = datetime.combine(officer.viewer.day, said["until"], SHANGHAI)
        by = officer.account.pk
        services.go_out(account=by, told=said["told"], until=until, by=by, at=officer.at)

    deed = Deed(
        gettext("Out of the office"), gettext("Say so"), gettext("Your colleagues see it now."),
        reverse("desk:on_duty"),
    )  # fmt: skip
    return carried_out(request, officer, deed, forms.OutForm, do)


@at_the_desk
def back(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Say that one is back before the time."""
    if request.method == "POST":
        by = officer.account.pk
        services.go_out(account=by, told="", until=officer.at, by=by, at=officer.at)
    return redirect("desk:on_duty")
