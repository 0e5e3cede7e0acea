"""Places in an item where it is wrong or doubtful. Pure: content in, places with values out."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from bianmin.network.tiers import Tier

from .content import ItemContent, LimitValue
from .findings import Path

Place = tuple[Path, dict[str, Any]]


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
    lowest = min(node.tier for node in content.route)
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
    if "占位" in content.consult_phone or not re.search(r"\d{3}", content.consult_phone):
        yield ("consult_phone",), {"found": content.consult_phone}
