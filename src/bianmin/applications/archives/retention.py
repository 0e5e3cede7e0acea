"""How long the file of a closed matter is kept (保管期限), and where in the archive it belongs.

By kind of item and outcome, as the county says; 档案法实施条例 19 lets each organ fix its own terms
with the consent of its archives authority. Counted from the first day of the year after closing.
"""

from dataclasses import dataclass
from datetime import date

from bianmin.catalogue.models import Edition
from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.policy import selectors as policy

from ..notices import words
from ..policies import KEPT_GRANTED, KEPT_LICENCE, KEPT_OTHERWISE

FOR_EVER = "permanent"
GRANTED = "granted"


@dataclass(frozen=True)
class Retention:
    """``term`` is permanent, or the years; ``until`` its last day; ``label`` the term in Chinese.

    ``category`` is the place in the archive: year of closing, department, type of item.
    """

    term: str
    label: str
    until: date | None
    category: str


def retention(matter: Matter, edition: Edition) -> Retention:
    """Of a closed matter, by the edition it was applied for under."""
    assert matter.closed_at is not None
    closed, content = day_of(matter.closed_at), edition.typed
    term = str(policy.value(_key(matter.outcome, content.is_licence), closed))
    return Retention(
        term=term,
        label=words.say("retention", term),
        until=last_day(closed.year, term),
        category=f"{closed.year}·{content.department}·{content.type}",
    )


def last_day(year: int, term: str) -> date | None:
    """The last day on which a file of ``year`` is kept; None for ever."""
    return None if term == FOR_EVER else date(year + int(term), 12, 31)


def _key(outcome: str, is_licence: bool) -> str:
    """The value that decides: a licence that was granted, whatever else was, or anything else."""
    if outcome != GRANTED:
        return KEPT_OTHERWISE
    return KEPT_LICENCE if is_licence else KEPT_GRANTED
