"""The past is told before anything is written: which cases, when, and how far each has come."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from bianmin.almanac import selectors as almanac
from bianmin.demonstration import past, shelf
from bianmin.demonstration.office import Office
from bianmin.demonstration.past import Told
from bianmin.demonstration.repertoire import ENDED, OPEN
from bianmin.demonstration.shelf import Shelf
from bianmin.demonstration.stories import Ending
from bianmin.law.zone import SHANGHAI, day_of
from tests.build import moment

ENDS = [
    moment("2026-09-18 Fri 10:20"),
    moment("2026-02-20 Fri 03:00"),  # at night, in the Spring Festival
    moment("2026-10-05 Mon 12:30"),  # in the National Day holiday
    moment("2026-01-04 Sun 09:01"),  # a make-up day, just opened
    moment("2025-12-31 Wed 23:59"),
]


@dataclass(frozen=True)
class Tale:
    """A past of 400 matters that ends at an instant."""

    goods: Shelf
    office: Office
    ends_at: datetime
    told: list[Told]

    def again(self, matters: int) -> list[Told]:
        return past.tell(self.goods, self.office, matters=matters, ends_at=self.ends_at)


@pytest.fixture(scope="module", params=ENDS, ids=str)
def tale(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Tale:
    """Told once for each end: it only reads what the template holds."""
    with django_db_blocker.unblock():
        goods, office = shelf.stock(day_of(ENDS[0])), Office(almanac.snapshot())
        connection.close()
    told = past.tell(goods, office, matters=400, ends_at=request.param)
    return Tale(goods, office, request.param, told)


def instants(told: list[Told]) -> list[datetime]:
    return [at for one in told for at in (one.opens, *(deed.at for deed in one.deeds))]


def test_everything_happens_before_the_end_and_in_office_hours(tale: Tale) -> None:
    told = tale.told
    assert max(instants(told)) < tale.ends_at
    assert min(instants(told)) > tale.ends_at - timedelta(days=500)
    for at in instants(told):
        day, clock = day_of(at), at.astimezone(SHANGHAI).time()
        assert tale.office.almanac.calendar.is_working(day)
        assert tale.office.almanac.hours_on(day).are_open(clock), at


def test_each_case_goes_on_in_order(tale: Tale) -> None:
    for one in tale.told:
        course = [one.opens, *(deed.at for deed in one.deeds)]
        assert course == sorted(course)


def test_every_item_and_every_particular_is_there(tale: Tale) -> None:
    told = tale.told
    assert {one.way.item for one in told} == set(tale.goods.weights)
    assert len(tale.goods.weights) == 127
    assert {one.case.ending for one in told} == set(Ending)
    assert [one.case for one in told[: len(ENDED) + len(OPEN)]] == [*ENDED, *OPEN]


def test_what_is_to_lie_open_lies_where_it_should(tale: Tale) -> None:
    for one in tale.told:
        rest = one.case.rest
        if rest is None:
            continue
        course = past.course_of(one, tale.office)
        assert course.position is not None
        assert rest.is_at(one.way.terms.at(course.position), one.way)
        assert course.at <= tale.ends_at
        assert (
            course.deeds[-1:] and course.deeds[-1].step == "ask_correction"
        ) == rest.waiting or not rest.waiting


def test_the_same_is_told_every_time_and_a_small_past_begins_a_large_one(tale: Tale) -> None:
    assert tale.again(60) == tale.told[:60]


def test_the_deeds_of_a_day_are_in_order(tale: Tale) -> None:
    days = past.by_day(tale.told)
    assert list(days) == sorted(days)
    for deeds in days.values():
        assert deeds == sorted(deeds)
