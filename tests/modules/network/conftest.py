"""Yishui's network, and people to put on its posts."""

from collections.abc import Callable

import pytest

from bianmin.network import loading, models
from bianmin.network.kinds import Level
from bianmin.people.models import Account
from tests.modules.network.network import NINE, Network


@pytest.fixture
def empty(db: None) -> None:
    """A county without any network."""
    rows = (models.Competence, models.Window, models.StationedUnit, models.Site, models.Holder)
    for model in (*rows, models.Post):
        model._default_manager.all().delete()
    for kind in ("village_point", "town_centre", "department", "county_centre", "government"):
        models.Body.objects.filter(kind=kind).delete()
    for level in (Level.VILLAGE, Level.TOWN, Level.COUNTY):
        models.Division.objects.filter(level=level).delete()


@pytest.fixture
def yishui(db: None) -> Network:
    loading.load(name="yishui", by=None, at=NINE)
    return Network()


@pytest.fixture
def person(db: None) -> Callable[[str], Account]:
    """Makes an account for a name."""
    return lambda name: Account.objects.create(username=f"test-{name}", name=name)
