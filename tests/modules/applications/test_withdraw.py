"""Taking an application back: at once where it was received, by way of the hand-over later."""

import pytest

from bianmin.applications import services as applications
from bianmin.applications.models import Mode
from tests import build
from tests.build import FRIDAY, TOWN, moment

from .ways import clocks, paper, papers, reach, refused, remarks, trail

pytestmark = pytest.mark.django_db

MONDAY = moment("2026-09-21 Mon 10:00")
REASON = "本人改变主意，不再申请"


def test_before_it_is_handed_up_it_is_closed_at_once() -> None:
    case = build.an_application()
    case.take("withdraw", at=MONDAY, reason=REASON)
    assert (case.row.outcome, case.row.closed_at) == ("withdrawn", MONDAY)
    assert papers(case)[-1] == "withdrawal"
    notice = paper(case, "withdrawal")
    assert (notice["withdrawn_on"], notice["reasons"]) == ("2026年9月21日", [REASON])
    assert remarks(case) == {"reason": REASON}


def test_every_original_goes_back_with_it() -> None:
    case = build.an_application(materials=build.everything("MZ-001", FRIDAY, originals=1))
    with refused("originals-kept"):
        case.take("withdraw", at=MONDAY, reason=REASON)
    case.give_back(at=MONDAY)
    case.take("withdraw", at=MONDAY, reason=REASON)
    told = {row["disposition"] for row in paper(case, "withdrawal")["papers"]}
    assert told == {"原件已退还"}


def test_received_at_a_window_it_is_closed_at_that_window() -> None:
    window = build.at_desk(TOWN, "window")
    case = build.an_application(by=window, mode=Mode.WINDOW)
    reach(case, "review", at=FRIDAY)
    case.take("withdraw", by=window, at=MONDAY, reason=REASON)
    assert case.row.closed_at == MONDAY
    assert set(clocks(case).values()) == {"stopped"}


@pytest.mark.parametrize(
    ("kind", "tier", "goes_to"),
    [
        ("accept", 2, ("handed_over", 2)),
        ("visit", 2, ("handed_over", 2)),
        ("review", 2, ("handed_over", 2)),
        ("publicise", 2, ("handed_over", 2)),
        ("carried_up", 2, ("handed_over", 2)),
        ("decide", 3, ("carried_down", 3)),
    ],
)
def test_later_it_goes_home_from_where_it_lies(
    kind: str, tier: int, goes_to: tuple[str, int]
) -> None:
    case = build.an_application(materials=build.everything("MZ-001", FRIDAY, originals=1))
    at = reach(case, kind, at=FRIDAY, tier=tier)
    case.take("withdraw_later", at=at, reason=REASON)
    assert trail(case)[-1] == goes_to
    assert case.row.outcome == "withdrawn"
    assert case.row.closed_at is None
    assert set(clocks(case).values()) == {"stopped"}
    told = {row["disposition"] for row in paper(case, "withdrawal")["papers"]}
    assert told == {"原件随后退还"}


def test_later_the_originals_come_back_with_the_hand_over() -> None:
    case = build.an_application(materials=build.everything("MZ-001", FRIDAY, originals=1))
    at = reach(case, "review", at=FRIDAY)
    case.take("withdraw_later", by=build.an_agent(), at=at, reason=REASON)
    with refused("originals-kept"):
        case.take("hand_over", at=at, facts={"signed": "paper"})
    case.give_back(at=at)
    case.take("hand_over", at=at, facts={"signed": "paper"})
    assert paper(case, "hand_over")["outcome"] == "申请人撤回"
    assert case.row.outcome == "withdrawn"


def test_while_she_is_asked_for_corrections_she_may_give_up() -> None:
    case = build.an_application()
    at = reach(case, "accept", at=FRIDAY)
    case.take("ask_correction", at=at, facts={"materials": ["m1"]})
    case.take("withdraw_later", by=build.an_agent(), at=at, reason=REASON)
    assert case.stay.waits_for == "post"
    assert case.row.outcome == "withdrawn"


def test_each_place_has_its_own_way() -> None:
    case = build.an_application()
    agent = case.whoever_has_it()
    with refused("still-here", says="still lie where they were received"):
        case.take("withdraw_later", at=MONDAY, reason=REASON)
    reach(case, "accept", at=FRIDAY)
    with refused("already-on-its-way", says="have left the place"):
        case.take("withdraw", by=agent, at=MONDAY, reason=REASON)


def test_only_one_of_both_is_offered() -> None:
    case = build.an_application()
    agent = case.whoever_has_it()

    def offered() -> set[str]:
        steps = applications.allowed_steps(matter=case.matter, by=agent, at=MONDAY)
        return {step.name for step, _refusal in steps if "withdraw" in step.name}

    assert offered() == {"withdraw"}
    reach(case, "accept", at=FRIDAY)
    assert offered() == {"withdraw_later"}
    reach(case, "handed_over", at=FRIDAY)
    assert offered() == set()


def test_what_is_decided_is_not_withdrawn() -> None:
    case = build.an_application()
    at = reach(case, "pay", at=FRIDAY)
    with refused("not-here"):
        case.take("withdraw_later", by=build.an_agent(), at=at, reason=REASON)


def test_her_reason_is_written_down() -> None:
    case = build.an_application()
    with refused("reason-missing"):
        case.take("withdraw", at=MONDAY, reason="")


def test_no_stranger_withdraws_for_her() -> None:
    case = build.an_application()
    stranger = build.an_agent("371323101263")
    with refused("not-yours"):
        case.take("withdraw", by=stranger, at=MONDAY, reason=REASON)
    reach(case, "review", at=FRIDAY)
    for who in (stranger, build.at_desk("371323102000", "window")):
        with refused("not-yours"):
            case.take("withdraw_later", by=who, at=MONDAY, reason=REASON)
