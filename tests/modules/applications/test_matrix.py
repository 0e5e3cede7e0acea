"""Every step by every role, at its own post, its own body, the receiving one and a stranger's.

Who may is generated from the procedure's declarations, and written down by hand once more, so
that a change of either is seen.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import pytest
from django.db import transaction

from bianmin.applications import services as applications
from bianmin.applications.procedures import APPLICATION
from bianmin.applications.services.acting import ASKING
from bianmin.law.procedure import Step, Whose
from bianmin.law.refusal import Refusal
from bianmin.matters import store
from bianmin.matters.permits import refusal_of
from bianmin.matters.services import LAW, Actor
from bianmin.matters.situation import Situation
from bianmin.network.cards import Days, Holding, PostCard
from bianmin.network.kinds import Role
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, Case

from .ways import reach

pytestmark = pytest.mark.django_db

NOT_WHO_OR_WHERE = {"not-here", "not-yours", "not-on-duty"}
"""Refusals that say: not you, or not here. Others are conditions of the matter itself."""

RELATIONS = ("own_post", "own_body", "receiver", "stranger")
ROLES = tuple(Role.values)

LEGS = (
    ("MZ-001", "carried_up"),
    ("MZ-001", "prereview"),
    ("MZ-001", "accept"),
    ("MZ-001", "visit"),
    ("MZ-001", "review"),
    ("MZ-001", "publicise"),
    ("MZ-001", "decide"),
    ("MZ-001", "pay"),
    ("MZ-001", "carried_down"),
    ("MZ-001", "handed_over"),
    ("SL-001", "assess"),
    ("WL-001", "consult"),
    ("NY-001", "deliberate"),
    ("NY-001", "make"),
    ("NY-001", "follow_up"),
    ("GA-007", "outside"),
)
"""A matter on every kind of leg, and the item that has it."""

COUNTER = {"agent", "head", "window", "coordinator"}
DECIDERS = {"approver", "head", "coordinator", "agent"}
HEADS = {"approver", "head", "coordinator"}
ANYBODY = set(ROLES)

BY_HAND = {
    ("hand_up", "carried_up"): {"own_post": COUNTER},
    ("accompany", "carried_up"): {"own_post": COUNTER},
    ("send_straight", "carried_up"): {"own_post": COUNTER},
    ("send_straight", "accept"): {},
    ("go_along", "carried_up"): {"own_post": COUNTER},
    ("mark_urgent", "carried_up"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("mark_urgent", "review"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("declare_interest", "review"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("hand_over_here", "carried_down"): {"own_post": COUNTER},
    ("hand_over_here", "handed_over"): {},
    ("take_up", "review"): {"own_post": ANYBODY},
    ("accept", "accept"): {"own_post": COUNTER},
    ("apply_online", "prereview"): {},
    ("accept", "prereview"): {"own_post": COUNTER},
    ("call_in", "prereview"): {"own_post": COUNTER},
    ("call_in", "accept"): {},
    ("take_over", "carried_up"): dict.fromkeys(RELATIONS, COUNTER),
    ("end_mandate", "visit"): dict.fromkeys(RELATIONS, COUNTER),
    ("compare_originals", "accept"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("ask_correction", "accept"): {"own_post": COUNTER},
    ("supply", "accept"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("refuse_acceptance", "accept"): {"own_post": COUNTER},
    ("report_visit", "visit"): {"own_post": ANYBODY},
    ("conclude", "assess"): {"own_post": ANYBODY},
    ("conclude", "deliberate"): {"own_post": ANYBODY},
    ("conclude", "outside"): {"own_post": ANYBODY},
    ("end_publicity", "publicise"): {"own_post": ANYBODY},
    ("endorse", "review"): {"own_post": ANYBODY},
    ("grant", "decide"): {"own_post": DECIDERS},
    ("refuse", "decide"): {"own_post": DECIDERS},
    ("deem_renewed", "decide"): {},
    ("fulfil", "pay"): {"own_post": ANYBODY},
    ("hand_down", "carried_down"): {"own_post": COUNTER},
    ("hand_over", "handed_over"): {"own_post": COUNTER},
    ("withdraw", "review"): {"receiver": COUNTER},
    ("withdraw_online", "prereview"): {},
    ("withdraw_later", "review"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("return_leg", "review"): {"own_post": ANYBODY},
    ("reassign", "review"): {"own_post": HEADS, "own_body": HEADS},
    ("correct", "review"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("amend_answers", "prereview"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("amend_answers", "review"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("void", "accept"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("void", "review"): {},
    ("grant", "review"): {},
    ("hand_up", "review"): {},
    ("accept", "decide"): {},
    ("deem_accepted", "accept"): {},
    ("succeed", "accept"): {},
    ("receive", "accept"): {},
    ("take_over_received", "accept"): {},
    ("take_over_arrived", "accept"): {},
    ("take_over_accepted", "accept"): {},
    ("take_over_granted", "accept"): {},
    ("take_over_refused", "accept"): {},
    ("begin_special", "assess"): {"own_post": ANYBODY},
    ("begin_special", "accept"): {},
    ("begin_local", "visit"): {"own_post": ANYBODY},
    ("end_procedure", "assess"): {"own_post": ANYBODY},
    ("extend", "assess"): {"own_post": {"organ_head"}, "own_body": {"organ_head"}},
    ("extend", "accept"): {},
    ("explain_delay", "accept"): {"own_post": ANYBODY},
    ("explain_delay", "handed_over"): {"own_post": ANYBODY},
    ("annul", "visit"): {"own_post": {"organ_head"}, "own_body": {"organ_head"}},
    ("annul", "accept"): {},
    ("correct_on_spot", "accept"): {"own_post": COUNTER},
    ("accept_pending", "accept"): {"own_post": COUNTER},
    ("bring_promised", "review"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("withdraw_acceptance", "review"): {"own_post": ANYBODY},
    ("withdraw_acceptance", "accept"): {},
    ("post_result", "handed_over"): {"own_post": COUNTER},
    ("record_service", "handed_over"): {"own_post": COUNTER},
    ("record_returned_mail", "handed_over"): {"own_post": COUNTER},
    ("post_result", "review"): {},
    ("ask_payment", "review"): {"own_post": ANYBODY},
    ("ask_payment", "accept"): {},
    ("record_payment", "handed_over"): {"own_post": ANYBODY},
    ("waive_payment", "handed_over"): {"own_post": ANYBODY},
    ("offer_hearing", "assess"): {"own_post": ANYBODY},
    ("offer_hearing", "accept"): {},
    ("ask_hearing", "assess"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("waive_hearing", "assess"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("refuse_hearing", "assess"): {"own_post": ANYBODY},
    ("call_hearing", "assess"): {"own_post": ANYBODY},
    ("record_hearing", "assess"): {"own_post": ANYBODY},
    ("record_paper_service", "review"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("leave_result", "handed_over"): {"own_post": COUNTER},
    ("leave_result", "review"): {},
    ("entrust_service", "handed_over"): {"own_post": COUNTER},
    ("agree_online_service", "review"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("return_originals", "review"): {"own_post": ANYBODY},
    ("return_originals", "handed_over"): {"own_post": ANYBODY},
    ("end_online_service", "review"): {"own_post": ANYBODY, "receiver": ANYBODY},
    ("serve_online", "handed_over"): {"own_post": COUNTER},
    ("announce_service", "handed_over"): {"own_post": COUNTER},
    ("file_result", "handed_over"): {"own_post": COUNTER},
    ("deem_served", "handed_over"): {},
    ("ask_joint", "review"): {"own_post": ANYBODY},
    ("ask_joint", "decide"): {"own_post": ANYBODY},
    ("ask_joint", "accept"): {},
    ("joint_heard", "review"): {},
    ("ask_outside", "review"): {"own_post": ANYBODY},
    ("ask_outside", "outside"): {"own_post": ANYBODY},
    ("ask_outside_again", "review"): {"own_post": ANYBODY},
    ("record_outside_answer", "review"): {"own_post": ANYBODY},
    ("receive_outside_answer", "review"): {},
    ("report_discrepancy", "review"): {"own_post": ANYBODY},
    ("answer_discrepancy", "review"): {
        "own_post": ANYBODY,
        "own_body": ANYBODY,
        "receiver": ANYBODY,
    },
    ("settle_discrepancy", "review"): {"own_post": ANYBODY, "own_body": ANYBODY},
    ("urge", "review"): {"receiver": ANYBODY},
    ("supervise", "review"): {one: {"coordinator", "supervisor"} for one in RELATIONS},
    ("answer_urge", "review"): {"own_post": ANYBODY, "own_body": ANYBODY},
}
"""Who may what: read this as the county's own rule."""


