"""Each rule on an item that keeps it and on one that breaks it."""

from collections.abc import Callable
from typing import Any

import pytest

from bianmin.catalogue.certificates import negative_list
from bianmin.catalogue.content import read_item
from bianmin.catalogue.findings import Level
from bianmin.catalogue.rules import ERRORS, RULES, WARNINGS, findings
from tests.modules.catalogue.items import SHIPPED, item

Break = Callable[[dict[str, Any]], None]


def said(json: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
    """What is said of an item: codes with the place."""
    return {finding.code: finding.path for finding in findings(read_item(json))}


def put(*path: Any) -> Break:
    """A change that writes the last of ``path`` at the place the others lead to."""
    *steps, name, value = path

    def change(target: Any) -> None:
        for step in steps:
            target = target[step]
        target[name] = value

    return change


def repeat(part: str) -> Break:
    return lambda json: json[part].append(json[part][0])


def sum_of_legs(days: float) -> Break:
    return put("route", 2, "days", days)


def jointly(*departments: str, mode: str = "联合办理", days: int = 1) -> dict[str, Any]:
    rows = [{"department": name, "task": "有无异议", "days": days} for name in departments]
    return {"handling_mode": mode, "joint_departments": rows}


BROKEN: dict[str, tuple[Break, tuple[Any, ...]]] = {
    "numbering": (put("route", 1, "seq", 3), ("route", 1, "seq")),
    "domain": (put("domain", "RS"), ("domain",)),
    "promise_over_law": (put("promised_limit", "days", 31), ("promised_limit",)),
    "no_condition": (put("materials", 5, "condition", ""), ("materials", 5, "condition")),
    "no_share_source": (
        put("materials", 0, "share_source", None),
        ("materials", 0, "share_source"),
    ),
    "material_twice": (repeat("materials"), ("materials", 9, "name")),
    "field_twice": (repeat("form_fields"), ("form_fields", 18, "field")),
    "question_twice": (
        put("common_questions", [{"question": "要不要钱？", "answer": "不要。"}] * 2),
        ("common_questions", 1, "question"),
    ),
    "joint_twice": (
        lambda json: json.update(jointly(json["department"], "公安局")),
        ("joint_departments", 0, "department"),
    ),
    "joint_mode": (
        lambda json: json.update(jointly("公安局", mode="承诺办理")),
        ("handling_mode",),
    ),
    "joint_over_promise": (
        lambda json: json.update(jointly("公安局", days=99)),
        ("joint_departments", 0, "days"),
    ),
    "joint_unnamed": (put("handling_mode", "联合办理"), ("joint_departments",)),
    "fee_blank": (put("fee", "standard", "  "), ("fee", "standard")),
    "fee_unfounded": (put("fee", "charged", True), ("fee", "basis")),
    "publicity_open": (put("publicise", "where", None), ("publicise", "where")),
    "vague_material": (put("materials", 2, "name", "其他有关材料"), ("materials", 2, "name")),
    "village_certificate": (
        lambda json: json.update(exercise_tier="village", name="婚姻状况证明出具"),
        ("name",),
    ),
    "village_paper": (
        lambda json: json["materials"][2].update(name="居民财产证明", issuer="村委会"),
        ("materials", 2, "issuer"),
    ),
    "extension_elsewhere": (
        put("statutory_limit", "extension", "unit", "natural"),
        ("statutory_limit", "extension"),
    ),
    "private_results": (
        lambda json: json.update(publish_results="公开", name="残疾人护理补贴"),
        ("publish_results",),
    ),
    "own_prerequisite": (put("prerequisites", ["MZ-001"]), ("prerequisites", 0)),
    "no_promise": (put("promised_limit", None), ("promised_limit",)),
    "no_acceptance": (put("route", 1, "node", "受理初审"), ("route",)),
    "node_twice": (put("route", 3, "node", "公示"), ("route", 4, "node")),
    "half_day": (put("route", 2, "days", 9.5), ("route", 2, "days")),
    "sum_below": (sum_of_legs(9), ("route",)),
    "sum_above": (sum_of_legs(11), ("route",)),
    "other_unit": (put("promised_limit", "unit", "natural"), ("promised_limit",)),
    "open_examples": (put("materials", 6, "name", "证明（诊断等）"), ("materials", 6, "name")),
    "no_options": (put("form_fields", 10, "options", []), ("form_fields", 10, "options")),
    "no_leg_below": (lambda json: json["route"].pop(0), ("receive_tiers",)),
    "above_county": (put("route", 6, "tier", "upper"), ("route", 6, "tier")),
    "power_elsewhere": (put("exercise_tier", "town"), ("exercise_tier",)),
    "pause_unfounded": (
        put("special_procedures", 0, "pause_basis", "statute"),
        ("special_procedures", 0, "pause_basis"),
    ),
    "placeholder_phone": (put("consult_phone", "待定"), ("consult_phone",)),
}


def sound() -> dict[str, Any]:
    json = item("MZ-001")
    json["consult_phone"] = "0539-2251234"
    return json


def test_an_item_may_have_nothing_against_it() -> None:
    assert said(sound()) == {}


def test_every_rule_has_an_item_that_breaks_it() -> None:
    assert set(BROKEN) == {rule.code for rule in RULES}


@pytest.mark.parametrize("code", BROKEN)
def test_a_broken_rule_names_its_place(code: str) -> None:
    json = sound()
    change, path = BROKEN[code]
    change(json)
    assert said(json)[code] == path


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_tells_what_is_wrong_and_what_to_do(rule: Any) -> None:
    json = sound()
    BROKEN[rule.code][0](json)
    [*found] = rule.findings(read_item(json))
    assert found
    assert all("%(" not in finding.told() for finding in found)
    assert all(str(finding.now) in finding.told() for finding in found)


def test_errors_refuse_and_warnings_do_not() -> None:
    assert {rule.level for rule in ERRORS} == {Level.ERROR}
    assert {rule.level for rule in WARNINGS} == {Level.WARNING}


@pytest.mark.parametrize(
    ("promise", "law", "code"),
    [
        ((30, "working", False), (30, "working", False), None),
        ((31, "working", False), (30, "working", False), "promise_over_law"),
        ((0, "working", True), (30, "working", False), None),
        ((1, "working", False), (0, "working", True), "other_unit"),
        ((20, "working", False), (30, "natural", False), "other_unit"),
        ((99, "working", False), (30, "natural", False), "other_unit"),
        ((30, "natural", False), (30, "natural", False), None),
    ],
)
def test_promise_and_law_are_compared_only_in_the_same_unit(
    promise: tuple[int, str, bool], law: tuple[int, str, bool], code: str | None
) -> None:
    json = sound()
    names = ("days", "unit", "immediate")
    json["promised_limit"] = dict(zip(names, promise, strict=True))
    json["statutory_limit"]["limit"] = dict(zip(names, law, strict=True))
    assert {"promise_over_law", "other_unit"} & set(said(json)) == ({code} if code else set())


@pytest.mark.parametrize(
    ("name", "is_founded"),
    [
        ("听证", True),
        ("专家评审（技术评审）", True),
        ("安全检验", True),
        ("卫生检测", True),
        ("考试", False),
        ("征求意见", False),
        ("部门征询异议", False),
        ("公示", False),
    ],
)
def test_only_what_article_45_names_stops_the_clock_by_law(name: str, is_founded: bool) -> None:
    json = sound()
    json["special_procedures"][0].update(name=name, pause_basis="statute")
    assert ("pause_unfounded" not in said(json)) == is_founded


def test_a_half_day_is_shown_as_written() -> None:
    json = item("MZ-004")
    told = [f.told() for f in findings(read_item(json)) if f.code == "half_day"]
    assert "0.5" in told[0]
    [total] = [f.values for f in findings(read_item(json)) if f.code == "sum_below"]
    assert total == {"total": "6.5", "promise": 7}


@pytest.mark.parametrize(
    ("name", "is_vague"),
    [
        ("其他材料", True),
        ("有关材料", True),
        ("相关证明材料", True),
        ("法律、法规、规章规定的其他材料", True),
        ("行政机关认为需要提供的其他有关文件", True),
        ("其他", True),
        ("与第三者利害关系的相关说明", False),
        ("规划批准文件和有关设计文件", False),
        ("证明材料", False),
        ("宅基地批准文件等权属来源材料", False),
    ],
)
def test_an_entry_is_vague_when_it_names_no_paper_at_all(name: str, is_vague: bool) -> None:
    json = sound()
    json["materials"][2]["name"] = name
    assert ("vague_material" in said(json)) == is_vague


@pytest.mark.parametrize("code", [row["code"] for row in SHIPPED])
def test_no_shipped_item_is_vague_or_issued_against_the_negative_list(code: str) -> None:
    assert not {"vague_material", "village_certificate", "village_paper"} & set(said(item(code)))


@pytest.mark.parametrize("name", negative_list().names)
def test_each_certificate_of_the_negative_list_is_refused_to_a_village(name: str) -> None:
    json = item("MZ-017")
    json["result"]["name"] = f"村（社区）{name}"
    assert said(json)["village_certificate"] == ("result", "name")
    elsewhere = sound()
    elsewhere["result"]["name"] = name
    assert "village_certificate" not in said(elsewhere)
