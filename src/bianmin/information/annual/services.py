"""An annual report is drafted, written, and published by another person; it never changes after."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from bianmin.law.identifiers import personal_numbers
from bianmin.law.zone import day_of
from bianmin.network.directory import Directory
from bianmin.network.models import Body
from bianmin.people.rules import refuse_numbers

from . import checking, refusals, selectors
from .figures import empty_disclosed
from .form import MONEY, form
from .models import AnnualReport, Origin, Scope
from .reading import figures_from


@transaction.atomic
def begin(
    *, body: int, scope: str = Scope.BODY, year: int, reason: str = "", by: int | None, at: datetime
) -> AnnualReport:
    """Begin the report of a year, or another edition of one that is public.

    ``by`` is None where the night begins it; such a draft gives way to who begins it or brings a
    table in, while nobody has written in it. Another edition starts from the last and says why in
    ``reason``. Raises Refusal: the year has not begun, somebody's draft is there already, or no
    reason is given.
    """
    refuse_numbers(reason=reason)
    last = _last(body, scope, year, at)
    if last and not reason.strip():
        raise refusals.reason_missing()
    texts = {chapter.key: "" for chapter in form().chapters if chapter.written}
    kept = {key: str(value) for key, value in empty_disclosed().items()}
    return AnnualReport.objects.create(
        body_id=body,
        scope=scope,
        year=year,
        number=last.number + 1 if last else 1,
        texts=last.texts if last else texts,
        disclosed=(last.figures or {}).get("disclosed", kept) if last else kept,
        beside=last.beside if last else None,
        beside_note=last.beside_note if last else "",
        reason=reason.strip(),
        written_by_id=by,
        written_at=at,
    )


@transaction.atomic
def bring_in(
    *, body: int, scope: str, year: int, content: bytes, name: str, by: int, at: datetime
) -> AnnualReport:
    """Take over the figures of an earlier year from a table in the national layout, as a draft.

    Raises TableRefused cell by cell; Refusal: the year is not over, or its report is here already.
    """
    if _last(body, scope, year, at):
        raise refusals.report_is_here(year)
    if year >= day_of(at).year:
        raise refusals.year_not_over(year)
    figures = figures_from(content, name).as_json()
    return AnnualReport.objects.create(
        body_id=body,
        scope=scope,
        year=year,
        number=1,
        origin=Origin.IMPORTED,
        texts={chapter.key: "" for chapter in form().chapters if chapter.written},
        disclosed=figures["disclosed"],
        figures=figures,
        written_by_id=by,
        written_at=at,
    )


def _last(body: int, scope: str, year: int, at: datetime) -> AnnualReport | None:
    """The last edition so far; somebody's draft is refused, and so is a year to come."""
    Body.objects.select_for_update(no_key=True).get(pk=body)
    if not form().from_year <= year <= day_of(at).year:
        raise refusals.no_such_year(year, form().from_year)
    same = AnnualReport.objects.filter(body=body, scope=scope, year=year)
    same.filter(published_at__isnull=True, written_by__isnull=True).delete()
    last = same.first()
    if last and last.is_draft:
        raise refusals.draft_is_there()
    return last


@transaction.atomic
def write(
    *,
    report: int,
    texts: dict[str, str],
    disclosed: dict[str, Decimal],
    seen: int,
    by: int,
    at: datetime,
) -> AnnualReport:
    """Keep the written chapters and table two of a draft, finished or not.

    What is not named stays. ``seen`` is the revision that was shown. Raises Refusal: published or
    changed meanwhile, somebody's number stands in a text (which, is in ``field``), or a number of
    things is not whole.
    """
    for key, text in texts.items():
        if found := next(iter(personal_numbers(text)), None):
            raise refusals.number_in_text(key, found.place)
    draft = _draft(report, seen)
    _refuse_parts(disclosed)
    draft.texts = {**draft.texts, **{key: text.strip() for key, text in texts.items()}}
    if draft.origin == Origin.COUNTED:
        told = {key: str(value) for key, value in disclosed.items()}
        draft.disclosed = {**draft.disclosed, **told}
    return _kept(draft, by, at)


def _refuse_parts(disclosed: dict[str, Decimal]) -> None:
    for key, value in disclosed.items():
        if key != MONEY and value != int(value):
            raise refusals.not_whole(key)


@transaction.atomic
def put_beside(
    *, report: int, content: bytes, name: str, note: str, seen: int, by: int, at: datetime
) -> AnnualReport:
    """Add the figures of requests that were never registered here, from a table; ``note``: why.

    Their table two is left out: what is entered counts. Raises TableRefused and Refusal.
    """
    refuse_numbers(note=note)
    draft = _draft(report, seen)
    if draft.is_countys or draft.origin == Origin.IMPORTED:
        raise refusals.nothing_beside()
    if not note.strip():
        raise refusals.note_missing()
    figures = figures_from(content, name).as_json()
    draft.beside = {**figures, "disclosed": dict.fromkeys(form().disclosed, "0")}
    draft.beside_note = note.strip()
    return _kept(draft, by, at)


@transaction.atomic
def take_beside_out(*, report: int, seen: int, by: int, at: datetime) -> AnnualReport:
    """Take out what ``put_beside`` added."""
    draft = _draft(report, seen)
    draft.beside, draft.beside_note = None, ""
    return _kept(draft, by, at)


@transaction.atomic
def discard(*, report: int, seen: int) -> None:
    """Throw a draft away; nothing of it was public."""
    _draft(report, seen).delete()


@transaction.atomic
def publish(*, report: int, seen: str, directory: Directory, by: int, at: datetime) -> AnnualReport:
    """Make a report public as it was shown; its figures are kept as they are now.

    ``seen`` is the fingerprint of what was shown (``checking.fingerprint``). Raises Refusal: it has
    changed since, is ``by``'s own work, or ``checking.hurdles`` finds something.
    """
    draft = _draft(report)
    figures = selectors.figures_of(draft, directory)
    if checking.fingerprint(draft, figures) != seen:
        raise refusals.changed_meanwhile()
    if draft.written_by_id == by:
        raise refusals.own_work()
    for hurdle in checking.hurdles(draft, figures, directory, day_of(at)):
        raise hurdle
    draft.figures = figures.as_json()
    draft.published_by_id, draft.published_at = by, at
    draft.save()
    return draft


def _draft(report: int, seen: int | None = None) -> AnnualReport:
    draft = AnnualReport.objects.select_for_update().filter(pk=report).first()
    if draft is None:
        raise refusals.draft_gone()
    if not draft.is_draft:
        raise refusals.published_stays()
    if seen is not None and draft.revision != seen:
        raise refusals.changed_meanwhile()
    return draft


def _kept(draft: AnnualReport, by: int, at: datetime) -> AnnualReport:
    draft.revision += 1
    draft.written_by_id, draft.written_at = by, at
    draft.save()
    return draft
