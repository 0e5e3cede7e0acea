"""What is to be verified, cut into jobs that know nothing of one another."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from bianmin.law.zone import start_of
from bianmin.matters.models import Matter
from bianmin.vault.keys import KeyFault
from bianmin.vault.sealing import Tampered

from ..kinds import BY_NAME, FILE, MATTER, PAGE, PAPER
from . import bills, contents, destruction, leaves, matters
from .faults import Fault

DAMAGE = (LookupError, ValueError, TypeError, AttributeError, Tampered, KeyFault)
"""What reading rows that make no sense ends in."""

CHUNK = 500
"""Rows whose numbers share a quotient by this are one job: the same ones in every run."""


@dataclass(frozen=True, slots=True)
class Job:
    """A check of some rows, or of all."""

    check: str
    rows: tuple[int, ...] | None = None

    @property
    def key(self) -> str:
        """The same in every run that has the same to verify."""
        return self.check if self.rows is None else f"{self.check} {self.rows[0] // CHUNK}"

    @property
    def size(self) -> int:
        return 1 if self.rows is None else len(self.rows)


def run(job: Job, at: datetime) -> list[Fault]:
    """What it finds; rows so damaged that they cannot even be read are sought out one by one."""
    try:
        if job.rows is None:
            return list(WHOLE[job.check]())
        return list(OF_ROWS[job.check](job.rows, at))
    except DAMAGE as damage:
        if job.rows is None or len(job.rows) == 1:
            where = ", ".join(map(str, job.rows or ()))
            said = _("what is there cannot be read (%(damage)s)")
            return [Fault(TABLES.get(job.check, job.check), where, said % {"damage": repr(damage)})]
        half = len(job.rows) // 2
        parts = (job.rows[:half], job.rows[half:])
        return [fault for part in parts for fault in run(replace(job, rows=part), at)]


def everything() -> Iterator[Job]:
    """The whole record."""
    for check in WHOLE:
        yield Job(check)
    yield from _cut("bills", "SELECT number FROM record_bill")
    yield from _cut(MATTER.kind, f"SELECT id FROM matters_matter UNION {_leaves(MATTER.kind)}")
    yield from _cut(PAPER.kind, f"SELECT id FROM notices_paper UNION {_leaves(PAPER.kind)}")
    yield from _cut(PAGE.kind, f"SELECT id FROM applications_page UNION {_leaves(PAGE.kind)}")
    yield from _cut(FILE.kind, f"SELECT {FILE.row} FROM {FILE.tables} UNION {_leaves(FILE.kind)}")


def since(day: date) -> Iterator[Job]:
    """Bills from a day on, and whatever says it was written since, or is in one of them."""
    at, inside = [start_of(day)], "bill_id IN (SELECT number FROM record_bill WHERE until >= %s)"
    for check in WHOLE:
        yield Job(check)
    yield from _cut("bills", "SELECT number FROM record_bill WHERE until >= %s", at)
    for kind, written in (
        (MATTER, "SELECT matter_id FROM matters_entry WHERE recorded_at >= %s"),
        (PAPER, "SELECT id FROM notices_paper WHERE rendered_at >= %s"),
        (PAGE, "SELECT id FROM applications_page WHERE added_at >= %s"),
        (FILE, f"SELECT {FILE.row} FROM {FILE.tables} WHERE f.stored_at >= %s"),
    ):
        yield from _cut(kind.kind, f"{written} UNION {_leaves(kind.kind)} AND {inside}", at * 2)


def of_matter(matter: Matter) -> Iterator[Job]:
    """One matter with its children, its papers and pages, and the bills that have them."""
    family = [matter.root]
    mine = "SELECT id FROM matters_matter WHERE root = ANY(%s)"
    about = "SELECT 'matter ' || id FROM matters_matter WHERE root = ANY(%s)"
    yield from _cut(MATTER.kind, mine, [family])
    yield from _cut(PAPER.kind, f"SELECT id FROM notices_paper WHERE about IN ({about})", [family])
    yield from _cut(
        PAGE.kind,
        "SELECT g.id FROM applications_page g JOIN applications_material a "
        f"ON a.id = g.material_id WHERE a.application_id IN ({mine})",
        [family],
    )
    yield from _cut(
        "bills",
        f"SELECT bill_id FROM record_leaf WHERE kind = 'matter' AND row IN ({mine})",
        [family],
    )


def _leaves(kind: str) -> str:
    return f"SELECT row FROM record_leaf WHERE kind = '{kind}'"


def _cut(check: str, statement: str, given: Sequence[Any] = ()) -> Iterator[Job]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT x.* FROM ({statement}) AS x ORDER BY 1", list(given))
        rows = [row for (row,) in cursor.fetchall()]
    for _quotient, chunk in groupby(rows, key=lambda row: row // CHUNK):
        yield Job(check, tuple(chunk))


def _of_a_kind(kind: str) -> Callable[[], Iterable[Fault]]:
    def check() -> Iterator[Fault]:
        yield from leaves.changed(BY_NAME[kind], None)
        yield from leaves.late(BY_NAME[kind], None)

    return check


def _papers(rows: Sequence[int], at: datetime) -> Iterator[Fault]:
    yield from contents.papers(rows)
    yield from leaves.changed(PAPER, rows)
    yield from leaves.late(PAPER, rows)


def _pages(rows: Sequence[int], at: datetime) -> Iterator[Fault]:
    yield from contents.files_of_pages(rows)
    yield from leaves.changed(PAGE, rows)
    yield from leaves.late(PAGE, rows)


def _files(rows: Sequence[int], at: datetime) -> Iterator[Fault]:
    yield from contents.files(rows)
    yield from leaves.changed(FILE, rows)


OF_ROWS: Mapping[str, Callable[[Sequence[int], datetime], Iterable[Fault]]] = {
    "bills": lambda rows, at: bills.bills(rows),
    MATTER.kind: matters.matters,
    PAPER.kind: _papers,
    PAGE.kind: _pages,
    FILE.kind: _files,
}
TABLES = {
    "bills": "record_bill",
    **{kind.kind: kind.stands_in for kind in BY_NAME.values()},
}
WHOLE: Mapping[str, Callable[[], Iterable[Fault]]] = {
    "chain": bills.chain,
    "orphans": matters.orphans,
    "numbers": matters.series,
    "calendar of all": matters.reckoned,
    "digests": contents.by_digest,
    "editions": contents.editions,
    "destruction": destruction.unlawful,
    **{kind: _of_a_kind(kind) for kind in BY_NAME if kind not in OF_ROWS},
}
