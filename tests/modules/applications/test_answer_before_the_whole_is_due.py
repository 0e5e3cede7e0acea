"""A joint task ends before the whole is due, whatever holds or lengthens that afterwards."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import accumulate

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bianmin.applications import services as applications
from bianmin.applications.joint.rules import WHOLE, days_within, end_from_now
from bianmin.law.clock import State, reckon
from bianmin.law.holds import CORRECTION
from bianmin.law.limits import Extension, Limit, Unit
from bianmin.matters.models import Clock, Stay
from bianmin.matters.sweep import sweep
from tests import build
from tests.build import moment
from tests.law.days import CALENDAR, EXTEND, RESUME, Stamp, at, hold_stamps, start

from .joint_ways import led_case
from .ways import refused

LATER = st.integers(0, 12)
UNITS = st.sampled_from([Unit.WORKING_DAYS, Unit.NATURAL_DAYS, Unit.MONTHS])


def whole(unit: Unit, n: int) -> Limit:
    """A promise, which honours every hold, and could be extended."""
    return replace(Limit.promised(n, unit), extension=Extension(10, unit, "organ_head"))


def task_due(asked: date, days: int) -> date:
    found = reckon(Limit.promised(days, Unit.WORKING_DAYS), [start(asked, "15:00")], CALENDAR)
    assert found.due_day is not None
    return found.due_day


def after_all(limit: Limit, stamps: list[Stamp], ends: date, more: int) -> date:
    """When the whole is due in the end: what holds it is over, and it was lengthened."""
    version = stamps[-1].version
    if len(stamps) > 1 and stamps[-1].kind is not RESUME:
        hold = stamps[-1]
        stamps = [*stamps, Stamp(RESUME, at(ends), version + 1, hold.hold, hold.version)]
    if more:
        long = Stamp(EXTEND, at(ends), version + 2, value=more, approver="organ_head")
        stamps = [*stamps, long]
    found = reckon(limit, stamps, CALENDAR).due_day
    assert found is not None
    return found


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    received=st.dates(date(2019, 1, 1), date(2025, 9, 30)),
    length=st.tuples(UNITS, st.integers(1, 40)),
    later=st.tuples(LATER, st.integers(1, 12), LATER, LATER),
    then=st.tuples(st.booleans(), st.integers(0, 10)),
    wanted=st.integers(1, 366),
)
def test_it_never_outlives_the_whole(
    received: date,
    length: tuple[Unit, int],
    later: tuple[int, int, int, int],
    then: tuple[bool, int],
    wanted: int,
) -> None:
    """Held before it is asked or while it is asked, extended afterwards or not."""
    since, until, asked, ends = (received + timedelta(n) for n in accumulate(later))
    limit, (lasts, more) = whole(*length), then
    stamps = [
        start(received),
        *hold_stamps([(CORRECTION, at(since), None if lasts else at(until))]),
    ]
    due = end_from_now(limit, tuple(stamps), at(asked, "15:00"), CALENDAR)
    assert due is not None
    days, left = days_within(wanted, asked, due, CALENDAR), working_days(asked, due)
    if due < asked:
        assert days == 1, "the whole is late: it is asked all the same"
    elif left == 0:
        assert days == 0, "refused where no day is left, and only there"
    else:
        final = after_all(limit, stamps, ends, more)
        assert 1 <= days <= wanted
        least = 1 if left > 1 else 0
        assert working_days(task_due(asked, days), final) >= least, "a day is left to decide"
        assert task_due(asked, days) <= final


def working_days(one: date, other: date) -> int:
    return CALENDAR.working_days_between(one, other)


@pytest.mark.django_db
def test_on_the_last_day_nobody_is_asked_any_more_and_late_it_is_a_day() -> None:
    case = led_case()
    running = Clock.objects.filter(matter=case.matter, name__in=WHOLE, state=State.RUNNING)
    due = running.order_by("due_day").values_list("due_day", flat=True)[0]
    assert due is not None
    last, late = (
        moment(f"{day} {day:%a} 09:00") for day in (due, CALENDAR.add_working_days(due, 1))
    )
    with refused("joint-no-day-left", says="last working day"):
        ask_named(case, last)
    assert not Stay.objects.filter(matter__parent=case.matter).exists()
    sweep(late)
    ask_named(case, late)
    stays = Stay.objects.filter(matter__parent=case.matter, left_at=None)
    assert {stay.act_by > late for stay in stays} == {True}


def ask_named(case: build.Case, asked: datetime) -> None:
    by = case.whoever_has_it()
    applications.ask_named(application=case.matter, by=by, at=asked, key=f"named-{asked:%m%d}")
