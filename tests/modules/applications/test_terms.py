"""The terms of all 127 items at three tiers: routes, limits, holds, hand-over, and who is there."""

import json
from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from bianmin.applications.legs import nodes_to_legs
from bianmin.applications.limits import by_law, limits_of, promised
from bianmin.applications.procedures import APPLICATION
from bianmin.applications.specials import specials_of
from bianmin.applications.terms import (
    handover_tier,
    route_of,
    terms_for,
)
from bianmin.catalogue import shipped
from bianmin.catalogue.content import ItemContent, LimitValue, read_item
from bianmin.catalogue.models import Edition
from bianmin.law.limits import Unit
from bianmin.law.procedure import Whose
from bianmin.matters.routes import RouteLeg
from bianmin.network import selectors as network
from bianmin.network.tiers import Tier
from bianmin.policy.services import set_value
from tests.build import FRIDAY, VILLAGE

ITEMS = {
    row["code"]: read_item(row)
    for row in json.loads(shipped.ITEMS.read_text(encoding="utf-8"))["items"]
}
V, T, C = Tier.VILLAGE, Tier.TOWN, Tier.COUNTY
DAY = date(2026, 9, 18)
EVERY_TIER = pytest.mark.parametrize("received", [V, T, C])


def home_of(content: ItemContent, received: int) -> int:
    """Where it is handed over where the county says nothing of its own (by the town)."""
    highest = max(min(node.tier, C) for node in content.route)
    return C if received == C else max(received, min(T, highest))


def route(code: str, received: int) -> tuple[RouteLeg, ...]:
    content = ITEMS[code]
    return route_of(content, received=received, handed_over=home_of(content, received))


def legs(code: str, received: int) -> str:
    return " ".join(f"{leg.kind}{leg.tier}" for leg in route(code, received))


def test_there_are_127() -> None:
    assert len(ITEMS) == 127


@EVERY_TIER
def test_every_item_compiles(received: int) -> None:
    for code in ITEMS:
        compiled = route(code, received)
        kinds = [leg.kind for leg in compiled]
        assert [leg.position for leg in compiled] == list(range(1, len(compiled) + 1)), code
        assert (kinds[0], kinds[-1]) == ("receive", "handed_over"), code
        assert kinds.count("accept") == kinds.count("decide") == 1, code
        assert kinds.index("accept") < kinds.index("decide"), code
        assert all(received <= leg.tier <= C for leg in compiled if leg.kind == "accept"), code


@EVERY_TIER
def test_no_leg_jumps_a_tier_without_being_carried(received: int) -> None:
    """Only the last leg may lie elsewhere: where she fetches it."""
    for code in ITEMS:
        compiled = route(code, received)
        for before, after in pairwise(compiled):
            rise = after.tier - before.tier
            carried = {1: "carried_up", -1: "carried_down", 0: before.kind}
            assert carried.get(rise) == before.kind, (code, before, after)


@pytest.mark.parametrize(
    ("code", "received", "expected"),
    [
        (
            "MZ-001",
            V,
            "receive1 carried_up1 accept2 visit2 review2 publicise2 carried_up2 decide3 pay3 "
            "carried_down3 handed_over2",
        ),
        (
            "MZ-001",
            T,
            "receive2 accept2 visit2 review2 publicise2 carried_up2 decide3 pay3 "
            "carried_down3 handed_over2",
        ),
        ("MZ-001", C, "receive3 accept3 visit3 review3 publicise3 decide3 pay3 handed_over3"),
        ("MZ-017", V, "receive1 accept1 decide1 make1 handed_over1"),
        ("MZ-017", T, "receive2 accept2 decide2 make2 handed_over2"),
        ("SF-002", V, "receive1 accept1 deliberate1 decide1 handed_over1"),
        ("SC-001", V, "receive1 carried_up1 accept2 decide2 make2 handed_over2"),
        (
            "LY-001",
            V,
            "receive1 carried_up1 accept2 visit2 carried_down2 publicise1 carried_up1 decide2 "
            "handed_over2",
        ),
        (
            "GA-007",
            T,
            "receive2 accept2 carried_up2 decide3 outside3 carried_down3 handed_over2",
        ),
    ],
)
def test_some_routes_by_hand(code: str, received: int, expected: str) -> None:
    assert legs(code, received) == expected


