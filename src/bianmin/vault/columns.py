"""The tables with sealed columns: what is under which key, and sealing it anew in batches."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from psycopg import sql

from . import sealing
from .ciphers import HEADER, Tampered
from .fields import SealedField
from .keys import KeyFault

AT_ONCE = 200
KEY = slice(2, HEADER.size)
"""Where the header has the key's number."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows that were under another header; ``after`` is the last one's primary key."""

    rows: int
    broken: int
    after: str


def tables() -> dict[str, type[models.Model]]:
    """The models with sealed columns, by label."""
    return {model._meta.label: model for model in apps.get_models() if sealed_of(model)}


def sealed_of(model: type[models.Model]) -> list[SealedField]:
    return [field for field in model._meta.local_fields if isinstance(field, SealedField)]


@transaction.atomic
def reseal_some(model: type[models.Model], header: bytes, after: str) -> Batch:
    """Seal the next rows anew; what somebody else has locked is left for another pass.

    Waits for nobody while it holds rows, so it can stand in nobody's way for long.
    """
    fields, pk = sealed_of(model), model._meta.pk
    assert pk is not None
    names = [pk.column, *(field.column for field in fields)]
    chosen = _chosen(model, "substring({} FROM 1 FOR 6) <> {}", header)
    beyond = sql.SQL("{} > {}::{}").format(
        sql.Identifier(pk.column), after, sql.SQL(str(pk.db_type(connection)))
    )
    query = sql.SQL(
        "SELECT {} FROM {} WHERE {} AND {} ORDER BY 1 LIMIT {} FOR NO KEY UPDATE SKIP LOCKED"
    ).format(
        sql.SQL(", ").join(map(sql.Identifier, names)),
        sql.Identifier(model._meta.db_table),
        beyond if after else sql.SQL("true"),
        chosen,
        sql.Literal(AT_ONCE),
    )
    rows = _all(query)
    broken = sum(not _resealed(model, fields, row) for row in rows)
    return Batch(len(rows), broken, str(rows[-1][0]) if rows else "")


def _resealed(model: type[models.Model], fields: Sequence[SealedField], row: Sequence[Any]) -> bool:
    """Whether all of the row's values open; those of a row that does not are left as they are."""
    try:
        anew = [_anew(value, f.place) for f, value in zip(fields, row[1:], strict=True)]
    except (Tampered, KeyFault):
        return False
    assert model._meta.pk is not None
    update = sql.SQL("UPDATE {} SET {} WHERE {} = {}").format(
        sql.Identifier(model._meta.db_table),
        sql.SQL(", ").join(
            sql.SQL("{} = {}").format(sql.Identifier(f.column), sql.Literal(value))
            for f, value in zip(fields, anew, strict=True)
        ),
        sql.Identifier(model._meta.pk.column),
        sql.Literal(row[0]),
    )
    with connection.cursor() as cursor:
        cursor.execute(update)
    return True


def _anew(value: Any, place: str) -> bytes | None:
    return None if value is None else sealing.seal(sealing.unseal(bytes(value), place), place)


def left(model: type[models.Model], header: bytes) -> int:
    """How many rows have a value under another header; reads the whole table."""
    return _count(model, _chosen(model, "substring({} FROM 1 FOR 6) <> {}", header))


def needing(model: type[models.Model], number: int) -> int:
    """How many rows have a value that only this key opens; reads the whole table."""
    key = HEADER.pack(0, 0, number)[KEY]
    return _count(model, _chosen(model, "substring({} FROM 3 FOR 4) = {}", key))


def _chosen(model: type[models.Model], question: str, header: bytes) -> sql.Composed:
    asked = (
        sql.SQL(question).format(sql.Identifier(field.column), sql.Literal(header))
        for field in sealed_of(model)
    )
    return sql.SQL("({})").format(sql.SQL(" OR ").join(asked))


def _count(model: type[models.Model], chosen: sql.Composed) -> int:
    table = sql.Identifier(model._meta.db_table)
    ((count,),) = _all(sql.SQL("SELECT count(*) FROM {} WHERE {}").format(table, chosen))
    return int(count)


def _all(query: sql.Composed) -> list[Sequence[Any]]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return list(cursor.fetchall())
