"""Mistakes are steps: returned one leg, given to another post, an entry put right, one voided."""

import pytest

from bianmin.applications import services as applications
from bianmin.matters.models import Entry, Stay
from bianmin.matters.recheck import faults_of
from tests import build
from tests.build import FRIDAY, TOWN, Case, moment

from .ways import another_at, clocks, last_entry, paper, papers, reach, refused, remarks, trail

pytestmark = pytest.mark.django_db

MONDAY = moment("2026-09-21 Mon 10:00")
REASON = "照片模糊，请重新拍摄"


def at(kind: str, *, item: str = "MZ-001", tier: int = 0) -> Case:
    case = build.an_application(item=item)
    reach(case, kind, at=FRIDAY, tier=tier)
    return case


def test_returned_it_lies_with_the_post_that_had_it_before_and_its_hop_begins_anew() -> None:
    case = at("accept")
    agent = Stay.objects.get(matter=case.matter, kind="carried_up").post
    case.take("return_leg", at=MONDAY, reason=REASON)
    assert (case.where, case.stay.post, case.stay.visit) == ("carried_up", agent, 2)
    assert case.stay.due_at == moment("2026-09-22 Tue 17:00")
    assert remarks(case) == {"reason": REASON}
    case.take("hand_up", at=MONDAY)
    assert (case.where, case.stay.visit) == ("accept", 2)


def test_the_organs_days_go_on_while_it_is_returned() -> None:
    case = at("accept")
    due = case.row
    case.take("return_leg", at=MONDAY, reason=REASON)
    assert clocks(case) == {"acceptance": "running"}
    assert due.version + 1 == case.row.version


def test_a_licence_is_not_sent_back_without_an_answer() -> None:
    case = at("accept", item="SL-001")
    with refused("answer-first", says="not sent back without an answer", article="第三十二条"):
        case.take("return_leg", at=MONDAY, reason=REASON)


@pytest.mark.parametrize(
    ("kind", "tier", "before"),
    [
        ("review", 2, ("visit", 2)),
        ("carried_up", 2, ("publicise", 2)),
        ("decide", 3, ("carried_up", 2)),
        ("carried_down", 3, ("pay", 3)),
        ("handed_over", 2, ("carried_down", 3)),
    ],
)
def test_one_leg_and_no_further(kind: str, tier: int, before: tuple[str, int]) -> None:
    case = at(kind, tier=tier)
    case.take("return_leg", at=moment("2026-12-01 Tue 10:00"), reason=REASON)
    assert trail(case)[-1] == before


@pytest.mark.parametrize("kind", ["visit", "pay"])
def test_what_she_was_told_in_writing_is_not_undone_by_returning(kind: str) -> None:
    case = at(kind)
    with refused("told-stands", says="has been told so in writing"):
        case.take("return_leg", at=moment("2026-12-01 Tue 10:00"), reason=REASON)


def test_nobody_returns_what_lies_where_it_came_in() -> None:
    case = build.an_application()
    with refused("nowhere-to-go"):
        case.take("return_leg", at=MONDAY, reason=REASON)
    assert case.where == "carried_up"


def test_nothing_is_returned_while_she_is_asked_for_papers() -> None:
    case = at("accept")
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m1"]})
    with refused("correction-awaited"):
        case.take("return_leg", at=MONDAY, reason=REASON)


def test_returning_needs_its_ground() -> None:
    case = at("visit")
    with refused("reason-missing"):
        case.take("return_leg", at=MONDAY, reason="")


def test_the_head_gives_it_to_another_post_of_the_body() -> None:
    case = at("review")
    approver, other = another_at(case, "approver"), another_at(case, "reviewer")
    case.take("reassign", by=approver, at=MONDAY, facts={"post": other.post}, reason="经办人出差")
    assert (case.where, case.stay.post, case.stay.visit) == ("review", other.post, 2)
    case.take("endorse", at=MONDAY, facts={"opinion": "agree"})
    assert last_entry(case).actor == other.account


def test_it_is_not_given_away_by_who_has_it_nor_by_a_stranger() -> None:
    case = at("review")
    other = another_at(case, "reviewer")
    stranger = build.at_desk("371323102000", "approver")
    for who in (case.whoever_has_it(), other, build.an_agent(), stranger):
        with refused("not-yours"):
            case.take("reassign", by=who, at=MONDAY, facts={"post": other.post})


