"""Saying that money was asked for agency, and what supervision found."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from bianmin.casework.abouts import about
from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter

from .. import charged_refusals as refusals
from ..answering import tell_her
from ..charges import had_a_hand, supervisors_of
from ..models import ChargeOutcome, ChargeReport, OpinionWay


@transaction.atomic
def report_charge(
    *, matter: int, words: str, contact: str = "", entered_by: int | None = None, at: datetime
) -> ChargeReport:
    """Keep what she says of money asked for agency, at any time; or change it until answered.

    ``entered_by`` is the account that types in what she said in person, None for herself. It may be
    of whom she complains: what is typed in is added to what is there and never takes its place.
    Whoever supervises the place is told at once, each time. Raises Refusal.
    """
    if not words.strip():
        raise refusals.say_what_was_asked()
    rows = Matter.objects.select_for_update(of=("self",), no_key=True).select_related("terms")
    about_it = rows.get(pk=matter)
    before = ChargeReport.objects.filter(pk=matter).first()
    if before and before.answered_at:
        raise refusals.already_looked_into()
    if before and entered_by:
        report = _added(before, words, contact)
    else:
        report = before or ChargeReport(matter=about_it, body=about_it.received_by)
        report.words, report.contact = words.strip(), contact.strip()
        report.way = OpinionWay.PAPER if entered_by else OpinionWay.ONLINE
        report.entered_by_id = entered_by
    report.reported_at = at
    report.save()
    _tell_supervision(report, at)
    return report


def _added(report: ChargeReport, words: str, contact: str) -> ChargeReport:
    """The report with what was said at a counter below what stood there."""
    report.words = f"{report.words}\n{words.strip()}"
    report.contact = "\n".join(filter(None, (report.contact, contact.strip())))
    return report


@transaction.atomic
def answer_charge(
    *,
    matter: int,
    outcome: str,
    words: str,
    bodies: Collection[int],
    by: int,
    at: datetime,
) -> ChargeReport:
    """Say what was found of a report on one of ``bodies``; she is told. Raises Refusal."""
    rows = ChargeReport.objects.select_for_update(of=("self",), no_key=True)
    report = rows.filter(pk=matter, body__in=bodies).first()
    if report is None or by in had_a_hand(matter):
        raise refusals.no_report()
    if report.answered_at:
        raise refusals.already_looked_into()
    if outcome not in ChargeOutcome.values:
        raise refusals.say_what_was_found()
    if not words.strip():
        raise refusals.no_answer()
    report.outcome, report.answer = outcome, words.strip()
    report.answered_by_id, report.answered_at = by, at
    report.save(update_fields=["outcome", "answer", "answered_by", "answered_at"])
    tell_her(
        report.pk,
        wording="charge_answered",
        by_body=report.body,
        entered_by=report.entered_by_id,
        at=at,
    )
    return report


def _tell_supervision(report: ChargeReport, at: datetime) -> None:
    facts = {"item": report.matter.terms.title, "number": report.matter.number}
    own = had_a_hand(report.pk)
    told = [one for one in supervisors_of(directory(), report.body, day_of(at)) if one not in own]
    letters = [Letter(str(one), facts, about(report.pk)) for one in told]
    notices.send_each(channel=Channel.IN_APP, wording="charge_reported", letters=letters, at=at)
