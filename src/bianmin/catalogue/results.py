"""Whether the results of an item may be published, and what forbids it whatever the item says."""

import tomllib
from collections.abc import Iterator
from functools import cache

from . import shipped
from .content import ItemContent

PUBLISH, KEEP = "公开", "不公开"


@cache
def _never() -> tuple[str, ...]:
    """The words of ``shipped/never_public.toml``, of all kinds."""
    listed = tomllib.loads(shipped.NEVER_PUBLIC.read_text("utf-8"))
    return tuple(word for words in listed.values() for word in words)


def forbidding(content: ItemContent) -> Iterator[str]:
    """What in the item's name or result tells something that is published of nobody."""
    told = f"{content.name} {content.result.name}"
    return (word for word in _never() if word in told)


def are_published(content: ItemContent) -> bool:
    """What the edition says; of a licence, where it says nothing, the law: 行政许可法 40.

    Never where the item itself would tell something private of whoever is named.
    """
    if next(forbidding(content), None):
        return False
    if content.publish_results is None:
        return content.is_licence
    return content.publish_results == PUBLISH
