"""The rules of one site: which it must have and how each stands, and what else holds there."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404

from bianmin.information.disclosed import rights, rulebook
from bianmin.information.disclosed.rulebook import Book, Required
from bianmin.information.models import Disclosure
from bianmin.network.models import Site

from ..officers import Officer, at_the_desk, page
from .forms import chosen
from .way import trail

OFFERED = 3
"""Editions of other places that are offered to be taken over."""


@dataclass(frozen=True)
class Line:
    """A rule the site must have; where it is lacking, whose it could be taken over."""

    required: Required
    offered: Sequence[tuple[Disclosure, str]]


@at_the_desk
def site(request: HttpRequest, officer: Officer, site: int) -> HttpResponseBase:
    """For who works there, who writes rules above, and who keeps it."""
    row = get_object_or_404(Site.objects.select_related("body"), pk=site)
    if not rights.sees_rules_at(officer, row.body_id):
        raise Http404
    book = rulebook.book(officer.directory, officer.day)
    context = {
        "site": row,
        "lines": [_line(book, row, one) for one in book.required(row)],
        "beside": book.beside(row),
        "own": officer.body.id,
        "where": chosen((), None if row.body_id == officer.body.id else row.pk),
        "may_write": _may_write(officer, row),
        "sees_drafts": rights.may_see_rules(officer),
        "trail": trail(row.name),
    }
    return page(request, officer, "rulebook/site", context)


def _line(book: Book, row: Site, one: Required) -> Line:
    offered = book.elsewhere(one.code, row)[:OFFERED] if one.is_lacking else ()
    return Line(one, [(each, book.directory.body(each.body_id).short_name) for each in offered])


def _may_write(officer: Officer, row: Site) -> bool:
    above = officer.directory.upwards(officer.directory.body(row.body_id))
    return rights.may_write_rules(officer) and officer.body in above
