"""Whoever has an interest in a matter steps aside (回避): others judge it, and nobody is stuck."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bianmin.applications import recusal
from bianmin.applications.models import Interest
from bianmin.applications.procedures import APPLICATION
from bianmin.applications.recusal import Concerned
from bianmin.applications.services.acting import allowed_steps
from bianmin.law.procedure import Whose
from bianmin.matters import store
from bianmin.matters.models import Entry, Stay
from bianmin.matters.plan import plan
from bianmin.matters.services import Actor
from bianmin.network import services as staffing
from bianmin.notices.models import Message
from bianmin.people.models import Account
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, Case, moment

from .ways import another_at, reach, refused

pytestmark = pytest.mark.django_db

TEN = moment("2026-09-18 Fri 10:00")
JUDGING = {
    "accept", "accept_pending", "ask_correction", "refuse_acceptance", "call_in", "report_visit",
    "conclude", "end_publicity", "endorse", "grant", "refuse", "extend", "annul",
    "withdraw_acceptance",
}  # fmt: skip
"""Read this as the rule: accepting, examining, deciding; carrying and handing over go on."""


@pytest.fixture
def case() -> Case:
    return build.an_application()


def declare(case: Case, by: Actor, relation: str = "spouse") -> None:
    case.take("declare_interest", at=TEN, by=by, facts={"relation": relation})


def told(wording: str) -> set[int | None]:
    return set(Message.objects.filter(wording=wording).values_list("account", flat=True))


def beside(post: int) -> Actor:
    """A second holder of the post."""
    return build.on_post(post, rank="B")


def test_what_is_kept_from_her_is_what_judges_the_matter() -> None:
    assert {step.name for step in APPLICATION.steps if step.impartial} == JUDGING
    assert {step.impartial for step in APPLICATION.steps if step.impartial} == {"公务员法 76、77"}
    for step in APPLICATION.steps:
        if step.impartial:
            assert Whose.LAW not in step.who.whose, step.name


def judged() -> Iterator[tuple[str, str]]:
    """Every judging step that whoever has the matter takes, with a leg on which it lies."""
    yield from (
        ("accept", "accept"),
        ("ask_correction", "accept"),
        ("refuse_acceptance", "accept"),
        ("report_visit", "visit"),
        ("endorse", "review"),
        ("end_publicity", "publicise"),
        ("grant", "decide"),
        ("refuse", "decide"),
    )


@pytest.mark.parametrize(("step", "leg"), list(judged()))
def test_she_takes_no_step_that_judges_and_her_colleague_does(
    case: Case, step: str, leg: str
) -> None:
    reach(case, leg, at=FRIDAY)
    stay = case.stay
    herself, colleague = case.whoever_has_it(), beside(stay.post)
    declare(case, herself)
    assert case.stay.pk == stay.pk
    with refused("has-an-interest", says="does not accept", article="公务员法 76"):
        _tried(case, step, herself)
    assert _refusal(case, step, colleague) != "has-an-interest"


def _tried(case: Case, step: str, by: Actor) -> None:
    facts = {"second": build.an_account().pk} if step == "report_visit" else {}
    given = {"ask_correction": {"materials": ["m1"]}, "endorse": {"opinion": "agree"}}
    case.take(step, at=TEN, by=by, facts={**facts, **given.get(step, {})})


def _refusal(case: Case, step: str, by: Actor) -> str:
    offered = allowed_steps(matter=case.matter, by=by, at=TEN)
    return next((why.code for each, why in offered if each.name == step and why is not None), "")


def test_she_may_still_carry_it_and_give_it_back(case: Case) -> None:
    agent = build.an_agent()
    declare(case, agent, "direct")
    case.take("hand_up", at=TEN, by=agent)
    assert case.where == "accept"


def test_said_at_intake_it_is_in_the_ledger_and_the_heads_list() -> None:
    head = build.at_desk(build.VILLAGE, "head")
    case = build.an_application(relation="collateral")
    entries = list(Entry.objects.filter(matter=case.matter).order_by("version"))
    assert [entry.step for entry in entries] == ["receive", "declare_interest"]
    assert entries[1].facts["relation"] == "collateral"
    row = Interest.objects.get()
    assert (row.account_id, row.body) == (build.an_agent().account, entries[0].matter.received_by)
    assert told("interest") == {head.account}


def test_said_twice_by_a_page_sent_twice_it_is_said_once() -> None:
    first = build.an_application(relation="spouse", key="once")
    again = build.an_application(relation="spouse", key="once")
    assert first.matter == again.matter
    assert Interest.objects.count() == 1


def test_where_she_is_alone_it_goes_to_whoever_else_can_judge_it(case: Case) -> None:
    """The town's reviewer is her brother: the other post of reviewers goes on at once."""
    reach(case, "review", at=FRIDAY)
    stay, reviewer = case.stay, case.whoever_has_it()
    other = another_at(case, "reviewer")
    declare(case, reviewer, "collateral")
    moved = case.stay
    assert (moved.post, moved.body, moved.kind) == (other.post, stay.body, "review")
    assert (moved.fell_back, moved.position) == (False, stay.position)
    assert other.account in told("to_you")
    case.take("endorse", at=TEN, by=other, facts={"opinion": "agree"})


