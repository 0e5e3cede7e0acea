"""Whether everything is up: this web server, the database, and a worker that is alive."""

from collections.abc import Callable
from datetime import datetime

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from bianmin.almanac import selectors as almanac
from bianmin.law.zone import day_of

present: Callable[[], datetime] = timezone.now
HEARTBEAT = """
    SELECT coalesce(max(last_heartbeat) > now() - interval '30 seconds', false)
      FROM procrastinate_workers
"""


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when all is up; 503 naming what is not.

    ``overdue_calendar_year`` is a year whose holiday notice ought to have been imported by now.
    """
    answer, overdue = {"web": True, "database": False, "worker": False}, None
    try:
        with connection.cursor() as cursor:
            cursor.execute(HEARTBEAT)
            row = cursor.fetchone()
        answer.update(database=True, worker=bool(row and row[0]))
        overdue = almanac.overdue_year(day_of(present()))
    except Error:
        connection.close()
    status = 200 if all(answer.values()) else 503
    return JsonResponse({**answer, "overdue_calendar_year": overdue}, status=status)
