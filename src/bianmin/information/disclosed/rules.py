"""What must be true of an entry before it is kept, and before everybody reads it."""

from datetime import date

from bianmin.files import publishing
from bianmin.law.identifiers import personal_numbers

from ..models import Disclosure
from . import categories, refusals

WORDS = ("title", "summary", "text", "issuer", "document_number", "register_number", "keeper")
KINDS = ("通知", "公告", "决定", "意见", "办法", "方案", "报告", "批复", "函", "纪要", "其他")
"""Of documents (党政机关公文处理工作条例), as far as they are disclosed."""


def refuse_faults(category: str, *, tier: int) -> None:
    """Raises Refusal: bodies of this tier have no such category."""
    if category not in {one.code for one in categories.of_tier(tier)}:
        raise refusals.unknown_category()


def refuse_days(
    made_on: date, changed_on: date | None, public_since: date | None, *, today: date
) -> None:
    """Raises Refusal: one of the days has not come, or lies before it was made."""
    if made_on > today:
        raise refusals.not_yet_made("made_on")
    for field, day in (("changed_on", changed_on), ("public_since", public_since)):
        if day is not None and day > today:
            raise refusals.not_yet_made(field)
        if day is not None and day < made_on:
            raise refusals.before_it_was_made(field)


def refuse_numbers(row: Disclosure, *, looked_at: bool) -> None:
    """Raises Refusal: there is nothing to read, or somebody's number stands in it.

    ``looked_at``: somebody has read every page of the file that no program can read.
    """
    if row.mode == Disclosure.Mode.PROACTIVE and not row.text.strip() and row.file is None:
        raise refusals.nothing_to_read()
    for field in WORDS:
        for found in personal_numbers(getattr(row, field)):
            raise refusals.number_of_a_person(field, found.place)
    if row.file is not None:
        publishing.refuse_personal(row.file, looked_at=looked_at)


def reason(words: str, field: str = "reason") -> str:
    """Why somebody did something, trimmed. Raises Refusal: empty, or with somebody's number."""
    if not words.strip():
        raise refusals.remark_missing() if field == "remark" else refusals.reason_missing()
    for found in personal_numbers(words):
        raise refusals.number_of_a_person(field, found.place)
    return words.strip()
