"""How it works, told in four counties: each by its own rules, under its own name for itself."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.utils.translation import override

from bianmin.applications import sheets
from bianmin.applications.flow import flow_of
from bianmin.catalogue.selectors import guide
from bianmin.look.cards import RouteView
from bianmin.network.divisions import as_called_here
from bianmin.network.selectors import directory
from bianmin.policy import selectors as policy
from bianmin.portal import county_way, tiers

from .conftest import Place

Counties = Callable[[str], Place]
DAY = date(2026, 9, 18)


def told() -> RouteView:
    with override("zh-hans"):
        return county_way.in_general(policy.snapshot(), DAY, tiers.names(directory()))


def path(view: RouteView) -> list[str]:
    """The names of the tiers it goes through, each once where it stays."""
    names = [view.lanes[step.lane - 1] for step in view.steps if not step.to]
    return [name for place, name in enumerate(names) if names[:place][-1:] != [name]]


@pytest.mark.parametrize(
    ("where", "way"),
    [
        ("yishui", ["村", "镇", "县", "镇"]),
        ("tongxiang", ["村", "镇", "市", "镇"]),
        ("jiangjin", ["村", "区", "镇"]),
        ("wangyi", ["村", "区", "村"]),
    ],
)
def test_the_way_of_any_matter_is_the_countys_own(
    county: Counties, where: str, way: list[str]
) -> None:
    county(where)
    assert path(told()) == way


def test_every_carry_begins_and_ends_where_the_matter_is(county: Counties) -> None:
    for where in ("yishui", "jiangjin", "tongxiang", "wangyi"):
        county(where)
        lane = 1
        for step in told().steps:
            assert step.lane == lane
            lane = step.to or lane


def test_jiangjins_agent_goes_along_and_passes_by_the_town(
    county: Counties, client: Client
) -> None:
    """三（三）3: 对需要到区级部门办理的事项，由代办员引领当事人协助办理."""
    county("jiangjin")
    far = [step for step in told().steps if step.is_far]
    assert [(step.label, step.to_name) for step in far] == [("代办员陪您去", "区")]
    shown = client.get("/how-it-works/", headers={"accept-language": "zh-hans"}).content.decode()
    assert "代办员陪您一起去" in shown
    assert "far lane-1" in shown


def test_wangyis_town_has_no_lane(county: Counties) -> None:
    """三5（6）: 由工作人员代收并登记、签字后，到上级有关业务部门集中办理."""
    county("wangyi")
    assert told().lanes == ("村", "区")


def test_a_search_says_where_by_the_places_own_name(county: Counties, client: Client) -> None:
    county("wangyi")
    shown = client.get("/search/?q=低保", headers={"accept-language": "zh-hans"}).content.decode()
    assert "镇、区" in shown and "镇、县" not in shown


def test_an_items_flow_chart_calls_the_district_a_district(county: Counties) -> None:
    county("wangyi")
    with override("zh-hans"):
        chart = flow_of(guide("MZ-015", DAY).content, DAY)
    names = [lane.name for lane in chart.lanes]
    assert "区" in names and "县" not in names


def test_an_items_steps_name_the_citys_offices_by_its_own_name(county: Counties) -> None:
    county("tongxiang")
    once = sheets.told_once(guide("MZ-001", DAY), DAY)
    assert "市民政局：确认" in once["procedure"]
    assert as_called_here(directory(), "县级以上医疗机构") == "县级以上医疗机构"
