"""Another county than the template's: its places and its values in the present database."""

from bianmin.config.counties import County
from bianmin.config.models import Installation
from bianmin.network import loading, models
from bianmin.network.kinds import Level
from bianmin.policy import services as policy
from tests.build import FRIDAY
from tests.house.owner import forget_values

KEPT_OF_IT = (
    models.StationedUnit,
    models.Competence,
    models.Window,
    models.Site,
    models.Holder,
    models.Post,
)
"""What a county has, those first that refer to others."""


def settle(county: County) -> None:
    """Make the database this county's, as its first preparation does; nobody may be on a post."""
    clear()
    Installation.objects.update(county=county.name)
    policy.load_preset(code=county.preset, by=None, at=FRIDAY)
    loading.load(name=county.name, by=None, at=FRIDAY)


def clear() -> None:
    """Take the template's network and values away, from below."""
    forget_values()
    for model in KEPT_OF_IT:
        model.objects.all().delete()
    for kind in ("village_point", "town_centre", "department", "county_centre", "government"):
        models.Body.objects.filter(kind=kind).delete()
    for level in (Level.VILLAGE, Level.TOWN, Level.COUNTY):
        models.Division.objects.filter(level=level).delete()
