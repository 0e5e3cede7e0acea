"""Today's list of a site: what presses and what moved, of every kind of matter. Reads only."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bianmin.law.zone import day_of, start_of
from bianmin.matters import selectors
from bianmin.matters.models import Stay

from ..parts import Part, part

NAMES: dict[str, Promise] = {
    "overdue": _("Overdue"),
    "due": _("Due today"),
    "untouched": _("Not yet touched"),
    "came": _("Came in today"),
    "went": _("Went out today"),
}


def parts(body: int, *, out: Q, at: datetime, training: bool = False) -> list[Part]:
    """What lies with a body (id), came and went, on the day of ``at``, but what is kept ``out``."""
    here = selectors.at_body(body, out=out, training=training)
    return [part(code, NAMES[code], stays) for code, stays in _asked(here, at)]


def _asked(here: QuerySet[Stay], at: datetime) -> Iterable[tuple[str, QuerySet[Stay]]]:
    midnight = start_of(day_of(at))
    due = {"act_by__gt": at, "act_by__lte": midnight + timedelta(days=1)}
    lying, came = here.filter(left_at__isnull=True), here.filter(arrival=True)
    return (
        ("overdue", lying.filter(act_by__lte=at).order_by("act_by")),
        ("due", lying.filter(**due).order_by("act_by")),
        ("untouched", lying.filter(received_at__isnull=True).order_by("sent_at")),
        ("came", came.filter(sent_at__gte=midnight).order_by("-sent_at")),
        ("went", here.filter(left_at__gte=midnight).order_by("-left_at")),
    )
