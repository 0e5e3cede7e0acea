"""What every town's centre must offer something of (应进必进): categories and their items."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from bianmin.policy import selectors as policy

from . import shipped
from .policies import REQUIRED_CATEGORIES


@dataclass(frozen=True, slots=True)
class Category:
    """``name`` as the documents have it; ``items``: the codes that belong to it."""

    key: str
    name: str
    items: frozenset[str]


@cache
def known() -> tuple[Category, ...]:
    """Every category a county may require, in the order of the documents."""
    rows = tomllib.loads(shipped.CATEGORIES.read_text(encoding="utf-8"))["category"]
    return tuple(Category(row["key"], row["name"], frozenset(row["items"])) for row in rows)


def required(day: date) -> tuple[Category, ...]:
    """The categories that the county requires on a day."""
    wanted = policy.value(REQUIRED_CATEGORIES, day)
    return tuple(category for category in known() if category.key in wanted)