def test_it_is_given_only_to_a_post_that_can_carry_it_on() -> None:
    case = at("accept")
    approver, reviewer = another_at(case, "approver"), another_at(case, "reviewer")
    stranger = build.at_desk("371323102000", "window")
    for post, code in (
        (reviewer.post, "not-its-work"),
        (case.stay.post, "not-its-work"),
        (stranger.post, "post-not-here"),
        (10**9, "post-not-here"),
    ):
        with refused(code, field="post"):
            case.take("reassign", by=approver, at=MONDAY, facts={"post": post})


def test_an_entry_is_put_right_by_a_new_one_and_stands() -> None:
    case = at("visit")
    before = list(Entry.objects.filter(matter=case.matter).values_list("version", "head"))
    case.take("correct", at=MONDAY, facts={"entry": 2}, reason="第2条日期应为9月17日")
    after = list(Entry.objects.filter(matter=case.matter).values_list("version", "head"))
    assert after[: len(before)] == before
    assert last_entry(case).facts["entry"] == 2
    assert case.where == "visit"
    assert faults_of(case.matter, MONDAY) == []


@pytest.mark.parametrize("entry", [0, -1, 99])
def test_an_entry_that_is_not_there_cannot_be_put_right(entry: int) -> None:
    case = at("visit")
    with refused("no-such-entry", field="entry"):
        case.take("correct", at=MONDAY, facts={"entry": entry}, reason="应为另一日期")


def test_where_it_was_received_an_entry_may_be_put_right_too() -> None:
    case = at("visit")
    case.take("correct", by=build.an_agent(), at=MONDAY, facts={"entry": 1}, reason="村名写错")
    with refused("not-yours"):
        stranger = build.an_agent("371323101263")
        case.take("correct", by=stranger, at=MONDAY, facts={"entry": 1}, reason="村名写错")


def test_the_wrong_person_is_undone_and_the_right_one_begun() -> None:
    wrong = build.an_application(party=build.a_party(name="张秀兰", serial=2))
    wrong.take("void", at=MONDAY, reason="应为张秀英，误录为张秀兰")
    right = build.an_application(party=build.a_party(), at=MONDAY)
    assert (wrong.row.outcome, wrong.row.closed_at) == ("void", MONDAY)
    assert wrong.row.number != right.row.number  # the number stays used
    assert right.row.closed_at is None
    assert papers(wrong) == ["receipt", "mandate", "voided"]
    assert paper(wrong, "voided")["reasons"] == "应为张秀英，误录为张秀兰"


def test_voided_at_the_window_too_by_either_body_before_acceptance() -> None:
    for who in (None, build.an_agent()):
        case = at("accept")
        case.take("void", by=who, at=MONDAY, reason="重复录入")
        assert case.row.outcome == "void"
        assert set(clocks(case).values()) == {"stopped"}


def test_nothing_is_voided_with_her_originals_in_it() -> None:
    case = build.an_application(materials=build.everything("MZ-001", FRIDAY, originals=1))
    with refused("originals-kept"):
        case.take("void", at=MONDAY, reason="重复录入")
    case.give_back(at=MONDAY)
    case.take("void", at=MONDAY, reason="重复录入")


def test_what_is_accepted_is_not_voided() -> None:
    case = at("visit")
    with refused("not-here"):
        case.take("void", at=MONDAY, reason="重复录入")


def test_no_step_that_opens_or_is_the_laws_is_taken_by_hand() -> None:
    case = at("accept")
    with refused("no-such-step"):
        case.take("receive", at=MONDAY)
    with refused("no-such-step"):
        case.take("no_such_step", at=MONDAY)
    with refused("not-yours"):
        case.take("deem_accepted", at=MONDAY, facts={"clock": "acceptance"})


def test_after_it_is_closed_nothing_more_is_done_on_it() -> None:
    case = build.an_application()
    agent = case.whoever_has_it()
    case.take("void", at=MONDAY, reason="重复录入")
    assert applications.allowed_steps(matter=case.matter, by=agent, at=MONDAY) == []
    for step, facts in (("hand_up", {}), ("withdraw", {}), ("correct", {"entry": 1})):
        with refused("closed", says="closed"):
            case.take(step, by=agent, at=MONDAY, facts=facts)


def test_a_stale_page_undoes_nothing() -> None:
    case = at("accept")
    shown = case.row.version
    case.take("take_up", at=MONDAY)
    for step in ("return_leg", "void", "refuse_acceptance", "accept"):
        with refused("stale"):
            case.take(step, at=MONDAY, seen=shown)
    assert build.body_of(TOWN).pk == case.stay.body
