"""The page that a badge's code opens: who this is, where, and what was promised."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from bianmin.almanac import selectors as almanac
from bianmin.look.cards import PrintCard
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard
from bianmin.network.models import Pledge
from bianmin.network.policies import CODE_OF_CONDUCT
from bianmin.network.serving import Serving, serving_for
from bianmin.notices import prints
from bianmin.policy import selectors as policy

from .. import present
from ..answers import public
from ..prints import card_of
from ..signs import sites
from ..staff import card_of as staff_card

Held = Sequence[tuple[Serving, BodyCard]]


@public
def staff(request: HttpRequest, account: int) -> HttpResponse:
    """Somebody who serves the public today; of anybody else it says that they do not."""
    held = serving_for(account, network.directory(), almanac.calendar(), present.now())
    if not held:
        return render(request, "portal/no_staff.html", status=404)
    places = network.sites_of([body.id for _one, body in held])
    context = {
        "name": held[0][0].helper.name,
        "people": [staff_card(one, linked=False) for one, _body in held],
        "complain": _complaining(account, held),
        "sites": list(dict.fromkeys(s for found in places.values() for s in found[:1])),
        "pledge": Pledge.objects.filter(account=account).first(),
        "code": policy.value(CODE_OF_CONDUCT, present.today()),
        "print": _badge(request, held),
        "today": present.today(),
    }
    return render(request, "portal/staff.html", context)


def _complaining(account: int, held: Held) -> str:
    """Where one complains about this person."""
    _one, body = held[0]
    return f"{reverse('portal:complaint_new', args=[body.id])}?person={account}"


def _badge(request: HttpRequest, held: Held) -> PrintCard | None:
    """The badge that was scanned: it holds if one of the posts is still as printed."""
    asked = request.GET.dict()
    compared = [prints.compared(asked, partial(_says, one, body)) for one, body in held]
    told = sorted(filter(None, compared), key=lambda found: not found.holds)
    return card_of(told[0]) if told else None


def _says(one: Serving, body: BodyCard, kind: str) -> Mapping[str, Any] | None:
    return sites.badge(one, body, present.today()) if kind == sites.BADGE else None
