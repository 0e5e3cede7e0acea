"""The answers of a form put right: checked as at intake, the earlier ones kept beside them."""

from collections.abc import Mapping
from typing import Any

from bianmin.matters.writes import Plan

from ..answers import check_answers
from ..models import Application, FormVersion

Answers = dict[str, Any]


def amended(matter: int, given: Mapping[str, Any]) -> tuple[Answers, int]:
    """The answers as they are to stand, and how many fields change; to be asked under the lock.

    Fields that are not ``given`` stay; one given empty goes. Raises the first ``Refusal``.
    """
    row = Application.objects.select_related("edition").get(pk=matter)
    fields = row.edition.typed.form_fields
    wanted = {one.field: given[one.field] for one in fields if one.field in given}
    checked = check_answers([one for one in fields if one.field in wanted], wanted)
    kept = {name: said for name, said in row.answers.items() if name not in wanted}
    changed = sum(row.answers.get(name) != checked.get(name) for name in wanted)
    return {**kept, **checked}, changed


def keep(plan: Plan, answers: Answers) -> None:
    """The answers of the step, and before the first of them what came in."""
    matter, entry = plan.situation.matter, plan.entry
    rows = Application.objects.filter(pk=matter.id)
    if not FormVersion.objects.filter(matter=matter.id).exists():
        first = rows.get()
        _add(matter.id, 1, first.answers, first.received_by_id, matter.opened_at)
    _add(matter.id, entry.version, answers, entry.by.account, plan.situation.at)
    rows.update(answers=answers)


def _add(matter: int, version: int, answers: Answers, by: int | None, at: Any) -> None:
    FormVersion.objects.create(matter_id=matter, version=version, answers=answers, by_id=by, at=at)
