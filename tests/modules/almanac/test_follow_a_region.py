"""A region's own festival holds there and in every region below it (放假办法 4)."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.core.management import call_command

from bianmin.almanac import selectors, services
from bianmin.almanac.models import Draft, Locality
from bianmin.law.refusal import Refusal
from tests.modules.almanac.office import AT, Office, refused, table

PREFECTURE, COUNTY, TOWN = "532900000000", "532901000000", "532901101000"
"""大理白族自治州, 大理市, 下关一带: a prefecture with a festival of its own, 三月街."""
PROVINCE, OTHER = "530000000000", "533100000000"
FESTIVAL = date(2026, 4, 30)
ROWS = [("2026-04-30", "off", "三月街民族节")]


Rows = list[tuple[str, str, str]]


def in_region(office: Office, region: str, rows: Rows) -> Draft:
    """A region's notice, proposed."""
    return office.propose(table(*rows), region=region, title="关于民族节日放假的通知")


def refused_in(office: Office, region: str, rows: Rows) -> str:
    return refused(lambda: in_region(office, region, rows))


@pytest.fixture
def settled(seeded: None) -> Iterator[None]:
    services.settle(region=COUNTY)
    yield


def test_an_installation_follows_its_county(settled: None, office: Office) -> None:
    before = selectors.version()
    draft = office.propose(table(*ROWS), region="5329", title="州政府关于三月街放假的通知")
    office.approve(draft)
    assert selectors.version() > before
    assert not selectors.calendar().is_working(FESTIVAL)
    assert selectors.snapshot().locality == COUNTY


@pytest.mark.parametrize(
    ("region", "working"),
    [
        ("", True),
        (PROVINCE, True),
        (OTHER, True),
        (PREFECTURE, False),
        (COUNTY, False),
        (TOWN, False),
        ("5329", False),
    ],
)
def test_it_holds_below_the_region_and_nowhere_else(
    settled: None, office: Office, region: str, working: bool
) -> None:
    office.approve(in_region(office, PREFECTURE, ROWS))
    calendar = selectors.calendar_of(region)
    assert calendar.is_working(FESTIVAL) is working
    assert not calendar.is_working(date(2026, 10, 1)), "the country's days hold everywhere"
    assert calendar.years == selectors.calendar().years


def test_a_region_announces_no_year(settled: None, office: Office) -> None:
    festival = table(("2027-04-20", "off", "三月街民族节"))
    office.approve(office.propose(festival, region=PREFECTURE, title="通知"))
    assert 2027 not in selectors.calendar().years
    assert selectors.overdue_year(date(2026, 12, 1)) == 2027
    assert services.seed(by=None, at=AT) == []


def test_a_nations_notice_after_a_regions_leaves_it_alone(settled: None, office: Office) -> None:
    office.approve(in_region(office, PREFECTURE, ROWS))
    office.approve(
        office.propose(table(("2026-04-30", "off", "劳动节"), ("2026-05-16", "work", "劳动节")))
    )
    assert not selectors.calendar().is_working(FESTIVAL)
    assert selectors.moved_days(FESTIVAL, FESTIVAL)[FESTIVAL].name == "三月街民族节"
    assert selectors.moved_days(FESTIVAL, FESTIVAL, region="")[FESTIVAL].name == "劳动节"


def test_opening_a_hall_on_saturday_makes_no_working_day(settled: None, office: Office) -> None:
    saturday = [("2026-11-28", "work", "周末延时服务")]
    assert refused_in(office, COUNTY, saturday) == "notice_region_without_own_day"
    assert not selectors.calendar().is_working(date(2026, 11, 28))


def test_a_region_makes_up_for_its_own_day_only(settled: None, office: Office) -> None:
    made_up = [*ROWS, ("2026-04-26", "work", "三月街民族节")]
    office.approve(in_region(office, PREFECTURE, made_up))
    assert selectors.calendar().is_working(date(2026, 4, 26))
    more = [
        ("2026-06-08", "off", "火把节"),
        ("2026-06-06", "work", "火把节"),
        ("2026-06-13", "work", "火把节"),
    ]
    assert refused_in(office, PREFECTURE, more) == "notice_region_without_own_day"


def test_a_weekend_that_is_free_already_earns_no_make_up_day(settled: None, office: Office) -> None:
    rows = [("2026-06-07", "off", "火把节"), ("2026-06-13", "work", "火把节")]
    assert refused_in(office, PREFECTURE, rows) == "notice_region_without_own_day"


@pytest.mark.parametrize("day", ["2026-10-01", "2026-10-04"])
def test_a_region_takes_no_day_off_the_nation_away(settled: None, office: Office, day: str) -> None:
    rows = [*ROWS, (day, "work", "三月街民族节")]
    assert refused_in(office, PREFECTURE, rows) == "notice_region_works_holiday"


def test_a_region_may_free_a_make_up_day_of_the_nation(settled: None, office: Office) -> None:
    """As Guangxi did in 2017 with 三月三."""
    rows = [("2026-05-09", "off", "三月街民族节"), ("2026-05-16", "work", "三月街民族节")]
    office.approve(in_region(office, PREFECTURE, rows))
    county = selectors.calendar()
    assert [county.is_working(date(2026, 5, day)) for day in (9, 16)] == [False, True]
    assert selectors.calendar_of("").is_working(date(2026, 5, 9))


def test_a_regions_notice_has_a_title(settled: None, office: Office) -> None:
    assert (
        refused(lambda: office.propose(table(*ROWS), region=PREFECTURE, title=""))
        == "notice_untitled"
    )


@pytest.mark.parametrize("region", ["53x9", "0329", "5329010", "532901000101"])
def test_what_is_no_division_is_refused(settled: None, office: Office, region: str) -> None:
    with pytest.raises(Refusal):
        office.propose(table(*ROWS), region=region, title="通知")
    with pytest.raises(Refusal):
        selectors.calendar_of(region)


def test_to_settle_elsewhere_is_another_calendar(settled: None) -> None:
    before = selectors.version()
    services.settle(region=COUNTY)
    assert selectors.version() == before
    services.settle(region=OTHER)
    assert selectors.version() > before
    assert selectors.snapshot().locality == OTHER
    assert Locality.objects.count() == 1


def test_a_county_that_is_loaded_is_followed(seeded: None) -> None:
    services.settle(region=OTHER)
    call_command("load_network", "yishui", verbosity=0)
    assert selectors.locality() == "371323000000"