class Somebody(NamedTuple):
    role: str
    relation: str
    situation: Situation
    actor: Actor


def situation_on(item: str, kind: str) -> Situation:
    """A matter received in a village, on a leg above it unless the leg is the village's own."""
    if kind == "prereview":
        return _read(build.sent_online(item=item))
    by = build.at_desk(TOWN, "window") if item == "GA-007" else build.an_agent()
    mandate = "confirmed" if item != "GA-007" else "not_needed"
    case = build.an_application(
        item=item, by=by, mode="relay" if item != "GA-007" else "window", mandate=mandate
    )
    reach(case, kind, at=FRIDAY)
    return _read(case)


def _read(case: Case) -> Situation:
    found = store.read(case.matter, "", FRIDAY)
    assert found is not None
    return found[0]


def with_everybody(situation: Situation) -> Iterator[Somebody]:
    """The same situation as seen by each role, standing in each relation to it.

    The posts are added to the directory, which is a value; nothing is written.
    """
    stay = situation.stay
    assert stay is not None
    bodies = {
        "own_post": stay.body,
        "own_body": stay.body,
        "receiver": situation.matter.received_by,
        "stranger": build.body_of("371323102000").pk,
    }
    for relation in RELATIONS:
        for number, role in enumerate(ROLES, start=10**9):
            yield _somebody(situation, role, relation, number, bodies[relation])


