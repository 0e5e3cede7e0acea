"""A law has changed: the items that rest on it become work for their departments."""

import datetime

from django.db import transaction
from django.db.models import Q

from bianmin.people.rules import refuse_numbers

from .. import refusals
from ..law_refusals import checked_already, finding_missing, law_missing, nothing_rests
from ..models import Edition, LawChange, Recheck, State
from ..resting import core, rests_on
from ..selectors import today


@transaction.atomic
def mark_law_change(
    *,
    law: str,
    article: int | None,
    kind: str,
    day: datetime.date,
    document: str,
    by: int,
    at: datetime.datetime,
) -> LawChange:
    """Note that a law (or one article) changes or ends from ``day``, and list what rests on it.

    Raises Refusal: no law is named, no document, or no item rests on it.
    """
    if not core(law):
        raise law_missing()
    if not document.strip():
        raise refusals.document_missing()
    resting = [edition for edition in _standing(at) if rests_on(edition.typed, law, article)]
    if not resting:
        raise nothing_rests()
    change = LawChange.objects.create(
        law=core(law),
        article=article,
        kind=kind,
        from_day=day,
        document=document.strip(),
        marked_by_id=by,
        marked_at=at,
    )
    Recheck.objects.bulk_create([Recheck(change=change, edition=edition) for edition in resting])
    return change


def _standing(at: datetime.datetime) -> list[Edition]:
    """The editions without an end, of items that are not at theirs."""
    kept = Q(item__retired_on__isnull=True) | Q(item__retired_on__gt=today(at))
    rows = Edition.objects.filter(kept, state=State.IN_FORCE).defer("grams", "searched")
    return list(rows.order_by("item__code"))


@transaction.atomic
def record_recheck(*, recheck: int, remark: str, by: int, at: datetime.datetime) -> Recheck:
    """Checked, and nothing is to change; ``remark`` says what was compared.

    Raises Refusal: it was checked already, or no word is said.
    """
    refuse_numbers(remark=remark)
    row = Recheck.objects.select_for_update().get(pk=recheck)
    if row.checked_by_id is not None:
        raise checked_already()
    if not remark.strip():
        raise finding_missing()
    row.checked_by_id, row.checked_at, row.remark = by, at, remark.strip()
    row.save(update_fields=["checked_by", "checked_at", "remark"])
    return row
