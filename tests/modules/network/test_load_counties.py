"""Four counties are shipped: each has its own places and names, and the posts that all need."""

from collections import Counter
from dataclasses import replace

import pytest

from bianmin.config import counties
from bianmin.config.counties import SHIPPED
from bianmin.law.identifiers import check_uscc
from bianmin.law.refusal import Refusal
from bianmin.network import county, loading, models, selectors
from bianmin.network.county import County
from bianmin.network.kinds import BodyKind, Level
from bianmin.network.tiers import Tier
from bianmin.policy import services as policy
from tests.house.owner import forget_values
from tests.modules.network.network import NINE, Network

TOWNS_AND_VILLAGES = {
    "yishui": (18, 386),
    "jiangjin": (30, 301),
    "tongxiang": (11, 221),
    "wangyi": (7, 46),
}
DOORS = {
    "yishui": ("沂水县政务服务中心代办中心", "沂城街道便民服务中心代办窗口", "阳东社区代办站"),
    "jiangjin": ("江津区行政服务中心", "几江街道便民服务中心", "南门社区便民服务点"),
    "tongxiang": ("桐乡市行政审批服务中心", "梧桐街道便民服务中心", "庆丰社区服务中心"),
    "wangyi": ("王益区政务服务中心", "七一路街道便民服务中心", "云梦堤社区便民服务室"),
}
"""The names on the doors of the county, its first town and that town's first village."""

every_county = pytest.mark.parametrize("shipped", SHIPPED, ids=lambda each: each.name)


def load(shipped: counties.County) -> None:
    forget_values()
    policy.load_preset(code=shipped.preset, by=None, at=NINE)
    loading.load(name=shipped.name, by=None, at=NINE)


@pytest.fixture
def told(shipped: counties.County) -> County:
    return county.read(shipped.name)


def test_what_comes_with_the_program_is_what_can_be_asked_for() -> None:
    assert county.shipped() == sorted(each.name for each in SHIPPED)


@every_county
def test_every_place_is_read_once_and_hangs_on_the_county(
    shipped: counties.County, told: County
) -> None:
    towns, villages = TOWNS_AND_VILLAGES[shipped.name]
    assert len(told.of_level(Level.TOWN)) == towns
    assert len(told.of_level(Level.VILLAGE)) == villages
    codes = {place.code for place in told.places}
    assert len(codes) == 1 + towns + villages
    assert all(place.parent in codes for place in told.places[1:])


@every_county
def test_villages_and_communities_are_told_apart(shipped: counties.County, told: County) -> None:
    for place in told.of_level(Level.VILLAGE):
        is_village = place.kind == "村委会"
        assert is_village == (int(place.code[9:]) >= 200), place
        assert told.is_community(place) is not is_village, place


@every_county
def test_codes_of_organisations_are_valid_and_of_no_real_region(
    shipped: counties.County, told: County
) -> None:
    given = [told.government["uscc"], told.centre["uscc"], *told.town["uscc"].values()]
    given += [department.uscc for department in told.departments]
    assert len(given) == len(set(given))
    for code in given:
        assert (check_uscc(code), code[2:8]) == (code, "999901")


@every_county
def test_its_departments_bear_its_name_and_do_what_the_catalogue_names(
    shipped: counties.County, told: County
) -> None:
    assert all(told.name in department.name for department in told.departments)
    usual = [department.subjects for department in county.read("yishui").departments]
    assert [department.subjects for department in told.departments] == usual


@every_county
def test_doors_are_called_as_its_document_calls_them(
    empty: None, shipped: counties.County, told: County
) -> None:
    load(shipped)
    village = told.of_level(Level.VILLAGE)[0]
    asked = (told.root.code, village.parent, village.code)
    names = dict(models.Site.objects.values_list("body__division_id", "name"))
    assert tuple(names[code] for code in asked) == DOORS[shipped.name]


@every_county
def test_each_place_has_one_body_and_each_body_one_duty_post(
    empty: None, shipped: counties.County, told: County
) -> None:
    load(shipped)
    directory = selectors.directory()
    working = [b for b in directory.bodies.values() if b.kind != BodyKind.GOVERNMENT]
    for body in working:
        on_duty = [post for post in directory.posts_by_body[body.id] if post.is_duty]
        assert len(on_duty) == 1, body
    below = Counter(body.division for body in working if body.tier < Tier.COUNTY)
    assert set(below.values()) == {1}
    assert len(below) == sum(TOWNS_AND_VILLAGES[shipped.name])


def test_the_posts_of_a_county_may_be_called_otherwise(told_names: dict[str, set[str]]) -> None:
    assert told_names["yishui"] == {"代办窗口"}
    assert told_names["jiangjin"] == {"综合窗口"}


@pytest.fixture
def told_names() -> dict[str, set[str]]:
    """How each county calls the window of its towns."""
    return {
        name: {
            seat.name for seat in county.read(name).posts["town_centre"] if seat.role == "window"
        }
        for name in county.shipped()
    }


def test_a_development_zone_stands_among_the_towns(empty: None, told_zone: County) -> None:
    loading.set_up(told_zone, by=None, at=NINE)
    zone = models.Body.objects.get(division_id="610202900000")
    assert (zone.name, zone.tier) == ("铜川市王益区董家河开发区管理委员会", Tier.TOWN)
    post = Network().now().find([], Tier.TOWN, "610202900201", "window", NINE.date())
    assert post
    assert post.body == zone.pk


@pytest.fixture
def told_zone() -> County:
    """Wangyi with a development zone and one village in it, as the operator's list may have."""
    told = county.read("wangyi")
    return replace(
        told,
        places=[
            *told.places,
            county.Place(
                "610202900000", "董家河开发区", Level.TOWN, "610202000000", "开发区",
                "董家河开发区", "陕西省铜川市王益区董家河开发区",
            ),
            county.Place(
                "610202900201", "董家河村委会", Level.VILLAGE, "610202900000", "村委会",
                "董家河村", "陕西省铜川市王益区董家河开发区董家河村",
            ),
        ],
    )  # fmt: skip


def test_another_county_is_not_loaded_beside_the_one_that_is_there(db: None) -> None:
    with pytest.raises(Refusal) as refused:
        loading.load(name="wangyi", by=None, at=NINE)
    assert refused.value.code == "network.other_county"
    assert "沂水县" in str(refused.value)
    assert not models.Division.objects.filter(code__startswith="610202").exists()
