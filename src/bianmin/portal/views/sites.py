"""The public page of a site: who serves there and who is there now; and its signs as PDF."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.almanac import selectors as almanac
from bianmin.catalogue.stationing import units_at
from bianmin.information.disclosed import rulebook
from bianmin.information.disclosed.rulebook import Held
from bianmin.look.cards import BodyContact, PrintCard
from bianmin.network import selectors as network
from bianmin.network.models import Site
from bianmin.network.policies import CODE_OF_CONDUCT
from bianmin.network.serving import serving_at
from bianmin.notices import prints
from bianmin.notices.titles import title_of
from bianmin.policy import selectors as policy

from .. import present
from ..answers import public
from ..prints import card_of
from ..signs import sites, style
from ..staff import card_of as staff_card
from .pdfs import shown


@public
def site(request: HttpRequest, site: int) -> HttpResponse:
    """Who serves at a site, with photograph, number and telephone, and who is there now."""
    front = _front(site)
    context = {
        "site": front.site,
        "contact": BodyContact(
            front.site.name, front.body.phone, front.site.address, front.site.hours
        ),
        "people": [staff_card(one) for one in front.people],
        "units": units_at(front.site, present.today()),
        "style": style.letterhead(front.body, present.today()),
        "code": policy.value(CODE_OF_CONDUCT, present.today()),
        "kinds": [(word, title_of(kind, present.today())) for word, kind in sites.KINDS.items()],
        "rules": [one for one in _rules(front.site) if one.is_public],
        "print": _scanned(request, front),
        "today": present.today(),
    }
    return render(request, "portal/site.html", context)


@public
def sign(request: HttpRequest, site: int, kind: str) -> HttpResponse:
    """Board, cards, badges or sign as PDF, as it reads today; nothing is stored."""
    if kind not in sites.KINDS:
        raise Http404
    front, name = _front(site), sites.KINDS[kind]
    title = title_of(name, present.today())
    return shown(sites.pdf(name, front, present.today()), f"{front.site.name}{title}")


def _rules(site: Site) -> Sequence[Held]:
    return rulebook.book(network.directory(), present.today()).of_site(site)


def _front(site: int) -> sites.Front:
    row = get_object_or_404(Site, pk=site)
    directory = network.directory()
    if present.today() not in row.days:
        raise Http404
    people = serving_at(row, directory, almanac.calendar(), present.now())
    return sites.Front(row, directory.body(row.body_id), people)


def _scanned(request: HttpRequest, front: sites.Front) -> PrintCard | None:
    words = {kind: word for word, kind in sites.KINDS.items() if kind != sites.BADGE}

    def composed(kind: str) -> Mapping[str, Any] | None:
        return sites.facts(front, present.today()) if kind in words else None

    found = prints.compared(request.GET.dict(), composed)
    if found is None:
        return None
    kind = found.printed.kind
    label = gettext("The new %(sheet)s (PDF)") % {"sheet": title_of(kind, present.today())}
    return card_of(
        found, url=reverse("portal:sign", args=[front.site.pk, words[kind]]), label=label
    )
