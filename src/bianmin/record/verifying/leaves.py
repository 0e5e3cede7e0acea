"""Things held against the leaves that say how they stood: changed, gone, or put in behind."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from typing import Any, NamedTuple

from django.db import connection
from django.utils.translation import gettext as _

from ..kinds import MATTER
from ..models import Bill
from ..shape import Kind
from .faults import Fault

MARGIN = timedelta(hours=1)
"""What a step wrote is in the table long before so much time has gone by."""

DIGEST = 32


class _Compared(NamedTuple):
    """A last leaf and the row it is of, as they were compared; ``same``: part by part."""

    name: str
    bill: int
    version: int
    gone: bool
    lawful: bool
    now: int | None
    called: bool
    same: Sequence[bool]


def changed(kind: Kind, rows: Sequence[int] | None) -> Iterator[Fault]:
    """Things of a kind that are not what the last bill with them says; of some rows, or of all."""
    for row in _asked(_compare(kind, chosen=rows is not None), rows):
        compared = _Compared._make(row)
        yield from _gone(kind, compared) if compared.gone else _unlike(kind, compared)


def _gone(kind: Kind, leaf: _Compared) -> Iterator[Fault]:
    if not leaf.lawful:
        said = _("it is in bill %(bill)s, and is gone")
        yield Fault(kind.stands_in, leaf.name, said % {"bill": leaf.bill})


def _unlike(kind: Kind, leaf: _Compared) -> Iterator[Fault]:
    where = {"bill": leaf.bill, "version": leaf.version}
    if leaf.now is None or leaf.now < leaf.version:
        said = _("bill %(bill)s has version %(version)s, and it has an earlier one")
        yield Fault(kind.stands_in, leaf.name, said % where)
    if not leaf.called:
        said = _("bill %(bill)s has it under another name")
        yield Fault(kind.stands_in, leaf.name, said % where)
    for part, is_same in zip(kind.parts, leaf.same, strict=True):
        if not is_same and (leaf.now == leaf.version or not part.stands):
            said = _("not as bill %(bill)s has it in version %(version)s")
            yield Fault(part.name, leaf.name, said % where)


def late(kind: Kind, rows: Sequence[int] | None) -> Iterator[Fault]:
    """Things that say they were there before the last bill, which has them not."""
    last = Bill.objects.order_by("number").last()
    if not kind.dated or last is None:
        return
    for (name,) in _asked(_behind(kind, chosen=rows is not None), rows, last.until - MARGIN):
        said = _("it says it was written before bill %(bill)s, which does not have it")
        yield Fault(kind.stands_in, name, said % {"bill": last.number})


def heads(matters: Sequence[int]) -> Iterator[Fault]:
    """Entries whose hash is not the one that any bill, however old, has of that version."""
    statement = f"""
SELECT l.name, l.bill_id, l.version FROM record_leaf l LEFT JOIN matters_entry e
    ON e.matter_id = l.row AND e.version = l.version
WHERE l.kind = '{MATTER.kind}' AND l.row = ANY(%s)
    AND e.head IS DISTINCT FROM substring(l.digests FOR {DIGEST})"""
    for name, bill, version in _asked(statement, matters):
        said = _("entry %(version)s is not the one that bill %(bill)s has")
        yield Fault("matters_entry", name, said % {"version": version, "bill": bill})


@cache
def _compare(kind: Kind, *, chosen: bool) -> str:
    same = ", ".join(
        f"{digest} = substring(l.digests FROM {1 + DIGEST * place} FOR {DIGEST})"
        for place, digest in enumerate(kind.digests("l.version"))
    )
    return f"""
SELECT l.name, l.bill_id, l.version, {kind.row} IS NULL, {kind.may_go}, {kind.version},
    {kind.name} = l.name, ARRAY[{same}]
FROM record_leaf l JOIN record_bill b ON b.number = l.bill_id
    LEFT JOIN {kind.joined} ON {kind.row} = l.row
WHERE l.kind = '{kind.kind}' AND l.version = (SELECT max(y.version) FROM record_leaf y
    WHERE y.kind = l.kind AND y.row = l.row) AND NOT ({kind.over})
    {"AND l.row = ANY(%s)" if chosen else ""}"""


@cache
def _behind(kind: Kind, *, chosen: bool) -> str:
    return f"""
SELECT {kind.name} FROM {kind.tables}
WHERE {kind.where} AND {f"{kind.row} = ANY(%s) AND" if chosen else ""} {kind.dated} < %s
    AND NOT EXISTS (SELECT 1 FROM record_leaf l WHERE l.kind = '{kind.kind}'
        AND l.row = {kind.row} AND l.version = {kind.version})"""


def _asked(statement: str, rows: Sequence[int] | None, *more: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        given = [] if rows is None else [list(rows)]
        cursor.execute(statement, [*given, *more])
        return list(cursor.fetchall())
