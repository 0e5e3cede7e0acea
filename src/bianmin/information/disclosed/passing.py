"""The way from one person's draft to what everybody reads: submitted, sent back, passed, ended."""

import hashlib
import json
from datetime import date, datetime
from typing import Any, TypeVar

from ..models.disclosures import Passed, State
from . import refusals

Row = TypeVar("Row", bound=Passed)


def digest_of(told: dict[str, Any]) -> str:
    """SHA-256 of what a draft says: equal content, equal digest."""
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, default=_written)
    return hashlib.sha256(text.encode()).hexdigest()


def locked(model: type[Row], number: int) -> Row:
    """The row, locked. Raises Refusal: it is no draft any more."""
    row = model._base_manager.select_for_update().filter(pk=number).first()
    if row is None or row.state != State.DRAFT:
        raise refusals.not_a_draft()
    return row


def rewrite(row: Passed, told: dict[str, Any], *, seen: str, by: int) -> None:
    """Put new words into a draft; it is the writer's again. Raises Refusal: it has changed."""
    if row.digest != seen:
        raise refusals.changed_meanwhile()
    for name, value in told.items():
        setattr(row, name, value)
    row.digest, row.submitted_at = digest_of(told), None
    row.writers = sorted({*row.writers, by})


def submit(row: Passed, at: datetime) -> None:
    """Hand it to another person."""
    row.submitted_at, row.remark = at, ""


def send_back(row: Passed, remark: str) -> None:
    """Give it back to its writer. Raises Refusal: it was not submitted."""
    if row.submitted_at is None:
        raise refusals.not_submitted()
    row.submitted_at, row.remark = None, remark


def make_public(row: Passed, *, seen: str, by: int, at: datetime) -> None:
    """Pass it. Raises Refusal: not submitted, changed since it was shown, or ``by``'s own work."""
    if row.submitted_at is None:
        raise refusals.not_submitted()
    if row.digest != seen:
        raise refusals.changed_meanwhile()
    if by in row.writers:
        raise refusals.own_work()
    row.state, row.passed_by_id, row.published_at = State.PUBLISHED, by, at


def _written(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
