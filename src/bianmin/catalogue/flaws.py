"""Places in an item where it is wrong or doubtful. Pure: content in, places with values out."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from bianmin.network.tiers import Tier

from . import results
from .certificates import negative_list
from .content import ItemContent, LimitValue
from .findings import Path

Place = tuple[Path, dict[str, Any]]

JOINTLY = "联合办理"
"""The way of handling of what two or more windows have a part in."""


def days_of_route(content: ItemContent) -> Decimal:
    """The sum of the shares of the legs that count towards the promise."""
    return sum((n.days or Decimal(0) for n in content.route if n.counts_in_limit), Decimal(0))


def numbering(content: ItemContent) -> Iterator[Place]:
    for at, node in enumerate(content.route):
        if node.seq != at + 1:
            yield ("route", at, "seq"), {"found": node.seq, "due": at + 1}


def domain(content: ItemContent) -> Iterator[Place]:
    if not content.code.startswith(content.domain):
        yield ("domain",), {"found": content.domain}


def promise_over_law(content: ItemContent) -> Iterator[Place]:
    promise, law = content.promised_limit, content.statutory_limit.limit
    if promise and law and promise.unit == law.unit and promise.value > law.value:
        yield ("promised_limit",), {"promise": promise.value, "law": law.value}


def other_unit(content: ItemContent) -> Iterator[Place]:
    promise, law = content.promised_limit, content.statutory_limit.limit
    if promise and law and promise.unit not in {law.unit, "immediate"}:
        yield ("promised_limit",), {"promise": _length(promise), "law": _length(law)}


def _length(limit: LimitValue) -> str:
    return f"{limit.value} {limit.unit}"


def no_promise(content: ItemContent) -> Iterator[Place]:
    if content.promised_limit is None:
        yield ("promised_limit",), {}


def sum_below(content: ItemContent) -> Iterator[Place]:
    promise, total = content.promised_limit, days_of_route(content)
    if promise and promise.unit != "immediate" and total < promise.value:
        yield ("route",), {"total": f"{float(total):g}", "promise": promise.value}


def sum_above(content: ItemContent) -> Iterator[Place]:
    promise, total = content.promised_limit, days_of_route(content)
    if promise and total > promise.value:
        yield ("route",), {"total": f"{float(total):g}", "promise": promise.value}


def no_condition(content: ItemContent) -> Iterator[Place]:
    for at, material in enumerate(content.materials):
        if material.required == "conditional" and not material.condition:
            yield ("materials", at, "condition"), {"material": material.name}


def no_share_source(content: ItemContent) -> Iterator[Place]:
    for at, material in enumerate(content.materials):
        if material.shareable and not material.share_source:
            yield ("materials", at, "share_source"), {"material": material.name}


def material_twice(content: ItemContent) -> Iterator[Place]:
    return _twice("materials", "name", [material.name for material in content.materials])


def field_twice(content: ItemContent) -> Iterator[Place]:
    return _twice("form_fields", "field", [field.field for field in content.form_fields])


def question_twice(content: ItemContent) -> Iterator[Place]:
    asked = [row.question for row in content.common_questions]
    return _twice("common_questions", "question", asked)


def joint_twice(content: ItemContent) -> Iterator[Place]:
    named = [content.department, *(row.department for row in content.joint_departments)]
    for path, values in _twice("joint_departments", "department", named):
        yield (path[0], int(path[1]) - 1, path[2]), values


def joint_mode(content: ItemContent) -> Iterator[Place]:
    """Departments are named, but the item is said to be handled by one alone."""
    if content.joint_departments and content.handling_mode != JOINTLY:
        yield ("handling_mode",), {"found": content.handling_mode}


def joint_unnamed(content: ItemContent) -> Iterator[Place]:
    if content.handling_mode == JOINTLY and not content.joint_departments:
        yield ("joint_departments",), {}


def joint_over_promise(content: ItemContent) -> Iterator[Place]:
    """What another is given longer than all is promised in, both in working days."""
    promise = content.promised_limit
    if promise is None or promise.unit != "working_days":
        return
    for at, row in enumerate(content.joint_departments):
        if row.days and row.days > promise.value:
            path = ("joint_departments", at, "days")
            yield path, {"found": row.days, "promise": promise.value}


def node_twice(content: ItemContent) -> Iterator[Place]:
    return _twice("route", "node", [node.node for node in content.route])


def _twice(part: str, name: str, values: list[str]) -> Iterator[Place]:
    """The second and later places of a value that stands more than once."""
    seen: Counter[str] = Counter()
    for at, value in enumerate(values):
        seen[value] += 1
        if seen[value] > 1:
            yield (part, at, name), {"found": value}


def fee_blank(content: ItemContent) -> Iterator[Place]:
    if not content.fee.standard.strip():
        yield ("fee", "standard"), {}


def fee_unfounded(content: ItemContent) -> Iterator[Place]:
    if content.fee.charged and not content.fee.basis:
        yield ("fee", "basis"), {}


def publicity_open(content: ItemContent) -> Iterator[Place]:
    shown = content.publicise
    for name in ("stage", "days", "unit", "where"):
        if shown.required and not getattr(shown, name):
            yield ("publicise", name), {"found": name}


def no_options(content: ItemContent) -> Iterator[Place]:
    for at, field in enumerate(content.form_fields):
        if field.type in {"select", "multiselect"} and not field.options:
            yield ("form_fields", at, "options"), {"found": field.label}


def no_acceptance(content: ItemContent) -> Iterator[Place]:
    if not any(node.node == "受理" for node in content.route):
        yield ("route",), {}


def half_day(content: ItemContent) -> Iterator[Place]:
    for at, node in enumerate(content.route):
        if node.days is not None and node.days % 1:
            yield ("route", at, "days"), {"found": f"{float(node.days):g}"}


def no_leg_below(content: ItemContent) -> Iterator[Place]:
    lowest = min((node.tier for node in content.route), default=Tier.VILLAGE)
    for tier in content.receive_tiers:
        if tier < lowest:
            yield ("receive_tiers",), {"found": tier.name.lower()}


def above_county(content: ItemContent) -> Iterator[Place]:
    for at, node in enumerate(content.route):
        if node.tier == Tier.UPPER:
            yield ("route", at, "tier"), {"found": node.node}


def power_elsewhere(content: ItemContent) -> Iterator[Place]:
    counted = [n for n in content.route if n.counts_in_limit and n.tier != Tier.UPPER]
    if counted and counted[-1].tier != content.exercise_tier:
        found = {"said": content.exercise_tier.name.lower(), "leg": counted[-1].tier.name.lower()}
        yield ("exercise_tier",), found


ARTICLE_45 = re.compile("听证|招标|拍卖|检验|检测|检疫|鉴定|专家评审")
"""What does not count in a licence's period (行政许可法 45)."""


