"""How the county's values change."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from bianmin.law.zone import day_of

from . import bounds, presets, refusals, registry, selectors
from .models import Value


@transaction.atomic
def set_value(
    *,
    key: str,
    value: Any,
    from_day: date,
    document: str,
    by: int | None,
    at: datetime,
    until_day: date | None = None,
) -> Value:
    """Set ``key`` from ``from_day`` on; ``by`` is an account's id, None for a preset.

    Raises Undeclared for a key nothing reads, Refusal for a value of the wrong kind, a missing
    document or days in the wrong order.
    """
    declaration = registry.declared(key)
    if not declaration.accepts(value):
        raise refusals.wrong_kind(declaration)
    if refusal := bounds.refusal(declaration, value):
        raise refusal
    if not document.strip():
        raise refusals.no_document()
    if until_day is not None and until_day < from_day:
        raise refusals.ends_before_it_begins()
    selectors.reading.end()
    return Value.objects.create(
        key=key,
        value=value,
        from_day=from_day,
        until_day=until_day,
        document=document.strip(),
        set_by_id=by,
        set_at=at,
    )


@transaction.atomic
def change_value(
    *,
    key: str,
    value: Any,
    from_day: date,
    until_day: date | None,
    document: str,
    by: int,
    at: datetime,
) -> Value:
    """Set a value as somebody at a desk does: from today at the earliest, and nothing twice.

    Raises Refusal, also for a key nothing reads.
    """
    if registry.undeclared([key]):
        raise refusals.no_such_value(key[:60])
    if from_day < day_of(at):
        raise refusals.begins_in_the_past()
    last = Value.objects.filter(key=key, from_day=from_day).order_by("-pk").first()
    said = (value, until_day, document.strip())
    if last and said == (last.value, last.until_day, last.document):
        raise refusals.is_so_already()
    return set_value(
        key=key, value=value, from_day=from_day, until_day=until_day, document=document,
        by=by, at=at,
    )  # fmt: skip


@transaction.atomic
def load_preset(*, code: str, by: int | None, at: datetime) -> list[Value]:
    """Set what the preset says and the county has not already; returns the rows made.

    Raises Refusal if there is no such preset; Undeclared, with nothing set, if it has a key that
    nothing reads.
    """
    preset = presets.read(code)
    return [
        set_value(
            key=each.key,
            value=each.value,
            from_day=preset.from_day,
            document=each.document,
            by=by,
            at=at,
        )
        for each in preset.values
        if not Value.objects.filter(key=each.key, from_day=preset.from_day).exists()
    ]
