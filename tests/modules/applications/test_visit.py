"""Going to see: two officials, and what they found in writing."""

import pytest

from bianmin.applications import services as applications
from tests import build
from tests.build import FRIDAY, Case, moment

from .ways import another_at, last_entry, papers, reach, refused, remarks

pytestmark = pytest.mark.django_db

WEDNESDAY = moment("2026-09-23 Wed 10:00")


@pytest.fixture
def case() -> Case:
    case = build.an_application()
    reach(case, "visit", at=FRIDAY)
    return case


def test_both_are_on_record_and_what_they_found_stays_sealed(case: Case) -> None:
    first, second = case.whoever_has_it(), another_at(case)
    before = papers(case)
    case.take("report_visit", at=WEDNESDAY, facts={"second": second.account}, reason="住房两间")
    entry = last_entry(case)
    assert (entry.actor, entry.second_actor) == (first.account, second.account)
    assert entry.facts["second"] == second.account
    assert remarks(case) == {"reason": "住房两间"}
    assert case.where == "review"
    assert papers(case) == before


def test_nobody_goes_alone(case: Case) -> None:
    with refused("fact-missing", field="second"):
        case.take("report_visit", at=WEDNESDAY)


def test_the_second_is_not_the_first_whether_or_not_somebody_took_it_up(case: Case) -> None:
    reviewer = case.whoever_has_it()
    with refused("second-is-first", field="second"):
        case.take("report_visit", at=WEDNESDAY, facts={"second": reviewer.account})
    case.take("take_up", at=WEDNESDAY)
    with refused("second-is-first"):
        case.take("report_visit", at=WEDNESDAY, facts={"second": reviewer.account})


def test_the_stand_in_of_the_post_is_another_person(case: Case) -> None:
    stand_in = build.on_post(case.stay.post, rank="B")
    case.take("report_visit", at=WEDNESDAY, facts={"second": stand_in.account})
    assert last_entry(case).second_actor == stand_in.account


@pytest.mark.parametrize("who", [10**9, None])
def test_the_second_is_an_official_in_office(case: Case, who: int | None) -> None:
    second = who or build.an_account().pk
    article = "行政许可法第三十四条"
    with refused("two-must-visit", says="two officials", field="second", article=article):
        case.take("report_visit", at=WEDNESDAY, facts={"second": second})


def test_what_was_found_is_written_down(case: Case) -> None:
    with refused("reason-missing"):
        facts = {"second": another_at(case).account}
        case.take("report_visit", at=WEDNESDAY, facts=facts, reason="")


def test_the_same_press_twice_is_one_visit(case: Case) -> None:
    second, first = another_at(case), case.whoever_has_it()
    for _press in range(2):
        applications.act(
            matter=case.matter,
            step="report_visit",
            by=first,
            at=WEDNESDAY,
            key="one-press",
            facts={"second": second.account},
            words={"reason": "住房两间"},
        )
    assert last_entry(case).step == "report_visit"
    assert case.where == "review"


def test_only_the_reviewer_who_has_it_reports(case: Case) -> None:
    second = case.whoever_has_it().account
    for who in (build.an_agent(), another_at(case, "window"), another_at(case, "approver")):
        with refused("not-yours"):
            case.take("report_visit", by=who, at=WEDNESDAY, facts={"second": second})
