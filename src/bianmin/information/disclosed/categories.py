"""Under what something disclosed stands: the items of articles 20 and 21, one scheme for all."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bianmin.network.tiers import Tier

FILE = Path(__file__).with_name("categories.toml")
TIERS = {"county": Tier.COUNTY, "town": Tier.TOWN}


@dataclass(frozen=True, slots=True)
class Category:
    """``code`` is the article and its item (20-7); ``tiers`` are those whose bodies have it."""

    code: str
    name: str
    tiers: frozenset[Tier]


@cache
def known() -> dict[str, Category]:
    """Every category by its code, in the order of the law."""
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["category"]
    return {row["code"]: _read(row["code"], row["name"], row.get("tiers")) for row in rows}


def of_tier(tier: int) -> list[Category]:
    """The categories that bodies of a tier have."""
    return [category for category in known().values() if tier in category.tiers]


def _read(code: str, name: str, tiers: list[str] | None) -> Category:
    return Category(code, name, frozenset(TIERS[one] for one in tiers or TIERS))
