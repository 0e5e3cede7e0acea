"""Carrying papers up: complete, within one working day, and nobody else's errand."""

import pytest

from bianmin.applications.brought import Brought
from bianmin.matters.models import Stay
from bianmin.matters.sweep import sweep
from tests import build
from tests.build import FRIDAY, TOWN, VILLAGE, Case, moment

from .ways import another_at, clocks, last_entry, papers, reach, refused, trail

pytestmark = pytest.mark.django_db


def with_a_paper_to_follow(key: str) -> Case:
    said = {paper.key: paper for paper in build.everything("MZ-001", FRIDAY)}
    return build.an_application(materials=[*{**said, key: Brought(key, "follows")}.values()])


def test_it_lies_with_the_town_from_the_moment_it_is_handed_up() -> None:
    case = build.an_application()
    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    assert trail(case) == [("receive", 1), ("carried_up", 1), ("accept", 2)]
    assert case.stay.body == build.body_of(TOWN).pk
    assert case.stay.received_at is None  # on its way until somebody there takes it up
    assert last_entry(case).facts == {"papers": 6, "missing": 0}
    assert papers(case) == ["receipt", "mandate"]


def test_now_the_organ_has_the_papers_and_its_days_run() -> None:
    case = build.an_application()
    assert clocks(case) == {}
    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    assert clocks(case) == {"acceptance": "running"}


def test_a_required_paper_that_is_still_to_follow_is_not_left_behind() -> None:
    case = with_a_paper_to_follow("m3")
    with refused("papers-missing", says="neither here nor explained"):
        case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))


def test_what_is_needed_only_sometimes_may_follow() -> None:
    case = with_a_paper_to_follow("m6")
    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    assert case.where == "accept"


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-09-16 Wed 09:00", "2026-09-17 Thu 17:00"),
        ("2026-09-17 Thu 16:59", "2026-09-18 Fri 17:00"),
        ("2026-09-18 Fri 16:00", "2026-09-20 Sun 17:00"),  # the Sunday makes up for the holiday
        ("2026-09-18 Fri 18:00", "2026-09-21 Mon 17:00"),  # after closing: as if come on Sunday
        ("2026-09-11 Fri 16:00", "2026-09-14 Mon 17:00"),
        ("2026-09-12 Sat 10:00", "2026-09-15 Tue 17:00"),  # as if come on Monday
        ("2026-09-24 Thu 10:00", "2026-09-28 Mon 17:00"),  # over Mid-Autumn
        ("2026-09-30 Wed 10:00", "2026-10-08 Thu 17:00"),  # over National Day
        ("2026-10-09 Fri 10:00", "2026-10-10 Sat 17:00"),  # the Saturday makes up for it
    ],
)
def test_the_hop_is_one_working_day_until_the_counter_closes(received: str, due: str) -> None:
    case = build.an_application(at=moment(received))
    assert case.stay.due_at == moment(due)


def test_the_light_of_a_late_hop_stays_with_the_village_that_was_late() -> None:
    case = build.an_application()
    sweep(moment("2026-09-19 Sat 12:00"))
    assert case.stay.light == "in_time"
    sweep(moment("2026-09-20 Sun 08:00"))
    assert case.stay.light == "near"
    sweep(moment("2026-09-20 Sun 17:01"))
    assert case.stay.light == "over_promise"

    case.take("hand_up", at=moment("2026-09-21 Mon 09:00"))
    late, now = Stay.objects.filter(matter=case.matter, position__gt=1).order_by("pk")
    assert (late.body, late.light) == (build.body_of(VILLAGE).pk, "over_promise")
    assert now.light == "in_time"


def test_from_the_town_to_the_county_the_hop_begins_anew() -> None:
    case = build.an_application()
    at = reach(case, "carried_up", at=FRIDAY, tier=2)
    case.take("hand_up", at=at)
    assert (case.where, case.stay.tier) == ("decide", 3)
    assert case.stay.due_at is None  # the county's time is the promise, no hop


def test_nobody_else_hands_it_up() -> None:
    case = build.an_application()
    at = moment("2026-09-18 Fri 10:00")
    for who in (
        another_at(case, "head"),
        build.an_agent("371323101263"),
        build.at_desk(TOWN, "window"),
    ):
        with refused("not-yours"):
            case.take("hand_up", by=who, at=at)


def test_it_is_handed_up_once() -> None:
    case = build.an_application()
    agent = case.whoever_has_it()
    case.take("hand_up", at=moment("2026-09-18 Fri 10:00"), key="press")
    case.take("hand_up", by=agent, at=moment("2026-09-18 Fri 10:00"), key="press")
    assert trail(case) == [("receive", 1), ("carried_up", 1), ("accept", 2)]
    with refused("not-here", says="Hand up"):
        case.take("hand_up", by=agent, at=moment("2026-09-18 Fri 10:01"))


def test_the_second_holder_of_the_post_hands_it_up_as_well() -> None:
    case = build.an_application()
    stand_in = build.on_post(case.stay.post, rank="B")
    case.take("hand_up", by=stand_in, at=moment("2026-09-18 Fri 10:00"))
    assert last_entry(case).actor == stand_in.account


def test_a_page_from_before_somebody_acted_is_stale() -> None:
    case = build.an_application()
    shown = case.row.version
    case.take("take_up", at=moment("2026-09-18 Fri 09:30"))
    with refused("stale"):
        case.take("hand_up", at=moment("2026-09-18 Fri 10:00"), seen=shown)
    case.take("hand_up", at=moment("2026-09-18 Fri 10:00"), seen=case.row.version)
