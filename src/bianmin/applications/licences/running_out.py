"""Licences that run out: the holder is reminded in time; silence on a renewal grants it (50)."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from bianmin.almanac import selectors as almanac
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of, start_of
from bianmin.matters.services import LAW, take
from bianmin.network.selectors import directory
from bianmin.policy import selectors as policy

from ..models import Licence, LicenceRequest, Purpose
from ..notices import words
from ..policies import LICENCE_REMINDERS
from . import messages, offering
from .requests import last_day_to_ask
from .selectors import open_request, run_out_with_request, running_out

BATCH = 500


def renew_by_law(*, at: datetime) -> int:
    """Take the law's step on each renewal that nobody decided before the licence ran out; how many.

    May be run at any time and again; each holds from the end of the licence's last day.
    """
    return sum(_renewed(request, at) for request in run_out_with_request(at))


def _renewed(request: LicenceRequest, at: datetime) -> bool:
    """Whether it was renewed; what waits for the applicant, or was moved meanwhile, is left."""
    last = request.licence.until_day
    assert last is not None
    ended = start_of(date.fromordinal(last.toordinal() + 1))
    key, facts = f"deem-renewed-{request.pk}", {"until": last.isoformat()}
    try:
        take(
            request.matter_id, "deem_renewed", by=LAW, at=at, key=key, facts=facts, effective=ended
        )
    except Refusal:
        return False
    return True


@transaction.atomic
def remind_holders(*, at: datetime) -> int:
    """Remind who holds a licence that ends soon, once for each of the county's days; how many."""
    first, count = day_of(at), 0
    for mark in sorted(int(mark) for mark in policy.value(LICENCE_REMINDERS, first)):
        last = almanac.calendar().add_working_days(day_of(at), mark)
        for licence in _to_be_reminded(first, last, mark):
            count += _reminded(licence, mark, at)
        first = date.fromordinal(last.toordinal() + 1)
    return count


def _to_be_reminded(first: date, last: date, mark: int) -> list[Licence]:
    """Those that end between two days and were not reminded as late as this."""
    rows = running_out(first, last).select_related("holder", "paper")
    rows = rows.filter(Q(reminded=None) | Q(reminded__gt=mark))
    return list(rows.select_for_update(skip_locked=True, of=("self",))[:BATCH])


def _reminded(licence: Licence, mark: int, at: datetime) -> bool:
    """Whether the holder was told; who has asked for renewal need not be."""
    asked = open_request(licence, Purpose.RENEWAL) is not None
    if not asked:
        organ = directory().living(licence.organ, day_of(at))
        ask_by = _ask_by(licence, day_of(at))
        messages.remind(
            licence, organ, ask_by, online=offering.is_offered(licence, day_of(at)), at=at
        )
    licence.reminded = mark
    licence.save(update_fields=["reminded"])
    return not asked


def _ask_by(licence: Licence, today: date) -> str:
    """Until when the renewal is asked for; where that has passed, to ask at once."""
    last = last_day_to_ask(licence)
    if last < today:
        return words.say("said", "ask_at_once")
    return words.say("said", "ask_by", day=words.day(last))
