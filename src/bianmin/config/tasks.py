"""Periodic work that concerns several floors, for the worker."""

from django.utils import timezone
from procrastinate.contrib.django import app

from . import calendar_watch, cleaning


@app.periodic(cron="5 8-20 * * *")
@app.task(queue="effects", queueing_lock="calendar")
def watch_calendar(timestamp: int) -> int:
    """Every hour of the day, so that a worker that was down still warns on that day."""
    return calendar_watch.warn(timezone.now())


@app.periodic(cron="40 2 * * *")
@app.task(queue="effects", queueing_lock="cleaning")
def forget_old(timestamp: int) -> int:
    """Every night: unfinished intakes, their photographs and stray files."""
    gone = cleaning.clean(timezone.now())
    return gone.drafts + gone.uploads + gone.files
