"""Recording a case about a reply, that it was taken on, and how it ended."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from bianmin.almanac import selectors as almanac
from bianmin.law.zone import day_of
from bianmin.people.rules import refuse_numbers

from ..models import Request
from . import refusals, selectors
from .clocks import deciding_of
from .models import Case, CaseWay


@dataclass(frozen=True, slots=True)
class Filed:
    """What the paper says: by which way, before whom, under which number, when it was filed.

    ``who`` filed it is empty where the requester did; ``accepted_on`` where that is known already.
    A suit after a reconsideration names it in ``after`` (its id), or follows the newest there is.
    """

    way: str
    organ: str
    filed_on: date
    number: str = ""
    who: str = ""
    accepted_on: date | None = None
    is_simple: bool = False
    after: int | None = None


@transaction.atomic
def record(*, request: int, filed: Filed, proof: int, by: int, at: datetime) -> Case:
    """Record a case about the reply to a request (its matter's id); ``proof`` is the paper's file.

    Raises Refusal: there is no reply to file against, a day cannot be, it is recorded already, or
    it is a suit after a reconsideration and there is none that has ended by then.
    """
    refuse_numbers(organ=filed.organ, number=filed.number)
    locked = Request.objects.select_for_update(of=("self",), no_key=True)
    row = locked.select_related("letter").get(pk=request)
    if row.letter.received_on is None or filed.filed_on < row.letter.received_on:
        raise refusals.no_reply()
    _check("filed_on", filed.filed_on, filed, at)
    _check("accepted_on", filed.accepted_on, filed, at)
    if _is_recorded(request, filed):
        raise refusals.recorded_already()
    before = _before(request, filed) if filed.way == CaseWay.SUIT_AFTER else None
    return Case.objects.create(
        matter_id=request,
        body_id=row.letter.body,
        way=filed.way,
        after=before,
        who=filed.who.strip(),
        organ=filed.organ.strip(),
        number=filed.number.strip(),
        filed_on=filed.filed_on,
        accepted_on=filed.accepted_on,
        is_simple=filed.is_simple,
        proof_id=proof,
        recorded_by_id=by,
        recorded_at=at,
    )


@transaction.atomic
def accept(*, case: int, on: date, is_simple: bool, at: datetime) -> Case:
    """Record that the organ has taken the case on, and by which procedure. Raises Refusal."""
    row = _open(case)
    _check_case("accepted_on", on, row, at)
    row.accepted_on, row.is_simple = on, is_simple
    row.save(update_fields=["accepted_on", "is_simple"])
    return row


@transaction.atomic
def conclude(
    *,
    case: int,
    result: str,
    decided_on: date,
    told_on: date | None,
    decision: int,
    by: int,
    at: datetime,
) -> Case:
    """Record how a case ended; ``decision`` is the file of the paper, ``told_on`` the day on which
    it reached whoever filed, from which the time for a suit runs. Raises Refusal."""
    row = _open(case)
    _check_case("decided_on", decided_on, row, at)
    if told_on is not None:
        _check_case("told_on", told_on, row, at)
    row.result, row.decided_on, row.told_on = result, decided_on, told_on
    row.decision_id, row.concluded_by_id, row.concluded_at = decision, by, at
    row.save()
    return row


def _is_recorded(request: int, filed: Filed) -> bool:
    """Whether a case of the same way, organ, number, day and person is there, not voided: it counts
    once."""
    told = (filed.who.strip(), filed.number.strip())
    same = Case.objects.filter(
        matter=request,
        way=filed.way,
        organ=filed.organ.strip(),
        filed_on=filed.filed_on,
        voided_at=None,
    )
    return any((row.who, row.number) == told for row in same)


@transaction.atomic
def extend(*, case: int, by_days: int, told_on: date, proof: int, at: datetime) -> Case:
    """Record that the time for a reconsideration was extended, by the paper that told the parties
    (行政复议法 62). Raises Refusal."""
    row = _open(case)
    can = row.way == CaseWay.RECONSIDERATION and row.accepted_on and not row.is_simple
    if not can or row.longer_by is not None:
        raise refusals.not_to_be_extended()
    deciding = deciding_of(row, almanac.calendar())
    longer = deciding.limit.extension
    if longer is None or not 0 < by_days <= longer.value:
        raise refusals.longer_than_allowed(longer.value if longer else 0)
    _check_case("told_on", told_on, row, at)
    if told_on > deciding.day:
        raise refusals.told_too_late(told_on)
    row.longer_by, row.longer_on, row.longer_proof_id = by_days, told_on, proof
    row.save(update_fields=["longer_by", "longer_on", "longer_proof"])
    return row


@transaction.atomic
def void(*, case: int, why: str, by: int, at: datetime) -> Case:
    """Say that a case was entered wrongly: it stays to be read and counts for nothing.

    Raises Refusal: it is not said why, it was voided before, or a suit hangs on it.
    """
    row = _locked(case)
    if not why.strip():
        raise refusals.no_reason()
    if row.suits.filter(voided_at=None).exists():
        raise refusals.suit_hangs_on_it()
    row.voided_why, row.voided_by_id, row.voided_at = why.strip(), by, at
    row.save(update_fields=["voided_why", "voided_by", "voided_at"])
    return row


def _before(request: int, filed: Filed) -> Case:
    """The reconsideration after which somebody sues: decided, or its time has passed."""
    rows = selectors.reviews_of(request)
    row = (rows.filter(pk=filed.after) if filed.after else rows).last()
    if row is None:
        raise refusals.no_review_before()
    until = row.decided_on or deciding_of(row, almanac.calendar()).day
    if filed.filed_on < until:
        raise refusals.review_runs_still(until)
    return row


def _locked(case: int) -> Case:
    row = Case.objects.select_for_update().filter(pk=case).first()
    if row is None:
        raise refusals.no_such_case()
    if row.is_void:
        raise refusals.voided_before()
    return row


def _open(case: int) -> Case:
    row = _locked(case)
    if not row.is_open:
        raise refusals.decided_already()
    return row


def _check(field: str, day: date | None, filed: Filed, at: datetime) -> None:
    if day is not None and day > day_of(at):
        raise refusals.day_ahead(field)
    if day is not None and day < filed.filed_on:
        raise refusals.before(field)


def _check_case(field: str, day: date, row: Case, at: datetime) -> None:
    if day > day_of(at):
        raise refusals.day_ahead(field)
    if day < row.filed_on:
        raise refusals.before(field)
