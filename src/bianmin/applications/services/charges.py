"""Saying that money was asked for agency, and what supervision found."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from .. import charged_refusals as refusals
from ..charges import CHARGES
from ..models import ChargeOutcome, ChargeReport
from . import sayings


@transaction.atomic
def report_charge(
    *, matter: int, words: str, contact: str = "", entered_by: int | None = None, at: datetime
) -> ChargeReport:
    """Keep what she says of money asked for agency, at any time; or change it until answered.

    ``entered_by`` is the account that types in what she said in person, None for herself. It may be
    of whom she complains: what is typed in is added to what is there and never takes its place.
    Whoever supervises the place is told at once, each time. Raises Refusal.
    """
    about_it = sayings.locked(matter)
    return sayings.keep(CHARGES, about_it, words=words, contact=contact, by=entered_by, at=at)


@transaction.atomic
def answer_charge(
    *, matter: int, outcome: str, words: str, bodies: Collection[int], by: int, at: datetime
) -> ChargeReport:
    """Say what was found of a report on one of ``bodies``; she is told. Raises Refusal."""
    report = sayings.to_be_answered(CHARGES, matter, bodies, words, by)
    if outcome not in ChargeOutcome.values:
        raise refusals.say_what_was_found()
    report.outcome = outcome
    return sayings.answer(CHARGES, report, words=words, by=by, at=at)
