"""Under which names a connection has prepared our statements.

The one place that uses a part of psycopg which it does not promise to keep: its own list of what is
prepared. Why there is no other way at this speed: docs/decisions/0028-a-door-to-the-server.md.
"""

from collections import OrderedDict
from itertools import count
from typing import Any

import psycopg
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGresult

_WELL = {ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK}
_numbers = count()


def name_of(connection: psycopg.Connection[Any], statement: str) -> bytes:
    """The name of a statement, which is prepared the first time it is asked for.

    psycopg ends everything prepared when it rolls back, and the oldest when there is too much: what
    is prepared here stands in psycopg's own list, so as to go with the rest.
    """
    names: OrderedDict[Any, bytes] = connection._prepared._names
    if statement in names:
        names.move_to_end(statement)
    else:
        name = b"bianmin_%d" % next(_numbers)
        checked(connection.pgconn.prepare(name, statement.encode()))
        names[statement] = name
    return names[statement]


def checked(result: PGresult) -> PGresult:
    """The result, where the server did what it was asked. Raises psycopg's errors."""
    if result.status not in _WELL:
        raise psycopg.errors.error_from_result(result)
    return result
