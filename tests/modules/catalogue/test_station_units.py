"""Who has moved into which centre with which items; what nobody brought in is flagged."""

from datetime import timedelta
from typing import Any

import pytest

from bianmin.catalogue import services, stationing
from bianmin.law.refusal import Refusal
from bianmin.network import selectors as network
from bianmin.network import services as keeping
from bianmin.network.models import Site, StationedUnit
from bianmin.network.services import Unit
from tests import build

pytestmark = pytest.mark.django_db
TODAY, AT = build.FRIDAY.date(), build.FRIDAY
GIVEN: dict[str, Any] = {"document": "县进驻方案", "from_day": TODAY, "by": None, "at": AT}


def hall() -> Site:
    return Site.objects.select_related("body").get(body=build.body_of(build.COUNTY))


def centre(site: Site) -> stationing.Centre:
    return stationing.centres(network.directory(), TODAY, sites=[site])[0]


def codes(found: stationing.Centre) -> set[str]:
    return {edition.item.code for edition in found.without}


def test_departments_with_a_window_in_the_hall_have_moved_in() -> None:
    found = centre(hall())
    assert "民政局" in " ".join(unit.name for unit in found.units)
    assert found.without == ()


def test_what_no_unit_brought_in_is_flagged_until_one_does() -> None:
    civil = StationedUnit.objects.get(site=hall(), body__department="民政局")
    keeping.end_unit(unit=civil.pk, until_day=TODAY - timedelta(1), by=None, at=AT)
    left = codes(centre(hall()))
    assert "MZ-012" in left
    assert all(code.startswith("MZ-") for code in left)
    services.station(site=hall().pk, unit=Unit("民政综合岗", items=["MZ-012"]), **GIVEN)
    assert codes(centre(hall())) == left - {"MZ-012"}
    services.station(site=hall().pk, unit=Unit(body=civil.body_id), **GIVEN)
    assert centre(hall()).without == ()


def test_a_town_centre_needs_units_only_for_what_it_does_not_do_itself() -> None:
    town = Site.objects.select_related("body").get(body=build.body_of(build.TOWN))
    assert centre(town).without == ()
    civil = build.body_of(build.COUNTY, department="民政局")
    keeping.grant_competence(subject="MZ-001", tier=2, place=build.TOWN[:9], body=civil.pk, **GIVEN)
    assert codes(centre(town)) == {"MZ-001"}
    services.station(site=town.pk, unit=Unit("民政所", items=["MZ-001"]), **GIVEN)
    assert centre(town).without == ()


@pytest.mark.parametrize(
    ("code", "unit", "document"),
    [
        ("stationed_items", Unit("派出所", items=["XX-999"]), "文件"),
        ("network.no_unit", Unit(" ", items=["MZ-001"]), "文件"),
        ("network.unit_without_items", Unit("派出所"), "文件"),
        ("network.no_document", Unit("派出所", items=["MZ-001"]), " "),
    ],
)
def test_what_cannot_be_entered_says_why(code: str, unit: Unit, document: str) -> None:
    before = StationedUnit.objects.count()
    with pytest.raises(Refusal) as why:
        services.station(site=hall().pk, unit=unit, **{**GIVEN, "document": document})
    assert why.value.code == code
    assert StationedUnit.objects.count() == before


def test_a_unit_is_there_once_and_leaves_with_the_site() -> None:
    unit = Unit("派出所", items=["MZ-001"])
    row = services.station(site=hall().pk, unit=unit, **GIVEN)
    with pytest.raises(Refusal):
        services.station(site=hall().pk, unit=unit, **GIVEN)
    keeping.close_site(site=hall().pk, until_day=TODAY, by=None, at=AT)
    row.refresh_from_db()
    assert row.until_day == TODAY


def test_many_centres_take_no_more_statements(django_assert_num_queries: Any) -> None:
    directory = network.directory()
    with django_assert_num_queries(3):
        assert len(stationing.centres(directory, TODAY)) > 10
