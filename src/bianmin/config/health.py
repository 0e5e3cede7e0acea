"""Whether everything is up: this web server, the database, and a worker that is alive."""

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

HEARTBEAT = """
    SELECT coalesce(max(last_heartbeat) > now() - interval '30 seconds', false)
      FROM procrastinate_workers
"""


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when all is up; 503 naming what is not."""
    answer = {"web": True, "database": False, "worker": False}
    try:
        with connection.cursor() as cursor:
            cursor.execute(HEARTBEAT)
            row = cursor.fetchone()
        answer.update(database=True, worker=bool(row and row[0]))
    except Error:
        connection.close()
    return JsonResponse(answer, status=200 if all(answer.values()) else 503)
