"""The table of all routes (docs/routes.md): what each item's legs became, and why."""

import json
from collections.abc import Iterator

from bianmin.catalogue import shipped
from bianmin.catalogue.content import ItemContent, read_item
from bianmin.matters.routes import RouteFault
from bianmin.network.tiers import Tier

from .leg_specs import Change, LegSpec, Remark
from .legs import nodes_to_legs

TIERS = {Tier.VILLAGE: "village", Tier.TOWN: "town", Tier.COUNTY: "county", Tier.UPPER: "above"}

SAID = {
    Change.LEFT_OUT: "{label} is the network's own way and is inserted by the compiler",
    Change.VILLAGE_RECEIVES: "{label} in the village is receiving, not acceptance",
    Change.ACCEPT_INSERTED: "acceptance inserted at {label}",
    Change.DECIDED_ABOVE: "{label} is decided above the county",
    Change.ONLY_REVIEWS: "{label} reviews; the decision comes after it",
    Change.VISIT_FOLLOWS: "{label} comes after the decision: follow-up",
    Change.REVIEW_DECIDES: "{label} decides, as nothing after it does",
    Change.DECIDE_INSERTED: "decision inserted, by the body of {label}",
    Change.NO_LEG_PUBLICISES: "publicity ({label}) is required, but no leg is named for it",
}

HEAD = """# Routes

How the legs of the shipped service items, as officials write them, become legs of the procedure.
Made by `bianmin routes > docs/routes.md`; a test keeps it current. `*`: does not count towards
the promise. Carried legs and the hand-over are inserted when a route is compiled for the tier at
which an application was received. Names are mapped in `applications/leg_kinds.py`.

| code | item | legs | remarks |
|---|---|---|---|
"""


def route_table() -> str:
    """The whole page, from the shipped catalogue."""
    items = json.loads(shipped.ITEMS.read_text(encoding="utf-8"))["items"]
    return HEAD + "".join(f"{_row(read_item(item))}\n" for item in items)


def _row(content: ItemContent) -> str:
    try:
        regular = nodes_to_legs(content)
    except RouteFault as fault:
        return f"| {content.code} | {content.name} | **no route** | {fault} |"
    legs = "; ".join(_told(regular.legs))
    remarks = "; ".join(map(_remarked, regular.remarks))
    return f"| {content.code} | {content.name} | {legs} | {remarks} |"


def _told(legs: tuple[LegSpec, ...]) -> Iterator[str]:
    """Each leg in words; the tier is named where it changes."""
    tier = 0
    for leg in legs:
        place = f"**{TIERS[Tier(leg.tier)]}** " if leg.tier != tier else ""
        tier = leg.tier
        yield f"{place}{leg.kind} {leg.label}{'' if leg.counts else '*'}"


def _remarked(remark: Remark) -> str:
    return SAID[remark.change].format(label=remark.label)
