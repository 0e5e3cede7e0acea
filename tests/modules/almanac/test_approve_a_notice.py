"""A notice counts when a second person has seen what it changes and approved it."""

from datetime import date, timedelta
from hashlib import sha256

import pytest
from django.db import IntegrityError, transaction

from bianmin.almanac import approval, selectors, services
from bianmin.almanac.models import Day, Draft, Notice
from bianmin.almanac.reading import read
from bianmin.almanac.reading.notice import OFF, WORK, MovedDay
from bianmin.almanac.rules import Difference
from bianmin.law.refusal import Refusal
from tests.modules.almanac import texts
from tests.modules.almanac.office import AT, LATER, Office, refused, table


def told(found: Difference) -> list[str]:
    return [f"{c.day:%m-%d} {c.before or '-'}>{c.after}" for c in found.changes]


def test_a_draft_changes_nothing_until_it_is_approved(seeded: None, office: Office) -> None:
    before = selectors.version()
    draft = office.propose(texts.TEXT_2027.encode())
    assert selectors.version() == before
    assert not selectors.calendar().is_announced(date(2027, 1, 4))
    office.approve(draft)
    assert selectors.version() > before
    calendar = selectors.calendar()
    assert calendar.is_announced(date(2027, 1, 4))
    assert not calendar.is_working(date(2027, 2, 8))
    assert calendar.is_working(date(2027, 2, 14))


def test_all_of_it_is_on_record(seeded: None, office: Office) -> None:
    content = texts.TEXT_2027.encode()
    draft = office.propose(content)
    notice = office.approve(draft)
    draft.refresh_from_db()
    assert (draft.digest, draft.text) == (sha256(content).hexdigest(), texts.TEXT_2027)
    assert (draft.proposed_by_id, draft.proposed_at) == (office.first, AT)
    assert (draft.decided_by_id, draft.decided_at) == (office.second, LATER)
    assert draft.state == Draft.State.APPROVED
    assert draft.notice == notice
    assert (notice.title, notice.document) == (texts.TITLE_2027, "国办发明电〔2026〕9号")
    assert (notice.recorded_by_id, notice.recorded_at) == (office.second, LATER)
    assert notice.source == "https://www.gov.cn/notice.htm"


def test_nobody_approves_their_own(seeded: None, office: Office) -> None:
    draft = office.propose(texts.TEXT_2027.encode())
    assert refused(lambda: office.approve(draft, by=office.first)) == "notice_same_person"
    assert not Notice.objects.filter(year=2027).exists()


def test_nor_does_the_database_let_them(seeded: None, office: Office) -> None:
    draft = office.propose(texts.TEXT_2027.encode())
    with pytest.raises(IntegrityError), transaction.atomic():
        Draft.objects.filter(pk=draft.pk).update(
            state="approved",
            decided_by=office.first,
            decided_at=LATER,
            notice=Notice.objects.latest("pk"),
        )


def test_a_notice_is_decided_once(seeded: None, office: Office) -> None:
    draft = office.propose(texts.TEXT_2027.encode())
    office.approve(draft)
    assert refused(lambda: office.approve(draft)) == "notice_decided_already"
    discarded = office.propose(table(("2027-03-08", "off", "妇女节")))
    approval.discard(draft=discarded.pk, by=office.first, at=LATER)
    assert refused(lambda: office.approve(discarded)) == "notice_decided_already"
    assert refused(lambda: approval.discard(draft=discarded.pk, by=office.first, at=LATER)) == (
        "notice_decided_already"
    )
    assert list(selectors.drafts_waiting()) == []
    assert not Day.objects.filter(date=date(2027, 3, 8)).exists()


def test_what_was_shown_is_what_is_approved(seeded: None, office: Office) -> None:
    draft = office.propose(texts.TEXT_2027.encode())
    seen = selectors.version()
    office.record(table(("2026-12-31", "off", "元旦")))
    assert (
        refused(lambda: approval.approve(draft=draft.pk, seen=seen, by=office.second, at=LATER))
        == "notice_calendar_changed"
    )


