"""Of every table: is it only ever added to? What is so has a trigger, and the application no right.

``tables.txt`` is the list; a table without a line, and a line without its table, fail.

- append-only: neither changed, nor deleted, nor emptied; of practice and of old events alone a
  function of the owner's lets rows go
- stays: rows as written, but for what their trigger names (a paper's digest, a seal's end, what is
  sealed anew); deleted only what was practised
- changes: as its floor's services change it
"""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from bianmin.config.preparation import connect_as
from tests.house.databases import Database

from . import county

LIST = Path(__file__).parent / "tables.txt"
OPERATIONS = {"UPDATE": 16, "DELETE": 8, "TRUNCATE": 32}
"""What may not be done, with its bit in ``pg_trigger.tgtype``."""


def told() -> dict[str, set[str]]:
    """The tables of each sort; a sort's line goes on where lines are indented."""
    whole = LIST.read_text().replace("\n ", " ").splitlines()
    return {kind: set(names.split()) for kind, _colon, names in (w.partition(":") for w in whole)}


def asked(statement: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return {name for (name,) in cursor.fetchall()} if cursor.description else set()


def refused(statement: str) -> str:
    """What the database says to it; it must say no."""
    with pytest.raises(DatabaseError) as no, transaction.atomic():
        asked(statement)
    return str(no.value)


def statements(table: str) -> dict[str, str]:
    whole = asked(
        "SELECT column_name FROM information_schema.columns"
        f" WHERE table_name = '{table}' AND data_type IN ('bigint', 'integer')"
    )
    (first,) = asked(f"SELECT min(column_name) FROM information_schema.columns"
        f" WHERE table_name = '{table}'")  # fmt: skip
    new = f"{min(whole)} = {min(whole)} + 1" if whole else f"{first} = {first}"
    return {
        "UPDATE": f"UPDATE {table} SET {new}",
        "DELETE": f"DELETE FROM {table}",
        "TRUNCATE": f"TRUNCATE {table} CASCADE",
    }


@pytest.mark.django_db
def test_every_table_is_told_of_once() -> None:
    there = asked("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    listed = [name for names in told().values() for name in names]
    assert sorted(listed) == sorted(there)
    assert told()["append-only"] == set(settings.APPEND_ONLY_TABLES)
    guarded = asked(
        "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger t JOIN pg_proc p ON p.oid = tgfoid"
        " WHERE NOT tgisinternal AND tgtype & 2 = 2 AND tgtype & 24 > 0"
        " AND prosrc LIKE '%RAISE EXCEPTION%'"
    )
    partly = {"matters_matter", "catalogue_edition", "catalogue_utilitydirectory", "network_holder"}
    partly |= {"information_annualreport", "information_disclosure"}
    assert guarded - partly == told()["append-only"] | told()["stays"]


def test_neither_the_application_nor_the_owner_undoes_what_is_written(
    fresh_database: Database, key: Path, authority: Path
) -> None:
    county.settle()
    for table in sorted(told()["append-only"]):
        for statement in statements(table).values():
            assert "permission denied" in refused(statement), statement
    connect_as(fresh_database.owner_url)
    for table in sorted(told()["append-only"] | told()["stays"]):
        empty = not asked(f"SELECT 1 FROM {table} LIMIT 1")
        for deed, statement in statements(table).items():
            by_row = asked(
                f"SELECT 1 FROM pg_trigger WHERE tgrelid = '{table}'::regclass AND tgtype & 1 = 1"
                f" AND tgtype & {OPERATIONS[deed]} > 0"
            )
            if by_row and empty:  # a trigger of rows, and no row to try it on
                continue
            assert not refused(statement).startswith("cannot truncate"), (table, deed)
    connect_as(fresh_database.url)