def test_where_both_reviewers_are_relatives_the_approver_has_it(case: Case) -> None:
    reach(case, "review", at=FRIDAY)
    reviewers = [case.whoever_has_it(), another_at(case, "reviewer")]
    approver = build.at_desk(TOWN, "approver")
    for one in reviewers:
        declare(case, one)
    assert (case.stay.post, case.where) == (approver.post, "review")


def test_where_nobody_of_the_body_can_the_county_centre_has_it_with_an_alarm(case: Case) -> None:
    reach(case, "accept", at=FRIDAY)
    window, centre = case.whoever_has_it(), build.at_desk(COUNTY, "window")
    declare(case, window)
    assert (case.stay.post, case.stay.fell_back, case.where) == (centre.post, True, "accept")
    case.take("accept", at=TEN, by=centre)


def test_where_nobody_else_is_at_all_it_stays_where_it_is(case: Case) -> None:
    reach(case, "accept", at=FRIDAY)
    found, by = store.read(case.matter, "", TEN), case.whoever_has_it()
    assert found is not None
    directory = found[0].surroundings.directory
    alone = replace(
        directory, holdings_by_post={by.post or 0: directory.holdings_by_post[by.post or 0]}
    )
    situation = replace(found[0], surroundings=replace(found[0].surroundings, directory=alone))
    step, facts = APPLICATION.step("declare_interest"), {"relation": "self"}
    assert plan(situation, step, by=by, facts=facts).stays == ()


def test_a_leg_to_come_is_given_to_who_has_no_interest(case: Case) -> None:
    """Who has reviewed it and declares afterwards is passed over when it comes back to be seen."""
    reach(case, "review", at=FRIDAY)
    reviewer, other = case.whoever_has_it(), another_at(case, "reviewer")
    visited = {stay.post for stay in Stay.objects.filter(matter=case.matter, kind="visit")}
    assert visited == {reviewer.post}
    declare(case, reviewer)
    case.take("return_leg", at=TEN, by=other)
    assert (case.where, case.stay.post) == ("visit", other.post)


def test_a_second_who_is_a_relative_does_not_go_along(case: Case) -> None:
    reach(case, "visit", at=FRIDAY)
    stay = case.stay
    reviewer, relative = case.whoever_has_it(), beside(stay.post)
    declare(case, relative)
    with refused("has-an-interest"):
        case.take("report_visit", at=TEN, by=reviewer, facts={"second": relative.account})
    other = build.at_desk(TOWN, "window")
    case.take("report_visit", at=TEN, by=reviewer, facts={"second": other.account})


def test_when_her_colleague_leaves_declaring_again_passes_it_on(case: Case) -> None:
    reach(case, "review", at=FRIDAY)
    reviewer, colleague = case.whoever_has_it(), beside(case.stay.post)
    other = another_at(case, "reviewer")
    declare(case, reviewer)
    assert case.stay.post == reviewer.post
    day = TEN.date()
    staffing.take_leave(
        account=colleague.account or 0, from_day=day, until_day=day + timedelta(days=5),
        by=None, at=TEN,
    )  # fmt: skip
    declare(case, reviewer, "other")
    assert case.stay.post == other.post


@pytest.mark.parametrize("relation", ["", "neighbour"])
def test_the_relation_is_one_of_the_list(case: Case, relation: str) -> None:
    with refused("recusal.unknown-relation" if relation else "fact-missing", field="relation"):
        declare(case, build.an_agent(), relation)


def test_with_a_strange_relation_nothing_is_taken_in() -> None:
    build.an_agent()
    with refused("recusal.unknown-relation"):
        build.an_application(relation="neighbour")


@pytest.mark.parametrize(
    ("name", "phone", "found"),
    [
        ("王芳", "", True),
        ("王芳芳", "", False),
        ("李四", "0539-2251234", True),
        ("李四", "", False),
    ],
)
def test_whoever_bears_her_name_or_number_is_asked(name: str, phone: str, found: bool) -> None:
    account = Account(name="王芳", phone="0539-2251234")
    assert recusal.look_alike(account, [Concerned(name, phone)]) == ((name,) if found else ())


def test_without_a_number_of_her_own_nobody_shares_it() -> None:
    assert recusal.look_alike(Account(name="王芳"), [Concerned("李四", "")]) == ()
