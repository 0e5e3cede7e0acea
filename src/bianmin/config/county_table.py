"""The shipped counties side by side: their presets as tables for ``docs/counties.md``."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import override

from bianmin.network import county as places
from bianmin.network.kinds import Level
from bianmin.policy import presets, registry
from bianmin.policy.kinds import Kind
from bianmin.policy.presets import Preset

from .counties import SHIPPED

HEAD = """# Four counties

One build serves any of four counties: `COUNTY=jiangjin make run`. Each has its own places
(`network/places/`) and the values of its own document (`policy/presets/`). Made by
`bianmin counties > docs/counties.md`; a test keeps it current. What a document does not say is
marked 系统建议值: it is this program's proposal and never shown as that county's rule.

Towns' streets, development zones and new districts stand at the same tier. Who goes up how is said
by the tier that accepts (`relay.mode`): *relay*, tier by tier; *straight*, past the tiers between;
*accompany*, the agent goes to the accepting window with the citizen. Where papers come down to the
village (`relay.handover_by` 1), the town's window may still hand over to whoever comes there.
"""

UNITS = {"working_days": "个工作日", "natural_days": "日", "tier": "级"}
YES, NO, NOTHING = "是", "否", "—"


def lines() -> Iterator[str]:
    """The whole page, in Markdown."""
    read = [presets.read(county.preset) for county in SHIPPED]
    names = [places.read(county.name) for county in SHIPPED]
    titles = [told.root.short_name for told in names]
    yield HEAD
    with override("zh-hans"):
        yield "## What is different where"
        yield ""
        yield _row("", *titles)
        yield _rule(len(titles) + 1)
        yield _row("`COUNTY`", *(f"`{county.name}`" for county in SHIPPED))
        yield _row("document", *(preset.document for preset in read))
        yield _row("towns", *(str(len(told.of_level(Level.TOWN))) for told in names))
        yield _row("villages", *(str(len(told.of_level(Level.VILLAGE))) for told in names))
        yield from _differences(read)
        for title, preset in zip(titles, read, strict=True):
            yield from _whole(title, preset)


def _differences(read: list[Preset]) -> Iterator[str]:
    """A row for each value that two counties do not share."""
    by_county = [{each.key: each.value for each in preset.values} for preset in read]
    for key in sorted({key for values in by_county for key in values}):
        told = [said(key, values[key]) if key in values else NOTHING for values in by_county]
        if len(set(told)) > 1:
            yield _row(f"{registry.declared(key).label} `{key}`", *told)


def _whole(title: str, preset: Preset) -> Iterator[str]:
    """All that a county's document says, and where it is silent."""
    yield ""
    yield f"## {title}"
    yield ""
    yield _row("value", "", "from")
    yield _rule(3)
    for each in preset.values:
        yield _row(f"`{each.key}`", said(each.key, each.value), each.document)


def said(key: str, value: Any) -> str:
    """A value in words."""
    declaration = registry.declared(key)
    if declaration.kind is Kind.BOOL:
        return YES if value else NO
    if declaration.kind is Kind.NAMES:
        return "；".join(f"{name}：{text}" for name, text in sorted(value.items()))
    if declaration.kind is Kind.LIST:
        return "；".join(value) or NOTHING
    return f"{value}{UNITS.get(declaration.unit, '')}" if value != "" else NOTHING


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(count: int) -> str:
    return "|" + "---|" * count
