"""A step may lead past the legs between: who would have had them sees it and has nothing to do."""

import pytest

from bianmin.law import procedure_faults
from bianmin.law.procedure import ANY, NEXT, Goal, Procedure, Step, beyond
from bianmin.law.refusal import Refusal
from bianmin.matters.selectors import inbox, ledger, visible_to
from bianmin.matters.viewers import staff
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE, moment
from tests.engine import toy
from tests.engine.errands import FRIDAY, Errand, receive
from tests.engine.replay import differences

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]

NOON = moment("2026-09-18 Fri 12:00")


@pytest.fixture
def errand() -> Errand:
    """Accepted by the county, received in a village, sent straight up at noon."""
    build.at_desk(TOWN, "window")
    made = receive(toy.terms(toy.HIGH))
    made.take("send_straight", at=NOON)
    return made


def test_it_lies_with_the_county_at_once(errand: Errand) -> None:
    assert (errand.stay.kind, errand.stay.tier) == ("accept", toy.COUNTY)
    assert errand.stay.sent_at == NOON
    assert [stay.position for stay in errand.stays] == [1, 2, 3, 4]


def test_with_the_town_it_stayed_for_no_time(errand: Errand) -> None:
    passed = errand.stays[2]
    assert passed.body == build.body_of(TOWN).pk
    assert (passed.sent_at, passed.left_at, passed.received_at) == (NOON, NOON, None)
    assert (passed.due_at, passed.holder, passed.light) == (None, None, "in_time")


def test_the_town_sees_it_in_its_ledger_and_has_nothing_to_do(errand: Errand) -> None:
    window = build.at_desk(TOWN, "window")
    viewer = staff(window.account or 0, NOON)
    assert visible_to(viewer, errand.matter)
    day = NOON.date()
    shown = ledger(bodies=viewer.bodies, from_day=day, to_day=day).stays
    assert [stay.matter_id for stay in shown] == [errand.matter]
    assert inbox(viewer).stays == []
    with pytest.raises(Refusal) as refused:
        errand.take("return_leg", at=NOON, by=window)
    assert refused.value.code == "not-yours"


def test_it_is_returned_to_who_sent_it_not_to_who_was_passed_by(errand: Errand) -> None:
    errand.take("return_leg", at=moment("2026-09-18 Fri 15:00"))
    assert errand.stay.body == build.body_of(VILLAGE).pk
    errand.take("hand_up", at=moment("2026-09-18 Fri 16:00"))
    assert errand.stay.body == build.body_of(TOWN).pk
    assert errand.stay.visit == 2
    assert differences(errand) == []


def test_where_nobody_stands_between_there_is_nobody_to_pass_by() -> None:
    near = receive(toy.terms(toy.NEAR))
    with pytest.raises(Refusal, match="Nobody stands between"):
        near.take("send_straight", at=FRIDAY)


def test_it_comes_back_down_through_the_town(errand: Errand) -> None:
    errand.take("accept", at=moment("2026-09-18 Fri 15:00"))
    errand.take("grant", at=moment("2026-09-18 Fri 16:00"))
    errand.take("hand_down", at=moment("2026-09-18 Fri 16:10"))
    assert errand.stay.body == build.body_of(TOWN).pk
    assert errand.stay.kind == "handed_over"


def test_the_county_is_where_errands_of_this_kind_are_accepted(errand: Errand) -> None:
    assert errand.stay.body == build.body_of(COUNTY, department="民政局").pk


@pytest.mark.parametrize(
    ("step", "fault"),
    [
        (Step(name="x", label="X", at=ANY, who=toy.MINE, to=beyond()), "leads to no kind of leg"),
        (
            Step(name="x", label="X", at=("handed_over",), who=toy.MINE, to=beyond("carried_up")),
            "leads on from leg handed_over, where routes end",
        ),
    ],
)
def test_a_step_that_leads_beyond_nothing_is_named_at_start_up(step: Step, fault: str) -> None:
    assert NEXT.goal is not Goal.BEYOND
    faulty = Procedure(
        name="faulty", edition=1, label="Faulty", legs=toy.LEGS, steps=(*toy.STEPS, step),
        clocks=toy.CLOCKS, outcomes=toy.ERRAND.outcomes,
    )  # fmt: skip
    roles = ["agent", "window", "approver", "reviewer", "head"]
    faults = procedure_faults.faults(faulty, roles=roles, papers=[])
    assert any(fault in each for each in faults)
