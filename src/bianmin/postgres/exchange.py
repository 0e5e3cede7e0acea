"""Sends statements to the server, several in one exchange, and brings back their rows.

Straight through libpq (psycopg's ``pq``): a cursor would cost more than most statements do. What is
sent together is still run one after the other, each seeing what has been committed meanwhile.
Parameters go as text, so that the server alone says of which type they are, and every statement is
prepared once a connection, whatever its values.
"""

from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections
from psycopg import generators
from psycopg.abc import PQGen
from psycopg.adapt import PyFormat, Transformer
from psycopg.pq import ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult

from .prepared import checked, name_of

Row = tuple[Any, ...]
Asked = tuple[str, Sequence[Any]]
"""A statement with ``$1``, and its parameters."""


def run(statement: str, parameters: Sequence[Any]) -> list[Row]:
    """The rows of one statement."""
    return exchange((statement, parameters))[0]


def exchange(*asked: Asked) -> list[list[Row]]:
    """The rows of each statement, in order; one wait for the server, not one each.

    On Django's connection, in its transaction; they count among the statements Django logs.
    Raises psycopg's errors; what was sent after the statement that failed is not run.
    """
    django = connections[DEFAULT_DB_ALIAS]
    django.ensure_connection()
    rows = _session(django.connection).exchange(asked)
    if django.queries_logged:
        django.queries_log.extend({"sql": statement, "time": "0"} for statement, _ in asked)
    return rows


class _Session:
    """One connection: what it has prepared, and how it writes and reads values."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self.connection = connection
        self.values = Transformer(connection)

    def exchange(self, asked: Sequence[Asked]) -> list[list[Row]]:
        libpq = self.connection.pgconn
        sent = [(name_of(self.connection, text), self._texts(values)) for text, values in asked]
        begins = not self.connection.autocommit and libpq.transaction_status == _IDLE
        libpq.enter_pipeline_mode()
        try:
            if begins:
                libpq.send_query_params(b"BEGIN", None)
            for name, texts in sent:
                libpq.send_query_prepared(name, texts)
            libpq.pipeline_sync()
            results = self.connection.wait(self._results())
        finally:
            libpq.exit_pipeline_mode()
        return [self._rows(result) for result in results[begins:]]

    def _texts(self, values: Sequence[Any]) -> Sequence[Any]:
        return self.values.dump_sequence(values, [PyFormat.TEXT] * len(values))

    def _results(self) -> PQGen[list[PGresult]]:
        libpq, results = self.connection.pgconn, list[PGresult]()
        yield from generators.send(libpq)
        while True:
            result = yield from generators.fetch(libpq)
            if result and result.status == ExecStatus.PIPELINE_SYNC:
                break
            if result:
                results.append(result)
        return [checked(result) for result in results]

    def _rows(self, result: PGresult) -> list[Row]:
        if not result.ntuples:
            return []
        self.values.set_pgresult(result)
        return self.values.load_rows(0, result.ntuples, tuple)


_IDLE = TransactionStatus.IDLE
_sessions: WeakKeyDictionary[psycopg.Connection[Any], _Session] = WeakKeyDictionary()


def _session(connection: psycopg.Connection[Any]) -> _Session:
    if connection not in _sessions:
        _sessions[connection] = _Session(connection)
    return _sessions[connection]
