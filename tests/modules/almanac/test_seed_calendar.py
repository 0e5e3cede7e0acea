"""The shipped notices become the calendar; 2027 is announced only when its notice comes."""

from datetime import date, datetime, timedelta
from io import StringIO

import pytest
from chinese_calendar import is_workday
from django.core.management import call_command
from django.utils import translation

from bianmin.almanac import selectors, services
from bianmin.almanac.models import Day, Notice
from bianmin.almanac.shipped import MovedDay
from bianmin.law.clock import reckon
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import SHANGHAI

AT = datetime(2026, 11, 20, 9, tzinfo=SHANGHAI)


def seed() -> str:
    """What the command says in English."""
    said = StringIO()
    with translation.override("en"):
        call_command("seed_calendar", stdout=said)
    return said.getvalue().strip()


def test_seeding_twice_changes_nothing_the_second_time(bare: None) -> None:
    assert seed() == "Holiday notices added: 8."
    version = selectors.version()
    assert seed() == "Holiday notices added: 0."
    assert selectors.version() == version


def test_a_year_recorded_by_the_county_is_left_alone(bare: None) -> None:
    own = services.record_notice(
        year=2026, title="自行登记", source="gov.cn", days=[], by=None, at=AT
    )
    seed()
    assert list(Notice.objects.filter(year=2026)) == [own]
    assert not Day.objects.filter(notice=own).exists()


def test_every_day_of_the_announced_years_is_as_announced(seeded: None) -> None:
    calendar = selectors.calendar()
    day = date(2018, 12, 29)
    while day < date(2027, 1, 1):
        assert calendar.is_working(day) == is_workday(day), day
        day += timedelta(days=1)
    assert calendar.years == frozenset(range(2019, 2027))


@pytest.mark.parametrize(
    ("day", "year", "kind"),
    [
        (date(2018, 12, 29), 2019, "work"),
        (date(2018, 12, 31), 2019, "off"),
        (date(2022, 12, 31), 2023, "off"),
        (date(2026, 2, 14), 2026, "work"),
    ],
)
def test_a_day_belongs_to_the_notice_that_names_it(
    seeded: None, day: date, year: int, kind: str
) -> None:
    row = Day.objects.select_related("notice").get(date=day)
    assert (row.notice.year, row.kind) == (year, kind)


def test_holidays_have_their_chinese_names(seeded: None) -> None:
    assert set(Day.objects.values_list("name", flat=True)) == {
        "元旦",
        "春节",
        "清明节",
        "劳动节",
        "端午节",
        "中秋节",
        "国庆节",
    }


def test_a_period_into_2027_is_provisional_until_the_notice_comes(seeded: None) -> None:
    limit = Limit("L", 20, Unit.WORKING_DAYS)
    stamps = [Stamp(StampKind.START, datetime(2026, 12, 14, 10, tzinfo=SHANGHAI), 1)]
    before = reckon(limit, stamps, selectors.calendar())
    assert (before.due_day, before.provisional) == (date(2027, 1, 11), True)
    services.record_notice(
        year=2027,
        title="2027年的通知",
        source="gov.cn",
        days=[
            MovedDay(date(2027, 1, 1), "off", "元旦"),
            MovedDay(date(2027, 1, 4), "off", "元旦"),
            MovedDay(date(2027, 1, 9), "work", "元旦"),
        ],
        by=None,
        at=AT,
    )
    after = reckon(limit, stamps, selectors.calendar())
    assert (after.due_day, after.provisional) == (date(2027, 1, 12), False)


def test_an_amending_notice_takes_over_the_days_it_names(seeded: None) -> None:
    friday = date(2026, 11, 27)
    amending = services.record_notice(
        year=2026,
        title="调整",
        source="gov.cn",
        days=[
            MovedDay(friday, "off", "国庆节"),
            MovedDay(date(2026, 10, 10), "off", "国庆节"),
        ],
        by=None,
        at=AT,
    )
    calendar = selectors.calendar()
    assert not calendar.is_working(friday)
    assert not calendar.is_working(date(2026, 10, 10))
    assert calendar.is_working(date(2026, 2, 14)), "days it does not name stay as they were"
    assert amending.days.count() == 2
