"""Start-up checks: whatever is declared and cannot be run is named, and nothing starts."""

from collections.abc import Iterable
from typing import Any

from django.core.checks import CheckMessage, Error, register

from bianmin.law import limits, procedure_faults
from bianmin.law.procedure import Step
from bianmin.network.kinds import Role
from bianmin.notices import registry as notices
from bianmin.policy import registry as policy

from . import registry


@register("bianmin")
def procedures_can_be_run(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Unreachable or endless legs, unknown roles, papers without wording, effects nobody takes."""
    faults = (*_procedure_faults(), *_reach_faults(), *_effect_faults())
    return [Error(fault, id="matters.E001") for fault in faults]


def _procedure_faults() -> Iterable[str]:
    papers = {kind.key for kind in notices.paper_kinds()}
    for procedure in registry.procedures():
        for fault in procedure_faults.faults(procedure, roles=Role.values, papers=papers):
            yield f"procedure {procedure.name} {procedure.edition}: {fault}"


def _reach_faults() -> Iterable[str]:
    """What a procedure names beyond itself: values of the county, steps of a parent."""
    by_law = {s.name: s for p in registry.procedures() for s in p.steps if s.by_law}
    for procedure in registry.procedures():
        hops = [kind.hop for kind in procedure.legs if kind.hop]
        for key in policy.undeclared(hops):
            yield f"procedure {procedure.name}: a leg's hop is a policy nobody declares: {key}"
        for step in procedure.steps:
            if step.signals and not _heeds(by_law.get(step.signals)):
                yield f"procedure {procedure.name}: no step of the law {step.signals} to signal"


def _heeds(step: Step | None) -> bool:
    """Whether a step takes what a signal brings: which hold of the parent is over."""
    return step is not None and any(fact.name == "ends" for fact in step.facts)


def _effect_faults() -> Iterable[str]:
    """What the law does when a limit expires must be a step of the procedure that runs by it."""
    effects = {row.id: row.effect for row in limits.load().rows}
    for procedure in registry.procedures():
        steps = {step.name for step in procedure.steps if step.by_law}
        for clock in procedure.clocks:
            for name in clock.limits:
                effect = effects.get(name, "unknown")
                if effect and effect not in steps:
                    yield f"procedure {procedure.name}: {name} has no step of the law {effect}"
