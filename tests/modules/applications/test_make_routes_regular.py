"""The legs of the 127 shipped items, as officials write them, become legs of the procedure."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from bianmin.applications.leg_kinds import KINDS_OF_NODE, SPECIALS_OF_NODE
from bianmin.applications.legs import Change, RegularLegs, nodes_to_legs
from bianmin.applications.procedures import APPLICATION, KINDS
from bianmin.catalogue import shipped
from bianmin.catalogue.content import ItemContent, RouteNode, read_item
from bianmin.matters.routes import Leg, RouteFault, RouteLeg, compile_route
from bianmin.network.tiers import Tier

ITEMS = {
    row["code"]: read_item(row)
    for row in json.loads(shipped.ITEMS.read_text(encoding="utf-8"))["items"]
}
EVERY_ITEM = pytest.mark.parametrize("content", ITEMS.values(), ids=list(ITEMS))
V, T, C, U = Tier

VILLAGE_WORK_BEFORE_ACCEPTANCE = {
    "NY-001",
    "NY-014",
    "TY-002",
    "WJ-004",
    "YJ-002",
    "ZJ-002",
    "ZR-007",
}


def legs(code: str) -> list[tuple[Tier, str, str]]:
    return [(Tier(leg.tier), leg.kind, leg.label) for leg in nodes_to_legs(ITEMS[code]).legs]


def changes(regular: RegularLegs) -> list[tuple[Change, str]]:
    return [(remark.change, remark.label) for remark in regular.remarks]


def test_every_name_that_officials_use_has_its_kinds() -> None:
    used = {node.node for content in ITEMS.values() for node in content.route}
    assert set(KINDS_OF_NODE) == used
    assert len(used) == 141


def test_every_kind_is_one_of_the_procedure() -> None:
    kinds = {kind for kinds in KINDS_OF_NODE.values() for kind in kinds}
    assert kinds <= {leg.name for leg in APPLICATION.legs}
    assert len(kinds) == 12


@EVERY_ITEM
def test_it_is_received_first_accepted_once_decided_once_and_then_fulfilled(
    content: ItemContent,
) -> None:
    kinds = [leg.kind for leg in nodes_to_legs(content).legs]
    assert kinds.count("accept") == kinds.count("decide") == 1
    accepted, decided = kinds.index("accept"), kinds.index("decide")
    assert accepted < decided
    assert set(kinds[:accepted]) <= {"receive", "deliberate", "publicise"}
    assert "receive" not in kinds[1:]
    examined = {"visit", "assess", "deliberate", "consult", "review", "publicise"}
    assert set(kinds[accepted + 1 : decided]) <= examined
    assert set(kinds[decided + 1 :]) <= {"pay", "make", "follow_up"}


@EVERY_ITEM
def test_nothing_that_officials_wrote_is_lost(content: ItemContent) -> None:
    regular = nodes_to_legs(content)
    told = {leg.label for leg in regular.legs}
    told |= {remark.label for remark in regular.remarks if remark.change == Change.LEFT_OUT}
    assert {node.node for node in content.route} <= told
    kept = [n for n in content.route if KINDS_OF_NODE[n.node]]
    assert sum(leg.days or Decimal(0) for leg in regular.legs) == sum(
        n.days or Decimal(0) for n in kept
    )
    order = [leg.seq for leg in regular.legs if leg.seq]
    assert order == sorted(order)


@EVERY_ITEM
def test_whatever_was_inserted_or_turned_is_remarked(content: ItemContent) -> None:
    regular = nodes_to_legs(content)
    written = [
        (node.tier, kind, node.node) for node in content.route for kind in KINDS_OF_NODE[node.node]
    ]
    is_as_written = written == [(leg.tier, leg.kind, leg.label) for leg in regular.legs]
    silent = {Change.LEFT_OUT, Change.NO_LEG_PUBLICISES}
    assert is_as_written == ({remark.change for remark in regular.remarks} <= silent)


@EVERY_ITEM
def test_it_compiles_for_every_tier_at_which_it_may_be_received(content: ItemContent) -> None:
    for received in content.receive_tiers:
        route = compiled(content, received)
        assert (route[0].kind, route[0].tier) == ("receive", received)
        assert [leg.kind for leg in route].count("receive") == 1
        assert [leg.kind for leg in route].count("accept") == 1
        assert [leg.kind for leg in route].count("decide") == 1
        assert route[-1].kind == "handed_over"


def compiled(content: ItemContent, received: int) -> tuple[RouteLeg, ...]:
    specs = nodes_to_legs(content).legs
    return compile_route(
        [Leg(spec.kind, spec.tier, spec.label) for spec in specs],
        procedure=APPLICATION,
        kinds=KINDS,
        received=received,
        handed_over=received,
        top=Tier.COUNTY,
    )


def test_low_income_aid() -> None:
    assert legs("MZ-001") == [
        (V, "receive", "收件"),
        (T, "accept", "受理"),
        (T, "visit", "入户调查"),
        (T, "review", "审核"),
        (T, "publicise", "公示"),
        (C, "decide", "确认"),
        (C, "pay", "发放"),
    ]
    assert changes(nodes_to_legs(ITEMS["MZ-001"])) == [(Change.LEFT_OUT, "送达")]


def test_what_the_village_settles_itself() -> None:
    assert legs("MZ-017") == [
        (V, "accept", "受理"),
        (V, "decide", "核实签批"),
        (V, "make", "出具"),
    ]
    assert [kind for _, kind, _ in legs("SF-002")] == ["accept", "deliberate", "decide"]


def test_one_name_may_stand_for_two_legs() -> None:
    assert legs("RS-005")[1:] == [(T, "accept", "受理办结"), (T, "decide", "受理办结")]
    assert legs("SC-010")[-2:] == [(C, "decide", "审批发证"), (C, "make", "审批发证")]
    days = [leg.days for leg in nodes_to_legs(ITEMS["SC-010"]).legs if leg.label == "审批发证"]
    assert days == [Decimal("2.0"), None]


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("RS-003", "审核"),
        ("RS-001", "复核"),
        ("MZ-012", "审查"),
        ("JT-002", "审查"),
        ("RS-006", "核验"),
        ("NY-013", "复核（超规模）"),
        ("SF-001", "审查"),
    ],
)
def test_the_last_review_decides_where_nothing_after_it_does(code: str, label: str) -> None:
    assert [label for _, kind, label in legs(code) if kind == "decide"] == [label]
    assert (Change.REVIEW_DECIDES, label) in changes(nodes_to_legs(ITEMS[code]))


def test_nineteen_items_are_decided_by_a_leg_that_is_not_called_so() -> None:
    promoted = [
        content.code
        for content in ITEMS.values()
        if Change.REVIEW_DECIDES in {change for change, _ in changes(nodes_to_legs(content))}
    ]
    assert len(promoted) == 19


@pytest.mark.parametrize("code", ["RS-008", "NY-002", "ZJ-001", "WJ-004"])
def test_what_is_published_is_decided_after_its_publicity(code: str) -> None:
    kinds = [kind for _, kind, _ in legs(code)]
    at = kinds.index("decide")
    assert kinds[at - 1 : at + 2] == ["publicise", "decide", "pay"]
    assert Change.DECIDE_INSERTED in {c for c, _ in changes(nodes_to_legs(ITEMS[code]))}


def test_a_decision_before_publicity_is_a_draft() -> None:
    assert changes(nodes_to_legs(ITEMS["WJ-004"])) == [
        (Change.ACCEPT_INSERTED, "初审"),
        (Change.ONLY_REVIEWS, "审批"),
        (Change.DECIDE_INSERTED, "审批"),
    ]


@pytest.mark.parametrize(
    ("code", "tier"),
    [("MZ-014", T), ("TY-003", C), ("NY-012", C), ("JY-002", C), ("NY-009", T), ("WJ-010", C)],
)
def test_where_nobody_accepts_the_first_leg_of_an_organ_does(code: str, tier: Tier) -> None:
    assert [tier for tier, kind, _ in legs(code) if kind == "accept"] == [tier]
    assert Change.ACCEPT_INSERTED in {c for c, _ in changes(nodes_to_legs(ITEMS[code]))}


@pytest.mark.parametrize("code", ["RS-004", "YB-002", "SC-012"])
def test_the_villages_own_items_are_accepted_in_the_village(code: str) -> None:
    assert [tier for tier, kind, _ in legs(code) if kind == "accept"] == [V]


def test_no_other_item_is_accepted_in_a_village() -> None:
    accepted_there = {
        code for code in ITEMS if V in {tier for tier, kind, _ in legs(code) if kind == "accept"}
    }
    assert accepted_there == {"MZ-017", "RS-004", "YB-002", "SC-012", "SF-002"}


def test_what_a_village_does_for_the_police_is_receiving() -> None:
    assert legs("GA-006")[:3] == [
        (V, "receive", "受理"),
        (T, "accept", "受理"),
        (T, "review", "审核"),
    ]


def test_village_work_before_acceptance_stays_before_it() -> None:
    found = {
        code
        for code in ITEMS
        for tier, kind, _ in before_acceptance(code)
        if tier == V and kind != "receive"
    }
    assert found == VILLAGE_WORK_BEFORE_ACCEPTANCE
    assert [kind for _, kind, _ in before_acceptance("NY-001")] == [
        "receive",
        "deliberate",
        "publicise",
    ]


def before_acceptance(code: str) -> list[tuple[Tier, str, str]]:
    kinds = [kind for _, kind, _ in legs(code)]
    return legs(code)[: kinds.index("accept")]


def test_a_visit_after_the_decision_is_a_follow_up() -> None:
    assert legs("WJ-009")[-1] == (C, "follow_up", "现场核查")
    assert legs("YJ-001")[2] == (C, "visit", "现场核查")


def test_what_is_decided_above_the_county_is_recorded_by_the_county() -> None:
    assert legs("TY-001")[-2:] == [(U, "review", "审批制证"), (C, "decide", "登记上级决定")]
    assert legs("GA-007")[-2:] == [(C, "decide", "审核签发"), (U, "make", "制证")]


def test_publicity_that_no_leg_carries_is_told() -> None:
    told = {
        content.code
        for content in ITEMS.values()
        if Change.NO_LEG_PUBLICISES in {change for change, _ in changes(nodes_to_legs(content))}
    }
    assert told == {"MZ-004", "MZ-009", "ZR-001", "ZR-002"}


@pytest.mark.parametrize(
    ("code", "label", "special"),
    [
        ("MZ-001", "公示", "公示"),
        ("MZ-001", "入户调查", "入户调查"),
        ("WJ-007", "现场审查", "现场踏勘"),
        ("LY-001", "公示", "伐前公示"),
        ("NY-009", "现场核查", "现场踏勘"),
        ("SC-003", "反馈有无异议", "部门征询异议（推送税务等）"),
        ("SL-001", "专家评审（论证报告）", "专家评审"),
        ("ZJ-002", "危房鉴定", "房屋安全鉴定"),
    ],
)
def test_a_leg_has_the_special_procedure_that_is_carried_out_in_it(
    code: str, label: str, special: str
) -> None:
    [found] = [leg.special for leg in nodes_to_legs(ITEMS[code]).legs if leg.label == label]
    assert found is not None
    assert found.name == special


def test_a_hearing_and_its_announcement_are_two_legs() -> None:
    found = [
        (leg.kind, leg.special.name) for leg in nodes_to_legs(ITEMS["WL-001"]).legs if leg.special
    ]
    assert found[1:] == [("publicise", "公示（听证公告）"), ("consult", "听证")]


def test_special_procedures_named_otherwise_are_some_that_there_are() -> None:
    there_are = {s.name for content in ITEMS.values() for s in content.special_procedures}
    assert {name for names in SPECIALS_OF_NODE.values() for name in names} <= there_are
    assert set(SPECIALS_OF_NODE) <= set(KINDS_OF_NODE)


def with_route(*nodes: tuple[Tier, str]) -> ItemContent:
    """Low-income aid with another route; what a village does does not count."""
    route = [
        RouteNode(seq, tier, "某机关", name, Decimal(1), tier != V)
        for seq, (tier, name) in enumerate(nodes, start=1)
    ]
    return replace(ITEMS["MZ-001"], route=tuple(route))


@pytest.mark.parametrize(
    ("nodes", "reason"),
    [
        ([(T, "受理"), (T, "盖章")], "“盖章” is in no table"),
        ([(V, "收件")], "no leg of an organ"),
        ([(V, "收件"), (V, "评议")], "no leg of an organ"),
        ([(T, "受理"), (C, "受理"), (C, "审批")], "exactly once"),
        ([(T, "受理"), (C, "发放"), (C, "审批")], "“发放” (pay) is on the wrong side"),
        ([(T, "受理"), (V, "收件"), (C, "审批")], "“收件” receives, but is not the first"),
        ([(C, "审批"), (C, "受理")], "审批"),
        ([(T, "入户调查"), (T, "受理"), (T, "审批")], "“入户调查” (visit) comes before"),
    ],
)
def test_what_cannot_be_made_regular_is_refused_with_its_reason(
    nodes: list[tuple[Tier, str]], reason: str
) -> None:
    with pytest.raises(RouteFault) as fault:
        nodes_to_legs(with_route(*nodes))
    assert reason in str(fault.value)


@pytest.mark.parametrize(
    ("nodes", "kinds"),
    [
        ([(T, "备案")], ["accept", "decide"]),
        ([(T, "受理")], ["accept", "decide"]),
        ([(T, "受理"), (T, "发证")], ["accept", "decide", "make"]),
        ([(V, "收件"), (T, "审核"), (T, "发放")], ["receive", "accept", "decide", "pay"]),
        ([(T, "受理"), (T, "审批"), (C, "审批")], ["accept", "review", "decide"]),
        ([(T, "受理"), (T, "现场踏勘")], ["accept", "visit", "decide"]),
        ([(T, "受理"), (T, "审批"), (T, "送达")], ["accept", "decide"]),
    ],
)
def test_small_routes(nodes: list[tuple[Tier, str]], kinds: list[str]) -> None:
    assert [leg.kind for leg in nodes_to_legs(with_route(*nodes)).legs] == kinds
