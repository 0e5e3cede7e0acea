"""What a procedure declares and cannot run, named when the program starts.

An unreachable or endless leg, an unknown role, a step without wording, a clock never stopped: each
is a sentence for the developer.
"""

from collections.abc import Iterable, Iterator

from .procedure import ANY, BY_KIND, NAMED, FactKind, Goal, LegKind, Procedure, Step, Whose


def faults(procedure: Procedure, *, roles: Iterable[str], papers: Iterable[str]) -> list[str]:
    """Everything declared that cannot be run; best empty.

    ``roles`` are the roles posts may have, ``papers`` the registered kinds of paper.
    """
    return [
        *_unknown_in_legs(procedure, set(roles)),
        *_unknown_in_steps(procedure, set(roles), set(papers)),
        *_shared_names(procedure),
        *_dead_legs(procedure),
        *_blind_steps(procedure),
        *_lame_clocks(procedure),
        *_endless_holds(procedure),
        *_missing_facts(procedure),
        *_one_sided(procedure),
    ]


def _unknown_in_legs(procedure: Procedure, roles: set[str]) -> Iterator[str]:
    legs, clocks = {k.name for k in procedure.legs}, {c.name for c in procedure.clocks}
    for kind in procedure.legs:
        yield from _unknown(f"leg {kind.name}", "leg", kind.follows, legs)
        yield from _unknown(f"leg {kind.name}", "role", kind.roles, roles)
        yield from _unknown(f"leg {kind.name}", "clock", kind.starts, clocks)


def _unknown_in_steps(procedure: Procedure, roles: set[str], papers: set[str]) -> Iterator[str]:
    legs, clocks = {k.name for k in procedure.legs}, {c.name for c in procedure.clocks}
    for step in procedure.steps:
        where = f"step {step.name}"
        on = () if step.at == ANY else step.at
        outcomes = (step.outcome,) if step.outcome else ()
        yield from _unknown(where, "leg", (*on, *step.to.kinds), legs)
        yield from _unknown(where, "role", step.who.roles, roles)
        yield from _unknown(where, "clock", _clocks_of(step), clocks)
        yield from _unknown(where, "paper", step.wording, papers)
        yield from _unknown(where, "outcome", outcomes, set(procedure.outcomes))


def _clocks_of(step: Step) -> tuple[str, ...]:
    since = (step.effective_from,) if step.effective_from else ()
    return (*step.starts, *step.stops, *step.restarts, *step.extends, *since)


def _unknown(where: str, what: str, names: Iterable[str], known: set[str]) -> Iterator[str]:
    for name in names:
        if name not in known:
            yield f"{where} names an unknown {what}: {name}"


def _shared_names(procedure: Procedure) -> Iterator[str]:
    named = {
        "legs": [kind.name for kind in procedure.legs],
        "steps": [step.name for step in procedure.steps],
        "clocks": [clock.name for clock in procedure.clocks],
    }
    for what, names in named.items():
        if len(set(names)) < len(names):
            yield f"two {what} share a name"


def _dead_legs(procedure: Procedure) -> Iterator[str]:
    reached = _reached(procedure)
    if not reached:
        yield "no leg starts a route"
    for kind in procedure.legs:
        if kind.name not in reached:
            yield f"leg {kind.name} is unreachable"
        if not any(_leaves(step, kind) for step in procedure.steps):
            yield f"leg {kind.name} is endless: no step leads on from it"
        if not kind.ends_route and not kind.follows:
            yield f"leg {kind.name} is endless: nothing follows it"


def _reached(procedure: Procedure) -> set[str]:
    """The legs to which some way leads from where routes start."""
    follows = {kind.name: set(kind.follows) for kind in procedure.legs}
    reached = {kind.name for kind in procedure.legs if kind.starts_route}
    frontier = set(reached)
    while frontier:
        frontier = {f for name in frontier for f in follows.get(name, ())} - reached
        reached |= frontier
    return reached


def _leaves(step: Step, kind: LegKind) -> bool:
    """Whether somebody can lead on from the leg; the opening itself leaves the first one."""
    onward = step.to.goal in {*BY_KIND, Goal.NEXT, Goal.CLOSED}
    here = kind.starts_route if step.opens else step.allowed_on(kind.name)
    return onward and here and not step.by_law


def _blind_steps(procedure: Procedure) -> Iterator[str]:
    """Steps that lead nowhere, or of which nobody can tell what they are or whose."""
    ends = [kind.name for kind in procedure.legs if kind.ends_route]
    for step in procedure.steps:
        if not step.label:
            yield f"step {step.name} has no wording"
        if Whose.ANYWHERE in step.who.whose and not step.who.roles:
            yield f"step {step.name} is everybody's: it names no role"
        if not step.at and not step.opens:
            yield f"step {step.name} is allowed on no leg"
        if step.to.goal in BY_KIND and not step.to.kinds:
            yield f"step {step.name} leads to no kind of leg"
        for name in ends:
            if step.to.goal in {Goal.NEXT, Goal.BEYOND} and step.allowed_on(name):
                yield f"step {step.name} leads on from leg {name}, where routes end"


def _lame_clocks(procedure: Procedure) -> Iterator[str]:
    starting = {clock for kind in procedure.legs for clock in kind.starts}
    starting |= {clock for step in procedure.steps for clock in step.starts}
    stopping = {clock for step in procedure.steps for clock in step.stops}
    for clock in procedure.clocks:
        if clock.name not in starting:
            yield f"clock {clock.name} is never started"
        if clock.name not in stopping:
            yield f"clock {clock.name} is never stopped"


def _endless_holds(procedure: Procedure) -> Iterator[str]:
    freed = {step.resumes for step in procedure.steps}
    held = {kind for step in procedure.steps for kind in (step.holds, *step.hold_kinds)} - {""}
    for kind in sorted(held - freed) if NAMED not in freed else ():
        yield f"hold {kind} is never ended"


def _missing_facts(procedure: Procedure) -> Iterator[str]:
    """What a step does by a fact needs that fact."""
    for step in procedure.steps:
        given = {(fact.name, fact.kind) for fact in step.facts if fact.required}
        named = {(fact.name, fact.kind) for fact in step.facts}
        if step.to.goal is Goal.OTHER_POST and ("post", FactKind.ID) not in named:
            yield f"step {step.name} gives to another post, but takes no fact post"
        if step.extends and (("days", FactKind.COUNT) not in given or not step.approver):
            yield f"step {step.name} lengthens a clock, but not by a fact days and a rank"
        if step.hold_kinds and ("hold", FactKind.CODE) not in given:
            yield f"step {step.name} begins a hold of several kinds, but takes no fact hold"
        if step.resumes == NAMED and ("ends", FactKind.COUNT) not in given:
            yield f"step {step.name} ends a hold by name, but takes no fact ends"


def _one_sided(procedure: Procedure) -> Iterator[str]:
    """Who must step aside needs a way to say so, and something to step aside from."""
    declares = any(step.declares for step in procedure.steps)
    impartial = any(bool(step.impartial) for step in procedure.steps)
    if declares is not impartial:
        lacks = "from what to step aside" if declares else "how to declare it"
        yield f"an interest in the matter: nothing says {lacks}"
