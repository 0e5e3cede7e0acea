"""Conditions on a hearing (听证, 行政许可法 46-48): the right to one, its notice, who presides."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bianmin.law import clock, limits
from bianmin.law.calendar import Calendar
from bianmin.law.refusal import Refusal
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import day_of, start_of
from bianmin.matters.situation import Act, Situation

from . import hearing_refusals as refusals
from . import telling

OFFERED, ASKED, WAIVED = "offer_hearing", "ask_hearing", "waive_hearing"
CALLED, HELD, DECLINED = "call_hearing", "record_hearing", "refuse_hearing"
EXAMINING = frozenset({"accept", "report_visit", "conclude", "endorse", OFFERED})
"""Whoever took one of these examined the application, and does not preside (48(1)(三))."""


def not_offered_yet(situation: Situation) -> Refusal | None:
    return refusals.offered_already() if situation.has_done(OFFERED) else None


def right_is_open(situation: Situation) -> Refusal | None:
    """Who was told of the right asks within five days, and only once (47)."""
    told = _last(situation, OFFERED)
    if told is None or any(map(situation.has_done, (ASKED, WAIVED))):
        return refusals.no_right_open()
    until = request_until(situation)
    return None if until and situation.day <= until else refusals.asked_too_late(until)


def was_offered(situation: Situation) -> Refusal | None:
    return None if situation.has_done(OFFERED) else refusals.no_right_open()


def is_awaited(situation: Situation) -> Refusal | None:
    """She has asked, and it has not been held."""
    awaited = situation.has_done(ASKED) and not situation.has_done(HELD)
    return None if awaited else refusals.none_asked()


def was_called(situation: Situation) -> Refusal | None:
    return None if situation.has_done(CALLED) else refusals.not_called()


def is_told_in_time(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Seven working days before it is held, at the latest (48(1)(一))."""
    held_on = date.fromisoformat(facts["held_on"])
    row = limits.load().in_force("XK-HEARING-NOTICE", situation.day)
    last = _reckoned(row, held_on, situation.surroundings.calendar)
    return None if situation.day <= last else refusals.told_too_late(row.value)


def was_told_in_time(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Its notice was served so long before; where no service is recorded, on its own day."""
    called, held_on = _last(situation, CALLED), date.fromisoformat(facts["held_on"])
    if called is None:
        return None
    row = limits.load().in_force("XK-HEARING-NOTICE", situation.day)
    last = _reckoned(row, held_on, situation.surroundings.calendar)
    told = telling.told_on(situation, called)
    return None if told <= last else refusals.told_too_late(row.value)


def presider_did_not_examine(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Somebody else than those who examined the application presides (48(1)(三))."""
    examined = {who for act in situation.acts if act.step in EXAMINING for who in _people(act)}
    if facts["presider"] in examined:
        return refusals.presider_examined()
    held = situation.surroundings.directory.holdings_by_account.get(facts["presider"], ())
    in_office = any(situation.day in holding.days for holding in held)
    return None if in_office else refusals.presider_not_in_office()


def day_has_come(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Minutes are of a day that has come, and not before it was called."""
    called = _last(situation, CALLED)
    day = date.fromisoformat(facts["held_on"])
    since = day_of(datetime.fromisoformat(called.at)) if called else situation.day
    return None if since <= day <= situation.day else refusals.held_when(situation.day)


def nothing_awaits_a_hearing(situation: Situation) -> Refusal | None:
    """Nothing is decided while she may still ask for a hearing, or waits for one."""
    if is_awaited(situation) is None:
        return refusals.hearing_awaited()
    return refusals.right_still_open() if right_is_open(situation) is None else None


def request_until(situation: Situation) -> date | None:
    """The last day on which she may ask, from the day she was told; None before that."""
    told = _last(situation, OFFERED)
    if told is None:
        return None
    return last_request(telling.told_on(situation, told), situation.surroundings.calendar)


def last_request(told_on: date, calendar: Calendar) -> date:
    """The last day on which a hearing can be asked for by who is told of the right on a day."""
    return _reckoned(limits.load().in_force("XK-HEARING-REQUEST", told_on), told_on, calendar)


def _reckoned(row: limits.Limit, day: date, calendar: Calendar) -> date:
    start = Stamp(StampKind.START, start_of(day), 1)
    due = clock.reckon(row, (start,), calendar).due_day
    assert due is not None  # nothing holds it
    return due


def _last(situation: Situation, step: str) -> Act | None:
    return next((act for act in reversed(situation.acts) if act.step == step), None)


def _people(act: Act) -> tuple[int | None, int | None]:
    return act.account, act.second
