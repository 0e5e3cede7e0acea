"""The county's network at a glance: how far it reaches, and everything that is lacking."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.information.disclosed import rulebook
from bianmin.look import words as look
from bianmin.look.cards import Figure
from bianmin.network.cards import BodyCard, DivisionCard
from bianmin.network.coverage import Coverage, Share, SiteGap, coverage
from bianmin.network.divisions import within_county
from bianmin.network.kinds import PremisesMode
from bianmin.network.models import Site, SiteMark
from bianmin.record import selectors as record

from ..officers import Officer, page
from . import rights

FIRST = 10
"""Lines of a list before one asks for all of it."""


@dataclass(frozen=True)
class Lack:
    """A list of what is lacking: its name in the address, its title, and lines with links."""

    key: str
    title: str
    lines: Sequence[tuple[str, str, str]]
    shown: Sequence[tuple[str, str, str]]


@rights.only(rights.keeps_some)
def overview(request: HttpRequest, officer: Officer) -> HttpResponse:
    found = coverage(officer.directory, officer.viewer.day)
    whole = request.GET.get("all", "")
    lacks = [_lack(key, title, lines, whole) for key, title, lines in _lists(officer, found)]
    context = {
        "figures": [_figure(found.towns, "towns"), _figure(found.villages, "villages")],
        "covered_by": found.covered_by,
        "lacks": [lack for lack in lacks if lack.lines],
        "keeps_all": rights.keeps_all(officer),
        "marks": _marks(officer),
        "modes": _modes(),
    }
    return page(request, officer, "network/overview", context)


def _figure(share: Share, of: str) -> Figure:
    label = gettext("towns with a site") if of == "towns" else gettext("villages with a site")
    note = gettext("%(covered)d of %(all)d") % {"covered": share.covered, "all": share.all}
    return Figure(f"{share.percent}%", label, note=note)


def _lack(key: str, title: str, lines: Sequence[tuple[str, str, str]], whole: str) -> Lack:
    return Lack(key, title, lines, lines if whole == key else lines[:FIRST])


def _lists(
    officer: Officer, found: Coverage
) -> Sequence[tuple[str, str, Sequence[tuple[str, str, str]]]]:
    names = officer.directory
    small = [_site(gap, "、".join(_area(gap))) for gap in found.too_small]
    incomplete = [_site(gap, "、".join(p.wanted for p in gap.missing)) for gap in found.incomplete]
    agents = [(m.body.name, _body(m.body.id), _agents(m.agents)) for m in found.misstaffed]
    windows = [
        (f"{w.site.name} {w.name}", reverse("desk:network_post", args=[w.post_id]), "")
        for w in found.unauthorised
    ]
    untrained = [
        (name, _body(post.body), names.body(post.body).name) for name, post in found.untrained
    ]
    unsigned = [
        (who.name, reverse("desk:network_person", args=[who.pk]), "") for who in found.unpledged
    ]
    return [
        (
            "places",
            gettext("Without a site"),
            [_planned(officer, p, found) for p in found.without_site],
        ),
        ("area", gettext("Smaller than the county asks"), small),
        ("list", gettext("Not everything on the list"), incomplete),
        ("rules", gettext("Sites that lack a rule"), _rules(officer, found)),
        ("agents", gettext("Too few or too many agents"), agents),
        ("untrained", gettext("Agents without training"), untrained),
        ("pledges", gettext("Without a signed pledge"), unsigned),
        ("heads", gettext("Nobody responsible for the point"), _named(found.without_head)),
        ("managers", gettext("Centres without a manager"), _named(found.without_manager)),
        ("windows", gettext("Windows without authorisation"), windows),
        (
            "money",
            gettext("No money entered for this year"),
            [_site(g, "") for g in found.unfunded],
        ),
        ("bills", gettext("Bills not signed or stamped yet"), _bills(officer)),
    ]


def _rules(officer: Officer, found: Coverage) -> list[tuple[str, str, str]]:
    """Sites at which a rule that the county wants is not in force, with what is missing."""
    book = rulebook.book(officer.directory, officer.viewer.day)
    lacks = [(gap.site, book.lacking(gap.site)) for gap in found.gaps]
    return [
        (
            site.body.name,
            reverse("desk:rules_site", args=[site.pk]),
            "、".join(one.name for one in some),
        )
        for site, some in lacks
        if some
    ]


def _bills(officer: Officer) -> Sequence[tuple[str, str, str]]:
    """For who keeps the whole installation: nights whose proof is not complete."""
    if not rights.keeps_all(officer):
        return []
    where = reverse("portal:record")
    return [(look.full_day(bill.day), where, f"{bill.number}") for bill in record.incomplete()]


def _planned(officer: Officer, place: DivisionCard, found: Coverage) -> tuple[str, str, str]:
    """A place without a site, with what is planned for it, and where it is planned."""
    plan, name = found.plans.get(place.code), within_county(officer.directory, place.code)
    url = reverse("desk:network_plan", args=[place.code]) if rights.keeps_all(officer) else ""
    if plan is None:
        return name, url, gettext("not in the plan yet")
    told = gettext("planned by %(day)s: %(where)s")
    if plan.by_day < officer.viewer.day:
        told = gettext("overdue, planned by %(day)s: %(where)s")
    return name, url, told % {"day": look.full_day(plan.by_day), "where": plan.where}


def _named(bodies: Sequence[BodyCard]) -> list[tuple[str, str, str]]:
    return [(body.name, _body(body.id), "") for body in bodies]


def _body(body: int) -> str:
    return reverse("desk:network_body", args=[body])


def _site(gap: SiteGap, told: str) -> tuple[str, str, str]:
    return gap.site.body.name, reverse("desk:network_site", args=[gap.site.pk]), told


def _area(gap: SiteGap) -> list[str]:
    names = {"hall_area": gettext("hall"), "premises_area": gettext("premises")}
    measured = gettext("%(what)s %(has)s of %(least)s m²")
    unmeasured = gettext("%(what)s not measured, %(least)s m² wanted")
    return [
        (measured if area.has is not None else unmeasured)
        % {"what": names[area.field], "has": area.has, "least": f"{area.least:g}"}
        for area in gap.areas
    ]


def _agents(count: int) -> str:
    return gettext("agents: %(count)d") % {"count": count}


def _marks(officer: Officer) -> list[SiteMark]:
    rows = SiteMark.objects.select_related("site__body").order_by("kind", "-from_day")
    return [row for row in rows if not row.days.is_over(officer.viewer.day)]


def _modes() -> list[tuple[str, int]]:
    """How many sites are in whose rooms (NW-04)."""
    counted = Site.objects.filter(until_day=None).values_list("premises")
    rows = counted.annotate(count=Count("pk")).order_by("premises")
    labels = dict(PremisesMode.choices)
    return [(str(labels.get(mode, gettext("not said"))), count) for mode, count in rows]
