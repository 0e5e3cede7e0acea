"""Finding a matter by its number, tracking code, ID number, phone or name; only visible ones."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.almanac import selectors as almanac
from bianmin.applications.finding import meant
from bianmin.casework import lists
from bianmin.law.calendar import Calendar
from bianmin.look import words as look
from bianmin.look.cards import InboxLine
from bianmin.matters import selectors
from bianmin.matters.models import Matter, Stay

from .. import words
from ..officers import Officer, at_the_desk, page

MOST = 50


@at_the_desk
def search(request: HttpRequest, officer: Officer) -> HttpResponse:
    """What is typed comes by POST, so that no ID number ends in an address or a log."""
    typed = request.POST.get("typed", "").strip()[:80]
    found = _found(officer, typed) if typed else []
    context = {"typed": typed, "lines": _lines(officer, found), "most": MOST}
    return page(request, officer, "search", {**context, "full": len(found) == MOST})


def _found(officer: Officer, typed: str) -> list[Matter]:
    rows = selectors.visible(officer.viewer).select_related("terms").order_by("-opened_at")
    return list(rows.filter(meant(typed, officer.viewer))[:MOST])


def _lines(officer: Officer, found: list[Matter]) -> list[InboxLine]:
    ids = [matter.pk for matter in found]
    stays = {s.matter_id: s for s in lists.open_stays(ids)}
    clocks = selectors.clocks_of(ids)
    names = lists.masked_people(ids)
    beside, calendar = lists.Beside(names, clocks, stays), almanac.calendar()
    return [_line(officer, matter, beside, calendar) for matter in found]


def _line(officer: Officer, matter: Matter, beside: lists.Beside, calendar: Calendar) -> InboxLine:
    stay = beside.open_stays.get(matter.pk)
    light = beside.light_of(matter.pk)
    body = officer.directory.body(stay.body).short_name if stay else ""
    return InboxLine(
        url=reverse("desk:matter", args=[matter.pk]),
        light=light,
        when=_when(officer, matter, stay, light, calendar),
        title=matter.terms.title,
        person=beside.people.get(matter.pk, ""),
        where=f"{matter.number} {body}".strip(),
        note=look.day(matter.opened_at),
    )


def _when(
    officer: Officer, matter: Matter, stay: Stay | None, light: str, calendar: Calendar
) -> str:
    """By when it is due, or how it ended."""
    if stay is None:
        return str(look.OUTCOMES.get(matter.outcome, "")) or gettext("Closed")
    provisional = words.is_provisional(stay.act_by, calendar)
    return words.due(stay.act_by, light, officer.at, provisional=provisional)