def _somebody(situation: Situation, role: str, relation: str, number: int, body: int) -> Somebody:
    directory = situation.surroundings.directory
    post = PostCard(number, body, role, "试验岗", False)
    held = Holding(account=number, post=number, rank="A", days=Days(FRIDAY.date(), None))
    seen = replace(
        directory,
        posts={**directory.posts, number: post},
        holdings_by_post={**directory.holdings_by_post, number: [held]},
        holdings_by_account={**directory.holdings_by_account, number: [held]},
        trained={**directory.trained, number: FRIDAY.date()},
    )
    surroundings = replace(situation.surroundings, directory=seen)
    changed = replace(situation, surroundings=surroundings)
    if relation == "own_post":
        stays = tuple(
            stay._replace(post=number) if stay.left_at is None else stay for stay in situation.stays
        )
        changed = replace(changed, stays=stays)
    return Somebody(role, relation, changed, Actor(number, number))


def may(somebody: Somebody, step: Step) -> bool:
    refusal = refusal_of(somebody.situation, step, somebody.actor)
    return refusal is None or refusal.code not in NOT_WHO_OR_WHERE


def declared(somebody: Somebody, step: Step) -> bool:
    """Who may, from what the procedure declares of the step."""
    stay, matter = somebody.situation.stay, somebody.situation.matter
    assert stay is not None
    if step.opens or Whose.LAW in step.who.whose:
        return False
    if step.at != ("*",) and stay.kind not in step.at:
        return False
    if step.who.roles and somebody.role not in step.who.roles:
        return False
    post = somebody.situation.surroundings.directory.posts[somebody.actor.post or 0]
    stands = {
        "own_post": {Whose.MY_POST, Whose.MY_BODY},
        "own_body": {Whose.MY_BODY},
        "receiver": set(),
        "stranger": set(),
    }[somebody.relation]
    if post.body == stay.body:
        stands = stands | {Whose.MY_BODY}
    if post.body == matter.received_by:
        stands = stands | {Whose.RECEIVER}
    if post.body in {stay.body for stay in somebody.situation.stays}:
        stands = stands | {Whose.PASSED}
    stands = stands | {Whose.ANYWHERE}
    return bool(stands & set(step.who.whose))


