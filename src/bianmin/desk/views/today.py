"""Today's list for the head of a site: on one sheet what presses, what moved, who is there."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bianmin.applications import at_the_site, offers
from bianmin.casework.ledgers import today as listed
from bianmin.information.disclosed import rights, rulebook, timeliness
from bianmin.information.disclosed.rulebook import Required
from bianmin.information.models import Disclosure
from bianmin.matters.selectors import kept_out
from bianmin.network.kinds import Role
from bianmin.network.models import Site
from bianmin.network.presence import desks_of

from .. import parts
from ..officers import Officer, at_the_desk, page
from ..parts import Line

MOST_DISCLOSED = 12
"""Lines, so that all of the list fits on one sheet; the page of disclosure has the rest."""


@require_safe
@at_the_desk
def today(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Of the body at whose post one sits; practice has none."""
    training = officer.viewer.training
    desks = desks_of(officer.directory, [officer.body], officer.at)
    out = kept_out(officer.viewer)
    some = listed.parts(officer.body.id, out=out, at=officer.at, training=training)
    context = {
        "parts": parts.shown(officer, some),
        "bodies": [(officer.body, desks[officer.body.id])],
        "originals": at_the_site.originals(officer.body.id, out=out, training=training),
        "relatives": _relatives(officer),
        "disclosing": _disclosing(officer),
        "rules": _rules(officer),
    }
    return page(request, officer, "today", context)


def _disclosing(officer: Officer) -> list[tuple[Disclosure, timeliness.Owed]]:
    """What the body must make public soon, for those who keep its directory."""
    if not rights.may_see(officer) or officer.viewer.training:
        return []
    return timeliness.pressing(officer.body.id, at=officer.at)[:MOST_DISCLOSED]


def _rules(officer: Officer) -> list[tuple[Site, Sequence[Required]]]:
    """Which rules the body's sites lack, for whoever leads the body or writes its rules."""
    leads = officer.post.role in {Role.HEAD, Role.AGENT, Role.SUPERVISOR}
    if officer.viewer.training or not (leads or rights.may_see_rules(officer)):
        return []
    book = rulebook.book(officer.directory, officer.viewer.day)
    sites = Site.objects.filter(body=officer.body.id).order_by("pk")
    some = [(one, book.lacking(one)) for one in sites if officer.viewer.day in one.days]
    return [(one, lacking) for one, lacking in some if lacking]


def _relatives(officer: Officer) -> tuple[int, list[Line]] | None:
    """Matters of relatives of those who work here, for the head of the site; None for others."""
    found = at_the_site.relatives(officer.post, training=officer.viewer.training)
    if found is None:
        return None
    told = dict(offers.relations(officer.viewer.day))
    lines = [
        Line(
            row.matter_id,
            row.matter.terms.title,
            row.account.name,
            told.get(row.relation, row.relation),
            "",
        )
        for row in found[1]
    ]
    return found[0], lines
