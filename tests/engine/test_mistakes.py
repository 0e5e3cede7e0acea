"""Mistakes are steps: returned, given to another, corrected, voided, each with its ground."""

import pytest

from bianmin.law.refusal import Refusal
from bianmin.matters import recheck
from bianmin.network.selectors import directory
from tests import build
from tests.build import TOWN, moment
from tests.engine import toy
from tests.engine.errands import FRIDAY, REASON, Errand, accepted, decided_by_town, receive, walked

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

LATER = moment("2026-09-18 Fri 16:00")
MONDAY = moment("2026-09-21 Mon 11:00")
TUESDAY = moment("2026-09-22 Tue 10:00")
UP = [("hand_up", "2026-09-18 Fri 15:00")]


def visits(errand: Errand) -> list[tuple[str, int]]:
    return [(stay.kind, stay.visit) for stay in errand.stays]


def test_a_leg_is_returned_to_the_very_post_it_came_from() -> None:
    errand = walked(UP)
    below = errand.stays[1]
    errand.take("return_leg", at=LATER)
    assert (errand.stay.post, errand.stay.kind) == (below.post, "carried_up")
    assert visits(errand) == [("receive", 1), ("carried_up", 1), ("accept", 1), ("carried_up", 2)]
    assert (errand.stay.received_at, errand.stay.holder) == (None, None)


def test_what_was_returned_is_sent_on_with_a_hop_of_its_own() -> None:
    errand = walked(UP)
    errand.take("return_leg", at=MONDAY)
    assert errand.stay.due_at == moment("2026-09-22 Tue 17:00")
    errand.take("hand_up", at=TUESDAY)
    assert visits(errand)[-1] == ("accept", 2)


def test_a_leg_left_the_instant_it_came_can_be_returned_to() -> None:
    errand = receive()
    errand.take("hand_up", at=FRIDAY)
    errand.take("return_leg", at=LATER)
    assert errand.where == ("carried_up", toy.VILLAGE)


def test_leg_by_leg_back_to_the_first_and_no_further() -> None:
    errand = accepted()
    for expected in ("accept", "carried_up"):
        errand.take("return_leg", at=MONDAY)
        assert errand.where[0] == expected
    with pytest.raises(Refusal) as caught:
        errand.take("return_leg", at=MONDAY)
    assert caught.value.code == "nowhere-to-go"
    assert recheck.faults_of(errand.matter, MONDAY) == []


def test_a_leg_skipped_on_the_way_is_not_returned_to() -> None:
    errand = walked([*UP, ("refuse", "2026-09-21 Mon 10:00")])
    assert errand.where == ("handed_over", toy.TOWN)
    errand.take("return_leg", at=MONDAY)
    assert errand.where == ("accept", toy.TOWN)


def test_a_step_may_lead_back_to_a_kind_of_leg_behind() -> None:
    errand = walked(
        [
            *UP,
            ("accept", "2026-09-21 Mon 10:00"),
            ("report_visit", "2026-09-22 Tue 10:00"),
            ("conclude", "2026-09-23 Wed 10:00"),
            ("hand_up", "2026-09-23 Wed 11:00"),
        ]
    )
    visited = errand.stays[3].post
    errand.take("examine_anew", at=moment("2026-09-24 Thu 10:00"))
    assert (errand.where, errand.stay.visit) == (("visit", toy.TOWN), 2)
    assert errand.stay.post == visited


def test_a_step_to_a_leg_the_route_does_not_have_is_refused() -> None:
    errand = decided_by_town()
    with pytest.raises(Refusal) as caught:
        errand.take("examine_anew", at=MONDAY)
    assert caught.value.code == "not-here"


def test_a_refusal_at_the_county_is_carried_down() -> None:
    errand = walked(
        [
            *UP,
            ("accept", "2026-09-21 Mon 10:00"),
            ("report_visit", "2026-09-22 Tue 10:00"),
            ("conclude", "2026-09-23 Wed 10:00"),
            ("hand_up", "2026-09-23 Wed 11:00"),
            ("refuse", "2026-09-24 Thu 10:00"),
        ]
    )
    assert errand.where == ("carried_down", toy.COUNTY)
    assert errand.row.outcome == "refused"


