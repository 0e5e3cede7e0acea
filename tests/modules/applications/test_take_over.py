"""She ends the mandate: the agent is told clearly, nothing is lost, the matter goes on with her."""

import pytest

from bianmin.applications.models import Application, Mandate
from bianmin.matters.models import Entry
from bianmin.matters.services import party
from bianmin.notices.models import Message
from tests import build
from tests.build import TOWN, Case, moment
from tests.engine.test_two_at_once import race

from .ways import clocks, last_entry, paper, refused

LATER = moment("2026-09-18 Fri 10:00")


@pytest.fixture
def case(db: None) -> Case:
    return build.an_application()


def her(case: Case) -> int:
    return Application.objects.get(pk=case.matter).party_id


def take_over(case: Case) -> None:
    case.take("take_over", at=LATER, by=party(her(case)))


def test_what_the_agent_still_had_goes_on_at_once_to_the_window(case: Case) -> None:
    take_over(case)
    assert (case.where, case.stay.body) == ("accept", build.body_of(TOWN).pk)
    assert clocks(case)["acceptance"] == "running"
    assert Application.objects.get(pk=case.matter).mandate == Mandate.ENDED
    entry = last_entry(case)
    assert (entry.step, entry.actor, entry.on_behalf_of) == ("take_over", None, her(case))
    told = paper(case, "mandate_ended")
    assert told["lies_with"] == build.body_of(TOWN).name
    case.take("accept", at=LATER)


@pytest.mark.parametrize("step", ["hand_up", "withdraw"])
def test_an_agent_who_has_not_heard_of_it_is_told_why(case: Case, step: str) -> None:
    agent, seen = case.whoever_has_it(), case.row.version
    take_over(case)
    with refused("mandate-ended", says="2026-09-18 10:00"):
        case.take(step, at=LATER, by=agent, seen=seen)


def test_later_on_the_agent_may_not_answer_for_her_any_more(case: Case) -> None:
    agent = case.whoever_has_it()
    case.take("hand_up", at=LATER)
    case.take("ask_correction", at=LATER, facts={"materials": ["m3"]})
    case.take("end_mandate", at=LATER, by=party(her(case)))
    assert case.stay.waits_for == "applicant"
    with refused("mandate-ended"):
        case.take("supply", at=LATER, by=agent, facts={"materials": ["m3"]})
    case.take("supply", at=LATER, facts={"materials": ["m3"]})


def test_both_are_told(case: Case) -> None:
    agent = case.whoever_has_it().account
    take_over(case)
    sent = Message.objects.filter(about=f"matter {case.matter}")
    assert sent.filter(channel="sms", wording="mandate_ended").count() == 1
    assert sent.get(wording="mandate_ended_agent").account_id == agent


def test_a_counter_does_it_in_her_name(case: Case) -> None:
    case.take("take_over", at=LATER, by=build.at_desk(TOWN, "window"))
    assert case.where == "accept"


def test_whom_it_is_for_may_end_it_and_is_told(db: None) -> None:
    child = build.a_party(serial=2, name="张小宝", phone="13700001111")
    case = build.an_application(beneficiary=child.pk)
    told = Message.objects.filter(about=f"matter {case.matter}", wording="received")
    assert {message.to for message in told} == {"13800003210", "13700001111"}
    case.take("take_over", at=LATER, by=party(child.pk))
    assert case.where == "accept"


def test_there_is_no_mandate_to_end_twice_or_where_she_came_herself(case: Case) -> None:
    take_over(case)
    with refused("no-agent"):
        case.take("end_mandate", at=LATER, by=party(her(case)))
    own = build.an_application(
        by=build.at_desk(TOWN, "window"),
        mode="window",
        mandate="not_needed",
        party=build.a_party(serial=3),
    )
    with refused("no-agent"):
        own.take("end_mandate", at=LATER, by=party(her(own)))


def test_a_stranger_ends_nothing(case: Case) -> None:
    with refused("not-yours"):
        case.take("take_over", at=LATER, by=party(build.a_party(serial=9).pk))


@pytest.mark.usefixtures("fresh_database")
def test_both_at_the_same_moment_one_of_them_wins() -> None:
    """The agent hands up while she takes over: one step, the other refused with the reason."""
    case = build.an_application()
    agent, owner, seen = case.whoever_has_it(), party(her(case)), case.row.version
    answers = race(
        lambda: case.take("hand_up", at=LATER, by=agent, seen=seen),
        lambda: case.take("take_over", at=LATER, by=owner),
    )
    assert Entry.objects.filter(matter=case.matter, step__in=("hand_up", "take_over")).count() == 1
    assert [getattr(answer, "code", "") for answer in answers] in (
        ["mandate-ended", ""],
        ["", "not-here"],
    )
    assert case.where == "accept"
