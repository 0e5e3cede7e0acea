"""Hears from the server that something has changed, so that nobody need ask whether it has.

On a connection of the process's own, beside the pool: what the server sent is read from the socket
when somebody wants to know, and costs the database nothing.
"""

import select
from contextlib import suppress
from time import monotonic
from typing import Any

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections

AGAIN_AFTER = 10.0
"""Seconds after which a line that is down is tried again."""

# A line to a far server that breaks without a word is known to be down within ten seconds.
KEPT_ALIVE = {"keepalives_idle": 4, "keepalives_interval": 2, "keepalives_count": 3}


class Line:
    """A line to a channel on which the server tells of changes (``NOTIFY``)."""

    def __init__(self, channel: str) -> None:
        self.channel = channel
        self._connection: psycopg.Connection[Any] | None = None
        self._database = ""
        self._again_at = 0.0

    def is_quiet(self) -> bool:
        """Whether the server told of no change since this was last asked.

        Never on a line that is down or has just been opened: whoever gets False asks the server,
        and goes by the answer until the next False.
        """
        if self._connection is None or self._database != _database():
            self._open()
            return False
        if not _has_something(self._connection.fileno()):
            return True
        if not self._heard(self._connection):
            self.hang_up()
        return False

    def _heard(self, connection: psycopg.Connection[Any]) -> bool:
        """Whether anything was told; all of it is taken from the line.

        Nothing was where the server says that it ends the line, or is gone.
        """
        told = 0
        with suppress(psycopg.OperationalError):
            connection.pgconn.consume_input()
            while connection.pgconn.notifies():
                told += 1
        return told > 0

    def _open(self) -> None:
        """A line is used once it has heard itself: behind a pooler it would hear nothing at all."""
        if self._database == _database() and monotonic() < self._again_at:
            return
        self.hang_up()
        self._database, self._again_at = _database(), monotonic() + AGAIN_AFTER
        with suppress(psycopg.OperationalError):
            connection = psycopg.connect(**_parameters(), autocommit=True)
            self._connection = connection
            connection.pgconn.exec_(f"LISTEN {self.channel}".encode())
            connection.pgconn.exec_(f"NOTIFY {self.channel}".encode())
            if not self._heard(connection):
                self.hang_up()

    def hang_up(self) -> None:
        """End the line; it is opened again when somebody wants to know."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None


def _has_something(line: int) -> bool:
    """Whether something can be read, be it that the line has ended."""
    looking = select.poll()
    looking.register(line, select.POLLIN)
    return bool(looking.poll(0))


def _parameters() -> dict[str, Any]:
    return {**connections[DEFAULT_DB_ALIAS].get_connection_params(), **KEPT_ALIVE}


def _database() -> str:
    return str(connections[DEFAULT_DB_ALIAS].settings_dict["NAME"])
