"""The owner's hand in a test's own transaction: what the application's role may not undo.

A story that begins with no value and no edition empties what is only ever added to. The function
is in the tests' databases alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection

INSTALL = """
CREATE FUNCTION tests_as_owner(statement text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER AS $$ BEGIN EXECUTE statement; END $$
"""


def install(owner_url: str) -> None:
    """Put the function into a database."""
    with psycopg.connect(owner_url) as opened:
        opened.execute(INSTALL)


def as_owner(*statements: str) -> None:
    """Run statements with the owner's rights, in the transaction of the test."""
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute("SELECT tests_as_owner(%s)", [statement])


@contextmanager
def unguarded(table: str, trigger: str) -> Iterator[None]:
    """Let rows go meanwhile that a trigger keeps."""
    _guard(table, trigger, "DISABLE")
    yield
    _guard(table, trigger, "ENABLE")


def _guard(table: str, trigger: str, what: str) -> None:
    as_owner(
        "SET CONSTRAINTS ALL IMMEDIATE",
        f"ALTER TABLE {table} {what} TRIGGER {trigger}",
        "SET CONSTRAINTS ALL DEFERRED",
    )


def forget_values() -> None:
    """No value of the county's is set any more."""
    with unguarded("policy_value", "append_only"):
        as_owner("DELETE FROM policy_value")
