"""An entry of a body's directory: written, submitted, passed by another, and in the end."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from bianmin.catalogue import wording
from bianmin.catalogue.columns import vector
from bianmin.files import redacting
from bianmin.files.models import StoredFile
from bianmin.law.zone import day_of
from bianmin.network.models import Body
from bianmin.network.selectors import directory

from ..models import Disclosure
from ..models.disclosures import Audience, State
from . import audiences, editions, passing, refusals, rules
from .editions import Rule
from .rules import refuse_days, refuse_numbers

INSIDE = "内"
"""Before the year in the number of what is for staff alone."""
OPENED = "已对外公开，索引号 {number}"
"""Why what was for staff alone ended; they read it in its place."""
LONGEST_SEARCHED = 20_000
"""Signs of a file's words that search knows."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a writer says of one piece of information; ``file`` is a kept file's id.

    ``changed_on`` and ``public_since`` only where it was changed, or public elsewhere before.
    What is for staff alone (``audience``) has its ``ground``; what everybody reads may be an
    edition of a ``rule`` of sites.
    """

    mode: str
    category: str
    title: str
    summary: str
    text: str
    issuer: str
    document_number: str
    document_kind: str
    register_number: str
    made_on: date
    file: int | None = None
    changed_on: date | None = None
    public_since: date | None = None
    audience: str = Audience.PUBLIC
    ground: str = ""
    rule: Rule | None = None

    def columns(self) -> dict[str, Any]:
        """By the names of the table's columns, without those of a rule."""
        told = asdict(self)
        told["file_id"] = told.pop("file")
        del told["rule"]
        return told


@transaction.atomic
def begin(*, body: int, told: Told, by: int, at: datetime) -> Disclosure:
    """A new draft of the body's.

    Raises Refusal: no such category, a day that has not come, no ground for what is not to be
    everybody's, or a rule that is there already.
    """
    row = Disclosure(body_id=body, writers=[by])
    if told.rule:
        if told.audience != Audience.PUBLIC:
            raise refusals.unknown_rule()
        editions.begin(row, told.rule)
    row = _written(row, told, by, at)
    if told.rule and row.line_id is None:
        row.line = row
        row.save(update_fields=["line"])
    return row


@transaction.atomic
def change(*, disclosure: int, told: Told, seen: str, by: int, at: datetime) -> Disclosure:
    """A draft's new words. Raises Refusal as ``begin``, and where somebody changed it meanwhile."""
    row = passing.locked(Disclosure, disclosure)
    if row.digest != seen:
        raise refusals.changed_meanwhile()
    audiences.refuse_others(row, told.audience)
    if bool(row.rule) != bool(told.rule):
        raise refusals.unknown_rule()
    return _written(row, told, by, at)


def _written(row: Disclosure, told: Told, by: int, at: datetime) -> Disclosure:
    body = Body.objects.get(pk=row.body_id)
    audiences.refuse_wrong(told.columns(), body=body, day=day_of(at))
    refuse_days(told.made_on, told.changed_on, told.public_since, today=day_of(at))
    if told.rule:
        editions.write(row, told.rule, directory=directory(), today=day_of(at))
    passing.rewrite(row, told.columns(), seen=row.digest, by=by)
    row.digest = passing.digest_of(asdict(told))
    row.searched = _searched(row)
    row.grams = vector(wording.grams(row.searched))
    row.save()
    row.refresh_from_db()
    return row


@transaction.atomic
def submit(*, disclosure: int, by: int, at: datetime) -> Disclosure:
    """Hand a draft to another person.

    Raises Refusal: there is nothing to read, or somebody's number stands in it.
    """
    row = passing.locked(Disclosure, disclosure)
    refuse_numbers(row, looked_at=True)
    passing.submit(row, at)
    row.save(update_fields=["submitted_at", "remark"])
    return row


@transaction.atomic
def send_back(*, disclosure: int, remark: str, by: int, at: datetime) -> Disclosure:
    """Give a submitted draft back to its writer. Raises Refusal: it is not said why."""
    row = passing.locked(Disclosure, disclosure)
    passing.send_back(row, rules.reason(remark, "remark"))
    row.save(update_fields=["submitted_at", "remark"])
    return row


@transaction.atomic
def make_public(
    *, disclosure: int, seen: str, by: int, at: datetime, looked_at: bool = False
) -> Disclosure:
    """Pass a submitted draft: those for whom it is read it at once, under a number of its own.

    ``looked_at``: whoever passes it has read every page of the file. Raises Refusal: not
    submitted, changed since it was shown, ``by``'s own work, somebody's number stands in it, or
    there is a page that only a person can look at.
    """
    row = passing.locked(Disclosure, disclosure)
    refuse_numbers(row, looked_at=looked_at)
    passing.make_public(row, seen=seen, by=by, at=at)
    _number(row, day_of(at).year)
    if row.rule:
        editions.number(row, day_of(at))
    row.save()
    _end_inside(row, by, at)
    return row


@transaction.atomic
def end_validity(
    *, disclosure: int, validity: str, from_day: date, reason: str, by: int, at: datetime
) -> Disclosure:
    """Say that a public document has lapsed or was abolished, from which day and by what."""
    row = _public(disclosure)
    if from_day > day_of(at):
        raise refusals.not_yet_made("from_day")
    row.validity, row.validity_from = validity, from_day
    row.validity_ground = rules.reason(reason)
    row.save(update_fields=["validity", "validity_from", "validity_ground"])
    return row


@transaction.atomic
def take_down(*, disclosure: int, reason: str, by: int, at: datetime) -> Disclosure:
    """Take it down: its text and file are read by nobody from now on; that it was there stays."""
    row = _public(disclosure)
    row.ended_why = rules.reason(reason)
    row.state, row.ended_at, row.ended_by_id = State.ENDED, at, by
    row.save(update_fields=["state", "ended_at", "ended_by", "ended_why"])
    return row


def _public(disclosure: int) -> Disclosure:
    rows = Disclosure.of_any_audience.select_for_update()
    row = rows.filter(pk=disclosure, state=State.PUBLISHED).first()
    if row is None:
        raise refusals.not_public()
    return row


def _end_inside(row: Disclosure, by: int, at: datetime) -> None:
    """What the staff read alone ends when its words are everybody's."""
    before = Disclosure.of_any_audience.filter(pk=row.opened_from_id or 0, state=State.PUBLISHED)
    why = OPENED.format(number=row.index_number)
    before.update(state=State.ENDED, ended_at=at, ended_by_id=by, ended_why=why)


def _number(row: Disclosure, year: int) -> None:
    """The next number of the body's in the year, of those for one audience; two at once wait for
    one another."""
    body = Body.objects.select_for_update(no_key=True).get(pk=row.body_id)
    alike = Disclosure.of_any_audience.filter(body=body, audience=row.audience, year=year)
    row.year, row.serial = year, (alike.aggregate(last=Max("serial"))["last"] or 0) + 1
    series = "" if row.audience == Audience.PUBLIC else INSIDE
    row.index_number = f"{body.uscc or body.pk}/{series}{year}-{row.serial:05d}"


def _searched(row: Disclosure) -> str:
    """Everything by which it is found, folded, each part on a line of its own."""
    parts = [
        row.title, row.summary, row.document_number, row.register_number, row.keeper, row.text
    ]  # fmt: skip
    if row.file_id is not None:
        parts.append(redacting.text(StoredFile.objects.get(pk=row.file_id)))
    return wording.fold("\n".join(filter(None, parts)))[:LONGEST_SEARCHED]
