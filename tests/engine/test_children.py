"""Parallel work is child matters: they share the number, the root's lock and nothing else."""

from datetime import date

import pytest

from bianmin.law.refusal import Refusal
from bianmin.matters import recheck
from bianmin.matters.models import Entry, Matter
from bianmin.matters.selectors import ledger
from bianmin.matters.services import open_child
from bianmin.matters.writes import Plan
from tests import build
from tests.build import moment
from tests.engine import toy
from tests.engine.errands import Errand, accepted, decided_by_town, new_key, opinion_of

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

TUESDAY = moment("2026-09-22 Tue 10:00")
WEDNESDAY = moment("2026-09-23 Wed 10:00")


def test_a_child_shares_the_number_with_a_suffix() -> None:
    errand = decided_by_town()
    one, other = opinion_of(errand, at=TUESDAY), opinion_of(errand, at=TUESDAY)
    assert one.number == one.row.number == f"{errand.number}-1"
    assert other.number == f"{errand.number}-2"
    assert (one.row.root, one.row.parent) == (errand.matter, errand.matter)


def test_a_child_is_for_the_same_person_at_the_same_place() -> None:
    errand = decided_by_town()
    child = opinion_of(errand, at=TUESDAY).row
    assert (child.place, child.applicant) == (errand.row.place, errand.row.applicant)
    assert child.terms.title == "征求意见"


def test_opening_a_child_is_a_step_of_the_parent_too() -> None:
    errand = decided_by_town()
    child = opinion_of(errand, at=TUESDAY)
    assert [entry.step for entry in errand.entries][-1] == "ask_opinion"
    assert [entry.step for entry in child.entries] == ["ask"]
    assert recheck.faults_of(errand.matter, TUESDAY) == []
    assert recheck.faults_of(child.matter, TUESDAY) == []


def test_a_child_asked_for_twice_with_one_key_is_one_child() -> None:
    errand = decided_by_town()
    key = new_key()
    first, again = opinion_of(errand, at=TUESDAY, key=key), opinion_of(errand, at=TUESDAY, key=key)
    assert first == again
    assert Matter.objects.filter(parent=errand.matter).count() == 1
    assert [entry.step for entry in errand.entries].count("ask_opinion") == 1


def test_a_child_that_cannot_be_opened_leaves_no_step_on_the_parent() -> None:
    errand = decided_by_town()
    approver = errand.whoever_has_it()
    before = Entry.objects.count()
    with pytest.raises(Refusal) as caught:
        open_child(
            errand.matter,
            toy.opinion_terms(),
            "reply",
            parent_step="ask_opinion",
            by=approver,
            at=TUESDAY,
            key=new_key(),
        )
    assert caught.value.code == "not-here"
    assert Entry.objects.count() == before


def test_who_may_not_ask_opens_no_child() -> None:
    errand = decided_by_town()
    with pytest.raises(Refusal) as caught:
        open_child(
            errand.matter,
            toy.opinion_terms(),
            "ask",
            parent_step="ask_opinion",
            by=build.an_agent(),
            at=TUESDAY,
            key=new_key(),
        )
    assert caught.value.code == "not-yours"


def test_a_child_may_have_rows_of_its_module_beside_it() -> None:
    errand, plans = decided_by_town(), list[Plan]()
    taken = open_child(
        errand.matter,
        toy.opinion_terms(),
        "ask",
        parent_step="ask_opinion",
        by=errand.whoever_has_it(),
        at=TUESDAY,
        key=new_key(),
        beside=plans.append,
    )
    assert [plan.situation.matter.id for plan in plans] == [taken.matter]


def test_the_parent_waits_until_every_child_is_closed() -> None:
    errand = decided_by_town()
    one, other = opinion_of(errand, at=TUESDAY), opinion_of(errand, at=TUESDAY)
    one.take("reply", at=TUESDAY)
    with pytest.raises(Refusal) as caught:
        errand.take("grant", at=TUESDAY)
    assert caught.value.code == "children-open"
    other.take("reply", at=WEDNESDAY)
    errand.take("grant", at=WEDNESDAY)
    assert errand.row.outcome == "granted"


def test_a_child_s_answer_takes_the_parent_s_step_in_the_same_transaction() -> None:
    errand = decided_by_town()
    child = opinion_of(errand, at=TUESDAY)
    child.take("reply", at=WEDNESDAY)
    heard = errand.entries[-1]
    assert (heard.step, heard.actor, heard.recorded_at) == ("hear_opinion", None, WEDNESDAY)
    assert (child.row.outcome, child.row.closed_at) == ("agreed", WEDNESDAY)
    assert errand.situation().children[0].closed


def test_an_answer_the_parent_cannot_hear_is_refused_whole() -> None:
    errand = decided_by_town()
    child = opinion_of(errand, at=TUESDAY)
    errand.take("return_leg", at=TUESDAY)
    with pytest.raises(Refusal):
        child.take("reply", at=WEDNESDAY)
    assert child.row.closed_at is None


def test_an_answer_sent_twice_is_heard_once() -> None:
    errand = decided_by_town()
    child, key = opinion_of(errand, at=TUESDAY), new_key()
    reviewer = child.whoever_has_it()
    child.take("reply", at=WEDNESDAY, key=key, by=reviewer)
    assert child.take("reply", at=WEDNESDAY, key=key, by=reviewer).again
    assert [entry.step for entry in errand.entries].count("hear_opinion") == 1


def test_a_child_s_child_keeps_the_root_and_is_its_parent_s_alone() -> None:
    errand = decided_by_town()
    child = opinion_of(errand, at=TUESDAY)
    grandchild = Errand(
        Matter.objects.create(
            number=f"{errand.number}-1-1",
            terms=child.row.terms,
            root=errand.matter,
            parent=child.matter,
            received_by=child.row.received_by,
            place=child.row.place,
            opened_at=TUESDAY,
            version=1,
            head=bytes(32),
        ).pk
    )
    assert [c.id for c in child.situation().children] == [grandchild.matter]
    assert [c.id for c in errand.situation().children] == [child.matter]


def test_a_child_is_received_where_it_is_answered_and_not_where_it_was_asked() -> None:
    errand = accepted(toy.terms(toy.NEAR))
    child = opinion_of(errand, at=TUESDAY)

    def received(body: int) -> list[int]:
        day = date(2026, 9, 22)
        return [stay.matter_id for stay in ledger(bodies=[body], from_day=day, to_day=day).stays]

    assert child.stay.body != errand.stay.body
    assert received(errand.stay.body) == []
    assert received(child.stay.body) == [child.matter]
