"""Sending a matter to another system: tried from the queue, recorded each time, sent again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from bianmin.law.zone import SHANGHAI
from bianmin.network import selectors as network
from bianmin.people import services as people

from ..models import Application, Dispatch, DispatchAttempt, DispatchState, OutsideWait, Remark
from . import answering, queue, refusals, systems, wire
from .systems import System

MOST_TRIES = 8


class NotTaken(Exception):
    """The attempt failed in a way that may pass; it is recorded, and worth another."""


@transaction.atomic
def send_again(*, dispatch: int, at: datetime) -> Dispatch:
    """Put it into the queue once more. Raises Refusal: it was taken, or nobody waits any more."""
    row = Dispatch.objects.select_for_update(no_key=True).get(pk=dispatch)
    if not row.is_open or not _is_awaited(row):
        raise refusals.nothing_to_send()
    Dispatch.objects.filter(pk=row.pk).update(state=DispatchState.QUEUED, tries=0)
    row.refresh_from_db()
    queue.put(row)
    return row


def attempt(dispatch: int) -> None:
    """Try once, unless it was taken or nobody waits any more. Raises NotTaken: try again later."""
    if _tried(dispatch):
        raise NotTaken(f"dispatch {dispatch} was not taken; its attempts say why")


@transaction.atomic
def _tried(dispatch: int) -> bool:
    """Whether it is worth another attempt."""
    row = Dispatch.objects.select_for_update(no_key=True).get(pk=dispatch)
    system = systems.known().get(row.system)
    if not row.is_open or not _is_awaited(row) or system is None:
        return False
    said = wire.ask(system, _message(row, system))
    made = DispatchAttempt.objects.create(
        dispatch=row, number=row.attempts.count() + 1, is_taken=said.taken, answer=said.words
    )
    made.refresh_from_db(fields=["at"])
    row.tries += 1
    row.state = _state(said, row.tries)
    row.their_number = str(said.told.get("number", ""))[:60]
    row.save(update_fields=["tries", "state", "their_number"])
    if said.taken:
        _note(row, system, made.at)
        if answer := str(said.told.get("answer", "")).strip():
            answering.record(row, answer, at=made.at)
    return row.state == DispatchState.FAILED


def _state(said: wire.Said, tries: int) -> str:
    if said.taken:
        return DispatchState.ACCEPTED
    return DispatchState.FAILED if said.passing and tries < MOST_TRIES else DispatchState.GIVEN_UP


def _is_awaited(row: Dispatch) -> bool:
    waits = OutsideWait.objects.filter(matter=row.matter_id, version=row.version)
    return waits.filter(settled_at__isnull=True).exists()


def _message(row: Dispatch, system: System) -> Mapping[str, Any]:
    """What is told of the matter; of the person only what the agreement with the system names."""
    matter = row.matter
    application = Application.objects.select_related("party").get(pk=row.matter_id)
    wait = OutsideWait.objects.get(matter=row.matter_id, version=row.version)
    said = Remark.objects.filter(matter=row.matter_id, version=row.version, name="reason").first()
    directory = network.directory()
    return {
        "reference": str(row.reference),
        "number": matter.number,
        "item": matter.terms.subject,
        "title": matter.terms.title,
        "place": matter.place,
        "from": directory.body(directory.post(row.post).body).name,
        "asked": said.words if said else "",
        "expected_by": wait.due_at.astimezone(SHANGHAI).isoformat(),
        "applicant": {name: getattr(application.party, name) for name in system.given},
    }


def _note(row: Dispatch, system: System, at: datetime) -> None:
    """That values of hers were told to another body is there for her to see."""
    party = Application.objects.select_related("party").get(pk=row.matter_id).party
    told = gettext("Told to %(system)s, which was asked about her matter.") % {
        "system": system.name
    }
    for name in system.given:
        people.note_look(party=party, field=name, reason=told, by=row.made_by_id, at=at)
