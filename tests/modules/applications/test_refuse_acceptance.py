"""Not accepting: in writing, with the reason and the remedy, told where she came from."""

import pytest

from bianmin.applications import services as applications
from tests import build
from tests.build import FRIDAY, TOWN, Case, moment

from .ways import clocks, paper, papers, reach, refused, remarks, trail

pytestmark = pytest.mark.django_db

MONDAY = moment("2026-09-21 Mon 10:00")
REASON = "申请人户籍不在本县，应当向户籍地乡镇申请。"


def at_the_window(item: str = "MZ-001") -> Case:
    case = build.an_application(item=item)
    reach(case, "accept", at=FRIDAY)
    return case


def test_the_decision_says_why_and_what_she_can_do() -> None:
    case = at_the_window()
    case.take("refuse_acceptance", at=MONDAY, reason=REASON)
    decision = paper(case, "non_acceptance")
    assert decision["reasons"] == REASON
    assert len(decision["remedy"]) == 1
    for words in ("60日", "行政复议", "沂水县人民政府", "6个月", "人民法院"):
        assert words in decision["remedy"][0]
    assert case.row.outcome == "not_accepted"
    assert remarks(case) == {"reason": REASON}


def test_no_clock_of_a_decision_ever_starts() -> None:
    case = at_the_window()
    case.take("refuse_acceptance", at=MONDAY, reason=REASON)
    assert clocks(case) == {"acceptance": "stopped"}


def test_it_goes_straight_to_the_towns_own_hand_over_and_not_by_way_of_the_county() -> None:
    case = at_the_window()
    case.take("refuse_acceptance", at=MONDAY, reason=REASON)
    assert trail(case) == [("receive", 1), ("carried_up", 1), ("accept", 2), ("handed_over", 2)]
    assert case.stay.body == build.body_of(TOWN).pk
    assert case.stay.due_at == moment("2026-09-22 Tue 17:00")


def test_refused_by_the_county_it_is_carried_down_first() -> None:
    case = at_the_window("SL-001")
    case.take("refuse_acceptance", at=MONDAY, reason=REASON)
    assert trail(case)[-1] == ("carried_down", 3)
    case.take("hand_down", at=MONDAY)
    assert trail(case)[-1] == ("handed_over", 2)


def test_it_is_handed_over_with_its_originals_like_any_result() -> None:
    case = at_the_window()
    case.take("refuse_acceptance", at=MONDAY, reason=REASON)
    case.take("hand_over", at=moment("2026-09-22 Tue 09:00"), facts={"signed": "paper"})
    assert case.row.closed_at == moment("2026-09-22 Tue 09:00")
    assert paper(case, "hand_over")["outcome"] == "不予受理"
    assert papers(case)[-2:] == ["non_acceptance", "hand_over"]


@pytest.mark.parametrize("reason", ["", "  ", "否"])
def test_a_refusal_without_a_reason_cannot_be_saved(reason: str) -> None:
    case = at_the_window()
    with refused("reason-missing", says="Reasons must be given in writing"):
        case.take("refuse_acceptance", at=MONDAY, reason=reason)


def test_who_never_answered_the_demand_may_be_refused() -> None:
    case = at_the_window()
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m1"]})
    case.take("refuse_acceptance", at=moment("2026-12-21 Mon 10:00"), reason="逾期未补正材料")
    assert case.stay.waits_for == "post"
    assert case.row.outcome == "not_accepted"


def test_only_the_window_that_has_it_refuses() -> None:
    case = at_the_window()
    for who in (build.an_agent(), build.at_desk(TOWN, "supervisor")):
        with refused("not-yours"):
            case.take("refuse_acceptance", by=who, at=MONDAY)


def test_what_was_told_to_her_is_not_taken_back_by_sending_it_a_leg_back() -> None:
    case = at_the_window()
    case.take("refuse_acceptance", at=MONDAY, reason=REASON)
    with refused("told-stands", says="does not go back behind"):
        case.take("return_leg", at=moment("2026-09-21 Mon 11:00"))


def test_who_needs_no_permission_is_told_so() -> None:
    case = at_the_window()
    case.take("refuse_acceptance", at=MONDAY, facts={"ground": "not_needed"}, reason=REASON)
    assert papers(case)[-1] == "not_needed"
    assert case.row.outcome == "not_accepted"


def test_who_came_to_the_wrong_organ_is_told_the_right_one() -> None:
    case = at_the_window()
    with refused("right-body-unnamed", field="right_body", article="第三十二条"):
        case.take("refuse_acceptance", at=MONDAY, facts={"ground": "not_ours"}, reason=REASON)
    applications.act(
        matter=case.matter,
        step="refuse_acceptance",
        by=case.whoever_has_it(),
        at=MONDAY,
        key="wrong organ",
        facts={"ground": "not_ours"},
        words={"reason": REASON, "right_body": "沂水县自然资源和规划局"},
    )
    assert paper(case, "non_acceptance")["right_body"] == "沂水县自然资源和规划局"


def test_what_is_put_right_at_the_counter_is_no_correction() -> None:
    case = at_the_window()
    for _time in range(2):
        case.take("correct_on_spot", at=MONDAY, facts={"materials": ["m3"]}, reason="补签了名字")
    with refused("not-on-first-list"):
        case.take("correct_on_spot", at=MONDAY, facts={"materials": ["m99"]})
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m3"]})