def test_another_post_of_the_body_gets_it_by_its_head_s_word() -> None:
    errand = accepted()
    before = errand.stay.post
    errand.reassign("approver", at=MONDAY)
    after = errand.stay
    assert after.post != before
    assert directory().post(after.post).role == "approver"
    assert (after.kind, after.visit) == ("visit", 2)
    assert not after.arrival
    assert recheck.faults_of(errand.matter, MONDAY) == []


def test_another_post_wins_no_time() -> None:
    errand = receive()
    due = errand.stay.due_at
    # The village's second post is its head's; the agent's own body gives it there.
    errand.reassign("head", at=moment("2026-09-20 Sun 16:00"), by=a_head())
    assert errand.stay.due_at == due
    assert errand.stay.light == "near"


def a_head() -> build.Actor:
    """The person responsible for the village point."""
    post = directory().post_of(build.body_of(build.VILLAGE).pk, "head")
    assert post
    build.staffing.appoint(
        post=post.id,
        account=(account := build.an_account()).pk,
        rank="A",
        from_day=build.APPOINTED,
        by=None,
        at=FRIDAY,
        title="committee_head",
    )
    return build.Actor(account.pk, post.id)


def test_another_post_waits_for_whom_the_first_one_waited() -> None:
    errand = walked([*UP, ("ask_correction", "2026-09-21 Mon 10:00")])
    errand.reassign("reviewer", at=MONDAY)
    assert errand.stay.waits_for == "applicant"
    with pytest.raises(Refusal):
        errand.take("accept", at=MONDAY, by=build.at_desk(TOWN, "window"))


def test_a_held_clock_stays_held_at_another_post() -> None:
    errand = accepted()
    due = errand.clock("decision").due_at
    errand.reassign("approver", at=TUESDAY)
    assert errand.clock("promise").state == "held"
    assert errand.clock("decision").due_at == due
    assert recheck.faults_of(errand.matter, TUESDAY) == []


def test_only_a_head_gives_it_to_another_post_and_only_of_the_same_body() -> None:
    errand = accepted()
    reviewer = errand.whoever_has_it()
    approver = build.at_desk(TOWN, "approver")
    elsewhere = directory().post_of(build.body_of(build.VILLAGE).pk, "agent")
    assert elsewhere
    for by, post, code in (
        (reviewer, approver.post, "not-yours"),
        (approver, elsewhere.id, "post-not-here"),
        (approver, 10**9, "post-not-here"),
    ):
        with pytest.raises(Refusal) as caught:
            errand.take("reassign", at=MONDAY, by=by, facts={"post": post, **REASON})
        assert caught.value.code == code


def test_an_entry_is_corrected_by_another_and_both_stay() -> None:
    errand = walked(UP)
    errand.take("correct", at=MONDAY, facts={"entry": 1, "reason": "cd" * 32}, by=build.an_agent())
    assert [entry.step for entry in errand.entries] == ["receive", "hand_up", "correct"]
    assert errand.entries[-1].facts == {"entry": 1, "reason": "cd" * 32}
    assert errand.entries[0].facts == {"papers": 2}
    assert errand.where == ("accept", toy.TOWN)
    assert errand.stay.received_at is None


def test_a_duplicate_is_voided_and_its_number_never_given_again() -> None:
    errand = receive()
    errand.take("void", at=LATER)
    assert (errand.row.outcome, errand.row.closed_at) == ("void", LATER)
    assert receive().number != errand.number


@pytest.mark.parametrize("step", ["return_leg", "void"])
def test_a_mistake_is_undone_with_its_ground_only(step: str) -> None:
    errand = walked(UP)
    with pytest.raises(Refusal) as caught:
        errand.take(step, at=MONDAY, facts={})
    assert (caught.value.code, caught.value.field) == ("fact-missing", "reason")
