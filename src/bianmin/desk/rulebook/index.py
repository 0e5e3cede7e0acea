"""The rules that a body keeps, and which of its sites, and of those below, lack one."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponseBase

from bianmin.information.disclosed import rights, rulebook
from bianmin.information.disclosed.rulebook import Book, Held, Required
from bianmin.network.coverage import open_sites
from bianmin.network.models import Site

from ..officers import Officer, at_the_desk, page

FIRST = 20
"""Sites before one asks for all of them."""


@dataclass(frozen=True)
class Gap:
    """A site, and the rules that are not in force there."""

    site: Site
    lacking: Sequence[Required]


@at_the_desk
def index(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Of whoever writes or passes them, the body's own; of everybody, their sites."""
    book = rulebook.book(officer.directory, officer.day)
    sites = [one for one in open_sites(officer.day) if rights.sees_rules_at(officer, one.body_id)]
    gaps = [gap for gap in (Gap(one, book.lacking(one)) for one in sites) if gap.lacking]
    whole = "all" in request.GET
    context = {
        "own": _own(book, officer) if rights.may_see_rules(officer) else [],
        "sites": [one for one in sites if one.body_id == officer.body.id],
        "gaps": gaps if whole else gaps[:FIRST],
        "count": len(gaps),
        "may_write": rights.may_write_rules(officer),
    }
    return page(request, officer, "rulebook/index", context)


def _own(book: Book, officer: Officer) -> list[Held]:
    return [one for one in book.lines if one.newest.body_id == officer.body.id]
