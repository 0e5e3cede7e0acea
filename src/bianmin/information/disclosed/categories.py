"""Under what something disclosed stands: the items of articles 20 and 21, one scheme for all."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bianmin.law.refusal import mark
from bianmin.network.tiers import Tier

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

    ``group`` is one of ``CLASSES``.
    """

    code: str
    name: str
    group: str
    tiers: frozenset[Tier]


@cache
def known() -> dict[str, Category]:
    """Every category by its code, in the order of the law."""
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["category"]
    return {row["code"]: _read(row, row.get("tiers")) for row in rows}


def of_tier(tier: int) -> list[Category]:
    """The categories that bodies of a tier have."""
    return [category for category in known().values() if tier in category.tiers]


def _read(row: dict[str, str], tiers: list[str] | None) -> Category:
    group = row["class"]
    if group not in CLASSES:
        raise KeyError(group)
    having = frozenset(TIERS[one] for one in tiers or TIERS)
    return Category(row["code"], row["name"], group, having)
