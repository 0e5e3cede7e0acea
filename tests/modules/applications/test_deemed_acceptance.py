"""Silence: a licence is accepted by law after five days; anything else only raises an alarm."""

from datetime import date

import pytest

from bianmin.almanac.models import Day
from bianmin.matters.models import Entry
from bianmin.matters.services import LAW, Actor, take
from bianmin.matters.sweep import sweep
from tests import build
from tests.build import FRIDAY, Case, moment

from .ways import clock, clocks, last_entry, paper, papers, reach, refused

pytestmark = pytest.mark.django_db

LICENCE = "SL-001"


def handed_up(item: str, *, at: str = "2026-09-18 Fri 09:00") -> Case:
    case = build.an_application(item=item, at=moment(at))
    reach(case, "accept", at=moment(at))
    return case


def test_on_the_fifth_day_nothing_and_after_it_the_law_accepts() -> None:
    case = handed_up(LICENCE)
    assert clock(case, "acceptance").due_day == date(2026, 9, 24)
    assert sweep(moment("2026-09-24 Thu 23:59")) == 0
    assert sweep(moment("2026-09-25 Fri 00:01")) == 1
    entry = last_entry(case)
    assert (entry.step, entry.actor) == ("deem_accepted", None)
    assert case.where == "visit"


def test_it_holds_from_the_day_the_organ_got_the_papers() -> None:
    case = handed_up(LICENCE)
    sweep(moment("2026-09-28 Mon 08:00"))
    entry = last_entry(case)
    assert entry.effective_at == clock(case, "acceptance").started_at
    assert entry.recorded_at == moment("2026-09-28 Mon 08:00")
    assert clock(case, "decision").started_at == entry.effective_at
    assert paper(case, "acceptance")["accepted_on"] == "2026年9月18日（依法视为受理）"
    assert papers(case).count("acceptance") == 1


def test_the_villages_receipt_starts_nothing() -> None:
    case = build.an_application(item=LICENCE)
    assert sweep(moment("2026-12-01 Tue 10:00")) == 0
    assert case.where == "carried_up"
    assert clocks(case) == {}


def test_once_accepted_by_law_papers_are_no_longer_asked_for() -> None:
    case = handed_up(LICENCE)
    sweep(moment("2026-09-28 Mon 08:00"))
    with refused("not-here"):
        case.take("ask_correction", at=moment("2026-09-28 Mon 09:00"), facts={"materials": ["m1"]})


@pytest.mark.parametrize("item", ["MZ-001", "MZ-004", "SC-001", "MZ-014"])
def test_who_has_the_effect(item: str) -> None:
    case = handed_up(item)
    sweep(moment("2026-10-20 Tue 10:00"))
    by_law = Entry.objects.filter(matter=case.matter, step="deem_accepted").exists()
    assert by_law is (item == "MZ-014")


def test_low_income_aid_is_never_accepted_by_silence_but_raises_an_alarm() -> None:
    case = handed_up("MZ-001")
    assert sweep(moment("2027-02-01 Mon 10:00")) == 0
    assert case.where == "accept"
    assert clocks(case) == {"acceptance": "running"}
    assert clock(case, "acceptance").light == "over_promise"  # the county's own five days
    assert not clock(case, "acceptance").by_law
    assert papers(case) == ["receipt", "mandate"]
    case.take("accept", at=moment("2027-02-01 Mon 11:00"))
    assert case.where == "visit"


def test_after_corrections_the_law_dates_from_the_corrected_papers() -> None:
    case = handed_up(LICENCE)
    case.take("ask_correction", at=moment("2026-09-18 Fri 11:00"), facts={"materials": ["m1"]})
    assert sweep(moment("2026-10-20 Tue 09:00")) == 0
    supplied = moment("2026-10-20 Tue 10:00")
    case.take("supply", at=supplied, facts={"materials": ["m1"]})
    assert sweep(moment("2026-10-27 Tue 23:00")) == 0
    assert sweep(moment("2026-10-28 Wed 00:01")) == 1
    assert last_entry(case).effective_at == supplied
    assert clock(case, "decision").started_at == supplied


def test_with_a_required_paper_still_missing_the_law_accepts_and_it_goes_on() -> None:
    case = handed_up(LICENCE)
    at = moment("2026-09-18 Fri 11:00")
    case.take("ask_correction", at=at, facts={"materials": ["m1", "m2"]})
    case.take("supply", at=at, facts={"materials": ["m1"]})
    sweep(moment("2026-09-25 Fri 08:00"))
    assert case.where == "visit"
    reach(case, "decide", at=moment("2026-09-25 Fri 09:00"))


def test_swept_twice_it_is_accepted_once() -> None:
    case = handed_up(LICENCE)
    assert [sweep(moment("2026-09-28 Mon 08:00")) for _again in range(2)] == [1, 0]
    assert Entry.objects.filter(matter=case.matter, step="deem_accepted").count() == 1


def test_nobody_but_the_law_says_that_the_law_accepted() -> None:
    case = handed_up(LICENCE)
    window, at = case.whoever_has_it(), moment("2026-09-28 Mon 08:00")
    for who in (window, Actor(window.account, None), Actor(None, window.post)):
        if who.account is None:
            continue
        with refused("not-yours"):
            facts = {"clock": "acceptance"}
            take(case.matter, "deem_accepted", by=who, at=at, key="k", facts=facts)


def test_the_law_does_not_act_before_its_day_nor_on_another_clock() -> None:
    case = handed_up(LICENCE)
    for name, at in (
        ("acceptance", "2026-09-24 Thu 12:00"),
        ("promise", "2026-09-30 Wed 12:00"),
    ):
        with refused("not-due"):
            facts = {"clock": name}
            take(case.matter, "deem_accepted", by=LAW, at=moment(at), key="k", facts=facts)


def test_it_never_acts_on_a_provisional_day() -> None:
    case = handed_up(LICENCE, at="2026-12-29 Tue 09:00")
    assert clock(case, "acceptance").provisional
    assert sweep(moment("2027-02-01 Mon 08:00")) == 0
    assert case.where == "accept"
    case.take("accept", at=moment("2027-02-01 Mon 09:00"))
    assert case.where == "visit"


def test_the_days_of_the_silence_are_those_of_the_calendar() -> None:
    assert Day.objects.filter(date=date(2026, 9, 20)).exists()
    case = handed_up(LICENCE, at="2026-09-28 Mon 09:00")
    assert clock(case, "acceptance").due_day == date(2026, 10, 10)  # 29, 30, 8, 9, and Saturday 10


def test_an_organ_that_answers_in_time_is_not_overruled() -> None:
    case = handed_up(LICENCE)
    case.take("accept", at=moment("2026-09-24 Thu 16:00"))
    assert sweep(moment("2026-10-20 Tue 10:00")) == 0
    assert papers(case).count("acceptance") == 1
    assert clock(case, "decision").started_at > FRIDAY
