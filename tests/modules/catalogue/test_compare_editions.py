"""Two editions side by side: what came, what went, what changed."""

from typing import Any

import pytest

from bianmin.catalogue.comparison import Difference, differences, measure
from tests.modules.catalogue.items import SHIPPED, item


def changed(**parts: Any) -> list[Difference]:
    return differences(item("MZ-001"), {**item("MZ-001"), **parts})


@pytest.mark.parametrize("row", SHIPPED, ids=lambda row: row["code"])
def test_an_item_does_not_differ_from_itself(row: dict[str, Any]) -> None:
    assert differences(row, item(row["code"])) == []


def test_a_field_that_changed_is_told_by_its_way() -> None:
    fee = {"charged": True, "standard": "5元", "basis": "某文件"}
    assert [(d.path, d.before, d.after, d.kind) for d in changed(fee=fee)] == [
        (("fee", "charged"), False, True, "changed"),
        (("fee", "standard"), "不收费", "5元", "changed"),
        (("fee", "basis"), None, "某文件", "added"),
    ]


def test_papers_that_came_went_and_changed() -> None:
    papers = item("MZ-001")["materials"]
    less = [*papers[:2], *papers[3:], {**papers[2], "name": "新表"}]
    less[0] = {**less[0], "copies": 2}
    assert [(d.row, d.kind, d.path) for d in changed(materials=less)] == [
        ("居民身份证", "changed", ("materials", "copies")),
        ("最低生活保障申请书", "removed", ("materials",)),
        ("新表", "added", ("materials",)),
    ]


def test_words_of_a_list_one_by_one() -> None:
    found = changed(aliases=["低保", "吃低保", "办低保", "保障"])
    assert [(d.before, d.after) for d in found] == [("低保申请", None), (None, "保障")]
    [order] = changed(aliases=["吃低保", "低保", "办低保", "低保申请"])
    assert order.kind == "changed"


def test_legs_in_another_order() -> None:
    legs = item("MZ-001")["route"]
    legs[3], legs[4] = legs[4], legs[3]
    [order] = changed(route=legs)
    assert order.path == ("route", "seq")
    assert order.before[3:5] == ["审核", "公示"]
    assert order.after[3:5] == ["公示", "审核"]


def test_two_legs_of_one_name_are_kept_apart() -> None:
    legs = item("WJ-004")["route"]
    double = next(leg for leg in legs if sum(o["node"] == leg["node"] for o in legs) > 1)
    last = max(at for at, leg in enumerate(legs) if leg["node"] == double["node"])
    after = {
        **item("WJ-004"),
        "route": [*legs[:last], {**legs[last], "actor": "另一方"}, *legs[last + 1 :]],
    }
    [found] = differences(item("WJ-004"), after)
    assert (found.path, found.after) == (("route", "actor"), "另一方")


def test_what_was_never_said_does_not_differ_from_nothing() -> None:
    assert changed(origin=None, prerequisites=[]) == []
    [said] = changed(origin="上级下放")
    assert (said.kind, said.before) == ("added", None)


def test_editions_are_measured_in_legs_papers_and_days() -> None:
    one = measure(item("MZ-001"))
    assert (one.legs, one.materials, one.promise, one.days) == (8, 9, 23, 23.0)
    assert measure(item("TY-001")).promise is None
