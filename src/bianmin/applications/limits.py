"""By which limits an application's clocks run: the law's rows, the item's own, the county's."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bianmin.catalogue.content import ItemContent, Lengthening, LimitValue
from bianmin.law import limits as law
from bianmin.law.holds import ARTICLE_45
from bianmin.law.limits import Extension, Limit, Unit
from bianmin.matters.clockwork import undertaken
from bianmin.policy import selectors as policy

from .policies import ACCEPTANCE, AT_ONCE, PREREVIEW, REASONABLE

ALWAYS = {
    "acceptance": {"policy": ACCEPTANCE},
    "urgent": {"policy": AT_ONCE},
    "notice": "SD-GONGGAO",
    "hearing": "XK-HEARING-HOLD",
}
"""By which limits the clocks of every application run, if they run."""

GENERAL_RULE = "general_rule"
"""Said of a licence's limit that no act of its own fixes: 行政许可法 42 does."""


def limits_of(content: ItemContent, *, online: bool = False) -> dict[str, Any]:
    """By which limit each clock runs, as facts: at least one over every application.

    Deemed acceptance is the Licensing Law's alone. A licence for which no act fixes a time is
    decided within 行政许可法 42's; an organ must do its duty in any other matter within
    行政诉讼法 47's; where nobody has promised anything, the county's reasonable time is promised
    (优化营商环境条例 36).
    """
    limits: dict[str, Any] = {**ALWAYS}
    if online:
        limits["prereview"] = {"policy": PREREVIEW}
    if content.is_licence:
        limits |= {"acceptance": "XK-BUZHENG", "delivery": "XK-DELIVER"}
    if decision := _decision(content):
        limits["decision"] = decision
    elif not content.is_settled_in_village:
        limits["duty"] = "SS-INACTION"
    if content.promised_limit:
        limits["promise"] = _promise(content.promised_limit).as_facts()
    elif not decision:
        limits["promise"] = {"policy": REASONABLE}
    return limits


def promised(content: ItemContent, day: date) -> LimitValue | None:
    """What is promised of an item on ``day``; None where only the law's limit runs."""
    if content.promised_limit or _decision(content):
        return content.promised_limit
    return LimitValue(policy.value(REASONABLE, day), Unit.WORKING_DAYS)


def by_law(content: ItemContent, day: date) -> Limit | None:
    """The law's limit over an application on ``day``: for the decision, else for the duty to act.

    None where no law speaks: what a village settles by itself.
    """
    found = limits_of(content)
    named = found.get("decision") or found.get("duty")
    return _row(named, day) if named else None


def rows_of(named: Mapping[str, Any], day: date) -> dict[str, Limit]:
    """The limits that terms name, as they are on ``day``."""
    return {name: _row(limit, day) for name, limit in named.items()}


def _row(named: Any, day: date) -> Limit:
    if isinstance(named, str):
        return law.load().in_force(named, day)
    if "policy" in named:
        return undertaken(policy.value(named["policy"], day))
    return Limit.from_facts(named)


def _decision(content: ItemContent) -> str | dict[str, Any] | None:
    limit, said = content.statutory_limit.limit, content.statutory_limit
    if content.is_licence and (limit is None or said.source == GENERAL_RULE):
        return "XK-DECIDE"
    return _statutory(content, limit).as_facts() if limit else None


def _statutory(content: ItemContent, limit: LimitValue) -> Limit:
    """The item's own limit; where its act lets it be extended, the article that says so."""
    said = content.statutory_limit
    longer = _extension(said.extension, limit)
    return Limit.of_item(
        limit.value,
        limit.unit,
        act=(said.extension.basis if longer and said.extension else said.basis) or "",
        extension=longer,
        article="",
        title=content.name,
        holds=ARTICLE_45 if content.is_licence else frozenset(),
        source=said.source,
    )


def _extension(longer: Lengthening | None, limit: LimitValue) -> Extension | None:
    """None too where it is in another unit than the limit, which no clock could add up."""
    if longer is None or limit.unit != f"{longer.unit}_days":
        return None
    return Extension(longer.days, limit.unit, longer.approver)


def _promise(limit: LimitValue) -> Limit:
    return Limit.promised(limit.value, limit.unit)
