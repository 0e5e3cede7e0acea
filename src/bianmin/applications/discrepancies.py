"""What reporting, answering and settling a discrepancy of papers writes down."""

from collections.abc import Mapping
from typing import Any

from bianmin.matters.writes import Plan

from . import counting, counting_refusals
from .models import Discrepancy, Material, Settlement

Facts = Mapping[str, Any]


def report(plan: Plan, facts: Facts) -> None:
    """The row by which both sides and the county see it; its papers are added by who counted."""
    situation = plan.situation
    assert situation.stay is not None
    Discrepancy.objects.create(
        matter_id=situation.matter.id,
        version=plan.entry.version,
        against=plan.entry.facts["against"],
        found_by=situation.stay.body,
        found_at=situation.at,
        answer_by=counting.answer_due(situation),
    )


def answer(plan: Plan, facts: Facts) -> None:
    """Only the body that sent the papers answers for them."""
    row = _open(plan)
    posts = plan.situation.surroundings.directory.posts
    if posts[plan.entry.by.post or 0].body != row.against:
        raise counting_refusals.not_the_sender()
    row.answer, row.answered_at = plan.entry.version, plan.situation.at
    row.save(update_fields=["answer", "answered_at"])


def settle(plan: Plan, facts: Facts) -> None:
    """How it ended; what is not there is from now on not on the list of papers either."""
    row, settlement = _open(plan), Settlement(facts["settlement"])
    row.settled, row.settled_at, row.settlement = (
        plan.entry.version,
        plan.situation.at,
        settlement,
    )
    row.save(update_fields=["settled", "settled_at", "settlement"])
    if settlement in (Settlement.LIST_WRONG, Settlement.LOST):
        _correct_list(row)


def _correct_list(row: Discrepancy) -> None:
    for paper in row.papers.all():
        Material.objects.filter(application=row.matter_id, key=paper.key).update(
            originals=paper.originals_counted, copies=paper.copies_counted
        )


def _open(plan: Plan) -> Discrepancy:
    return Discrepancy.objects.get(matter=plan.situation.matter.id, settled_at__isnull=True)