@pytest.mark.parametrize(("item", "kind"), LEGS, ids=[kind for _item, kind in LEGS])
def test_every_step_by_every_role(item: str, kind: str) -> None:
    everybody = list(with_everybody(situation_on(item, kind)))
    for step in APPLICATION.steps:
        for somebody in everybody:
            seen = (step.name, kind, somebody.role, somebody.relation)
            assert may(somebody, step) is declared(somebody, step), seen
        for (name, at), allowed in BY_HAND.items():
            if (name, at) == (step.name, kind):
                _as_written(everybody, step, allowed)


def _as_written(everybody: list[Somebody], step: Step, allowed: dict[str, set[str]]) -> None:
    """What is written by hand, for relations that are not one and the same there."""
    for relation in RELATIONS:
        stay, matter = everybody[0].situation.stay, everybody[0].situation.matter
        if stay and stay.body == matter.received_by and relation != "stranger":
            relations = [name for name in RELATIONS if name != "stranger"]
            if relation != "own_post":
                continue
            expected = set().union(*(allowed.get(name, set()) for name in relations))
        else:
            expected = allowed.get(relation, set())
        found = {one.role for one in everybody if one.relation == relation and may(one, step)}
        assert found == expected, (step.name, relation)


def test_every_leg_and_every_step_is_in_the_matrix() -> None:
    assert {kind for _item, kind in LEGS} == {leg.name for leg in APPLICATION.legs} - {"receive"}
    assert {step for step, _leg in BY_HAND} == {step.name for step in APPLICATION.steps}


def test_the_law_takes_its_own_step_and_no_other() -> None:
    situation = situation_on("SL-001", "accept")
    for step in APPLICATION.steps:
        refusal = refusal_of(situation, step, LAW)
        assert (refusal is None) is (step.name == "deem_accepted"), step.name


@pytest.mark.parametrize("kind", ["accept", "decide"])
def test_the_door_says_the_same_as_the_matrix(kind: str) -> None:
    situation = situation_on("MZ-001", kind)
    matter = situation.matter.id
    real = [
        build.an_agent(),
        build.at_desk(TOWN, "window"),
        build.at_desk(TOWN, "approver"),
        build.at_desk(COUNTY, "approver", department="民政局"),
        build.at_desk("371323102000", "window"),
    ]
    found = store.read(matter, "", FRIDAY)  # with those just appointed
    assert found is not None
    for step in APPLICATION.steps:
        if step.opens or step.name in ASKING:
            continue
        for who in real:
            refusal = refusal_of(found[0], step, who)
            barred = refusal is not None and refusal.code in NOT_WHO_OR_WHERE
            assert (_tried(matter, step.name, who) in NOT_WHO_OR_WHERE) is barred, (step.name, who)


def _tried(matter: int, step: str, by: Actor) -> str:
    """The code of the refusal, or "" where it was taken; undone in any case."""
    point = transaction.savepoint()
    words = {"reason": "情况属实", "address": "八大庄村二组12号", "entrusted": "兰山区民政局"}
    words |= {"held_at": "9:00，会议室", "minutes": "申请人陈述", "what_for": "工本费"}
    words |= {"voucher": "37000126"}
    try:
        applications.act(matter=matter, step=step, by=by, at=FRIDAY, key="k", words=words)
    except Refusal as refusal:
        return refusal.code
    finally:
        transaction.savepoint_rollback(point)
    return ""


def test_who_does_not_hold_the_post_today_may_nothing() -> None:
    situation = situation_on("MZ-001", "accept")
    stay = situation.stay
    assert stay is not None
    for step in APPLICATION.steps:
        if step.by_law or step.opens or not step.allowed_on("accept"):
            continue
        refusal = refusal_of(situation, step, Actor(10**9, stay.post))
        assert refusal is not None
        assert refusal.code == "not-on-duty"
