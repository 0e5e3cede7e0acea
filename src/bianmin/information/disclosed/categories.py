"""Under what something disclosed stands: the items of articles 20 and 21, one scheme for all;
and the headings of what units tell their own staff (003, 001⑤-3)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bianmin.law.refusal import mark
from bianmin.network.tiers import Tier

from ..models import Disclosure
from ..models.disclosures import Audience

FILE = Path(__file__).with_name("categories.toml")
TIERS = {"county": Tier.COUNTY, "town": Tier.TOWN}


CLASSES: dict[str, str] = {
    "functions": mark("Functions"),
    "decisions": mark("Decisions"),
    "documents": mark("Legal documents"),
    "administration": mark("Administration"),
    "services": mark("Services to people"),
    "other": mark("Other classes"),
}
"""The six classes of a directory (001③), by their labels (gettext)."""


@dataclass(frozen=True, slots=True)
class Category:
    """``code`` is the article and its item (20-7); ``tiers`` are those whose bodies have it.

    ``group`` is one of ``CLASSES``; headings of what is internal stand in none. ``audience`` is
    whom it is for; ``organs``: only organs have it, beside what every unit has.
    """

    code: str
    name: str
    group: str
    tiers: frozenset[Tier]
    audience: str = Audience.PUBLIC
    organs: bool = False


@cache
def known(audience: str = Audience.PUBLIC) -> dict[str, Category]:
    """Every category of an audience by its code, in the order of the law."""
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["category"]
    read = [_read(row, row.get("tiers")) for row in rows]
    return {one.code: one for one in read if one.audience == audience}


def of(row: Disclosure) -> Category:
    """The category of an entry, whoever reads it."""
    return known(row.audience)[row.category]


def of_tier(tier: int) -> list[Category]:
    """The categories that bodies of a tier have."""
    return [category for category in known().values() if tier in category.tiers]


def inside(*, organ: bool) -> list[Category]:
    """The headings of what a unit tells its own staff; an organ has more of them."""
    return [one for one in known(Audience.INTERNAL).values() if organ or not one.organs]


def _read(row: dict[str, str], tiers: list[str] | None) -> Category:
    audience, group = Audience(row.get("audience", Audience.PUBLIC)), row.get("class", "")
    if audience == Audience.PUBLIC and group not in CLASSES:
        raise KeyError(group)
    having = frozenset(TIERS[one] for one in tiers or TIERS)
    organs = row.get("who") == "organs"
    return Category(row["code"], row["name"], group, having, audience, organs)
