"""The rules of a site (制度墙): on one page, whole, and as sheets for its wall."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.information.disclosed import rulebook
from bianmin.information.models import Disclosure
from bianmin.information.models.disclosures import State
from bianmin.look.cards import PrintCard
from bianmin.network import selectors as network
from bianmin.network.models import Site
from bianmin.notices import prints

from .. import present
from ..answers import public
from ..prints import card_of
from ..signs import rules
from .pdfs import shown

SIZE = "size"
"""The part of an address that carries the size of the sheet from which the page was opened."""


@public
def site_rules(request: HttpRequest, site: int) -> HttpResponse:
    """Every rule that holds at a site, whole; those that will; those it must have and lacks."""
    row = _open(site)
    book = rulebook.book(network.directory(), present.today())
    held = [one for one in book.of_site(row) if one.is_public]
    context = {
        "site": row,
        "held": rules.read(held),
        "lacking": book.lacking(row),
        "print": _scanned(request, row, rules.in_force(held)),
    }
    return render(request, "portal/site_rules.html", context)


@public
def site_rules_pdf(request: HttpRequest, site: int, size: str) -> HttpResponse:
    """All that hold there, a sheet to each."""
    row = _open(site)
    book = rulebook.book(network.directory(), present.today())
    rows = rules.in_force(book.of_site(row))
    if size not in rules.SIZES or not rows:
        raise Http404
    address = f"{reverse('portal:site_rules', args=[site])}?{urlencode({SIZE: size})}"
    wall = _wall(row, size)
    made = rules.pdf(rows, wall, address=address, day=present.today(), marked=True)
    return shown(made, gettext("Rules of %(site)s") % {"site": row.name})


@public
def rule_pdf(request: HttpRequest, disclosure: int, size: str) -> HttpResponse:
    """One edition, as everybody reads it."""
    rows = Disclosure.objects.filter(state=State.PUBLISHED).exclude(rule="")
    row = get_object_or_404(rows.select_related("at_site"), pk=disclosure)
    if size not in rules.SIZES:
        raise Http404
    body = network.directory().body(row.body_id)
    wall = rules.Wall(row.at_site.name if row.at_site else body.name, body, size)
    address = reverse("portal:disclosure", args=[row.pk])
    made = rules.pdf([row], wall, address=address, day=present.today(), marked=False)
    return shown(made, row.title)


def _wall(site: Site, size: str) -> rules.Wall:
    return rules.Wall(site.name, network.directory().body(site.body_id), size)


def _open(site: int) -> Site:
    row = get_object_or_404(Site.objects.select_related("body"), pk=site)
    if present.today() not in row.days:
        raise Http404
    return row


def _scanned(request: HttpRequest, site: Site, rows: list[Disclosure]) -> PrintCard | None:
    """What a sheet on the wall says, beside what holds today."""
    told = request.GET.get(SIZE, "")
    size = told if told in rules.SIZES else rules.SIZES[0]

    def composed(kind: str) -> Mapping[str, Any] | None:
        if kind != rules.KIND or not rows:
            return None
        return rules.facts(rows, _wall(site, size), present.today())

    found = prints.compared(request.GET.dict(), composed)
    if found is None:
        return None
    url = reverse("portal:site_rules_pdf", args=[site.pk, size])
    return card_of(found, url=url, label=gettext("The new sheets (PDF)"))
