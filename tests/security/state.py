"""Whether anything was changed: how many rows each table has, and which was written last."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

TOLD = frozenset(
    {
        *("people_accesslog", "people_client", "people_wrongtries", "people_securityevent"),
        *("api_citizen", "django_session", "catalogue_searchmiss", "procrastinate_jobs"),
        *("procrastinate_events", "procrastinate_periodic_defers"),
    }
)
"""What is written of a request that is refused: who asked, who tried in vain."""


def tables() -> list[str]:
    with connection.cursor() as cursor:
        return sorted(set(connection.introspection.table_names(cursor)) - TOLD)


def question(names: list[str]) -> str:
    """Of every table the number of rows and the last transaction that wrote one."""
    parts = (
        f"SELECT '{name}', count(*), coalesce(max(xmin::text::bigint), 0) FROM \"{name}\""
        for name in names
    )
    return " UNION ALL ".join(parts)


def what_is_there(asked: str) -> dict[str, tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return {name: (rows, last) for name, rows, last in cursor.fetchall()}


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is done within is taken back in the end."""
    place = transaction.savepoint()
    try:
        yield
    finally:
        transaction.savepoint_rollback(place)