def pause_unfounded(content: ItemContent) -> Iterator[Place]:
    for at, special in enumerate(content.special_procedures):
        if special.pause_basis == "statute" and not ARTICLE_45.search(special.name):
            yield ("special_procedures", at, "pause_basis"), {"found": special.name}


OPEN_EXAMPLES = re.compile("（[^（）]*等[^（）]*）")


def open_examples(content: ItemContent) -> Iterator[Place]:
    for at, material in enumerate(content.materials):
        if OPEN_EXAMPLES.search(material.name):
            yield ("materials", at, "name"), {"found": material.name}


def placeholder_phone(content: ItemContent) -> Iterator[Place]:
    if not content.phone:
        yield ("consult_phone",), {"found": content.consult_phone}


VAGUE = re.compile("其他|其它|有关|相关|必要|必需|所需|需要|要求|规定|应当")
FILLING = re.compile(
    "法律|法规|规章|行政|机关|部门|国家|认为|依法|按照|提供|提交|办理|证明|材料|资料|文件|证件|手续"
    "|书面|的|等|和|及|与|或|、|，|（|）"
)


def vague_material(content: ItemContent) -> Iterator[Place]:
    """Entries that name no paper at all: 其他材料, 法律法规规定的有关证明材料."""
    for at, material in enumerate(content.materials):
        if VAGUE.search(material.name) and not FILLING.sub("", VAGUE.sub("", material.name)):
            yield ("materials", at, "name"), {"found": material.name}


def village_certificate(content: ItemContent) -> Iterator[Place]:
    """A village that certifies what no village may certify (民发〔2020〕20号)."""
    if not content.is_settled_in_village and content.exercise_tier != Tier.VILLAGE:
        return
    for path, text in ((("name",), content.name), (("result", "name"), content.result.name)):
        if found := negative_list().named_in(text):
            yield path, {"found": found}


def village_paper(content: ItemContent) -> Iterator[Place]:
    """A paper of the list that a village would have to issue although no village may."""
    for at, material in enumerate(content.materials):
        found = negative_list().named_in(material.name)
        if found and re.search("村|居委会|社区", material.issuer):
            yield ("materials", at, "issuer"), {"found": found}


def extension_elsewhere(content: ItemContent) -> Iterator[Place]:
    """An extension in another unit than its limit, or of no limit at all."""
    said = content.statutory_limit
    longer = said.extension
    if longer and (said.limit is None or said.limit.unit != f"{longer.unit}_days"):
        yield ("statutory_limit", "extension"), {}


def own_prerequisite(content: ItemContent) -> Iterator[Place]:
    for at, code in enumerate(content.prerequisites):
        if code == content.code:
            yield ("prerequisites", at), {"found": code}


def private_results(content: ItemContent) -> Iterator[Place]:
    """Results to be published that would tell something private of whoever is named."""
    if content.publish_results != results.PUBLISH:
        return
    if found := next(results.forbidding(content), ""):
        yield ("publish_results",), {"found": found}
