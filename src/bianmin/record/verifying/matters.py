"""Matters: their chains, what is cached of them, and every bill that has them."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db import connection
from django.utils.translation import gettext as _

from bianmin.almanac import selectors as almanac
from bianmin.matters import recheck
from bianmin.matters.models import (
    Clock,
    Entry,
    Matter,
    Move,
    NumberSeries,
    PinnedLimit,
    Reckoned,
    Stamp,
    Stay,
)
from bianmin.matters.numbers import DRILL

from ..kinds import MATTER
from . import leaves
from .faults import Fault

OF_A_MATTER = (Entry, Stay, Stamp, Clock, Move)
NUMBER_SIGNS = 7
"""Six digits and the check character, with which a number goes on after its series."""


def matters(chosen: Sequence[int], at: datetime) -> Iterator[Fault]:
    """What is wrong with some matters (ids), training ones among them but for the bills."""
    found = recheck.faults_of_all(chosen, at)
    names = dict(Matter.objects.filter(pk__in=found).values_list("pk", "number"))
    for matter, said in found.items():
        yield from (Fault("matters_matter", names[matter], fault) for fault in said)
    yield from leaves.heads(chosen)
    yield from leaves.changed(MATTER, chosen)
    yield from leaves.late(MATTER, chosen)


def orphans() -> Iterator[Fault]:
    """Rows that belong to no matter, and clocks whose limit is not there."""
    unlimited = Clock.objects.exclude(pinned__in=PinnedLimit.objects.values("pk"))
    for (digest,) in unlimited.values_list("pinned_id").distinct():
        yield Fault(PinnedLimit._meta.db_table, digest, _("clocks run by it, and it is gone"))
    for model in OF_A_MATTER:
        lost = model.objects.exclude(matter__in=Matter.objects.values("pk"))
        for (matter,) in lost.values_list("matter_id").distinct():
            yield Fault(model._meta.db_table, f"matter_id {matter}", _("there is no such matter"))


SERIES = """
SELECT coalesce(n.series, m.series), n.last, m.given FROM matters_numberseries n FULL JOIN
    (SELECT left(number, -%s) AS series, count(*) AS given FROM matters_matter
    WHERE parent IS NULL AND NOT training GROUP BY 1) m ON m.series = n.series
WHERE left(coalesce(n.series, m.series), %s) <> %s AND n.last IS DISTINCT FROM m.given
"""


def series() -> Iterator[Fault]:
    """Series of numbers that do not count what was given from them: none is left out, ever."""
    with connection.cursor() as cursor:
        cursor.execute(SERIES, [NUMBER_SIGNS, len(DRILL), DRILL])
        for name, last, given in cursor.fetchall():
            said = _("its last number is %(last)s, and %(given)s matters have one of it")
            yield Fault(
                NumberSeries._meta.db_table, name, said % {"last": last or 0, "given": given or 0}
            )


def reckoned() -> Iterator[Fault]:
    """That one row at most says by which calendar all clocks were reckoned, and one there was."""
    known = list(Reckoned.objects.values_list("calendar", flat=True))
    if len(known) > 1:
        yield Fault(Reckoned._meta.db_table, "*", _("there may be one row only"))
    if max(known, default=0) > almanac.version():
        yield Fault(Reckoned._meta.db_table, "*", _("there never was such a calendar"))
