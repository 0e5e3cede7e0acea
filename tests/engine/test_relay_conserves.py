"""Whatever people do with it: one matter, one number, one place where it lies, nothing lost."""

import random
from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bianmin.law.procedure import Step
from bianmin.matters import recheck
from bianmin.matters.models import Matter, Stay
from bianmin.matters.permits import refusal_of
from bianmin.matters.selectors import inbox, ledger, visible
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from bianmin.matters.viewers import staff
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE
from tests.engine import toy
from tests.engine.errands import FRIDAY, USUAL, Errand, receive
from tests.engine.replay import differences

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

WALKS = settings(
    max_examples=25,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
STEPS = 14
HOURS = (0, 1, 5, 26, 24 * 6)
WAYS = (
    toy.terms(),
    toy.terms(handed_over=toy.VILLAGE),
    toy.terms(toy.NEAR),
    toy.terms(toy.NEAR, limits={"promise": toy.PROMISE}),
    toy.terms(toy.HIGH),
)
RARE = {
    "void": 1,
    "pause": 6,
    "call_hearing": 6,
    "take_up": 3,
    "correct": 3,
    "go_on": 3,
    "end_hearing": 3,
    "return_leg": 5,
}
USUALLY = 20
DESKS = (
    (VILLAGE, "agent", ""),
    (TOWN, "window", ""),
    (TOWN, "reviewer", ""),
    (TOWN, "approver", ""),
    (COUNTY, "window", "民政局"),
    (COUNTY, "approver", "民政局"),
)


class Undone(Exception):
    """Ends an example, so that its rows are rolled back."""


def allowed(errand: Errand, by: Actor) -> list[Step]:
    """The steps somebody may take now, but for those that need another's word."""
    situation = errand.situation()
    return [
        step
        for step in situation.procedure.steps
        if not step.opens
        and step.name not in {"reassign", "hear_opinion", "ask_opinion"}
        and refusal_of(situation, step, by) is None
    ]


def walk(terms: toy.TermsContent, chance: random.Random) -> Errand:
    """Take whatever step chance picks among those allowed, with hours in between, and sweep."""
    errand, at = receive(terms), FRIDAY
    for _ in range(STEPS):
        at += timedelta(hours=chance.choice(HOURS))
        sweep(at)
        if errand.row.closed_at:
            break
        by = errand.whoever_has_it()
        steps = [step for step in allowed(errand, by) if possible(errand, step)]
        weights = [RARE.get(step.name, USUALLY) for step in steps]
        (step,) = chance.choices(steps, weights)
        errand.take(step.name, at=at, by=by, facts=facts_of(step, by))
    return errand


def possible(errand: Errand, step: Step) -> bool:
    """Returning from the first leg and jumping to a leg there is not are refused as they should."""
    situation = errand.situation()
    if step.name == "return_leg":
        return situation.leg_before is not None
    if step.name == "examine_anew":
        return situation.terms.find(step.to.kinds, errand.stay.position) is not None
    return True


def facts_of(step: Step, by: Actor) -> dict[str, object]:
    if step.name == "report_visit":
        return {"second": -(by.account or 0)}
    return dict(USUAL.get(step.name, {}))


def check(errand: Errand) -> None:
    """What holds for every matter, whatever was done with it."""
    row, stays = errand.row, errand.stays
    at = max(entry.recorded_at for entry in errand.entries)
    assert Matter.objects.filter(number=errand.number).count() == 1
    assert sum(stay.left_at is None for stay in stays) == (row.closed_at is None)
    assert [entry.version for entry in errand.entries] == list(range(1, row.version + 1))
    assert [stay.sent_at for stay in stays] == sorted(stay.sent_at for stay in stays)
    for before, after in pairwise(stays):
        assert before.left_at == after.sent_at
    assert all(stay.sent_at <= (stay.received_at or stay.sent_at) for stay in stays)
    assert recheck.faults_of(errand.matter, at) == []
    assert differences(errand) == []


@pytest.fixture
def staffed() -> None:
    """People on every post an errand passes, before the first walk."""
    for place, role, department in DESKS:
        build.at_desk(place, role, department=department)


@pytest.mark.usefixtures("staffed")
@WALKS
@given(way=some.sampled_from(WAYS), seed=some.integers(0, 2**32))
def test_a_relay_conserves(way: toy.TermsContent, seed: int) -> None:
    with pytest.raises(Undone), transaction.atomic():
        check(walk(way, random.Random(seed)))
        raise Undone


def test_entries_taken_again_give_the_tables_also_after_reassigning_and_the_law() -> None:
    errand = receive()
    errand.take("hand_up", at=build.moment("2026-09-18 Fri 15:00"))
    errand.reassign("reviewer", at=build.moment("2026-09-21 Mon 10:00"))
    sweep(build.moment("2026-09-25 Fri 02:00"))
    assert errand.entries[-1].step == "deem_accepted"
    assert differences(errand) == []


def crowd(shuffled: random.Random) -> list[Errand]:
    """Errands of several places and parties, each somewhere on its way."""
    errands = []
    for number in range(8):
        place = shuffled.choice([VILLAGE, "371323101263", "371323101265"])
        terms = shuffled.choice(WAYS)
        errand = receive(terms, place=place, applicant=number % 3 + 1)
        for _ in range(shuffled.randrange(5)):
            steps = [
                s
                for s in allowed(errand, errand.whoever_has_it())
                if s.to.goal == "next" and possible(errand, s)
            ]
            if not steps:
                break
            by = errand.whoever_has_it()
            step = shuffled.choice(steps)
            errand.take(step.name, at=FRIDAY, by=by, facts=facts_of(step, by))
        errands.append(errand)
    return errands


def test_no_list_shows_what_its_reader_may_not_see() -> None:
    shuffled = random.Random(20260918)
    errands = crowd(shuffled)
    desks = [
        build.at_desk(VILLAGE, "agent"),
        build.at_desk(TOWN, "window"),
        build.at_desk(TOWN, "reviewer"),
        build.at_desk(TOWN, "supervisor"),
        build.at_desk(COUNTY, "supervisor"),
        build.at_desk(COUNTY, "approver", department="民政局"),
        build.at_desk(COUNTY, "reviewer", department="公安局"),
        *(build.on_post(stay.post) for stay in Stay.objects.filter(left_at=None)),
    ]
    shown = 0
    for actor in desks:
        viewer = staff(actor.account or 0, FRIDAY)
        seen = set(visible(viewer).values_list("pk", flat=True))
        day = FRIDAY.date()
        lists = (
            inbox(viewer, limit=100).stays,
            ledger(bodies=viewer.bodies, from_day=day, to_day=day, limit=100).stays,
        )
        for stays in lists:
            assert {stay.matter_id for stay in stays} <= seen
            shown += len(stays)
    assert shown > len(errands)