def test_the_difference_is_shown_against_the_calendar_as_it_stands(
    seeded: None, office: Office
) -> None:
    draft = office.propose(
        table(
            ("2026-11-27", "off", "国庆节"),
            ("2026-11-28", "work", "国庆节"),
            ("2026-10-10", "off", "国庆节"),
            ("2026-10-07", "work", "国庆节"),
            ("2026-10-01", "off", "国庆节"),
        )
    )
    found = selectors.difference(draft)
    assert told(found) == ["10-07 off>work", "10-10 work>off", "11-27 ->off", "11-28 ->work"]
    assert [c.day.day for c in found.of_kind(OFF)] == [10, 27]
    assert [c.frees for c in found.changes] == [-1, 1, 1, -1]
    assert (found.freed, found.unchanged, found.announces) == (0, 1, None)


def test_a_new_year_frees_as_many_working_days_as_the_law_gives(
    seeded: None, office: Office
) -> None:
    found = selectors.difference(office.propose(texts.TEXT_2027.encode()))
    calendar_days = (date(2027, 1, 1) + timedelta(days=n) for n in range(365))
    weekdays = sum(day.weekday() < 5 for day in calendar_days)
    assert (found.announces, found.unchanged) == (2027, 0)
    office.record(texts.TEXT_2027.encode())
    worked = selectors.calendar().working_days_between(date(2026, 12, 31), date(2027, 12, 31))
    assert weekdays - worked == found.freed


@pytest.mark.parametrize("year", texts.YEARS)
def test_every_year_as_announced_and_amended(bare: None, office: Office, year: int) -> None:
    """The notices, one after another as they were published, make the days that came to be."""
    office.record(texts.text(year))
    if year in {2019, 2020}:
        office.record(texts.text(f"{year}-amended"))
    calendar = selectors.calendar()
    known = {when for when, _ in texts.shipped(year)}
    for when, kind in texts.shipped(year):
        assert calendar.is_working(when) == (kind == WORK), when
    for row in Day.objects.all():
        assert row.date in known, f"{row.date} is in no notice of {year}"


def test_the_amendment_of_2020_frees_what_was_a_make_up_day(bare: None, office: Office) -> None:
    office.record(texts.text(2020))
    amendment = office.propose(texts.text("2020-amended"))
    assert told(selectors.difference(amendment)) == [
        "01-31 ->off",
        "02-01 work>off",
        "02-02 ->off",
    ]


def test_a_holiday_no_notice_named_cannot_be_made_longer(bare: None, office: Office) -> None:
    assert refused(lambda: office.propose(texts.text("2020-amended"))) == "notice_nothing_to_extend"


def test_days_of_the_year_before_are_merged(seeded: None, office: Office) -> None:
    """A notice of 2027 may move days of December 2026; the rest of 2026 stays."""
    sunday = "2026年12月27日（周日）上班。"
    worked = texts.TEXT_2027.replace("\n二、", f"{sunday}\n二、")
    office.record(worked.encode())
    calendar = selectors.calendar()
    assert calendar.is_working(date(2026, 12, 27))
    assert not calendar.is_working(date(2026, 10, 1))
    assert Day.objects.get(date=date(2026, 12, 27)).notice.year == 2027


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([("2026-11-25", "work", "国庆节")], "notice_make_up_on_working_day"),
        ([("2026-10-01", "off", "国庆节")], "notice_changes_nothing"),
        ([("2027-01-01", "off", "元旦")], "notice_year_incomplete"),
    ],
)
def test_what_no_notice_may_do(
    seeded: None, office: Office, rows: list[tuple[str, str, str]], code: str
) -> None:
    assert refused(lambda: office.propose(table(*rows))) == code
    assert not Draft.objects.exists()


