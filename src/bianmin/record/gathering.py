"""Gathers what changed since the last bill: one statement, which writes the leaves as it reads."""

from collections.abc import Iterator

from django.db import connection

from . import merkle
from .kinds import KINDS
from .models import Leaf
from .shape import Kind

CHUNK = 2000


def _changed(kind: Kind) -> str:
    """The things of a kind that are in no bill as they stand."""
    digests = " || ".join(kind.digests(kind.version))
    return f"""
SELECT '{kind.kind}' AS kind, {kind.row} AS row, {kind.name} AS name, {kind.version} AS version,
    {digests} AS digests
FROM {kind.tables}
WHERE {kind.where} AND NOT EXISTS (SELECT 1 FROM record_leaf l
    WHERE l.kind = '{kind.kind}' AND l.row = {kind.row} AND l.version = {kind.version})"""


GATHER = f"""
INSERT INTO record_leaf (bill_id, position, kind, row, name, version, digests)
SELECT %s, row_number() OVER (ORDER BY kind, row) - 1, kind, row, name, version, digests
FROM ({" UNION ALL ".join(map(_changed, KINDS))}) AS changed
"""


def gather(bill: int) -> int:
    """Write the leaves of a bill; how many."""
    with connection.cursor() as cursor:
        cursor.execute(GATHER, [bill])
        return int(cursor.rowcount)


def hashes(bill: int, first: int = 0, last: int | None = None) -> Iterator[bytes]:
    """The hashes of a bill's leaves, in order; from ``first`` to ``last``, both included."""
    leaves = Leaf.objects.filter(bill=bill, position__gte=first).order_by("position")
    if last is not None:
        leaves = leaves.filter(position__lte=last)
    return (merkle.leaf_hash(leaf.text) for leaf in leaves.iterator(chunk_size=CHUNK))
