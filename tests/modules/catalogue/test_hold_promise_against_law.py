"""Promise and law in different units, over the announced calendar; what must be public."""

from datetime import date
from typing import Any

import pytest

from bianmin.almanac import selectors as almanac
from bianmin.catalogue import policies, publicity, selectors
from bianmin.catalogue.checking import against
from bianmin.catalogue.content import LimitValue, read_item
from bianmin.catalogue.overruns import overrun
from bianmin.law.limits import Unit
from bianmin.policy import services as policy
from tests.modules.catalogue.items import AT, MONDAY, SHIPPED, item

pytestmark = pytest.mark.django_db
WORKING, NATURAL = Unit.WORKING_DAYS, Unit.NATURAL_DAYS
JANUARY = date(2026, 1, 5)


@pytest.mark.parametrize(
    ("promise", "law", "runs_over"),
    [
        (LimitValue(20, WORKING), LimitValue(30, NATURAL), True),  # over the Spring Festival
        (LimitValue(5, WORKING), LimitValue(7, NATURAL), True),
        (LimitValue(5, WORKING), LimitValue(15, NATURAL), False),
        (LimitValue(3, WORKING), LimitValue(60, NATURAL), False),
        (LimitValue(40, NATURAL), LimitValue(20, WORKING), True),
        (LimitValue(10, NATURAL), LimitValue(20, WORKING), False),
        (
            LimitValue(99, WORKING),
            LimitValue(20, WORKING),
            False,
        ),  # the same unit: an error instead
        (LimitValue(0, Unit.IMMEDIATE), LimitValue(20, WORKING), False),
        (LimitValue(10**12, WORKING), LimitValue(10**12, NATURAL), False),
    ],
)
def test_a_possible_overrun_is_found_over_the_announced_year(
    promise: LimitValue, law: LimitValue, runs_over: bool
) -> None:
    found = overrun(promise, law, almanac.calendar(), JANUARY)
    assert (found is not None) == runs_over


def test_the_day_named_is_one_on_which_it_happens() -> None:
    """By hand: 20 working days from 26 January 2026 go over the nine days of Spring Festival."""
    found = overrun(LimitValue(20, WORKING), LimitValue(30, NATURAL), almanac.calendar(), JANUARY)
    assert found
    assert found.promise > found.law
    assert found.accepted < date(2026, 2, 15) < found.promise
    assert found.days > 1


def test_beyond_the_announced_years_nothing_is_claimed() -> None:
    after = date(2031, 1, 1)
    assert (
        overrun(LimitValue(5, WORKING), LimitValue(7, NATURAL), almanac.calendar(), after) is None
    )


def said(json: dict[str, Any], day: date = MONDAY) -> dict[str, str]:
    return {fault.code: fault.level for fault in against(json, selectors.grounds(day))}


def test_an_overrun_warns_and_a_longer_promise_in_one_unit_refuses() -> None:
    mixed, longer = item("MZ-013"), item("MZ-001")
    assert said(mixed, JANUARY)["may_overrun"] == "warning"
    longer["promised_limit"]["days"] = 31
    assert said(longer)["promise_over_law"] == "error"


def asks_for(*fields: str) -> None:
    policy.set_value(
        key=policies.PUBLIC_FIELDS,
        value=list(fields),
        from_day=MONDAY,
        document="一份方案",
        by=None,
        at=AT,
    )


def blank(json: dict[str, Any]) -> set[str]:
    return {fault.place for fault in publicity.blanks(read_item(json), MONDAY)}


def test_the_same_item_passes_under_six_and_fails_under_eight() -> None:
    json = item("MZ-001")
    json["legal_basis"], json["statutory_limit"] = (
        [],
        {"limit": None, "basis": "", "source": "text"},
    )
    asks_for(*policies.SIX)
    assert blank(json) == set()
    asks_for(*policies.EIGHT)
    assert blank(json) == {"legal_basis", "statutory_limit.basis"}
    asks_for(*policies.NINE)
    json["form_fields"] = []
    assert blank(json) == {"legal_basis", "form_fields"}


def test_each_of_six_is_named_when_it_is_blank() -> None:
    asks_for(*policies.SIX)
    json = item("MZ-001")
    json |= {"name": " ", "route": [], "materials": [], "promised_limit": None}
    json["fee"] = {"charged": True, "standard": "", "basis": None}
    assert blank(json) == {
        "name",
        "route",
        "materials",
        "promised_limit",
        "fee.standard",
        "fee.basis",
    }


def test_of_a_licence_the_law_shows_its_ground_whatever_the_county_says() -> None:
    asks_for("name")
    licence, other = read_item(item("SC-007")), read_item(item("MZ-001"))
    assert publicity.shown_fields(other, MONDAY) == ("name",)
    assert "basis" in publicity.shown_fields(licence, MONDAY)
    assert set(publicity.shown_fields(licence, MONDAY)) == publicity.ARTICLE_30


def test_every_field_that_a_policy_may_name_is_known() -> None:
    assert set(publicity.KNOWN) == set(policies.FIELDS)
    for told in (policies.SIX, policies.EIGHT, policies.NINE, policies.PLAIN_SHEET):
        assert set(told) <= set(policies.FIELDS)
    assert [len(s) for s in (policies.SIX, policies.EIGHT, policies.NINE)] == [6, 8, 9]


def test_of_the_shipped_items_only_placeholders_and_missing_promises_are_left_blank() -> None:
    left = {row["code"]: blank(row) for row in SHIPPED}
    assert {place for places in left.values() for place in places} == {
        "consult_phone",
        "promised_limit",
    }
    assert {code for code, places in left.items() if "promised_limit" in places} == {
        "TY-001",
        "NY-014",
        "JY-002",
    }


def test_every_shipped_item_runs_in_this_county() -> None:
    for row in SHIPPED:
        assert not {"no_route", "no_post"} & set(said(row)), row["code"]


def test_a_leg_nobody_knows_makes_no_route() -> None:
    json = item("MZ-001")
    json["route"][3]["node"] = "拍脑袋"
    assert said(json)["unknown_node"] == "error"


def test_legs_that_never_accept_make_no_route() -> None:
    json = item("MZ-001")
    json["route"] = [{**json["route"][0], "seq": 1}]
    assert said(json)["no_route"] == "error"
