"""What is declared and cannot be run is named at start-up, each fault in words."""

from dataclasses import replace
from typing import Any

import pytest

from bianmin.law import procedure_faults
from bianmin.law.procedure import (
    BACK,
    CLOSED,
    HERE,
    NEXT,
    OTHER_POST,
    SUBSTITUTE,
    Procedure,
    Step,
    Who,
    Whose,
    home,
    leg,
)
from bianmin.matters import checks, recheck, registry
from bianmin.network.kinds import Role
from tests.engine import toy
from tests.engine.errands import receive

MINE = Who((Whose.MY_POST,))


def faults(procedure: Procedure, papers: tuple[str, ...] = ()) -> list[str]:
    return procedure_faults.faults(procedure, roles=Role.values, papers=papers)


def with_leg(name: str, **changed: Any) -> Procedure:
    """The errand with one leg declared otherwise."""
    legs = tuple(replace(k, **changed) if k.name == name else k for k in toy.LEGS)
    return replace(toy.ERRAND, legs=legs)


def with_step(name: str, **changed: Any) -> Procedure:
    steps = tuple(replace(s, **changed) if s.name == name else s for s in toy.STEPS)
    return replace(toy.ERRAND, steps=steps)


def with_openings(**changed: Any) -> Procedure:
    """Every step by which a matter comes in, changed."""
    steps = tuple(replace(s, **changed) if s.opens else s for s in toy.STEPS)
    return replace(toy.ERRAND, steps=steps)


def without(*names: str) -> Procedure:
    return replace(toy.ERRAND, steps=tuple(s for s in toy.STEPS if s.name not in names))


def with_more(*steps: Step) -> Procedure:
    return replace(toy.ERRAND, steps=(*toy.STEPS, *steps))


def new(**declared: Any) -> Step:
    return Step(**{"name": "new", "label": "New", "at": ("accept",), "who": MINE, **declared})


ISLAND = replace(toy.LEGS[0], name="island", starts_route=False)
NEVER_STARTED = replace(toy.CLOCKS[0], name="idle")


def test_the_toy_procedures_have_no_fault() -> None:
    assert faults(toy.ERRAND) == faults(toy.OPINION) == []


@pytest.mark.parametrize(
    ("procedure", "told"),
    [
        (with_leg("accept", follows=("nowhere",)), "leg accept names an unknown leg: nowhere"),
        (with_leg("accept", roles=("king",)), "leg accept names an unknown role: king"),
        (with_leg("accept", starts=("sand",)), "leg accept names an unknown clock: sand"),
        (with_leg("receive", starts_route=False), "no leg starts a route"),
        (with_leg("decide", follows=()), "leg decide is endless: nothing follows it"),
        (replace(toy.ERRAND, legs=(*toy.LEGS, ISLAND)), "leg island is unreachable"),
        (without("report_visit"), "leg visit is endless: no step leads on from it"),
        (without("hand_over"), "leg handed_over is endless: no step leads on from it"),
        (with_openings(to=HERE), "leg receive is endless: no step leads on from it"),
        (with_step("accept", at=("nowhere",)), "step accept names an unknown leg: nowhere"),
        (with_step("accept", at=()), "step accept is allowed on no leg"),
        (with_step("accept", label=""), "step accept has no wording"),
        (with_step("accept", starts=("sand",)), "step accept names an unknown clock: sand"),
        (with_step("accept", stops=("sand",)), "step accept names an unknown clock: sand"),
        (with_step("supply", restarts=("sand",)), "step supply names an unknown clock: sand"),
        (
            with_step("deem_accepted", effective_from="sand"),
            "step deem_accepted names an unknown clock: sand",
        ),
        (
            with_step("accept", who=Who((Whose.MY_POST,), frozenset({"king"}))),
            "step accept names an unknown role: king",
        ),
        (with_step("accept", wording=("poem",)), "step accept names an unknown paper: poem"),
        (with_step("grant", outcome="maybe"), "step grant names an unknown outcome: maybe"),
        (with_step("examine_anew", to=leg()), "step examine_anew leads to no kind of leg"),
        (with_step("refuse", to=home()), "step refuse leads to no kind of leg"),
        (
            with_step("refuse", to=home("nowhere")),
            "step refuse names an unknown leg: nowhere",
        ),
        (
            with_more(new(at=("handed_over",), to=NEXT)),
            "step new leads on from leg handed_over, where routes end",
        ),
        (
            with_more(new(to=OTHER_POST)),
            "step new gives to another post, but takes no fact post",
        ),
        (with_more(new(name="accept", to=BACK)), "two steps share a name"),
        (replace(toy.ERRAND, legs=(*toy.LEGS, toy.LEGS[0])), "two legs share a name"),
        (replace(toy.ERRAND, clocks=(*toy.CLOCKS, toy.CLOCKS[0])), "two clocks share a name"),
        (
            replace(toy.ERRAND, clocks=(*toy.CLOCKS, NEVER_STARTED)),
            "clock idle is never started",
        ),
        (
            replace(toy.ERRAND, clocks=(*toy.CLOCKS, NEVER_STARTED)),
            "clock idle is never stopped",
        ),
        (without("end_hearing"), "hold hearing is never ended"),
        (
            with_more(new(declares=True, to=SUBSTITUTE)),
            "an interest in the matter: nothing says from what to step aside",
        ),
        (
            with_step("grant", impartial="an article"),
            "an interest in the matter: nothing says how to declare it",
        ),
    ],
)
def test_a_fault_is_named(procedure: Procedure, told: str) -> None:
    assert told in faults(procedure)


def test_a_registered_paper_is_no_fault() -> None:
    assert faults(with_step("accept", wording=("poem",)), papers=("poem",)) == []


def _start_up() -> list[str]:
    return [message.msg for message in checks.procedures_can_be_run(None)]


def test_the_program_starts_with_what_is_declared() -> None:
    assert _start_up() == []


def test_start_up_names_the_procedure_and_its_fault() -> None:
    registry.register(replace(with_leg("decide", follows=()), name="lame"))
    assert "procedure lame 1: leg decide is endless: nothing follows it" in _start_up()


def test_start_up_names_a_hop_of_which_no_policy_tells() -> None:
    registry.register(replace(with_leg("carried_up", hop="relay.unknown"), name="hopping"))
    told = "procedure hopping: a leg's hop is a policy nobody declares: relay.unknown"
    assert told in _start_up()


def test_start_up_names_a_signal_nobody_hears() -> None:
    deaf = replace(toy.OPINION.step("reply"), signals="grant")
    registry.register(replace(toy.OPINION, name="calling", steps=(toy.OPINION.steps[0], deaf)))
    assert "procedure calling: no step of the law grant to signal" in _start_up()


def test_a_second_procedure_of_the_same_name_and_edition_is_refused() -> None:
    with pytest.raises(ValueError, match="declared twice"):
        registry.register(with_step("accept", to=CLOSED))


@pytest.mark.django_db
def test_an_edition_that_open_matters_need_must_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    receive()
    assert recheck.missing_editions() == set()
    monkeypatch.setattr(registry, "_procedures", {})
    assert recheck.missing_editions() == {("toy_errand", 1)}
