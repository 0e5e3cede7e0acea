"""An item read from JSON: typed, whole, and its papers named by keys."""

from decimal import Decimal

import pytest

from bianmin.catalogue.content import LimitValue, read_item
from bianmin.law.limits import Unit
from bianmin.network.tiers import Tier
from tests.modules.catalogue.items import SHIPPED, item


@pytest.mark.parametrize("json", SHIPPED, ids=lambda json: json["code"])
def test_every_shipped_item_can_be_read(json: dict) -> None:
    content = read_item(json)
    assert content.name == json["name"]
    assert [node.node for node in content.route] == [node["node"] for node in json["route"]]
    assert [m.name for m in content.materials] == [m["name"] for m in json["materials"]]


def test_low_income_aid_in_full() -> None:
    aid = read_item(item("MZ-001"))
    assert aid.receive_tiers == (Tier.VILLAGE, Tier.TOWN, Tier.COUNTY)
    assert aid.promised_limit == LimitValue(23, Unit("working_days"))
    assert aid.statutory_limit.limit == LimitValue(30, Unit("working_days"))
    assert aid.route[2].days == Decimal("10.0")
    assert aid.route[-1].days is None
    assert aid.special_procedures[0].tier == Tier.TOWN
    assert aid.publicise.where == "申请家庭所在村（社区）"
    assert aid.form_fields[10].options[:2] == ("因病", "因残")
    assert aid.regional_variants[0][0] == "重庆"
    assert (aid.agent_common, aid.agent_scope) == (True, "全程代办")


def test_papers_are_named_by_keys_within_their_edition() -> None:
    aid = read_item(item("MZ-001"))
    assert [material.key for material in aid.materials] == [f"m{n}" for n in range(1, 10)]
    assert aid.material("m3").name == "最低生活保障申请书"
    with pytest.raises(KeyError):
        aid.material("m10")


@pytest.mark.parametrize(
    ("json", "read"),
    [
        (None, None),
        ({"days": 0, "unit": "working", "immediate": True}, (0, "immediate")),
        ({"days": 7, "unit": "working", "immediate": False}, (7, "working_days")),
        ({"days": 30, "unit": "natural", "immediate": False}, (30, "natural_days")),
        ({"days": 0, "unit": "working", "immediate": False, "hours": 4}, (4, "hours")),
    ],
)
def test_limits_have_a_value_and_a_unit_of_the_law(
    json: dict | None, read: tuple[int, str] | None
) -> None:
    limit = LimitValue.read(json)
    assert (limit and (limit.value, limit.unit)) == read


def test_reading_does_not_change_what_is_read() -> None:
    json = item("MZ-001")
    read_item(json)
    assert json == item("MZ-001")
