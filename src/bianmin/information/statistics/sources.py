"""From which rows the figures of a year are counted, by body: in a statement each."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from bianmin.law.zone import day_of, start_of
from bianmin.matters.models import Clock

from ..annual import selectors as annual
from ..annual.figures import Figures
from ..models import Disclosure, Request
from .counting import Entry

REPLY = "reply"
TOLD = ("has_text", "has_file", "runs_from")


def entries(year: int) -> dict[int, list[Entry]]:
    """What was made public in a year, by body."""
    since, until = start_of(date(year, 1, 1)), start_of(date(year + 1, 1, 1))
    rows = Disclosure.objects.filter(published_at__gte=since, published_at__lt=until)
    rows = rows.annotate(has_text=~Q(text=""), has_file=Q(file__isnull=False))
    found: dict[int, list[Entry]] = defaultdict(list)
    rows = rows.annotate(runs_from=Coalesce("changed_on", "made_on"))
    names = ("body", "mode", "published_at", "public_since", "category", *TOLD)
    for body, mode, at, before, category, *told in rows.values_list(*names):
        listed = mode == Disclosure.Mode.ON_REQUEST
        text, file, since = told
        found[body].append(Entry(category, listed, text, file, since, before or day_of(at)))
    return found


def replies(year: int) -> dict[int, list[bool]]:
    """Of each reply of a year whether it was late, by the body that gave it."""
    such = Request.objects.filter(matter__training=False, replied_on__year=year)
    late = Clock.objects.filter(matter=OuterRef("pk"), name=REPLY).values("late_days")
    rows = such.annotate(late=Subquery(late)).exclude(late=None)
    found: dict[int, list[bool]] = defaultdict(list)
    for body, days in rows.values_list("letter__body", "late"):
        found[body].append(days > 0)
    return found


def reported(year: int, bodies: Collection[int]) -> dict[int, Figures]:
    """Tables three and four of a year, of the bodies whose report is public."""
    rows = annual.published_of_bodies(year).filter(body__in=bodies)
    return {row.body_id: annual.kept(row) for row in rows}
