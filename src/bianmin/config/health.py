"""Whether everything is up: this web server, the database, and a worker that is alive."""

from collections.abc import Callable
from datetime import datetime

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from bianmin.almanac import selectors as almanac
from bianmin.desk.door import values
from bianmin.law.zone import day_of

present: Callable[[], datetime] = timezone.now
HINTS: dict[str, str | int | None] = {"overdue_calendar_year": None, "breached_passwords": None}
HEARTBEAT = """
    SELECT coalesce(max(last_heartbeat) > now() - interval '30 seconds', false)
      FROM procrastinate_workers
"""


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when all is up; 503 naming what is not.

    ``overdue_calendar_year`` is a year whose holiday notice ought to have been imported by now;
    ``breached_passwords`` is what is wrong with the list of them. Neither is a fault.
    """
    answer, hints = {"web": True, "database": False, "worker": False}, dict(HINTS)
    try:
        with connection.cursor() as cursor:
            cursor.execute(HEARTBEAT)
            row = cursor.fetchone()
        answer.update(database=True, worker=bool(row and row[0]))
        hints["overdue_calendar_year"] = almanac.overdue_year(day_of(present()))
        hints["breached_passwords"] = values.breached(present())
    except Error:
        connection.close()
    status = 200 if all(answer.values()) else 503
    return JsonResponse({**answer, **hints}, status=status)
