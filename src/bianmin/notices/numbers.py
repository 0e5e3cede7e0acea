"""An organ's own numbers 〔2026〕12号: no gap, no reuse, whoever else is counting."""

from datetime import datetime

from bianmin.law.zone import day_of
from bianmin.postgres.exchange import run

DRILL = "演练"
"""What the numbers of training papers begin with, and what stands all over them."""

NEXT = """
    INSERT INTO notices_counter (organ, mark, year, last) VALUES ($1, $2, $3, 1)
    ON CONFLICT (organ, mark, year) DO UPDATE SET last = notices_counter.last + 1
    RETURNING last
"""


def take(*, organ: int, mark: str, at: datetime) -> str:
    """The organ's next number under this mark in the year of ``at``.

    The counter stays locked until the caller's transaction ends, so that a rolled-back number is
    given again: take numbers last, and the organs of one transaction in the order of their ids.
    """
    year = day_of(at).year
    last = run(NEXT, [organ, mark, year])[0][0]
    return f"{mark}〔{year}〕{last}号"
