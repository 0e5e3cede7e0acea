"""What is done in the centres and what is not (应进必进): the county's, and every town's."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from bianmin.catalogue import presence
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.categories import required
from bianmin.catalogue.presence import Presence
from bianmin.look.cards import Figure

from ..officers import Officer, at_the_desk, page


@at_the_desk
def centres(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Figures, what is lacking in which town, and what lies outside the county's centre."""
    day = officer.viewer.day
    county = presence.of_county(officer.directory, day)
    towns = presence.of_towns(officer.directory, day)
    context = {
        "county": county,
        "towns": towns,
        "gaps": [town for town in towns if town.missing],
        "figures": [_figure(county)],
        "required": required(day),
        "asked": [row for row in catalogue.exemptions() if not row.holds_on(day)],
    }
    return page(request, officer, "catalogue/centres", context)


def _figure(found: Presence) -> Figure:
    note = gettext("%(inside)d of %(wanted)d, and %(exempt)d by leave outside")
    told = {"inside": len(found.inside), "wanted": found.wanted, "exempt": len(found.exempt)}
    label = gettext("of the items are in the county's centre")
    return Figure(f"{found.percent}%", label, note=note % told)
