"""Somebody outside is asked; a post minds it, asks again, and records the answer."""

import pytest

from bianmin.applications.models import OutsideWait
from bianmin.applications.waiting import minded
from tests import build
from tests.build import FRIDAY, Case, moment

from .ways import clock, last_entry, reach, refused, remarks

pytestmark = pytest.mark.django_db

MONDAY = moment("2026-09-21 Mon 10:00")
ASKED = {"whom": "bank", "how": "letter", "expected": 5}


def examined() -> Case:
    case = build.an_application()
    reach(case, "review", at=FRIDAY)
    return case


def asked(case: Case, **more: object) -> None:
    case.take("ask_outside", at=MONDAY, facts={**ASKED, **more}, reason="请核对账户余额")


def test_a_bank_is_asked_and_no_clock_stands_still_for_it() -> None:
    case = examined()
    due = clock(case, "promise").due_at
    asked(case)
    assert case.stay.waits_for == "outside_body"
    assert clock(case, "promise").due_at == due
    assert clock(case, "promise").state == "running"
    row = minded([case.stay.post]).get()
    assert (row.whom, row.how, row.asked_again) == ("bank", "letter", 0)
    assert row.due_at == moment("2026-09-29 Tue 17:00")
    assert remarks(case) == {"reason": "请核对账户余额"}


def test_it_is_asked_again_and_answered() -> None:
    case = examined()
    asked(case)
    with refused("asked-already"):
        asked(case)
    case.take("ask_outside_again", at=MONDAY, facts={"how": "phone"}, reason="")
    assert OutsideWait.objects.get().asked_again == 1
    case.take("record_outside_answer", at=MONDAY, facts={"how": "letter"}, reason="余额属实")
    assert case.stay.waits_for == "post"
    assert last_entry(case).facts["how"] == "letter"
    assert OutsideWait.objects.get().settled_at == MONDAY
    for step in ("ask_outside_again", "record_outside_answer"):
        with refused("nobody-asked-outside"):
            case.take(step, at=MONDAY, facts={"how": "letter"})
    asked(case)


@pytest.mark.parametrize("days", [0, -1, 367])
def test_an_answer_is_expected_within_a_year(days: int) -> None:
    case = examined()
    with refused("expected-when", field="expected"):
        asked(case, expected=days)


def test_whom_and_how_are_among_what_is_known() -> None:
    case = examined()
    for wrong in ({"whom": "the moon"}, {"how": "by dove"}):
        with refused("fact-unknown"):
            asked(case, **wrong)


def test_who_goes_on_without_the_answer_waits_for_it_no_more() -> None:
    case = examined()
    asked(case)
    case.take("endorse", at=MONDAY, facts={"opinion": "agree"})
    assert OutsideWait.objects.get().settled_at == MONDAY
    assert case.stay.waits_for == "post"


def test_on_the_leg_of_an_upper_authority_too() -> None:
    by = build.at_desk(build.TOWN, "window")
    case = build.an_application(item="GA-007", by=by, mode="window", mandate="not_needed")
    reach(case, "outside", at=FRIDAY)
    assert case.stay.waits_for == "outside_body"
    asked(case, whom="upper_authority")
    case.take("record_outside_answer", at=MONDAY, facts={"how": "system"}, reason="已批复")
    case.take("conclude", at=MONDAY, facts={"opinion": "agree"})
    assert case.where != "outside"
