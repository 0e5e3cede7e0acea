"""Start-up checks: whatever is declared and cannot be run is named, and nothing starts."""

from collections.abc import Iterable
from typing import Any

from django.core.checks import CheckMessage, Error, register

from bianmin.law import limits
from bianmin.network.kinds import Role
from bianmin.notices import registry as notices

from . import registry


@register("bianmin")
def procedures_can_be_run(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Unreachable or endless legs, unknown roles, papers without wording, effects nobody takes."""
    return [Error(fault, id="matters.E001") for fault in (*_procedure_faults(), *_effect_faults())]


def _procedure_faults() -> Iterable[str]:
    papers = {kind.key for kind in notices.paper_kinds()}
    for procedure in registry.procedures():
        for fault in procedure.faults(roles=Role.values, papers=papers):
            yield f"procedure {procedure.name} {procedure.edition}: {fault}"


def _effect_faults() -> Iterable[str]:
    steps = {step.name for procedure in registry.procedures() for step in procedure.steps}
    for limit in limits.load().rows:
        if limit.effect and limit.effect not in steps:
            yield f"limit {limit.id}: no procedure has the step {limit.effect}"
