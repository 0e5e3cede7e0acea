"""What the application's role may do: everything to rows, except to undo what is append-only."""

from collections.abc import Iterable

from django.db import connection
from psycopg import sql

GRANTS = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
    "REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {role}",
)


def grant(role: str, *, append_only: Iterable[str]) -> None:
    """Give the application's role its rights; run as the owner, after migrating.

    Raises UndefinedTable (as ProgrammingError) if an append-only table is not there.
    """
    with connection.cursor() as cursor:
        for statement in GRANTS:
            cursor.execute(_named(statement, role=role))
        for table in append_only:
            words = "REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {role}"
            cursor.execute(_named(words, role=role, table=table))


def _named(statement: str, **names: str) -> str:
    """The statement with each name quoted."""
    quoted = {key: sql.Identifier(name) for key, name in names.items()}
    return sql.SQL(statement).format(**quoted).as_string()
