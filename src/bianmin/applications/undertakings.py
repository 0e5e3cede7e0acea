"""Papers that follow after acceptance: which they are, promised, brought."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet

from bianmin.matters.writes import Plan
from bianmin.policy import selectors as policy

from . import pending
from .models import Application, Material, Undertaking
from .models.material import Presence
from .pending_refusals import essential_paper
from .policies import PENDING_FORMS

Facts = Mapping[str, Any]


def following(matter: int) -> list[str]:
    """The keys of the papers that are still to come."""
    rows = Material.objects.filter(application=matter, presence=Presence.FOLLOWS)
    return list(rows.values_list("key", flat=True))


def promised_by(matter: int) -> dict[str, str]:
    """The day by which she promised them, as a fact; none without a promise."""
    row = _open(matter).first()
    return {"promised_by": row.by_day.isoformat()} if row else {}


def promise(plan: Plan, facts: Facts) -> None:
    """What accepting with papers to follow leaves behind; refused without an essential one."""
    _refuse_essential(plan)
    Undertaking.objects.create(
        matter_id=plan.situation.matter.id,
        version=plan.entry.version,
        by_day=date.fromisoformat(plan.entry.facts["by_day"]),
    )


def _refuse_essential(plan: Plan) -> None:
    matter, day = plan.situation.matter.id, plan.situation.day
    edition = Application.objects.select_related("edition").get(pk=matter).edition
    forms, licence = policy.value(PENDING_FORMS, day), edition.typed.is_licence
    rows = Material.objects.filter(application=matter, presence=Presence.FOLLOWS)
    kept = [
        row.name for row in rows if not pending.may_follow(row, forms=forms, is_licence=licence)
    ]
    if kept:
        raise essential_paper("、".join(kept))


def keep(plan: Plan, facts: Facts) -> None:
    """All of them are here."""
    matter = plan.situation.matter.id
    rows = Material.objects.filter(application=matter, key__in=plan.entry.facts["following"])
    rows.update(presence=Presence.HERE)
    at = plan.situation.at
    _open(matter).update(kept_at=at, settled_at=at)


def end(plan: Plan, facts: Facts) -> None:
    """Nothing is awaited of her any more."""
    _open(plan.situation.matter.id).update(settled_at=plan.situation.at)


def _open(matter: int) -> QuerySet[Undertaking]:
    return Undertaking.objects.filter(matter=matter, settled_at__isnull=True)
