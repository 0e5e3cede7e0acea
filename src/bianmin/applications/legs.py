"""From the legs as officials write them to the legs of the procedure. Pure."""

from collections.abc import Iterator

from bianmin.catalogue.content import ItemContent, RouteNode, SpecialProcedure
from bianmin.matters.routes import RouteFault

from .leg_kinds import KINDS_OF_NODE, SPECIALS_OF_NODE
from .leg_specs import Change, LegSpec, RegularLegs, Remark
from .regularity import make_regular

__all__ = ["Change", "LegSpec", "RegularLegs", "Remark", "kinds_of", "nodes_to_legs"]


def nodes_to_legs(content: ItemContent) -> RegularLegs:
    """The regular legs of an item: *receive* only first, one *accept*, then one *decide*.

    Village legs that come before acceptance stay before it; after the decision there is only
    paying, making and following up. Nothing is changed in silence: ``remarks`` tell it. Raises
    ``RouteFault`` with the reason where no regular route can be made.
    """
    remarks = [Remark(Change.LEFT_OUT, node.node) for node in content.route if not kinds_of(node)]
    drafts = list(_drafts(content))
    if content.publicise.required and not any(leg.kind == "publicise" for leg in drafts):
        remarks.append(Remark(Change.NO_LEG_PUBLICISES, content.publicise.stage or ""))
    return make_regular(drafts, remarks)


def kinds_of(node: RouteNode) -> tuple[str, ...]:
    """The kinds of leg an official's name stands for; ``RouteFault`` if it is not known."""
    if node.node not in KINDS_OF_NODE:
        raise RouteFault(f"“{node.node}” is in no table of leg kinds; add it to leg_kinds.py")
    return KINDS_OF_NODE[node.node]


def _drafts(content: ItemContent) -> Iterator[LegSpec]:
    """One leg a kind; the days of a leg of several kinds go to the last that is not *make*."""
    for node in content.route:
        kinds = kinds_of(node)
        bearer = next((kind for kind in reversed(kinds) if kind != "make"), "make")
        for kind in kinds:
            yield LegSpec(
                kind=kind,
                tier=node.tier,
                label=node.node,
                days=node.days if kind == bearer else None,
                counts=node.counts_in_limit,
                special=_special(node, kind, content),
                actor=node.actor,
                seq=node.seq,
            )


def _special(node: RouteNode, kind: str, content: ItemContent) -> SpecialProcedure | None:
    """The special procedure carried out in a leg; publicity only in a leg that publicises."""
    names = (node.node, *SPECIALS_OF_NODE.get(node.node, ()))
    fitting = [
        special
        for special in content.special_procedures
        if special.name in names and (special.name[:2] in PUBLICITY) == (kind == "publicise")
    ]
    return min(fitting, key=lambda special: names.index(special.name), default=None)


PUBLICITY = {"公示", "公告", "批前", "伐前"}
"""How the names of special procedures begin that are publicity."""
