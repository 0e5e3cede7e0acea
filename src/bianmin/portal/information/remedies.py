"""What she may still do after a reply, and by when others decide: each with its day and its law."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext, gettext_lazy

from bianmin.information.models import Request
from bianmin.information.outcomes import LAPSED
from bianmin.information.reviews.clocks import Running
from bianmin.information.reviews.selectors import running_after
from bianmin.law import limits as law
from bianmin.law.limits import Limit
from bianmin.look import words as look

from ..due import Due

TOLD = {
    "FY-APPLY": gettext_lazy("You may apply for reconsideration %(day)s."),
    "SS-DIRECT": gettext_lazy("You may go to court at once %(day)s."),
    "SS-AFTER-FY": gettext_lazy("You may go to court %(day)s."),
    "FY-EXAMINE": gettext_lazy("The reviewing organ says whether it takes the case on %(day)s."),
    "FY-DECIDE": gettext_lazy("The reviewing organ decides %(day)s."),
    "FY-DECIDE-SIMPLE": gettext_lazy("The reviewing organ decides %(day)s."),
    "SS-REGISTER": gettext_lazy("The court says whether it takes the case on %(day)s."),
    "SS-JUDGE": gettext_lazy("The court judges %(day)s."),
    "SS-JUDGE-SIMPLE": gettext_lazy("The court judges %(day)s."),
}
WITHIN = {
    "FY-APPLY": gettext_lazy("You may apply for reconsideration within %(count)s days."),
    "SS-DIRECT": gettext_lazy("You may go to court at once within %(count)s months."),
}


@dataclass(frozen=True)
class Remedy:
    """One sentence, since which day it runs, by which article, and whether the day has passed."""

    sentence: str
    since: str
    limit: Limit
    is_over: bool


def remedies(request: Request, today: date) -> list[Remedy]:
    """What runs after the reply to her request, the earliest last day first."""
    found = [_remedy(one, today) for one in running_after(request, today)]
    return found or (_lapsed(today) if request.outcome in LAPSED else [])


def _lapsed(today: date) -> list[Remedy]:
    """Nothing was served, so only she knows since when she knows of it: no last day is told."""
    since = gettext("counted from the day on which you learned of it")
    rows = {told: law.load().in_force(limit, today) for limit, told in WITHIN.items()}
    return [Remedy(told % {"count": row.value}, since, row, False) for told, row in rows.items()]


def _remedy(one: Running, today: date) -> Remedy:
    day = str(Due(one.day, provisional=one.provisional))
    since = gettext("counted from %(day)s") % {"day": look.day(one.since)}
    if one.longer:
        since += gettext(", extended by %(count)d days") % {"count": one.longer}
    return Remedy(str(TOLD[one.limit.id]) % {"day": day}, since, one.limit, today > one.day)
