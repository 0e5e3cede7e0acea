"""The figures of disclosure: counted by body, class and form, in time or late, year by year."""

from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from bianmin.almanac import selectors as almanac
from bianmin.information.annual.figures import Figures
from bianmin.information.annual.services import begin
from bianmin.information.disclosed import timeliness
from bianmin.information.disclosed.categories import CLASSES, known
from bianmin.information.models import Disclosure, FiguresTaken
from bianmin.information.statistics import selectors, services
from bianmin.information.statistics.counting import Counts, Entry, counts, together
from bianmin.information.statistics.tables import tables
from bianmin.law.refusal import Refusal
from bianmin.law.zone import start_of
from bianmin.look.ledgers.figures import written
from bianmin.network.cards import BodyCard
from bianmin.network.selectors import directory
from tests import build
from tests.modules.api.disclosed import a_draft, passed
from tests.modules.information import cases
from tests.modules.information.test_report_a_year import a_report

CIVIL = "民政局"
DAY = date(2026, 3, 2)


def within(days: int) -> Iterator[Entry]:
    """Entries made on one day and public so many days after, and one day later."""
    for late in (0, 1):
        public = DAY + timedelta(days=days + late)
        yield Entry("20-11", False, bool(late), True, DAY, public)


def test_an_entry_is_in_time_until_its_last_day() -> None:
    listed = Entry("20-1", True, False, False, DAY, DAY + timedelta(days=90))
    told = counts([*within(28), listed], Figures(), [False, True], lambda made: DAY + timedelta(28))
    assert (told.entries, told.limited, told.timely) == (3, 2, 1)
    assert told.forms == {"text": 0, "file": 1, "both": 1, "listed": 1}
    assert told.groups == {**dict.fromkeys(CLASSES, 0), "services": 2, "documents": 1}
    assert (told.timed, told.in_time) == (2, 1)
    both = together([told, told])
    assert (both.entries, both.groups["services"], both.forms["file"]) == (6, 4, 2)
    assert together([]) == Counts() == counts([], Figures(), [], lambda made: made)


def test_every_category_stands_in_one_of_six_classes() -> None:
    assert len(CLASSES) == 6
    assert {one.group for one in known().values()} == set(CLASSES)


@pytest.fixture
def bureau(db: None) -> BodyCard:
    return directory().body(build.body_of(build.COUNTY, department=CIVIL).pk)


def of(bureau: BodyCard, year: int) -> selectors.Statistics:
    return selectors.figures(directory(), year, [bureau])


def test_a_year_is_counted_beside_the_year_before(bureau: BodyCard) -> None:
    row, late = passed(a_draft(bureau.id)), passed(a_draft(bureau.id, "沂水县临时救助办法"))
    Disclosure.objects.filter(pk=late.pk).update(made_on=date(1998, 5, 4))
    a_draft(bureau.id, "没有公开的")
    assert row.made_on == date(2026, 9, 1)
    told = of(bureau, 2026)
    assert (told.now.entries, told.now.timely, told.now.limited) == (2, 1, 2)
    assert (told.now.groups["services"], told.now.forms["both"]) == (2, 2)
    days = {"first": date(2026, 1, 1), "last": date(2026, 12, 31), "at": build.FRIDAY}
    assert timeliness.punctual([bureau.id], **days)[bureau.id].late == 1, "older than the law"
    assert told.before == Counts(), "nothing is 0, not blank"
    assert of(bureau, 2027).before == told.now
    assert of(bureau, 2027).now == Counts()


def test_the_last_day_is_the_twentieth_working_day(bureau: BodyCard) -> None:
    row, calendar = passed(a_draft(bureau.id)), almanac.calendar()
    last = calendar.add_working_days(row.made_on, 20)
    for day, timely in ((last, 1), (last + timedelta(days=1), 0)):
        at = start_of(day) + timedelta(hours=23)
        Disclosure.objects.filter(pk=row.pk).update(published_at=at)
        assert of(bureau, 2026).now.timely == timely, day
        first, until = date(2026, 1, 1), date(2026, 12, 31)
        same = timeliness.punctual([bureau.id], first=first, last=until, at=at)[bureau.id]
        assert same.in_time == timely, "the directory says the same"
    Disclosure.objects.filter(pk=row.pk).update(public_since=last)
    assert of(bureau, 2026).now.timely == 1, "it was public elsewhere before"


def test_requests_and_cases_are_those_of_the_annual_report(bureau: BodyCard) -> None:
    case = cases.put_forward("provided", at=build.moment("2026-09-14 Mon 09:00"))
    case.do("provide", cases.MONDAY, ground="provided", released=1, words={"reason": "予以公开。"})
    cases.asked(at=build.moment("2026-11-02 Mon 09:00"), party=build.a_party(serial=2))
    now = of(bureau, 2026).now
    assert (now.received, now.handled, now.left_open) == (2, 1, 1)
    assert (now.timed, now.in_time, now.reconsiderations, now.suits) == (1, 1, 0, 0)
    following = of(bureau, 2027)
    assert (following.now.carried_in, following.now.received) == (1, 0)
    a_report(bureau.id)
    cases.asked(at=build.moment("2026-12-01 Tue 09:00"), party=build.a_party(serial=3))
    assert of(bureau, 2026).now.received == 2, "as it was published"
    begin(body=bureau.id, year=2026, reason="更正", by=build.an_account().pk, at=build.moment(
        "2027-02-01 Mon 09:00"))  # fmt: skip
    assert of(bureau, 2026).now.received == 2, "a draft is not public"


def statements(year: int, bodies: list[BodyCard]) -> int:
    with CaptureQueriesContext(connection) as caught:
        selectors.figures(directory(), year, bodies)
    return len(caught.captured_queries)


def test_it_costs_the_same_however_many_bodies_and_entries(bureau: BodyCard) -> None:
    of(bureau, 2026)  # what the process keeps is read once
    alone = statements(2026, [bureau])
    passed(a_draft(bureau.id))
    cases.asked()
    everybody = [body for body in directory().bodies.values() if body.is_organ]
    assert statements(2026, everybody) == alone <= 16


def test_the_file_says_who_took_it_out_and_holds_no_formula(bureau: BodyCard) -> None:
    owner, at = build.an_account(), build.FRIDAY
    given = {"year": 2026, "bodies": [bureau.id], "by": owner.pk, "at": at}
    with pytest.raises(Refusal):
        services.take_out(reason=" ", **given)
    assert not FiguresTaken.objects.exists()
    taken = services.take_out(reason="=HYPERLINK(1)", **given)
    others = [body for body in directory().bodies.values() if body.is_organ][:2]
    told = selectors.figures(directory(), 2026, [bureau, *others])
    book = load_workbook(BytesIO(written(taken, told)))
    assert [len(one.columns) for one in tables(told)] == [4, 16, 13]
    first = book.worksheets[0]
    assert first["B4"].value == "'=HYPERLINK(1)"
    assert first["A7"].value == "公开数量" and first["B7"].value == 0
    assert first["A8"].value == "其中：职能类"
    kinds = {cell.data_type for sheet in book.worksheets for row in sheet.rows for cell in row}
    assert kinds <= {"s", "n", "inlineStr"}
