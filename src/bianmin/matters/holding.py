"""Holds: which of them stand, which of them a step ends, and which it begins."""

from collections.abc import Iterable

from bianmin.law.procedure import NAMED, Step
from bianmin.law.stamps import Stamp, StampKind

from . import refusals
from .routes import RouteLeg
from .situation import Situation, Taking

Hold = tuple[int, str]
"""The version of the entry that began it, and its kind: two of one kind may stand together."""

BEGINNINGS = frozenset({StampKind.START, StampKind.RESTART, StampKind.STOP})


def standing(situation: Situation) -> tuple[Hold, ...]:
    """The holds that last, whether or not any clock ran when they began; oldest first."""
    held: list[Hold] = []
    for act in situation.acts:
        step = situation.procedure.step(act.step)
        over = _ended_by(step, act.ends, held)
        held = [hold for hold in held if hold not in over]
        if kind := _kind_begun(step, act.hold):
            held.append((act.version, kind))
    if situation.stay and (kind := situation.terms.at(situation.stay.position).hold):
        held.append((situation.stay.version, kind))
    return tuple(held)


def endable(situation: Situation, step: Step) -> tuple[Hold, ...]:
    """The holds of which ``step`` may end one, or all."""
    held = standing(situation)
    return held if step.resumes == NAMED else _ended_by(step, None, held)


def ended(taking: Taking, left: RouteLeg | None) -> tuple[Hold, ...]:
    """The holds over with the step; ``left`` is the leg it leads away from.

    Raises a ``Refusal`` where the step would end what does not last.
    """
    held = standing(taking.situation)
    over = _ended_by(taking.step, taking.facts.get("ends"), held)
    if taking.step.resumes and not over:
        raise refusals.nothing_held()
    if left and left.hold and taking.situation.stay:
        over = (*over, (taking.situation.stay.version, left.hold))
    return over


def begun(taking: Taking, reached: RouteLeg | None) -> tuple[Hold, ...]:
    """The holds that begin with the step: its own, and that of the leg it leads to."""
    kinds = [_kind_begun(taking.step, taking.facts.get("hold", ""))]
    kinds.append(reached.hold if reached else "")
    return tuple((taking.version, kind) for kind in dict.fromkeys(kinds) if kind)


def open_on(stamps: Iterable[Stamp]) -> set[Hold]:
    """The holds open on a clock."""
    holds: set[Hold] = set()
    for stamp in stamps:
        if stamp.kind is StampKind.HOLD:
            holds.add((stamp.ends or stamp.version, stamp.hold))
        elif stamp.kind is StampKind.RESUME:
            holds.discard((stamp.ends or 0, stamp.hold))
        elif stamp.kind in BEGINNINGS:
            holds.clear()
    return holds


def _ended_by(step: Step, ends: int | None, held: Iterable[Hold]) -> tuple[Hold, ...]:
    if step.resumes == NAMED:
        return tuple(hold for hold in held if hold[0] == ends)
    return tuple(hold for hold in held if hold[1] == step.resumes)


def _kind_begun(step: Step, named: str) -> str:
    return named if step.hold_kinds else step.holds
