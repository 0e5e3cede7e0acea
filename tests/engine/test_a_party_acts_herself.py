"""A party opens her own matter and answers in it, without an official between."""

import pytest

from bianmin.law.refusal import Refusal
from bianmin.matters import recheck
from bianmin.matters.services import LAW, Actor, open_matter, party
from tests import build
from tests.build import TOWN, moment
from tests.engine import toy
from tests.engine.errands import FRIDAY, Errand, new_key
from tests.engine.replay import differences

pytestmark = pytest.mark.django_db

MONDAY = moment("2026-09-21 Mon 10:00")


def sent_in(*, by: Actor, applicant: int, beneficiary: int | None = None) -> Errand:
    """An errand she sends to the town's window by herself."""
    taken = open_matter(
        toy.terms(toy.NEAR, received=toy.TOWN),
        "send_in",
        by=by,
        at=FRIDAY,
        key=new_key(),
        place=build.VILLAGE,
        received_by=build.body_of(TOWN).pk,
        applicant=applicant,
        beneficiary=beneficiary,
    )
    return Errand(taken.matter, taken.number)


@pytest.fixture
def her() -> int:
    build.at_desk(TOWN, "window")
    return build.a_party().pk


def test_what_she_sends_lies_with_the_window_and_its_clock_runs(her: int) -> None:
    errand = sent_in(by=party(her), applicant=her)
    assert errand.where == ("accept", toy.TOWN)
    assert errand.row.received_by == build.body_of(TOWN).pk
    assert errand.stay.holder is None
    assert errand.clock("acceptance").started_at == FRIDAY
    entry = errand.entries[0]
    assert (entry.actor, entry.post, entry.on_behalf_of) == (None, None, her)


def test_it_is_proven_and_replayed_like_any_other(her: int) -> None:
    errand = sent_in(by=party(her), applicant=her)
    errand.take("ask_correction", at=MONDAY)
    errand.take("supply", by=party(her), at=MONDAY)
    assert differences(errand) == []
    assert recheck.faults_of(errand.matter, MONDAY) == []


def test_whom_it_is_for_may_answer_too_and_nobody_else(her: int) -> None:
    child, stranger = build.a_party(serial=2).pk, build.a_party(serial=3).pk
    errand = sent_in(by=party(her), applicant=her, beneficiary=child)
    errand.take("ask_correction", at=MONDAY)
    with pytest.raises(Refusal) as caught:
        errand.take("supply", by=party(stranger), at=MONDAY)
    assert caught.value.code == "not-yours"
    errand.take("supply", by=party(child), at=MONDAY)
    assert errand.stay.waits_for == "post"


def test_she_takes_no_step_of_an_official_and_the_law_none_of_hers(her: int) -> None:
    errand = sent_in(by=party(her), applicant=her)
    for by, step in ((party(her), "accept"), (LAW, "supply"), (party(her), "deem_accepted")):
        with pytest.raises(Refusal) as caught:
            errand.take(step, by=by, at=MONDAY, facts={})
        assert caught.value.code in {"not-yours"}, step


def test_her_answer_makes_an_officials_page_stale(her: int) -> None:
    errand = sent_in(by=party(her), applicant=her)
    asked = errand.take("ask_correction", at=MONDAY).version
    errand.take("supply", by=party(her), at=MONDAY)
    with pytest.raises(Refusal) as caught:
        errand.take("refuse", at=MONDAY, seen=asked)
    assert caught.value.code == "stale"


def test_without_a_body_that_receives_it_nothing_is_opened(her: int) -> None:
    with pytest.raises(Refusal) as caught:
        open_matter(
            toy.terms(toy.NEAR, received=toy.TOWN),
            "send_in",
            by=party(her),
            at=FRIDAY,
            key=new_key(),
            place=build.VILLAGE,
            applicant=her,
        )
    assert caught.value.code == "not-on-duty"
