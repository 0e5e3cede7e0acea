"""The shelves (themes) on which a citizen looks for an item."""

import tomllib
from dataclasses import dataclass
from functools import cache

from . import shipped


@dataclass(frozen=True, slots=True)
class Theme:
    name: str
    domains: frozenset[str]
    items: frozenset[str]


@cache
def themes() -> tuple[Theme, ...]:
    """All themes, in the order in which they are shown; the last takes what no other names."""
    rows = tomllib.loads(shipped.THEMES.read_text(encoding="utf-8"))["theme"]
    return tuple(
        Theme(row["name"], frozenset(row["domains"]), frozenset(row["items"])) for row in rows
    )


def theme_of(code: str) -> str:
    """The name of the theme under which the item ``code`` stands."""
    by_item = (theme.name for theme in themes() if code in theme.items)
    by_domain = (theme.name for theme in themes() if code[:2] in theme.domains)
    return next(by_item, "") or next(by_domain, themes()[-1].name)
