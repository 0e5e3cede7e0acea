"""Asking about one's own data, and answering it within its time (个人信息保护法 45-50)."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from bianmin.almanac import selectors as almanac
from bianmin.casework.abouts import about
from bianmin.casework.archive.persons import is_kept_by_law
from bianmin.casework.tracking import spaced
from bianmin.law.zone import day_of, end_of
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter
from bianmin.people.models import Party, PartyKind
from bianmin.people.services import register_organisation, register_person
from bianmin.policy import selectors as policy

from .. import data_refusals as refusals
from ..erasing import erase_unneeded
from ..heads import heads_of
from ..models import Application, DataOutcome, DataRequest, DataRequestKind, RefusalGround
from ..policies import DATA_LIMIT
from ..recipients import recipients


@transaction.atomic
def ask_about_data(
    *, matter: int, party: int, kind: str, words: str, entered_by: int | None = None, at: datetime
) -> DataRequest:
    """Keep what she asks, until when it is to be answered, and tell the head. Raises Refusal."""
    row = Application.objects.select_related("matter__terms").get(pk=matter)
    asked = DataRequestKind(kind)
    if asked == DataRequestKind.CORRECT and not words.strip():
        raise refusals.say_what_to_correct()
    Party.objects.select_for_update(no_key=True).get(pk=party)
    if DataRequest.objects.filter(party=party, kind=asked, answered_at__isnull=True).exists():
        raise refusals.asked_already()
    made = DataRequest.objects.create(
        matter=row.matter,
        party_id=party,
        body=row.matter.received_by,
        kind=asked,
        words=words.strip(),
        asked_at=at,
        due_at=_due(at),
        entered_by_id=entered_by,
    )
    facts = {"item": row.matter.terms.title, "number": row.matter.number}
    told = heads_of(directory(), made.body, day_of(at))
    letters = [Letter(str(one), facts, about(matter)) for one in told]
    notices.send_each(channel=Channel.IN_APP, wording="data_asked", letters=letters, at=at)
    return made


def _due(at: datetime) -> datetime:
    days = int(policy.value(DATA_LIMIT, day_of(at)))
    last = almanac.calendar().add_working_days(day_of(at), days)
    return end_of(last, almanac.hours_on(last).closes)


@transaction.atomic
def answer_about_data(
    *,
    request: int,
    bodies: Collection[int],
    outcome: str,
    ground: str,
    answer: str,
    corrected: Mapping[str, str],
    by: int,
    at: datetime,
) -> DataRequest:
    """Answer a request to one of ``bodies``: what is granted is done with it. She is told.

    ``corrected`` are her values as they are right, by field. Raises Refusal.
    """
    rows = DataRequest.objects.select_for_update(of=("self",)).select_related("party")
    asked = rows.filter(pk=request, body__in=bodies).first()
    if asked is None:
        raise refusals.no_request()
    if asked.answered_at:
        raise refusals.answered_already()
    granted = DataOutcome(outcome) == DataOutcome.GRANTED
    if not granted and ground not in RefusalGround.values:
        raise refusals.ground_missing()
    if not answer.strip():
        raise refusals.answer_missing()
    if granted:
        _do(asked, {name: said for name, said in corrected.items() if said}, by=by, at=at)
    elif asked.kind == DataRequestKind.ERASE:
        erase_unneeded(asked.party)
    asked.outcome, asked.ground = DataOutcome(outcome), "" if granted else ground
    asked.answer, asked.answered_by_id, asked.answered_at = answer.strip(), by, at
    asked.save()
    _tell_her(asked, at)
    return asked


def _do(asked: DataRequest, corrected: Mapping[str, str], *, by: int, at: datetime) -> None:
    if asked.kind == DataRequestKind.CORRECT:
        _correct(asked.party, corrected, by=by, at=at)
    if asked.kind == DataRequestKind.ERASE:
        if is_kept_by_law(asked.party):
            raise refusals.kept_by_law()
        erase_unneeded(asked.party)


def _correct(party: Party, corrected: Mapping[str, str], *, by: int, at: datetime) -> None:
    """Her values from now on; what was known before stays with what was done by it."""
    if not corrected:
        raise refusals.nothing_corrected()
    said = {"name": party.name, **corrected}
    if party.kind == PartyKind.ORGANISATION:
        register_organisation(uscc=party.id_number, renamed=True, by=by, at=at, **said)
    else:
        register_person(id_number=party.id_number, renamed=True, by=by, at=at, **said)


def _tell_her(asked: DataRequest, at: datetime) -> None:
    row = Application.objects.select_related("party", "matter__terms").get(pk=asked.matter_id)
    body = directory().body(asked.body)
    facts = {"organ": body.short_name, "phone": body.phone, "tracking_code": spaced(row.code)}
    for one in recipients(row):
        notices.send(
            channel=one.channel,
            to=one.to,
            wording="data_answered",
            facts=facts,
            about=about(row.pk),
            at=at,
        )
