"""What a step means for the module's own rows, written in the step's transaction."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bianmin.matters.writes import Plan

from . import (
    delivering,
    discrepancies,
    haste,
    outside,
    paper_services,
    pending,
    telling,
    undertakings,
    urging,
    waiting,
)
from .models import Application, Haste, Interest, Mandate, Material, Urge
from .models.material import Presence

Facts = Mapping[str, Any]


def follow(plan: Plan, facts: Facts) -> None:
    """Write what the step means beside the engine's rows; ``facts`` as they were given."""
    if effect := EFFECTS.get(plan.step.name):
        effect(plan, facts)
    if plan.closed_at and urging.unanswered(plan.situation):
        _settle(plan, answer=None)
    if plan.outcome and pending.is_promised(plan.situation):
        undertakings.end(plan, facts)
    if (plan.stays or plan.closed_at) and outside.is_awaited(plan.situation):
        waiting.end(plan, facts)


def _ask_correction(plan: Plan, facts: Facts) -> None:
    _papers(plan, facts).update(presence=Presence.FOLLOWS)


def _supply(plan: Plan, facts: Facts) -> None:
    _papers(plan, facts).update(presence=Presence.HERE)


def _compare_originals(plan: Plan, facts: Facts) -> None:
    _papers(plan, facts).update(compared_at=plan.situation.at)


def _end_mandate(plan: Plan, facts: Facts) -> None:
    rows = Application.objects.filter(pk=plan.situation.matter.id)
    rows.update(mandate=Mandate.ENDED)


def _papers(plan: Plan, facts: Facts) -> Any:
    matter = plan.situation.matter.id
    return Material.objects.filter(application=matter, key__in=facts["materials"])


def _urge(plan: Plan, facts: Facts) -> None:
    situation, entry = plan.situation, plan.entry
    posts = situation.surroundings.directory.posts
    Urge.objects.create(
        matter_id=situation.matter.id,
        version=entry.version,
        kind=plan.step.name,
        body=posts[entry.by.post].body if entry.by.post else None,
        urged_at=situation.at,
        answer_by=urging.answer_due(situation, situation.at),
    )


def _take_back(plan: Plan, facts: Facts) -> None:
    """Originals that were in the parcel are here again."""
    since = datetime.fromisoformat(delivering.last_sent(plan.situation).at)
    rows = Material.objects.filter(application=plan.situation.matter.id, returned_at__gte=since)
    rows.update(returned_at=None)


def _answer_urge(plan: Plan, facts: Facts) -> None:
    _settle(plan, answer=plan.entry.version)


def _settle(plan: Plan, *, answer: int | None) -> None:
    """All that was asked is answered at once, by an answer or because the matter is closed."""
    open_urges = Urge.objects.filter(matter=plan.situation.matter.id, settled_at__isnull=True)
    open_urges.update(answer=answer, settled_at=plan.situation.at)


def _hasten(plan: Plan, facts: Facts) -> None:
    """Kept once: what is sent straight up may have been marked before."""
    entry = plan.entry
    posts = plan.situation.surroundings.directory.posts
    Haste.objects.get_or_create(
        matter_id=plan.situation.matter.id,
        defaults={
            "reason": facts["urgency"],
            "way": plan.step.name,
            "post": entry.by.post,
            "body": posts[entry.by.post or 0].body,
            "by_id": entry.by.account,
            "at": plan.situation.at,
        },
    )


def declare_interest(plan: Plan, facts: Facts) -> None:
    """That somebody steps aside from a matter, whatever its procedure."""
    entry = plan.entry
    assert entry.by.account is not None
    assert entry.by.post is not None
    Interest.objects.create(
        matter_id=plan.situation.matter.id,
        version=entry.version,
        account_id=entry.by.account,
        post=entry.by.post,
        body=plan.situation.surroundings.directory.post(entry.by.post).body,
        relation=facts["relation"],
        at=plan.situation.at,
    )


EFFECTS: Mapping[str, Callable[[Plan, Facts], None]] = {
    "ask_correction": _ask_correction,
    "supply": _supply,
    "take_over": _end_mandate,
    "end_mandate": _end_mandate,
    "compare_originals": _compare_originals,
    "declare_interest": declare_interest,
    "urge": _urge,
    "supervise": _urge,
    "answer_urge": _answer_urge,
    "report_discrepancy": discrepancies.report,
    "answer_discrepancy": discrepancies.answer,
    "settle_discrepancy": discrepancies.settle,
    **dict.fromkeys(haste.STEPS, _hasten),
    "accept_pending": undertakings.promise,
    "bring_promised": undertakings.keep,
    "record_returned_mail": _take_back,
    telling.STEP: paper_services.keep,
    "ask_outside": waiting.ask,
    "ask_outside_again": waiting.again,
    "record_outside_answer": waiting.end,
    outside.BY_SYSTEM: waiting.end,
}