def test_what_the_village_accepts_itself() -> None:
    """Only its own items; a licence is an organ's to accept (行政许可法 24, 32)."""
    own = {code for code in ITEMS if _at("accept", code) == V}
    assert own == {"MZ-017", "RS-004", "YB-002", "SC-012", "SF-002"}
    assert not any(ITEMS[code].is_licence for code in own)
    for code in own:
        accept = next(leg for leg in nodes_to_legs(ITEMS[code]).legs if leg.kind == "accept")
        assert accept.counts


def test_what_the_village_decides_itself() -> None:
    assert {code for code in ITEMS if _at("decide", code) == V} == {"MZ-017", "SF-002"}


def _at(kind: str, code: str) -> int:
    return next(leg.tier for leg in route(code, V) if leg.kind == kind)


def test_by_which_limit_each_type_runs() -> None:
    """A licence by law; everything else by the county's value, which accepts nothing by itself."""
    for code, content in ITEMS.items():
        limits = limits_of(content)
        if content.is_licence:
            assert limits["acceptance"] == "XK-BUZHENG", code
            assert limits["delivery"] == "XK-DELIVER", code
        else:
            assert limits["acceptance"] == {"policy": "acceptance.limit"}, code
            assert "delivery" not in limits, code
    assert Counter(content.is_licence for content in ITEMS.values()) == {False: 87, True: 40}


@pytest.mark.parametrize(
    ("code", "decision", "promise"),
    [
        ("MZ-001", (30, "working_days"), (23, "working_days")),
        ("MZ-004", None, (7, "working_days")),
        ("SC-001", (3, "working_days"), (0, "immediate")),
        ("GA-007", (60, "natural_days"), (20, "working_days")),
        ("JT-001", (20, "natural_days"), (14, "working_days")),
    ],
)
def test_limits_of_law_and_promise(code: str, decision: Any, promise: Any) -> None:
    limits = limits_of(ITEMS[code])
    for name, expected in (("decision", decision), ("promise", promise)):
        found = limits.get(name)
        assert (found and (found["value"], found["unit"])) == expected


def test_a_licence_for_which_no_act_fixes_a_time_is_decided_within_the_licensing_laws() -> None:
    """行政许可法 42: its own row, so that it is held and extended as that article says."""
    by_row = {code for code in ITEMS if limits_of(ITEMS[code]).get("decision") == "XK-DECIDE"}
    assert {"NY-006", "LY-003", "NY-001", "SL-002"} <= by_row
    assert all(ITEMS[code].is_licence for code in by_row)
    for code, content in ITEMS.items():
        if content.is_licence and content.statutory_limit.source == "general_rule":
            assert code in by_row


def test_in_any_other_matter_without_a_limit_the_organ_has_its_duty_to_act() -> None:
    """行政诉讼法 47; not where an act fixes a time, and not what the village settles itself."""
    for code, content in ITEMS.items():
        fixed = content.is_licence or content.statutory_limit.limit is not None
        duty = limits_of(content).get("duty")
        assert duty == (None if fixed or content.is_settled_in_village else "SS-INACTION"), code
    assert limits_of(ITEMS["MZ-004"])["duty"] == "SS-INACTION"
    assert "duty" not in limits_of(ITEMS["SF-002"])


@pytest.mark.django_db
def test_no_item_is_accepted_without_a_limit_that_is_told() -> None:
    """HM-02; 优化营商环境条例 36: where nothing is fixed, the county fixes a reasonable time."""
    day = FRIDAY.date()
    for code, content in ITEMS.items():
        limits = limits_of(content)
        assert limits.keys() & {"decision", "promise"}, code
        assert promised(content, day) or by_law(content, day), code
    open_ended = {c for c, i in ITEMS.items() if limits_of(i).get("promise") == POLICY}
    assert open_ended == {"TY-001", "NY-014", "JY-002"}
    assert {promised(ITEMS[code], day) for code in open_ended} == {
        LimitValue(20, Unit.WORKING_DAYS)
    }


POLICY = {"policy": "promise.reasonable_limit"}


def test_only_a_licences_clock_of_law_can_be_held() -> None:
    for code, content in ITEMS.items():
        if limit := by_law(content, FRIDAY.date()):
            assert bool(limit.holds) is content.is_licence, code
            assert not limit.honours("practice"), code


def test_no_leg_holds_the_laws_clock_by_itself() -> None:
    """行政许可法 45: the time must be told in writing; until then a leg holds the promise only."""
    for code in ITEMS:
        assert {leg.hold for leg in route(code, C)} <= {"", "practice"}, code


