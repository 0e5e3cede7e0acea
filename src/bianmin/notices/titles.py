"""What a county calls its papers: one set of them, under the names that its own rules use."""

from collections.abc import Mapping
from datetime import date

from bianmin.policy import selectors as policy

from . import registry
from .policies import TITLES


def title_of(kind: str, day: date) -> str:
    """The title of a kind of paper on a day: the county's own, or the one shipped."""
    own: Mapping[str, str] = policy.value(TITLES, day)
    return own.get(kind) or registry.paper_kind(kind).title
