"""Publicity: up for its full days, by the calendar of its notice; objections are written down."""

from datetime import datetime, timedelta

import pytest

from bianmin.matters import store
from tests import build
from tests.build import FRIDAY, Case, moment

from .ways import clock, clocks, last_entry, onward, reach, refused, remarks

pytestmark = pytest.mark.django_db


def publicised(item: str, up: str, *, tier: int = 0, village: str = build.VILLAGE) -> Case:
    """A case whose publicity went up at a moment."""
    case = build.an_application(item=item, at=FRIDAY - timedelta(days=230), place=village)
    route = store.terms_of(case.row.terms_id).route
    place = next(leg for leg in route if leg.kind == "publicise" and leg.tier >= tier)
    at = FRIDAY - timedelta(days=230)
    while case.stay.position < place.position - 1:
        at += timedelta(days=40) if case.where == "publicise" else timedelta(minutes=1)
        onward(case, at)
    onward(case, moment(up))
    assert case.where == "publicise"
    return case


@pytest.mark.parametrize(
    ("item", "up", "last", "ends"),
    [
        # seven natural days: the day it goes up is not one of them, days off are
        ("MZ-001", "2026-03-02 Mon 09:00", "2026-03-09 Mon 23:59", "2026-03-10 Tue 00:00"),
        ("MZ-001", "2026-03-02 Mon 23:30", "2026-03-09 Mon 17:00", "2026-03-10 Tue 09:00"),
        ("MZ-001", "2026-03-06 Fri 17:00", "2026-03-13 Fri 17:00", "2026-03-14 Sat 08:00"),
        ("MZ-001", "2026-09-24 Thu 10:00", "2026-10-01 Thu 10:00", "2026-10-02 Fri 10:00"),
        ("MZ-001", "2026-12-28 Mon 10:00", "2027-01-04 Mon 10:00", "2027-01-05 Tue 10:00"),
        # five working days: weekends and holidays are not, make-up days are
        ("RS-007", "2026-03-02 Mon 09:00", "2026-03-09 Mon 23:00", "2026-03-10 Tue 08:00"),
        ("RS-007", "2026-09-18 Fri 09:00", "2026-09-24 Thu 09:00", "2026-09-25 Fri 09:00"),
        ("RS-007", "2026-09-29 Tue 09:00", "2026-10-12 Mon 09:00", "2026-10-13 Tue 09:00"),
    ],
)
def test_it_is_up_for_all_its_days(item: str, up: str, last: str, ends: str) -> None:
    case = publicised(item, up)
    day = f"{moment(last):%Y-%m-%d}"
    with refused("still-publicised", says=f"until the end of {day}"):
        case.take("end_publicity", at=moment(last), facts={"objections": "none"})
    case.take("end_publicity", at=moment(ends), facts={"objections": "none"})
    assert case.where != "publicise"


@pytest.mark.parametrize("days", range(1, 8))
def test_not_one_of_the_seven_days_is_given_away(days: int) -> None:
    up = "2026-03-02 Mon 09:00"
    case = publicised("MZ-001", up)
    with refused("still-publicised"):
        case.take(
            "end_publicity", at=moment(up) + timedelta(days=days), facts={"objections": "none"}
        )


def test_a_leg_of_which_no_days_are_said_takes_those_of_its_procedure() -> None:
    case = publicised("WL-001", "2026-03-02 Mon 09:00")
    with refused("still-publicised", says="2026-03-12"):
        case.take("end_publicity", at=moment("2026-03-12 Thu 09:00"), facts={"objections": "none"})


def test_the_promise_rests_meanwhile_and_the_law_does_not() -> None:
    case = publicised("MZ-001", "2026-03-02 Mon 09:00")
    assert clocks(case) == {"acceptance": "stopped", "decision": "running", "promise": "held"}
    assert clock(case, "promise").due_day is None
    case.take("end_publicity", at=moment("2026-03-10 Tue 09:00"), facts={"objections": "none"})
    assert clocks(case)["promise"] == "running"


def test_objections_and_what_became_of_them_are_written_down() -> None:
    case = publicised("MZ-001", "2026-03-02 Mon 09:00")
    at = moment("2026-03-10 Tue 09:00")
    case.take("end_publicity", at=at, facts={"objections": "raised"}, reason="有一户反映，已核实")
    assert last_entry(case).facts["objections"] == "raised"
    assert remarks(case) == {"reason": "有一户反映，已核实"}


def test_whether_there_were_objections_must_be_said() -> None:
    case = publicised("MZ-001", "2026-03-02 Mon 09:00")
    with refused("fact-missing", field="objections"):
        case.take("end_publicity", at=moment("2026-03-10 Tue 09:00"))


def test_without_objections_nothing_need_be_written() -> None:
    case = publicised("MZ-001", "2026-03-02 Mon 09:00")
    at: datetime = moment("2026-03-10 Tue 09:00")
    case.take("end_publicity", at=at, facts={"objections": "none"}, reason="")
    assert remarks(case) == {}


def test_a_place_publicises_again_from_the_day_it_comes_back() -> None:
    case = publicised("MZ-001", "2026-03-02 Mon 09:00")
    case.take("end_publicity", at=moment("2026-03-10 Tue 09:00"), facts={"objections": "none"})
    case.take("return_leg", at=moment("2026-03-10 Tue 10:00"))
    assert case.where == "publicise"
    with refused("still-publicised", says="2026-03-17"):
        case.take("end_publicity", at=moment("2026-03-11 Wed 10:00"), facts={"objections": "none"})


def test_reaching_it_again_and_again_keeps_one_promise() -> None:
    case = build.an_application()
    reach(case, "publicise", at=FRIDAY)
    assert clocks(case)["promise"] == "held"