def test_the_first_day_back_is_no_make_up_day(seeded: None, office: Office) -> None:
    """The public collection lists 2020-02-03, a Monday: work began again after the extension."""
    days = [("2026-11-27", "off", "雪灾"), ("2026-11-30", "work", "雪灾")]
    back = [("2026-11-26", "off", "雪灾"), ("2026-11-27", "work", "雪灾")]
    assert refused(lambda: office.propose(table(*days))) == "notice_make_up_on_working_day"
    draft = office.propose(table(*back))
    assert told(selectors.difference(draft)) == ["11-26 ->off"]


def test_a_day_off_may_be_taken_back(seeded: None, office: Office) -> None:
    office.record(table(("2026-10-07", "work", "国庆节")))
    assert selectors.calendar().is_working(date(2026, 10, 7))


def test_a_first_notice_names_every_holiday(seeded: None, office: Office) -> None:
    without = texts.TEXT_2027.replace("端午节", "夏至节")
    with pytest.raises(Refusal) as refusal:
        office.propose(without.encode())
    assert "端午节" in str(refusal.value)


def test_a_first_notice_may_be_a_table_with_english_names(seeded: None, office: Office) -> None:
    english = {"元旦": "New Year's Day", "春节": "Spring Festival", "清明节": "Tomb-sweeping Day",
               "劳动节": "Labour Day", "端午节": "Dragon Boat Festival",
               "中秋节": "Mid-autumn Festival", "国庆节": "National Day"}  # fmt: skip
    days = [
        MovedDay(moved.date, moved.kind, english[moved.name])
        for moved in read(texts.TEXT_2027.encode()).days
    ]
    draft = office.propose(texts.table(days), title="")
    assert draft.title == texts.TITLE_2027


def test_an_amendment_has_a_title_of_its_own(seeded: None, office: Office) -> None:
    amended = table(("2026-10-07", "work", "国庆节"))
    assert refused(lambda: office.propose(amended, title=" ")) == "notice_untitled"


def test_where_it_was_published_must_be_known(seeded: None, office: Office) -> None:
    content = texts.TEXT_2027.encode()
    assert refused(lambda: office.propose(content, source=" ")) == "notice_sourceless"
    days = list(read(texts.TEXT_2027.encode()).days)
    draft = office.propose(texts.holiday_cn(2027, days), source="")
    assert draft.source == "https://www.gov.cn/notice.htm"


def test_what_the_proposer_says_goes_before_what_the_notice_says(
    seeded: None, office: Office
) -> None:
    draft = office.propose(texts.TEXT_2027.encode(), title="关于2027年的通知", document="1号")
    assert (draft.title, draft.document) == ("关于2027年的通知", "1号")


def test_each_day_knows_its_notice(seeded: None, office: Office) -> None:
    office.record(texts.TEXT_2027.encode())
    found = selectors.moved_days(date(2027, 2, 4), date(2027, 2, 14))
    assert [day.day for day in found] == [*range(5, 13), 14]
    assert found[date(2027, 2, 14)].kind == WORK
    assert found[date(2027, 2, 5)].notice.title == texts.TITLE_2027


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2026, 11, 30), None),
        (date(2026, 12, 1), 2027),
        (date(2026, 12, 31), 2027),
        (date(2027, 1, 1), 2027),
        (date(2027, 11, 30), 2027),
    ],
)
def test_a_year_not_announced_on_1_december_is_overdue(
    seeded: None, today: date, year: int | None
) -> None:
    assert selectors.overdue_year(today) == year


def test_an_announced_year_is_not_overdue(seeded: None, office: Office) -> None:
    office.record(texts.TEXT_2027.encode())
    assert selectors.overdue_year(date(2026, 12, 1)) is None
    assert selectors.overdue_year(date(2027, 12, 1)) == 2028


def test_seeding_leaves_approved_years_alone(seeded: None, office: Office) -> None:
    office.record(texts.TEXT_2027.encode())
    assert services.seed(by=None, at=AT) == []
