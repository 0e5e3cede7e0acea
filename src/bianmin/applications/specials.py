"""The procedures of 行政许可法 45 that an item knows, and how long they are planned to take."""

from dataclasses import dataclass

from bianmin.catalogue.content import ItemContent

HOLD_NAMES = {
    "听证": "hearing",
    "招标": "tender",
    "拍卖": "auction",
    "检验": "inspection",
    "检测": "testing",
    "检疫": "quarantine",
    "鉴定": "appraisal",
    "专家评审": "expert_review",
}
"""How items name the law's eight kinds; whatever else they name is the county's own practice."""


@dataclass(frozen=True, slots=True)
class Special:
    """A kind of hold, what the item calls it, and its working days as the item plans them."""

    hold: str
    name: str
    days: int

    def is_named_in(self, label: str) -> bool:
        """Whether officials call a leg by this procedure."""
        return any(name in label for name, hold in HOLD_NAMES.items() if hold == self.hold)


def specials_of(content: ItemContent) -> tuple[Special, ...]:
    """Those of a licence that rest on the article; none of any other item."""
    if not content.is_licence:
        return ()
    return tuple(
        Special(hold, special.name, special.days)
        for special in content.special_procedures
        for name, hold in HOLD_NAMES.items()
        if special.pause_basis == "statute" and name in special.name and special.unit == "working"
    )
