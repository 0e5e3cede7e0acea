"""Due days as an iCalendar feed (RFC 5545), for whoever's calendar program asks for it.

A feed names numbers and items only, never a person: whoever has its address can read it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import quote

from django.http import HttpResponse
from django.utils.translation import override
from icalendar import Calendar, Event
from icalendar.enums import STATUS, TRANSP

from . import words

PROGRAM = "-//bianmin//bianmin//ZH"
ASK_AGAIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class DueEvent:
    """A day by which something is due. ``uid`` stays the same while the day moves."""

    uid: str
    day: date
    summary: str
    description: str
    url: str
    provisional: bool = False


def response(name: str, events: Iterable[DueEvent], *, at: datetime) -> HttpResponse:
    """The feed as calendar programs take it; kept nowhere, found by no search engine."""
    answer = HttpResponse(feed(name, events, at=at), "text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(name)}.ics"
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def feed(name: str, events: Iterable[DueEvent], *, at: datetime) -> bytes:
    """The calendar as of ``at``; what is no longer due is no longer in it."""
    calendar = Calendar()
    calendar.add("prodid", PROGRAM)
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", ASK_AGAIN, parameters={"value": "DURATION"})
    for event in events:
        calendar.add_component(_component(event, at))
    return calendar.to_ical()


def _component(event: DueEvent, at: datetime) -> Event:
    """A whole day; a provisional one is tentative, and says why."""
    with override("zh-hans"):
        summary = words.marked(event.summary, provisional=event.provisional)
        why = str(words.PROVISIONAL) if event.provisional else ""
    return Event.new(
        uid=event.uid,
        stamp=at,
        start=event.day,
        summary=summary,
        description="\n".join(part for part in (event.description, why) if part),
        url=event.url,
        status=STATUS.TENTATIVE if event.provisional else STATUS.CONFIRMED,
        transparency=TRANSP.TRANSPARENT,
    )
