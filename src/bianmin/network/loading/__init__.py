"""Setting up a county's network from what is shipped; done again it adds only what is missing.

What the county has changed since (a telephone, a name, an ended competence) stays as it is.
"""

from datetime import datetime

from django.db import transaction

from bianmin.almanac import services as almanac
from bianmin.law.zone import day_of
from bianmin.policy import selectors as policy

from .. import county, loading_refusals
from ..kinds import Level
from ..models import Division
from ..names import SiteNames
from ..policies import SITE_NAMES
from ..services import periods
from .bodies import add_bodies
from .competence import add_competences
from .divisions import add_divisions
from .posts import add_posts
from .sites import add_sites, add_units, add_windows


def load(*, name: str, by: int | None, at: datetime) -> dict[str, int]:
    """Load the shipped county; returns how many rows were added, by kind.

    Raises Refusal if no county of that name is shipped, or another one is here already.
    """
    return set_up(county.read(name), by=by, at=at)


@transaction.atomic
def set_up(told: county.County, *, by: int | None, at: datetime) -> dict[str, int]:
    """Set up a county as told; as ``load``.

    The installation follows the county's calendar from then on.
    Sites are named by the county's policy in force on the day of ``at``: load the policy first.
    """
    _refuse_another(told)
    names = SiteNames(policy.value(SITE_NAMES, day_of(at)))
    periods.wait_for_turn()
    almanac.settle(region=told.root.code)
    return {
        "divisions": add_divisions(told),
        "bodies": add_bodies(told, names),
        "posts": add_posts(told),
        "sites": add_sites(told, names),
        "windows": add_windows(told),
        "competences": add_competences(told, by, at),
        "units": add_units(told, at),
    }


def _refuse_another(told: county.County) -> None:
    """An installation is one county's."""
    here = Division.objects.filter(parent=None, level=Level.COUNTY).exclude(code=told.root.code)
    if other := here.first():
        raise loading_refusals.other_county(told.root.short_name, other.short_name)
