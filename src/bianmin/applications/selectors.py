"""Questions to applications."""

from dataclasses import dataclass
from datetime import datetime

from bianmin.matters.models import Entry
from bianmin.network.selectors import directory

from .models import Remark
from .timing import EXPLAINED


@dataclass(frozen=True, slots=True)
class DelayReason:
    """Why limits (by clock) had passed, as a body (id) stated it to the public."""

    at: datetime
    body: int
    limits: tuple[str, ...]
    words: str


def delay_reasons(matter: int) -> tuple[DelayReason, ...]:
    """What was stated in public about delays, in order (优化营商环境条例 36)."""
    said = dict(Remark.objects.filter(matter=matter, name="reason").values_list("version", "words"))
    entries = Entry.objects.filter(matter=matter, step=EXPLAINED).order_by("version")
    posts = directory().posts
    return tuple(
        DelayReason(
            entry.effective_at,
            posts[entry.post or 0].body,
            tuple(entry.facts["late"]),
            said[entry.version],
        )
        for entry in entries
    )
