"""The rules of sites (制度): what holds at one, for everybody; and which sites lack one."""

from collections.abc import Sequence
from typing import Annotated

from ninja import Path, Router

from bianmin.information.disclosed import rights, rulebook
from bianmin.information.disclosed.rulebook import Held, Required
from bianmin.law.refusal import mark
from bianmin.law.zone import day_of
from bianmin.network import selectors as network
from bianmin.network.coverage import open_sites
from bianmin.network.models import Site

from .. import bodies, refusals
from ..callers import KEEP, PUBLIC, PublicRequest, Request
from ..shapes import rules as shapes
from ..shapes.parts import LARGEST_ID, Named

router = Router(tags=["network"])
SiteId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


@router.get(
    "/sites/{site}/rules",
    auth=PUBLIC,
    response=shapes.SiteRules,
    operation_id="site_rules",
    summary=mark("The rules that hold at a site, and those it lacks"),
)
def site_rules(request: PublicRequest, site: SiteId) -> shapes.SiteRules:
    """Its own and those from above; the text of each is that of its entry in ``/disclosures``."""
    row, day = Site.objects.get(pk=site), day_of(request.auth)
    if day not in row.days:
        raise refusals.not_found()
    book = rulebook.book(network.directory(), day)
    held = [one for one in book.of_site(row) if one.is_public]
    return shapes.SiteRules(
        site=row.pk,
        name=row.name,
        rules=[_rule(one) for one in held],
        lacking=_named(book.lacking(row)),
    )


@router.get(
    "/network/rules/lacking",
    auth=KEEP,
    response=shapes.LackingSites,
    operation_id="sites_without_rules",
    summary=mark("The sites that lack a rule which the county wants there"),
)
def sites_without_rules(request: Request) -> shapes.LackingSites:
    """Of my body, of those below it, and of those kept at my post."""
    caller = request.auth
    book = rulebook.book(caller.directory, caller.day)
    sites = [one for one in open_sites(caller.day) if rights.sees_rules_at(caller, one.body_id)]
    gaps = [(one, book.lacking(one)) for one in sites]
    return shapes.LackingSites(
        sites=[
            shapes.LackingSite(
                site=one.pk,
                name=one.name,
                body=bodies.body(caller.directory.body(one.body_id)),
                lacking=_named(lacking),
            )
            for one, lacking in gaps
            if lacking
        ]
    )


def _rule(held: Held) -> shapes.SiteRule:
    row, coming = held.newest, held.coming if held.current else None
    assert row.edition is not None and row.holds_from is not None, row.pk
    return shapes.SiteRule(
        code=row.rule,
        title=row.title,
        entry=row.pk,
        edition=row.edition,
        in_force=held.current is not None,
        holds_from=row.holds_from,
        keeper=row.keeper,
        body=bodies.body(network.directory().body(row.body_id)),
        coming=coming.pk if coming else None,
        coming_from=coming.holds_from if coming else None,
    )


def _named(some: Sequence[Required]) -> list[Named]:
    return [Named(code=one.code, label=one.name) for one in some]
