"""The register of seals: entering and stopping one, and what a paper bears of it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from bianmin.files import overlays
from bianmin.law.zone import day_of
from bianmin.network.models import Body
from bianmin.people.rules import refuse_numbers
from bianmin.policy import selectors as policy
from bianmin.vault import store

from . import refusals, registry, specimens
from .kinds import PaperKind
from .models import Paper, Seal
from .policies import BY_HAND, WITHOUT_SEAL

NARROWEST, WIDEST = 20, 60
"""Millimetres across: a seal for special use is smaller, none of a county's is larger."""

PLACE = "（盖章处）"
"""Stands where a seal belongs and none is registered: it is stamped there by hand."""


@transaction.atomic
def enter(
    *,
    body: int,
    name: str,
    image: bytes,
    width: int,
    from_day: date,
    by: int | None,
    at: datetime,
    until_day: date | None = None,
    specimen: bool = False,
) -> Seal:
    """Register a seal of a body; ``width`` in millimetres.

    Raises Refusal: the image cannot be used or printed, the width, days out of order, or another
    seal of the body in use at the same time.
    """
    _refuse_measures(width, from_day, until_day)
    drawn = overlays.check(image).content
    specimens.refuse_unprintable(drawn, width, at)
    _refuse_second(body, from_day, until_day)
    return Seal.objects.create(
        body_id=body,
        name=name.strip(),
        digest=store.keep(drawn),
        width=width,
        from_day=from_day,
        until_day=until_day,
        specimen=specimen,
        entered_by_id=by,
        entered_at=at,
    )


def _refuse_measures(width: int, from_day: date, until_day: date | None) -> None:
    if not NARROWEST <= width <= WIDEST:
        raise refusals.seal_width(NARROWEST, WIDEST)
    if until_day is not None and until_day < from_day:
        raise refusals.seal_days()


def _refuse_second(body: int, from_day: date, until_day: date | None) -> None:
    """One seal of a body at a time; who enters two at once waits for the other."""
    Body.objects.select_for_update(no_key=True).get(pk=body)
    later = Q(until_day=None) | Q(until_day__gte=from_day)
    others = Seal.objects.filter(later, body=body, stopped_at=None)
    if until_day is not None:
        others = others.filter(from_day__lte=until_day)
    if other := others.first():
        raise refusals.seal_in_use(other.name)


@transaction.atomic
def stop(*, seal: int, reason: str, by: int | None, at: datetime) -> Seal:
    """Stop a seal for good, from this instant. Raises Refusal: without a reason, or stopped."""
    refuse_numbers(reason=reason)
    row = Seal.objects.select_for_update().get(pk=seal)
    if row.stopped_at is not None:
        raise refusals.seal_stopped(row.name)
    if not reason.strip():
        raise refusals.say_why_stopped()
    row.stopped_at, row.stopped_by_id, row.stop_reason = at, by, reason.strip()
    row.save(update_fields=["stopped_at", "stopped_by", "stop_reason"])
    return row


IN_USE = """
    SELECT id FROM notices_seal WHERE body_id = {body} AND stopped_at IS NULL
        AND from_day <= {day} AND (until_day IS NULL OR until_day >= {day})
"""
"""The seal that a paper of a body bears on a day; a stopped one never."""


def is_sealed(kind: PaperKind, *, training: bool) -> bool:
    """Whether a paper of this kind bears its body's seal."""
    return kind.sealed and not training


def refuse_without(kind: PaperKind, at: datetime) -> None:
    """Raises Refusal where the county wants no paper stamped by hand for want of a seal."""
    if policy.value(WITHOUT_SEAL, day_of(at)) != BY_HAND:
        raise refusals.no_seal(kind.title)


def image_of(seal: Seal) -> bytes:
    """The seal's image, an SVG."""
    return store.fetch(seal.digest)


def places_of(paper: Paper) -> dict[str, Any]:
    """What the frame shows of a paper's seal: its image and width, or the place for a stamp."""
    if paper.seal is not None:
        return {"seal": image_of(paper.seal).decode(), "seal_width": paper.seal.width}
    return {"seal_place": PLACE if registry.paper_kind(paper.kind).sealed else ""}
