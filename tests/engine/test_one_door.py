"""Every step goes through one door, which writes all of it or nothing."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from bianmin.law.refusal import Refusal
from bianmin.matters import recheck
from bianmin.matters.models import Clock, Entry, Matter, Stamp, Stay, Terms
from bianmin.matters.services import LAW, Actor, open_matter, take
from bianmin.matters.writes import Plan
from bianmin.network import services as staffing
from bianmin.network.selectors import directory
from tests import build
from tests.build import TOWN, VILLAGE, moment
from tests.engine import toy
from tests.engine.errands import (
    FRIDAY,
    REASON,
    Errand,
    accepted,
    decided_by_town,
    new_key,
    receive,
    walked,
)

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

LATER = moment("2026-09-18 Fri 15:00")
MONDAY = moment("2026-09-21 Mon 10:00")
UP = [("hand_up", "2026-09-18 Fri 15:00")]
EXPIRED = {"clock": "acceptance"}
NEIGHBOUR = "371323101263"


def everything() -> list[int]:
    """How many rows each table of the engine has."""
    return [model.objects.count() for model in (Matter, Terms, Stay, Clock, Stamp, Entry)]


def refused(code: str) -> Any:
    return pytest.raises(Refusal, check=lambda refusal: refusal.code == code)


def the_whole_way() -> Errand:
    return walked(
        [
            ("hand_up", "2026-09-18 Fri 15:00"),
            ("accept", "2026-09-21 Mon 10:00"),
            ("report_visit", "2026-09-22 Tue 10:00"),
            ("conclude", "2026-09-23 Wed 10:00"),
            ("hand_up", "2026-09-23 Wed 16:00"),
            ("grant", "2026-09-28 Mon 10:00"),
            ("hand_down", "2026-09-28 Mon 11:00"),
            ("hand_over", "2026-09-29 Tue 09:00"),
        ]
    )


def test_an_errand_goes_up_is_decided_and_comes_down() -> None:
    errand = the_whole_way()
    assert [(stay.kind, stay.tier) for stay in errand.stays] == [
        ("receive", toy.VILLAGE),
        ("carried_up", toy.VILLAGE),
        ("accept", toy.TOWN),
        ("visit", toy.TOWN),
        ("assess", toy.TOWN),
        ("carried_up", toy.TOWN),
        ("decide", toy.COUNTY),
        ("carried_down", toy.COUNTY),
        ("handed_over", toy.TOWN),
    ]
    assert (errand.row.outcome, errand.row.closed_at) == ("granted", moment("2026-09-29 Tue 09:00"))
    assert [s.left_at for s in errand.stays if s.left_at is None] == []


def test_each_leg_lies_with_a_real_post_and_whoever_took_it_up() -> None:
    errand, here = the_whole_way(), directory()
    roles = [here.post(stay.post).role for stay in errand.stays]
    assert roles == [
        "agent",
        "agent",
        "window",
        "reviewer",
        "reviewer",
        "window",
        "approver",
        "window",
        "window",
    ]
    assert {here.body(stay.body).division for stay in errand.stays} == {
        VILLAGE,
        TOWN,
        build.COUNTY,
    }
    assert all(stay.holder in here.in_office(stay.post, FRIDAY.date()) for stay in errand.stays)


def test_on_the_way_it_lies_with_the_post_above_from_sent_to_received() -> None:
    errand = walked(UP)
    assert (errand.stay.sent_at, errand.stay.received_at, errand.stay.holder) == (LATER, None, None)
    clerk = errand.whoever_has_it()
    errand.take("take_up", at=moment("2026-09-18 Fri 16:00"), by=clerk)
    assert errand.stay.received_at == moment("2026-09-18 Fri 16:00")
    assert errand.stay.holder == clerk.account


def test_entries_are_numbered_and_chained() -> None:
    errand = the_whole_way()
    assert [entry.version for entry in errand.entries] == list(range(1, 10))
    assert errand.row.version == 9
    assert len({bytes(entry.head) for entry in errand.entries}) == 9
    assert bytes(errand.row.head) == bytes(errand.entries[-1].head)
    assert recheck.faults_of(errand.matter, MONDAY) == []


def test_a_matter_whose_head_was_changed_behind_the_door_is_found() -> None:
    errand = accepted()
    Matter.objects.filter(pk=errand.matter).update(head=bytes(32))
    assert recheck.faults_of(errand.matter, MONDAY) == ["the matter's head is not its last entry's"]


def test_a_clock_that_was_changed_behind_the_door_is_found() -> None:
    errand = accepted()
    Clock.objects.filter(matter=errand.matter, name="promise").update(due_day=date(2027, 1, 1))
    (fault,) = recheck.faults_of(errand.matter, MONDAY)
    assert fault.startswith("promise.due_day: 2027-01-01 is not")


def test_the_same_key_again_gets_the_first_answer_and_writes_nothing() -> None:
    errand = receive(key="opening")
    first = errand.take("hand_up", at=LATER, key="handing-up", by=build.an_agent())
    before = everything()
    again = errand.take("hand_up", at=MONDAY, key="handing-up", by=build.an_agent())
    assert (again.matter, again.version, again.number) == (first.matter, 2, errand.number)
    assert again.again and not first.again
    assert receive(key="opening") == errand
    assert everything() == before


def test_the_first_answer_is_given_though_the_page_is_stale_and_the_matter_closed() -> None:
    errand = the_whole_way()
    first = errand.entries[1]
    again = errand.take("hand_up", at=MONDAY, key=first.key, by=build.an_agent(), seen=1)
    assert again.again and again.version == 2


def test_a_key_with_other_contents_is_refused() -> None:
    errand = receive(key="opening")
    errand.take("take_up", at=LATER, key="once")
    with refused("key-reused"):
        errand.take("hand_up", at=LATER, key="once")
    with refused("key-reused"):
        receive(key="opening", papers=3)
    with refused("key-reused"):
        receive(key="opening", beneficiary=7)


def test_a_key_of_another_matter_is_refused() -> None:
    receive().take("take_up", at=LATER, key="once")
    with refused("key-reused"):
        receive().take("take_up", at=LATER, key="once")


@pytest.mark.parametrize("key", ["", "x" * 65])
def test_a_page_without_a_key_is_refused(key: str) -> None:
    errand, agent = receive(), build.an_agent()
    with refused("key-missing"):
        take(errand.matter, "hand_up", by=agent, at=LATER, key=key)
    with refused("key-missing"):
        open_matter(toy.terms(), "receive", by=agent, at=LATER, key=key, place=VILLAGE)


def test_a_stale_page_is_refused_and_told_who_and_when() -> None:
    errand = receive()
    errand.take("hand_up", at=LATER, seen=1)
    with refused("stale") as caught:
        errand.take("accept", at=MONDAY, seen=1)
    assert caught.value.values["who"] == "代办员"
    assert caught.value.values["at"] == "2026-09-18 15:00"
    errand.take("accept", at=MONDAY, seen=2)


def test_a_page_is_stale_after_a_step_that_left_the_matter_where_it_is() -> None:
    errand = receive()
    errand.take("correct", at=LATER)
    with refused("stale"):
        errand.take("hand_up", at=LATER, seen=1)


def test_what_the_law_does_makes_a_page_stale_only_if_it_moved_the_matter() -> None:
    errand = decided_by_town()
    seen = errand.row.version
    errand.take("hear_opinion", at=MONDAY, by=LAW)
    errand.take("grant", at=moment("2026-09-22 Tue 10:00"), seen=seen)

    moved = walked(UP)
    moved.take("deem_accepted", at=moment("2026-09-26 Sat 00:01"), by=LAW, facts=EXPIRED)
    with refused("stale") as caught:
        moved.take("report_visit", at=moment("2026-09-27 Sun 09:00"), seen=2)
    assert str(caught.value.values["who"])


def test_only_the_post_that_has_it_may_act() -> None:
    errand = receive()
    with refused("not-yours"):
        errand.take("hand_up", at=LATER, by=build.at_desk(TOWN, "window"))
    with refused("not-yours"):
        errand.take("hand_up", at=LATER, by=build.at_desk(TOWN, "approver"))
    with refused("not-yours"):
        errand.take("hand_up", at=LATER, by=build.an_agent(NEIGHBOUR))


def test_a_step_asks_for_a_role_also_at_the_right_post() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    errand.reassign("reviewer", at=MONDAY)
    with refused("not-yours"):
        errand.take("grant", at=MONDAY)


def test_the_body_above_and_the_receiver_act_where_the_step_says_so() -> None:
    errand = walked(
        [("hand_up", "2026-09-18 Fri 15:00"), ("ask_correction", "2026-09-21 Mon 10:00")]
    )
    errand.take("supply", at=moment("2026-09-22 Tue 10:00"), by=build.an_agent())
    assert errand.stay.holder != build.an_agent().account
    with refused("not-yours"):
        errand.take("supply", at=MONDAY, by=build.an_agent(NEIGHBOUR))


def test_nobody_takes_the_law_s_steps_but_the_law() -> None:
    errand = walked(UP)
    clerk = errand.whoever_has_it()
    for by in (clerk, Actor(clerk.account, None)):
        with refused("not-yours"):
            errand.take("deem_accepted", at=MONDAY, by=by, facts=EXPIRED)
    with refused("not-yours"):
        errand.take("accept", at=MONDAY, by=LAW)


def test_on_leave_nobody_acts_and_the_second_holder_may() -> None:
    errand, agent = receive(), build.an_agent()
    stand_in = build.on_post(agent.post or 0, rank="B")
    staffing.take_leave(
        account=agent.account or 0,
        from_day=date(2026, 9, 18),
        until_day=date(2026, 9, 20),
        by=None,
        at=FRIDAY,
    )
    with refused("not-on-duty"):
        errand.take("hand_up", at=LATER, by=agent)
    errand.take("hand_up", at=LATER, by=stand_in)
    assert errand.stays[1].holder == stand_in.account


def test_a_post_held_by_somebody_else_opens_nothing() -> None:
    agent = build.an_agent()
    stranger = Actor(build.an_account().pk, agent.post)
    with refused("not-on-duty"):
        receive(by=stranger)
    with refused("not-on-duty"):
        receive(by=Actor(agent.account, None))
    with refused("not-on-duty"):
        receive(by=Actor(agent.account, 10**9))
    with refused("not-yours"):
        receive(by=build.at_desk(TOWN, "approver"), terms=toy.terms(received=toy.TOWN))


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({}, "fact-missing"),
        ({"materials": []}, "fact-missing"),
        ({"materials": None}, "fact-unknown"),
        ({"materials": "id_card"}, "fact-unknown"),
        ({"materials": [1]}, "fact-unknown"),
        ({"materials": ["a\x00b"]}, "fact-unknown"),
        ({"materials": ["id_card"], "colour": "red"}, "fact-unknown"),
        ({"materials": ["id_card"], "until": 3}, "fact-unknown"),
        ({"materials": ["id_card"], "until": "tomorrow"}, "fact-unknown"),
        ({"materials": ["id_card"], "until": date(2026, 9, 30)}, "fact-unknown"),
    ],
)
def test_facts_missing_unknown_or_of_another_form_are_refused(
    facts: Mapping[str, Any], code: str
) -> None:
    errand = walked(UP)
    before = everything()
    with refused(code) as caught:
        errand.take("ask_correction", at=MONDAY, facts=facts)
    assert caught.value.field in {"materials", "colour", "until"}
    assert everything() == before


@pytest.mark.parametrize("papers", [True, 2.0, "2"])
def test_a_count_is_a_whole_number(papers: Any) -> None:
    with refused("fact-unknown"):
        receive(papers=papers)


def test_days_and_codes_stand_in_the_ledger_as_they_were_given() -> None:
    errand = walked(UP)
    facts = {"materials": ["id_card", "户口簿"], "until": "2026-09-30"}
    errand.take("ask_correction", at=MONDAY, facts=facts)
    assert errand.entries[-1].facts == facts


def test_a_step_of_another_leg_and_one_there_is_not_are_refused() -> None:
    errand = receive()
    with refused("not-here"):
        errand.take("grant", at=LATER)
    with refused("not-here"):
        errand.take("dance", at=LATER)
    with refused("not-here"):
        errand.take("receive", at=LATER, facts={"papers": 2})
    with refused("not-here"):
        open_matter(
            toy.terms(), "dance", by=build.an_agent(), at=LATER, key=new_key(), place=VILLAGE
        )
    with refused("not-here"):
        open_matter(
            toy.terms(), "hand_up", by=build.an_agent(), at=LATER, key=new_key(), place=VILLAGE
        )


def test_a_matter_there_is_not_is_refused() -> None:
    with refused("no-such-matter"):
        take(10**9, "hand_up", by=build.an_agent(), at=FRIDAY, key=new_key())


def test_on_a_closed_matter_nothing_more_is_done() -> None:
    errand, agent = the_whole_way(), build.an_agent()
    for step, facts in (("hand_up", {}), ("correct", {"entry": 1, **REASON})):
        with refused("closed"):
            errand.take(step, at=MONDAY, by=agent, facts=facts)
    with refused("closed"):
        errand.take("receive", at=MONDAY, by=agent, facts={"papers": 2})


def test_a_guard_speaks_for_itself() -> None:
    errand = accepted()
    reviewer = errand.whoever_has_it()
    errand.take("take_up", at=MONDAY, by=reviewer)
    with refused("alone"):
        errand.take("report_visit", at=MONDAY, facts={"second": reviewer.account})


def test_the_second_actor_is_somebody_else_and_stands_in_the_ledger() -> None:
    errand = accepted()
    reviewer, colleague = errand.whoever_has_it(), build.an_account().pk
    facts = {"second": colleague}
    with refused("second-is-first"):
        alone = Actor(reviewer.account, reviewer.post, second=reviewer.account)
        errand.take("report_visit", at=MONDAY, by=alone, facts=facts)
    together = Actor(reviewer.account, reviewer.post, second=colleague)
    errand.take("report_visit", at=MONDAY, by=together, facts=facts)
    assert errand.entries[-1].second_actor == colleague


def test_whoever_acts_for_somebody_says_so_in_the_ledger() -> None:
    party, agent = build.a_party(), build.an_agent()
    errand = receive(by=Actor(agent.account, agent.post, on_behalf_of=party.pk))
    assert errand.entries[0].on_behalf_of == party.pk


def test_rows_written_beside_a_step_belong_to_it() -> None:
    plans: list[Plan] = []
    errand = receive(beside=plans.append)
    errand.take("hand_up", at=LATER, beside=plans.append)
    assert [plan.entry.version for plan in plans] == [1, 2]
    assert [plan.situation.matter.id for plan in plans] == [errand.matter] * 2


def test_what_fails_beside_a_step_undoes_all_of_it() -> None:
    def fail(plan: Plan) -> None:
        build.an_account(name="half-saved")
        raise Refusal("beside", "The module's own row is refused.")

    errand = receive()
    before = everything()
    with refused("beside"):
        errand.take("hand_up", at=LATER, beside=fail)
    with refused("beside"):
        receive(toy.terms(subject="TOY-2"), beside=fail)
    assert everything() == before
    assert not build.Account.objects.filter(name="half-saved").exists()


def test_a_refused_opening_uses_no_number() -> None:
    first = receive()
    with refused("fact-unknown"):
        receive(papers="two")
    second = receive()
    assert int(second.number[26:32]) == int(first.number[26:32]) + 1


def test_facts_known_only_under_the_lock_are_gathered_there() -> None:
    errand = walked(UP)
    wanted = {"materials": ["id_card"]}
    errand.take("ask_correction", at=MONDAY, facts={}, gather=lambda: wanted)
    assert errand.entries[-1].facts == wanted


def test_time_never_runs_backwards_for_who_waited_at_the_lock() -> None:
    errand = walked([("hand_up", "2026-09-18 Fri 15:00"), ("accept", "2026-09-21 Mon 10:00")])
    errand.take("correct", at=moment("2026-09-21 Mon 09:59"))
    assert errand.entries[-1].recorded_at == MONDAY


def test_a_late_paper_opens_a_matter_as_of_its_own_day() -> None:
    terms = toy.terms(received=toy.TOWN)
    came = moment("2026-09-16 Wed 16:00")
    errand = receive(terms, by=build.at_desk(TOWN, "window"), effective=came)
    assert errand.row.opened_at == came
    assert (errand.entries[0].effective_at, errand.entries[0].recorded_at) == (came, FRIDAY)
    assert errand.clock("acceptance").started_at == came
    assert errand.stay.sent_at == FRIDAY
