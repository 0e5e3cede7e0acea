"""The calendar of a year, for everybody at the desk."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse

from bianmin.almanac import selectors as almanac
from bianmin.law.calendar import FIRST_DAY, LAST_DAY

from ..officers import Officer, at_the_desk, page
from . import rights
from .holidays import holidays_of
from .months import months_of


@at_the_desk
def year(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Twelve months, the holidays, the notices they come from, and what waits for approval."""
    chosen = _year(request.GET.get("year", ""), officer.viewer.day.year)
    first, last = date(chosen, 1, 1), date(chosen, 12, 31)
    calendar, moved = almanac.calendar(), almanac.moved_days(first, last)
    context = {
        "year": chosen,
        "earlier": chosen - 1 if chosen > FIRST_DAY.year + 1 else None,
        "later": chosen + 1 if chosen < LAST_DAY.year else None,
        "provisional": chosen not in calendar.years,
        "working_days": calendar.working_days_between(first - timedelta(days=1), last),
        "months": months_of(chosen, moved),
        "holidays": holidays_of(moved.values()),
        "notices": almanac.notices().filter(year=chosen),
        "place": officer.directory.division_name(almanac.locality()),
        "may_propose": rights.may_propose(officer),
        "may_approve": rights.may_approve(officer),
        "waiting": almanac.drafts_waiting() if rights.may_approve(officer) else (),
    }
    return page(request, officer, "calendar/year", context)


def _year(typed: str, present: int) -> int:
    """The year asked for; the present one where it cannot be shown."""
    asked = int(typed) if typed.isdecimal() else 0
    return asked if FIRST_DAY.year < asked <= LAST_DAY.year else present
