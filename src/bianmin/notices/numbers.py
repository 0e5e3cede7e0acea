"""An organ's own numbers 〔2026〕12号: no gap, no reuse, whoever else is counting."""

from datetime import datetime

from django.db import connection

from bianmin.law.zone import day_of

DRILL = "演练"
"""What the numbers of training papers begin with, and what stands all over them."""

NEXT = """
    INSERT INTO notices_counter (organ, mark, year, last) VALUES (%s, %s, %s, 1)
    ON CONFLICT (organ, mark, year) DO UPDATE SET last = notices_counter.last + 1
    RETURNING last
"""


def take(*, organ: int, mark: str, at: datetime) -> str:
    """The organ's next number under this mark in the year of ``at``.

    The counter stays locked until the caller's transaction ends, so that a rolled-back number is
    given again: take numbers last, and the organs of one transaction in the order of their ids.
    """
    year = day_of(at).year
    with connection.cursor() as cursor:
        cursor.execute(NEXT, [organ, mark, year])
        (last,) = cursor.fetchone()
    return f"{mark}〔{year}〕{last}号"
