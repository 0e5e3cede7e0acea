"""Taking a step on a request or on an opinion about it: words are kept sealed beside the ledger."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from bianmin.law.procedure import FactKind, Step
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters import registry, store
from bianmin.matters.models import Matter, Stay
from bianmin.matters.permits import refusal_of
from bianmin.matters.services import Actor, Taken, take

from .. import charging, effects, refusals
from ..digests import words_digest
from ..models import RequestRemark

LEAST_WORDS = 2
CHARGE, CONFIRM = "charge", "confirm_receipt"
WAITING = "confirm"
"""The leg on which a letter waits to be confirmed."""


def act(
    *,
    matter: int,
    step: str,
    by: Actor,
    at: datetime,
    key: str,
    seen: int | None = None,
    facts: Mapping[str, Any] | None = None,
    words: Mapping[str, str] | None = None,
) -> Taken:
    """Take ``step``; ``words`` are what was written, by the name of its fact.

    What a fee comes to is reckoned here, under the matter's lock. Raises ``Refusal``; then
    nothing is saved.
    """
    if step == CONFIRM:
        return _confirm_all(matter, by=by, at=at, key=key, seen=seen, facts=facts or {})
    return _act(
        matter=matter, step=step, by=by, at=at, key=key, seen=seen, facts=facts, words=words
    )


@transaction.atomic
def _confirm_all(
    matter: int, *, by: Actor, at: datetime, key: str, seen: int | None, facts: Mapping[str, Any]
) -> Taken:
    """What one letter asks for is received on one day: all its requests are confirmed at once."""
    waiting = Stay.objects.filter(
        matter__request__letter__requests=matter, kind=WAITING, left_at=None
    ).exclude(matter=matter)
    others = list(waiting.order_by("matter").values_list("matter", flat=True))
    taken = _act(matter=matter, step=CONFIRM, by=by, at=at, key=key, seen=seen, facts=facts)
    for other in [] if taken.again else others:
        _act(matter=other, step=CONFIRM, by=by, at=at, key=f"confirmed-{other}", facts=facts)
    return taken


def _act(
    *,
    matter: int,
    step: str,
    by: Actor,
    at: datetime,
    key: str,
    seen: int | None = None,
    facts: Mapping[str, Any] | None = None,
    words: Mapping[str, str] | None = None,
) -> Taken:
    declared = _declared(matter, step)
    written = _written(declared, words or {})
    given = {**(facts or {}), **{name: words_digest(text) for name, text in written.items()}}

    def gather() -> dict[str, Any]:
        return charging.reckoned(matter, given, day_of(at)) if step == CHARGE else {}

    def beside(plan: Any) -> None:
        _keep(plan, written)
        effects.follow(plan, written)

    return take(
        matter, step, by=by, at=at, key=key, seen=seen, facts=given, gather=gather, beside=beside
    )


def _declared(matter: int, step: str) -> Step:
    """The step of the matter's procedure, if it is one that people take."""
    row = Matter.objects.select_related("terms").filter(pk=matter).first()
    if row is None:
        raise refusals.no_such_step()
    content = row.terms.content
    procedure = registry.procedure(content["procedure"], content["edition"])
    if not procedure.has_step(step) or procedure.step(step).opens or procedure.step(step).by_law:
        raise refusals.no_such_step()
    return procedure.step(step)


def _written(step: Step, words: Mapping[str, str]) -> dict[str, str]:
    """What was written, by name; refused where something that is required was not."""
    asked = [fact for fact in step.facts if fact.kind is FactKind.DIGEST]
    told = {fact.name: words.get(fact.name, "").strip() for fact in asked}
    for fact in asked:
        if fact.required and len(told[fact.name]) < LEAST_WORDS:
            raise refusals.reason_missing(fact.name)
    return {name: text for name, text in told.items() if len(text) >= LEAST_WORDS}


def _keep(plan: Any, written: Mapping[str, str]) -> None:
    matter, version = plan.situation.matter.id, plan.entry.version
    RequestRemark.objects.bulk_create(
        RequestRemark(matter_id=matter, version=version, name=name, words=text)
        for name, text in written.items()
    )


def allowed_steps(*, matter: int, by: Actor, at: datetime) -> list[tuple[Step, Refusal | None]]:
    """The steps ``by`` may take now, the primary one first; with why not yet, where a condition
    of the step itself (not of who asks) still stands against it."""
    found = store.read(matter, "", at)
    if found is None:
        return []
    situation = found[0]
    pairs = [
        (step, refusal_of(situation, step, by))
        for step in situation.procedure.steps
        if not step.opens and not step.by_law and step.name not in effects.ASKING
    ]
    mine = [pair for pair in pairs if pair[1] is None or pair[1].code not in _NOT_OFFERED]
    return sorted(mine, key=lambda pair: (pair[1] is not None, not pair[0].primary))


_NOT_OFFERED = frozenset(
    {"not-here", "not-yours", "not-on-duty", "closed", "nothing-asked", "nothing-to-extend"}
    | {"clarified-before", "reasons-asked-before", "charged-before"}
)
"""Refusals of steps of which one would not think here; other steps are shown with the reason."""
