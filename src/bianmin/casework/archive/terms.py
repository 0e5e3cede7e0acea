"""How long what is over is kept (保管期限), and where in the archive it belongs.

Counted from the first day of the year after it was over; 档案法实施条例 19 lets each organ fix its
own terms with the consent of its archives authority.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from bianmin.policy import selectors as policy

from ..notices import words

FOR_EVER = "permanent"
TERMS = (FOR_EVER, "30", "10")
"""How long a file is kept: for ever, or so many years."""
SHORT_TERMS = ("10", "5", "3", "1")
"""How many years what is no file of the archive is kept."""


def called(terms: Iterable[str]) -> Mapping[str, Any]:
    """The terms by what people call them."""
    years = gettext_lazy("{years} years")
    return {
        term: gettext_lazy("for ever") if term == FOR_EVER else format_lazy(years, years=term)
        for term in terms
    }


@dataclass(frozen=True)
class Retention:
    """``term`` is permanent, or the years; ``until`` its last day; ``label`` the term in Chinese.

    ``category`` is the place in the archive: year, whose, of what sort.
    """

    term: str
    label: str
    until: date | None
    category: str


def retention(key: str, over: date, *sorts: str) -> Retention:
    """Of what was over on a day, for the time that the county's value ``key`` said then."""
    term = str(policy.value(key, over))
    return Retention(
        term=term,
        label=words.say("retention", term),
        until=last_day(over.year, term),
        category="·".join((str(over.year), *sorts)),
    )


def last_day(year: int, term: str) -> date | None:
    """The last day on which a file of ``year`` is kept; None for ever."""
    return None if term == FOR_EVER else date(year + int(term), 12, 31)
