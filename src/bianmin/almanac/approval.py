"""A notice's way into the calendar: one person proposes it, another approves it."""

from datetime import date, datetime, timedelta
from hashlib import sha256

from django.db import transaction

from . import refusals, regions, rules, selectors
from .models import Day, Draft, Notice, Version
from .reading import decoded, read
from .reading.notice import OFF, Extension, MovedDay, ReadNotice
from .rules import Standing
from .services import record_notice

OFFICE_TITLE = "国务院办公厅关于{year}年部分节假日安排的通知"
"""The title of every year's first notice; a file of days does not name it."""


@transaction.atomic
def propose(
    *,
    content: bytes,
    region: str = "",
    title: str = "",
    document: str = "",
    source: str = "",
    by: int,
    at: datetime,
) -> Draft:
    """Read a notice in any of its shapes and keep it for a second person.

    What is given as ``title``, ``document`` and ``source`` goes before what the notice says
    itself. Raises Refusal for what cannot be read, does not add up or may not be done.
    """
    text, notice, region = decoded(content), read(content), regions.whole(region)
    standing = selectors.standing(region)
    days = rules.moving([*notice.days, *_added(notice, region)], standing)
    rules.check(days, notice.year, standing)
    return Draft.objects.create(
        region=region,
        year=notice.year,
        title=_title(title or notice.title, notice.year, standing),
        document=document or notice.document,
        source=_source(source or notice.source),
        text=text,
        digest=sha256(content).hexdigest(),
        days=[(day.date.isoformat(), day.kind, day.name) for day in days],
        proposed_by_id=by,
        proposed_at=at,
    )


@transaction.atomic
def approve(*, draft: int, seen: int, by: int, at: datetime) -> Notice:
    """Let the days of a draft count. ``seen`` is the calendar's version whose difference was shown.

    Raises Refusal to the person who proposed it, after a decision, or if the calendar changed.
    """
    row = _waiting(draft)
    if row.proposed_by_id == by:
        raise refusals.same_person()
    if Version.objects.select_for_update().get().number != seen:
        raise refusals.calendar_changed()
    rules.check(row.moved, row.year, selectors.standing(row.region))
    notice = record_notice(
        year=row.year,
        title=row.title,
        document=row.document,
        source=row.source,
        days=row.moved,
        region=row.region,
        by=by,
        at=at,
    )
    row.notice = notice
    _decide(row, Draft.State.APPROVED, by, at)
    return notice


@transaction.atomic
def discard(*, draft: int, by: int, at: datetime) -> None:
    """Let a draft go; it stays on record. Raises Refusal after a decision."""
    _decide(_waiting(draft), Draft.State.DISCARDED, by, at)


def _waiting(draft: int) -> Draft:
    """The draft, locked until the decision is written."""
    row = Draft.objects.select_for_update().get(pk=draft)
    if row.state != Draft.State.WAITING:
        raise refusals.decided_already()
    return row


def _decide(row: Draft, state: Draft.State, by: int, at: datetime) -> None:
    row.state, row.decided_by_id, row.decided_at = state, by, at
    row.save()


def _title(given: str, year: int, standing: Standing) -> str:
    """The title given; only a year's first notice has one that is known."""
    is_first = not standing.region and year not in standing.years
    title = given.strip() or (OFFICE_TITLE.format(year=year) if is_first else "")
    if not title:
        raise refusals.untitled()
    return title[:200]


def _source(given: str) -> str:
    if not given.strip():
        raise refusals.sourceless()
    return given.strip()[:300]


def _added(notice: ReadNotice, region: str) -> list[MovedDay]:
    """The days by which holidays named earlier are made longer."""
    return [day for extension in notice.extensions for day in _longer(extension, notice, region)]


def _longer(extension: Extension, notice: ReadNotice, region: str) -> list[MovedDay]:
    named = Day.objects.filter(region=region, notice__year=notice.year, kind=OFF)
    last = named.filter(name__contains=extension.name).order_by("date").last()
    if last is None:
        raise refusals.nothing_to_extend(extension.name, notice.year)
    added = range(1, (extension.until - last.date).days + 1)
    return [MovedDay(_after(last.date, n), OFF, extension.name) for n in added]


def _after(day: date, n: int) -> date:
    return day + timedelta(days=n)
