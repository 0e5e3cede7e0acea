"""The schedule of periodic work, for the worker: here alone "now" is asked for."""

import logging

from django.utils import timezone
from procrastinate.contrib.django import app

from bianmin.applications import services as applications
from bianmin.casework.archive import destroying, lists
from bianmin.information.annual import reminding
from bianmin.matters import recheck, rereckon
from bianmin.matters.sweep import sweep
from bianmin.notices.tasks import BEHIND
from bianmin.record import bills
from bianmin.vault import resealing

from . import calendar_watch, cleaning

RECHECK_PARTS = 7
"""Every matter is rechecked once in so many nights, and whatever changed in the last day."""

logger = logging.getLogger(__name__)


@app.periodic(cron="* * * * *")
@app.task(queue="effects", queueing_lock="sweep")
def sweep_now(timestamp: int) -> int:
    """Every minute: lights, and what the law does by itself."""
    return sweep(timezone.now())


@app.periodic(cron="* * * * *")
@app.task(queue="effects", queueing_lock="rereckon")
def rereckon_now(timestamp: int) -> int:
    """Every minute: where the calendar has changed, every open clock is reckoned by it."""
    return rereckon.rereckon(timezone.now()) if rereckon.is_due() else 0


@app.periodic(cron="*/10 * * * *")
@app.task(queue="effects", queueing_lock="succession")
def carry_over(timestamp: int) -> int:
    """Every ten minutes: what still lies with posts that are gone finds whoever goes on."""
    return applications.carry_over(at=timezone.now())


@app.periodic(cron="* * * * *")
@app.task(queue="effects", queueing_lock="stalled")
async def take_up_stalled(timestamp: int) -> int:
    """Every minute: what a worker was doing when it was killed is done by another."""
    stalled = list(await app.job_manager.get_stalled_jobs())
    for job in stalled:
        await app.job_manager.retry_job(job)
    return len(stalled)


@app.periodic(cron="* * * * *")
@app.task(queue="papers", queueing_lock="reseal", priority=BEHIND)
def reseal_some(timestamp: int) -> int:
    """Every minute, behind everything else: what lies under an old key is sealed anew."""
    return resealing.go_on(at=timezone.now()) if resealing.is_under_way() else 0


@app.periodic(cron="20 3 * * *")
@app.task(queue="effects", queueing_lock="recheck")
def recheck_some(timestamp: int) -> int:
    """Every night: prove a part of the caches and ledgers; what is found is logged as an error."""
    faults = recheck.rolling(timezone.now(), parts=RECHECK_PARTS)
    for matter, found in faults.items():
        logger.error("matter %s: %s", matter, "; ".join(found))
    return len(faults)


@app.periodic(cron="10 1-23 * * *")
@app.task(queue="effects", queueing_lock="bill")
def make_bill(timestamp: int) -> int:
    """Every hour, so that a worker that was down still does it: the day's bill, first thing in the
    night; and whatever bills are not signed or stamped yet."""
    at = timezone.now()
    made = bills.make_if_due(at)
    completed = bills.complete(at)
    return (made is not None) + completed.signed + completed.stamped


@app.periodic(cron="5 8-20 * * *")
@app.task(queue="effects", queueing_lock="calendar")
def watch_calendar(timestamp: int) -> int:
    """Every hour of the day, so that a worker that was down still warns on that day."""
    return calendar_watch.warn(timezone.now())


@app.periodic(cron="30 8-18 * * *")
@app.task(queue="effects", queueing_lock="reminders")
def remind_applicants(timestamp: int) -> int:
    """Every hour of the day: papers that were promised for today or the next working day."""
    return applications.remind(timezone.now())


@app.periodic(cron="15 * * * *")
@app.task(queue="effects", queueing_lock="renewals")
def renew_licences(timestamp: int) -> int:
    """Every hour: renewals that nobody decided before the licence ran out are granted by law."""
    return applications.renew_by_law(at=timezone.now())


@app.periodic(cron="45 8-18 * * *")
@app.task(queue="effects", queueing_lock="licences")
def remind_holders(timestamp: int) -> int:
    """Every hour of the day: holders of licences that end soon."""
    return applications.remind_holders(at=timezone.now())


@app.periodic(cron="25 */6 * * *")
@app.task(queue="effects", queueing_lock="annual-drafts")
def begin_annual_reports(timestamp: int) -> int:
    """Four times a day, so that a worker that was down still does it: in the new year the reports
    of the last one are begun, for whoever writes them to find."""
    return reminding.prepare(timezone.now())


@app.periodic(cron="55 8-18 * * *")
@app.task(queue="effects", queueing_lock="annual-reminders")
def remind_of_annual_reports(timestamp: int) -> int:
    """Every hour of the day: who keeps a report that is owed soon, or is late."""
    return reminding.remind(timezone.now())


@app.periodic(cron="20 2 * * *")
@app.task(queue="effects", queueing_lock="destruction")
def destroy_approved(timestamp: int) -> int:
    """Every night: files that two persons let go are destroyed; then those past their time are
    listed for the next two."""
    at = timezone.now()
    gone = destroying.carry_out(at)
    lists.draw_up(at)
    return gone


@app.periodic(cron="40 2 * * *")
@app.task(queue="effects", queueing_lock="cleaning")
def forget_old(timestamp: int) -> int:
    """Every night: unfinished intakes, what was practised or public, photographs, stray files."""
    gone = cleaning.clean(timezone.now())
    return gone.drafts + gone.practised + gone.uploads + gone.files
