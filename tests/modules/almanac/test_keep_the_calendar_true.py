"""A process keeps the calendar until its version changes, by whatever hand."""

from collections.abc import Callable
from datetime import date, time

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from bianmin.almanac import selectors
from bianmin.almanac.models import Day, Notice, OfficeHours

MONDAY = date(2026, 11, 23)
HOURS = {
    "opens": time(8, 30),
    "break_begins": time(12),
    "break_ends": time(14),
    "closes": time(17, 30),
}


def test_the_calendar_is_read_once(seeded: None) -> None:
    calendar = selectors.calendar()
    with CaptureQueriesContext(connection) as queries:
        assert selectors.calendar() is calendar
    assert len(queries) == 1
    version = selectors.version()
    with CaptureQueriesContext(connection) as queries:
        assert selectors.calendar(version) is calendar
        assert selectors.closes_at(MONDAY, version) == time(17)
    assert len(queries) == 0


def test_a_calendar_knows_its_version(seeded: None) -> None:
    assert selectors.calendar().version == str(selectors.version())


def test_a_change_by_any_hand_makes_a_new_version(seeded: None) -> None:
    before = selectors.version()
    assert selectors.calendar().is_working(MONDAY)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO almanac_day (date, kind, name, notice_id)"
            " SELECT %s, 'off', '国庆节', max(id) FROM almanac_notice",
            [MONDAY],
        )
    assert selectors.version() > before
    assert not selectors.calendar().is_working(MONDAY)


def test_a_change_that_is_rolled_back_leaves_no_trace(seeded: None) -> None:
    with transaction.atomic():
        Day.objects.all().delete()
        assert selectors.calendar().off == frozenset()
        transaction.set_rollback(True)
    assert date(2026, 10, 1) in selectors.calendar().off


CHANGES: list[Callable[[], object]] = [
    lambda: Notice.objects.update(title="改"),
    lambda: Day.objects.filter(date=date(2026, 10, 1)).delete(),
    lambda: OfficeHours.objects.create(from_day=MONDAY, **HOURS),
]


@pytest.mark.parametrize("change", CHANGES, ids=["notice", "day", "hours"])
def test_every_table_of_the_calendar_is_watched(seeded: None, change: Callable[[], object]) -> None:
    before = selectors.version()
    change()
    assert selectors.version() > before


@pytest.mark.parametrize("kind", ["half", ""])
def test_a_day_is_off_or_worked(seeded: None, kind: str) -> None:
    notice = Notice.objects.latest("pk")
    with pytest.raises(IntegrityError), transaction.atomic():
        Day.objects.create(date=MONDAY, kind=kind, name="国庆节", notice=notice)


def test_a_day_has_one_row(seeded: None) -> None:
    notice = Notice.objects.latest("pk")
    with pytest.raises(IntegrityError), transaction.atomic():
        Day.objects.create(date=date(2026, 10, 1), kind="off", name="国庆节", notice=notice)
