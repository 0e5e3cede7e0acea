"""The demonstration plays in every shipped county, under that county's values."""

from dataclasses import replace

import pytest
from django.db import connection

from bianmin.applications.models import Application
from bianmin.config.counties import SHIPPED, County
from bianmin.demonstration import cast, loading
from bianmin.information.models import Disclosure
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters import selectors, viewers
from bianmin.matters.models import Matter, Stay
from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.network.kinds import Level
from bianmin.people.models import Account
from tests import counties
from tests.house.databases import Database
from tests.modules.demonstration.conftest import ENDS_AT

OTHERS = SHIPPED[1:]
FEW = 70
"""Enough for one of each ending and for what lies open."""


@pytest.mark.django_db
@pytest.mark.parametrize("county", SHIPPED, ids=lambda county: county.name)
def test_the_well_known_people_have_posts_in_every_county(county: County) -> None:
    counties.settle(county)
    directory = network.directory()
    seats = list(cast.seated(directory, day_of(ENDS_AT)))
    assert len({member.username for member, _post, _body in seats}) == len(seats) > 12
    where = cast.setting(directory)
    levels = [directory.divisions[where.places[at]].level for at in ("county", "town", "village")]
    assert levels == [Level.COUNTY, Level.TOWN, Level.VILLAGE]
    assert directory.is_within(where.places["village"], where.places["town"])
    for role, town in where.away.items():
        assert directory.find([], 2, town, role, day_of(ENDS_AT)), (town, role)
    assert where.away_agent in directory.divisions
    assert not directory.is_within(where.away_agent, where.places["town"])


@pytest.mark.parametrize("county", OTHERS, ids=lambda county: county.name)
def test_a_past_is_told_there_through_the_one_door(
    county: County, fresh_database: Database, demonstration: None
) -> None:
    counties.settle(county)
    said = loading.load(matters=FEW, at=ENDS_AT, tell=lambda done, total: None)
    assert said
    assert (said.matters, said.left) == (FEW, [])
    assert Application.objects.count() == FEW
    assert set(Matter.objects.values_list("outcome", flat=True)) >= {"", "granted", "refused"}
    assert not Stay.objects.filter(fell_back=True).exists()
    inside = Disclosure.of_any_audience.filter(audience="internal", state="published")
    assert inside.count() == (county.name == "wangyi"), "where its document knows such a thing"
    assert lying_with("agent") >= 2
    assert lying_with("window") >= 4
    connection.close()


def lying_with(role: str) -> int:
    """How many matters lie with the well-known agent, or the town's well-known window."""
    members = cast.members(cast.setting(network.directory()))
    name = next(member.username for member in members if member.role == role)
    account = Account.objects.get(username=name)
    return selectors.inbox_counts(viewers.staff(account.pk, ENDS_AT))["all"]


@pytest.mark.django_db
def test_a_county_without_invented_people_is_told_so() -> None:
    directory = network.directory()
    elsewhere = replace(divisions.root(directory), code="610299000000", short_name="别处县")
    with pytest.raises(Refusal, match="别处县"):
        cast.setting(replace(directory, divisions={elsewhere.code: elsewhere}))
