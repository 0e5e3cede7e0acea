"""Tells whom it concerns when the calendar has moved days: the applicant, and who has the matter.

In the transaction that moved them, in a fixed number of statements, however many moved.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bianmin.almanac import selectors as almanac
from bianmin.law.calendar import Calendar
from bianmin.law.clock import State
from bianmin.law.zone import day_of
from bianmin.matters import selectors
from bianmin.matters.models import Clock, Matter, Stay
from bianmin.matters.secrecy import NOBODY, Kept, but_those_out
from bianmin.matters.writes import Moved
from bianmin.network.directory import Directory
from bianmin.network.selectors import directory
from bianmin.network.staffing import tended_by
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter

from .abouts import about
from .kinds import Contact, Kind, kind_of
from .notices import words
from .tracking import spaced


@dataclass(frozen=True)
class Around:
    """What holds for all of them: the calendar as it is now, why it is so, who is who."""

    calendar: Calendar
    reason: str
    directory: Directory
    today: date

    def said(self, day: date) -> str:
        """The day, marked where a holiday notice may still move it."""
        return words.perhaps(words.day(day), firm=self.calendar.is_announced(day))


@dataclass(frozen=True)
class Case:
    """A matter with the days of it that moved, and where it lies.

    ``contact`` is None where nobody outside waits for it.
    """

    matter: Matter
    contact: Contact | None
    moves: Sequence[Moved]
    clocks: Sequence[Clock]
    stay: Stay | None
    kept: Kept

    @property
    def kind(self) -> Kind:
        return kind_of(self.matter)

    def done_by(self) -> tuple[date, date] | None:
        """Until when it was to be done, and is now: the earlier of promise and law."""
        until = self.kind.until_done
        ending = [c for c in self.clocks if c.name in until and c.state == State.RUNNING]
        days = {clock.name: clock.due_day for clock in ending if clock.due_day}
        before = {move.clock: move.was for move in self.moves if move.was}
        if not days:
            return None
        return min(before.get(name, day) for name, day in days.items()), min(days.values())


def follow(moves: Sequence[Moved], at: datetime) -> None:
    """Text each applicant whose day moved, once a matter; tell who has it of every day of it.

    The moves are of one kind of matter.
    """
    around, cases = _around(at), _cases(moves)
    told = [pair for case in cases for pair in _to_applicant(case, around)]
    notes = [letter for case in cases for letter in _to_holders(case, around)]
    for way in (Channel.SMS, Channel.EMAIL):
        letters = [letter for channel, letter in told if channel == way]
        notices.send_each(channel=way, wording="day_moved", letters=letters, at=at)
    notices.send_each(channel=Channel.IN_APP, wording="days_moved", letters=notes, at=at)


def _around(at: datetime) -> Around:
    last = almanac.notices().order_by("-pk").first()
    reason = words.say("said", "by_notice", title=last.title) if last else ""
    return Around(
        almanac.calendar(), reason or words.say("said", "calendar"), directory(), day_of(at)
    )


def _cases(moves: Sequence[Moved]) -> list[Case]:
    by_matter: dict[int, list[Moved]] = {}
    for move in moves:
        by_matter.setdefault(move.matter, []).append(move)
    real = Matter.objects.filter(pk__in=by_matter, training=False).select_related("terms")
    rows = list(real.defer("terms__content").order_by("pk"))
    contacts = kind_of(rows[0]).contacts([row.pk for row in rows]) if rows else {}
    stays = Stay.objects.filter(matter__in=by_matter, left_at__isnull=True)
    here, clocks = {stay.matter_id: stay for stay in stays}, selectors.clocks_of(by_matter)
    kept = selectors.kept_of(by_matter)
    return [
        Case(
            row,
            contacts.get(row.pk),
            by_matter[row.pk],
            clocks.get(row.pk, ()),
            here.get(row.pk),
            kept.get(row.pk, NOBODY),
        )
        for row in rows
    ]


def _to_applicant(case: Case, around: Around) -> Iterator[tuple[str, Letter]]:
    """With the channel of each; none to who is to be answered on the day she was told."""
    days = case.done_by()
    if not case.contact or not days or days[0] == days[1]:
        return
    matter = case.matter
    body = around.directory.body(case.stay.body if case.stay else matter.received_by)
    was, now = days
    facts = {
        "organ": body.short_name,
        "phone": body.phone or words.say("said", "hotline"),
        "item": matter.terms.title,
        "reason": around.reason,
        "was": words.day(was),
        "now": around.said(now),
        "tracking_code": spaced(case.contact.code),
    }
    for one in case.contact.recipients:
        yield one.channel, Letter(one.to, facts, about(matter.pk))


def _to_holders(case: Case, around: Around) -> Iterator[Letter]:
    """Who is at the post with which it lies, or looks after it while nobody is."""
    told = "；".join(_told(case, around))
    if case.stay is None or not told:
        return
    matter = case.matter
    facts = {"item": matter.terms.title, "reason": around.reason, "days": told}
    there = tended_by(around.directory, case.stay.post, around.today)
    for account in but_those_out(case.kept, around.directory, there, around.today):
        yield Letter(str(account), facts, about(matter.pk))


def _told(case: Case, around: Around) -> Iterator[str]:
    """Each day that moved: 承诺时限由2027年1月4日改为2027年1月5日."""
    for move in case.moves:
        if move.was and move.now:
            was, now = words.day(move.was), around.said(move.now)
            clock = case.kind.say("clock", move.clock)
            yield words.say("said", "moved", clock=clock, was=was, now=now)
