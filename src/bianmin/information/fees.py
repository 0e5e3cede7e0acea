"""The fee for handling requests beyond measure: by count or by pages, never by both.

Most requests are free (条例第四十二条). Prices are dated rows of ``law.fees``, excess progressive;
by which basis a body charges, it chooses for each request, and the notice names it.
"""

from datetime import date
from enum import StrEnum

from bianmin.law import fees


class Basis(StrEnum):
    """By what a fee is reckoned; a request is charged by one of them.

    ``COUNT``: the requests of one applicant to one body in one calendar month, any outcome.
    ``PAGES``: the pages given for one request, those of other requests not added; not for
    what is published already, since telling where it is gives no pages.
    """

    COUNT = "count"
    PAGES = "pages"


_ROWS = {Basis.COUNT: "XX-FEE-COUNT", Basis.PAGES: "XX-FEE-PAGES"}


def schedule(basis: Basis, day: date) -> fees.Schedule:
    """The row of the law by which this basis is priced on ``day``; LookupError before there was."""
    return fees.in_force(_ROWS[basis], day)


def due(*, basis: Basis, count: int, already: int = 0, day: date) -> int:
    """The fee in fen for ``count`` requests or pages.

    ``already``: how many requests the same applicant had sent to the same body in this month
    before these (by count; split contents of one letter are requests of their own). Pages are
    never added to earlier ones: ValueError where that is asked. 0 where it is free.
    """
    if basis is Basis.PAGES and already:
        raise ValueError("pages of one request are not added to those of another")
    return schedule(basis, day).due(already + 1, already + count)
