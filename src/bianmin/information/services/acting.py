"""Taking a step on a request or on an opinion about it: words are kept sealed beside the ledger."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from bianmin.casework import proofs, stepping, writing
from bianmin.casework.refusals import no_such_step
from bianmin.casework.stepping import Offered
from bianmin.law.procedure import Step
from bianmin.law.zone import day_of
from bianmin.matters import registry
from bianmin.matters.models import Matter, Stay
from bianmin.matters.services import Actor, Taken, take

from .. import charging, effects
from ..models import Letter, RequestRemark
from ..procedures import JOINT_MAKER, REQUEST, THIRD_PARTY
from ..releases import selectors as releases
from ..releases.services import hold
from ..replying import ANSWERS

ARTICLE = "政府信息公开条例第四十五条"
"""Each stage is put on record."""

OWN = frozenset(one.name for one in (REQUEST, THIRD_PARTY, JOINT_MAKER))
"""The procedures of whose matters the steps are taken here."""

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

    What a fee comes to is reckoned here, and how many checked files go with a reply, under the
    matter's lock. Raises ``Refusal``; then
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
    """What one letter asks for is received on one day: all its requests are confirmed at once.

    The letter is locked first, so that two who confirm it by different requests of it wait for one
    another instead of for ever.
    """
    list(Letter.objects.select_for_update(no_key=True).filter(requests=matter).values("pk"))
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
    written = writing.written(declared.facts, words or {}, article=ARTICLE)
    given = {**(facts or {}), **writing.digests(declared.facts, written)}

    def gather() -> dict[str, Any]:
        proofs.check(given.get(proofs.PROOF), by.account)
        if step in ANSWERS:
            return _released(matter, int(given.get("released") or 0))
        return charging.reckoned(matter, given, day_of(at)) if step == CHARGE else {}

    def beside(plan: Any) -> None:
        writing.keep(RequestRemark, plan, written)
        effects.follow(plan, written)

    return take(
        matter, step, by=by, at=at, key=key, seen=seen, facts=given, gather=gather, beside=beside
    )


def _released(matter: int, more: int) -> dict[str, int]:
    """How many files go with the reply: ``more`` of them beside those that were checked here."""
    hold(matter)
    files = releases.ready(matter)
    return {"released": max(files, more)} if files else {}


def _declared(matter: int, step: str) -> Step:
    """The step of the matter's procedure, if it is one that people take."""
    row = Matter.objects.select_related("terms").filter(pk=matter).first()
    if row is None:
        raise no_such_step()
    content = row.terms.content
    if content["procedure"] not in OWN:
        raise no_such_step()
    procedure = registry.procedure(content["procedure"], content["edition"])
    if not procedure.has_step(step) or procedure.step(step).opens or procedure.step(step).by_law:
        raise no_such_step()
    return procedure.step(step)


def allowed_steps(*, matter: int, by: Actor, at: datetime) -> Offered:
    """The steps ``by`` may take now, the primary one first; with why not yet, where a condition
    of the step itself (not of who asks) still stands against it."""
    return stepping.allowed_steps(matter=matter, by=by, at=at, unthought=_UNTHOUGHT)


_UNTHOUGHT = frozenset(
    {"nothing-asked", "nothing-to-extend", "clarified-before"}
    | {"reasons-asked-before", "charged-before", "no-reasons-yet", "later-day-set"}
)
"""Refusals of steps of which one would not think here; other steps are shown with the reason."""
