"""Reminds an applicant of the papers she promised, before the day has passed."""

from datetime import datetime

from django.db import transaction

from bianmin.almanac import selectors as almanac
from bianmin.casework.abouts import about
from bianmin.casework.tracking import spaced
from bianmin.law.zone import day_of
from bianmin.notices import services as notices

from ..models import Application, Undertaking
from ..notices import words
from ..recipients import recipients

BATCH = 500


@transaction.atomic
def remind(at: datetime) -> int:
    """Remind who promised papers for today or the next working day, once; how many were."""
    last = almanac.calendar().add_working_days(day_of(at), 1)
    due = Undertaking.objects.filter(
        settled_at__isnull=True, reminded_at__isnull=True, by_day__lte=last
    )
    rows = list(due.select_for_update(skip_locked=True, of=("self",))[:BATCH])
    for row in rows:
        _remind(row, at)
    Undertaking.objects.filter(pk__in=[row.pk for row in rows]).update(reminded_at=at)
    return len(rows)


def _remind(row: Undertaking, at: datetime) -> None:
    application = Application.objects.select_related("party", "edition").get(pk=row.matter_id)
    facts = {
        "item": application.edition.typed.name,
        "by_day": words.day(row.by_day),
        "tracking_code": spaced(application.code),
    }
    for one in recipients(application):
        notices.send(
            channel=one.channel,
            to=one.to,
            wording="papers_awaited",
            facts=facts,
            about=about(row.matter_id),
            at=at,
        )
