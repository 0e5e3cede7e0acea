"""The rules of a step: from a situation to everything that is to be written, or a refusal.

Pure: no database, no now. All rules of the engine live here and in what this calls.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bianmin.law.clock import State, reckon
from bianmin.law.procedure import BY_KIND, Goal, Step
from bianmin.law.stamps import StampKind

from . import refusals
from .clockwork import passed_before
from .permits import check_facts, refusal_of
from .placing import change, opened
from .routes import RouteLeg
from .situation import Actor, Situation, Taking
from .substitutes import substitute
from .terms import canonical
from .ticking import tick
from .writes import NewEntry, Plan

BEGINNINGS = frozenset({StampKind.START, StampKind.RESTART})


def plan(
    situation: Situation,
    step: Step,
    *,
    by: Actor,
    facts: Mapping[str, Any],
    effective: datetime | None = None,
) -> Plan:
    """What ``step`` by ``by`` writes. Raises a ``Refusal``; then nothing is to be written.

    ``effective`` (what a late paper or the law says) only with an opening, or by the law.
    """
    if refusal := refusal_of(situation, step, by):
        raise refusal
    check_facts(situation, step, facts)
    if by.is_law and "clock" in facts:
        effective = _expired_at(situation, step, str(facts["clock"]))
    taking = Taking(situation, step, by, facts, _holds_from(situation, step, by, effective))
    goal = _goal(taking)
    ticking = tick(taking, _left(situation), goal)
    return Plan(
        situation=situation,
        step=step,
        entry=_entry(taking),
        change=change(taking, goal, ticking),
        stays=tuple(opened(taking, goal, ticking)),
        ticking=ticking,
        outcome=step.outcome or situation.matter.outcome,
        closed_at=situation.at if step.to.goal is Goal.CLOSED else None,
    )


def _expired_at(situation: Situation, step: Step, name: str) -> datetime:
    """When the limit expired; the law acts only on a running clock whose day is not provisional.

    Reckoned again by the calendar of now: the row may have been written under an older one.
    """
    clock = situation.clock(name)
    if clock is None or clock.limit.effect != step.name:
        raise refusals.not_due()
    around = situation.surroundings
    passed = passed_before(clock, around)
    now = reckon(clock.limit, clock.stamps, around.calendar, passed=passed)
    if now.state is not State.RUNNING or now.provisional or now.due_at is None:
        raise refusals.not_due()
    if situation.at <= now.due_at:
        raise refusals.not_due()
    return now.due_at


def _holds_from(
    situation: Situation, step: Step, by: Actor, effective: datetime | None
) -> datetime:
    """Since when a step holds in law: now, but for late papers and what the law itself dates."""
    clock = situation.clock(step.effective_from) if step.effective_from else None
    begun = [stamp.at for stamp in clock.stamps if stamp.kind in BEGINNINGS] if clock else []
    if begun:
        return begun[-1]
    return effective if effective and (step.opens or by.is_law) else situation.at


def _left(situation: Situation) -> RouteLeg | None:
    return situation.terms.at(situation.stay.position) if situation.stay else None


def _goal(taking: Taking) -> RouteLeg | None:
    """The leg the matter moves to; ``None`` when it stays where it is, or closes."""
    situation, step = taking.situation, taking.step
    terms, position = situation.terms, situation.stay.position if situation.stay else 1
    match step.to.goal:
        case Goal.NEXT:
            return terms.at(position + 1)
        case Goal.BACK:
            return _before(situation)
        case Goal.OTHER_POST:
            return terms.at(position)
        case Goal.SUBSTITUTE:
            return terms.at(position) if substitute(taking) else None
        case goal if goal in BY_KIND:
            return _found(situation, step, position)
        case _:
            return None


def _found(situation: Situation, step: Step, position: int) -> RouteLeg:
    terms = situation.terms
    ways = {
        Goal.LEG: terms.find,
        Goal.PAST: terms.past,
        Goal.BEYOND: terms.beyond,
        Goal.HOME: terms.home,
    }
    goal = ways[step.to.goal](step.to.kinds, position)
    if goal is None:
        raise refusals.not_here(step.label)
    return goal


def _before(situation: Situation) -> RouteLeg:
    if situation.leg_before is None:
        raise refusals.nowhere_to_go()
    return situation.leg_before


def _entry(taking: Taking) -> NewEntry:
    situation = taking.situation
    unchained = NewEntry(
        version=taking.version,
        step=taking.step.name,
        by=taking.by,
        effective_at=taking.at,
        recorded_at=situation.at,
        facts=taking.facts,
        head=situation.matter.head,
    )
    head = chained(situation.matter.head, entry_text(situation.matter.number, unchained))
    return unchained._replace(head=head)


def entry_text(number: str, entry: NewEntry) -> str:
    """The canonical text of an entry over which its hash runs."""
    return canonical(
        {
            "matter": number,
            "version": entry.version,
            "step": entry.step,
            "actor": entry.by.account,
            "post": entry.by.post,
            "on_behalf_of": entry.by.on_behalf_of,
            "second_actor": entry.by.second,
            "effective_at": _microseconds(entry.effective_at),
            "recorded_at": _microseconds(entry.recorded_at),
            "facts": entry.facts,
        }
    )


def chained(head: bytes, text: str) -> bytes:
    """The hash of an entry's text, chained to the one before it (32 zero bytes at first)."""
    return hashlib.sha256(head + text.encode()).digest()


def _microseconds(at: datetime) -> int:
    return round(at.timestamp() * 1_000_000)