def test_which_items_know_a_procedure_of_the_law_and_how_long_it_is_planned() -> None:
    known = {
        code: [(special.hold, special.days) for special in specials_of(content)]
        for code, content in ITEMS.items()
        if specials_of(content)
    }
    assert known == {
        "MZ-014": [("expert_review", 10)],
        "WJ-007": [("testing", 10)],
        "NY-010": [("inspection", 1)],
        "ZR-002": [("expert_review", 10)],
        "ZR-006": [("expert_review", 10)],
        "ZJ-003": [("testing", 5)],
        "CG-003": [("expert_review", 5)],
        "SL-001": [("hearing", 20), ("expert_review", 10)],
        "SL-002": [("expert_review", 10)],
        "SL-003": [("expert_review", 10)],
        "JT-001": [("expert_review", 10)],
        "WL-001": [("hearing", 20)],
    }
    assert all(ITEMS[code].is_licence for code in known)


def test_publicity_is_outside_the_promise_and_is_no_hold_of_the_law() -> None:
    for code in ITEMS:
        for leg in route(code, C):
            if leg.kind == "publicise":
                assert leg.hold == "practice", code


def test_every_publicity_has_its_days_and_how_they_count() -> None:
    told: Counter[tuple[int | None, str]] = Counter()
    for code, content in ITEMS.items():
        for leg in route(code, V):
            if leg.kind == "publicise":
                told[leg.days, leg.unit] += 1
                said = content.publicise
                if said.days:
                    assert (leg.days, leg.unit) == (said.days, f"{said.unit}_days"), code
    assert told[7, "natural_days"] == 16
    assert told[5, "working_days"] == 7
    assert all(days and unit for days, unit in told)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("code", "received", "by_policy", "expected"),
    [
        ("MZ-001", V, 2, T),  # by the town's window, as the county's plan says
        ("MZ-001", V, 1, V),
        ("MZ-001", V, 3, C),
        ("MZ-001", T, 2, T),
        ("MZ-001", T, 1, T),  # where she came herself
        ("MZ-001", C, 2, C),
        ("MZ-017", V, 2, V),  # settled in the village, handed over in the village
        ("MZ-017", V, 3, V),
        ("SC-001", V, 3, T),  # where it ended
        ("SF-002", T, 2, T),
    ],
)
def test_where_it_is_handed_over(code: str, received: int, by_policy: int, expected: int) -> None:
    set_value(
        key="relay.handover_by",
        value=by_policy,
        from_day=DAY,
        document="沂政办发〔2026〕1号",
        by=None,
        at=FRIDAY,
    )
    assert handover_tier(ITEMS[code], received, DAY) == expected
    edition = Edition.objects.select_related("item").get(item__code=code)
    assert terms_for(edition, received=received, day=DAY).route[-1].tier == expected


@pytest.mark.django_db
def test_terms_are_the_same_for_all_who_ask_for_the_same() -> None:
    edition = Edition.objects.select_related("item").get(item__code="MZ-001")
    one, other = (terms_for(edition, received=V, day=DAY) for _again in range(2))
    assert one.digest == other.digest
    assert one.digest != terms_for(edition, received=T, day=DAY).digest
    assert (one.subject, one.subjects) == ("MZ-001", ("MZ-001", "民政局"))


@pytest.mark.django_db
@EVERY_TIER
def test_on_every_leg_of_every_item_there_is_a_post_that_can_carry_it_on(received: int) -> None:
    directory = network.directory()
    stuck, alarms = [], set()
    for code, content in ITEMS.items():
        for leg in route(code, received)[1:]:
            if leg.at_receiver:
                continue  # whoever received it is there
            subjects = (content.code, content.department)
            body = directory.competent(subjects, leg.tier, VILLAGE, DAY)
            tried = APPLICATION.leg(leg.kind).roles
            found = [directory.post_of(body.id, role) for role in tried] if body else []
            duty = directory.duty_post(body.id) if body else None
            post = next((one for one in found if one), duty) or directory.last_resort(DAY)
            alarms |= set() if body else {code}
            assert post is not None
            if not _leads_on(leg.kind, post.role):
                stuck.append((code, leg.kind, leg.tier, post.role))
    assert stuck == []
    assert alarms == (WITHOUT_DEPARTMENT if received == C else set())


WITHOUT_DEPARTMENT = {"MZ-017"}
"""No county department has it; brought there, the county's own desk takes it, with an alarm."""


def _leads_on(kind: str, role: str) -> bool:
    return any(
        not step.who.roles or role in step.who.roles
        for step in APPLICATION.steps
        if step.primary and step.allowed_on(kind) and Whose.MY_POST in step.who.whose
    )
