"""Taking matters in flight over from an old ledger: brought, checked whole, then entered."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from django.db import transaction

from bianmin.casework.writing import words_digest
from bianmin.catalogue import selectors as catalogue
from bianmin.files import scanning
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of, start_of
from bianmin.matters.services import Actor, Taken, open_matter
from bianmin.matters.writes import Plan
from bianmin.network.selectors import directory
from bianmin.network.tiers import Tier
from bianmin.people.models import Party
from bianmin.people.services import register_organisation, register_person
from bianmin.vault import store

from ..brought import Brought, rows_of
from ..cutover import refusals
from ..cutover.checking import checked
from ..cutover.rows import Fault, Row
from ..digests import list_digest
from ..models import Application, CutOver, CutOverState, Mandate, Material, Mode, TakenOver
from ..models.material import Presence
from ..terms import terms_for
from .receiving import free_code

MOST_KEPT = 1000
"""Faults that are kept to be shown; how many there are in all is counted."""

STEP = 200
"""After so many rows it is written down how far it has come."""

LONGEST_NAME = 60


@transaction.atomic
def bring(*, ledger: str, sheet: bytes, by: Actor, at: datetime) -> CutOver:
    """Keep a sheet, sealed, to be checked. Raises Refusal for no sheet, no name, a harmful one."""
    if not sheet:
        raise refusals.no_sheet()
    named = " ".join(ledger.split())[:LONGEST_NAME]
    if not named:
        raise refusals.no_name()
    scanning.refuse_harmful(sheet)
    return CutOver.objects.create(
        ledger=named,
        digest=store.keep(sheet),
        state=CutOverState.CHECKING,
        by_id=by.account or 0,
        post=by.post or 0,
        brought_at=at,
    )


def check(cut_over: int) -> CutOver:
    """Check every row; nothing is taken over. Says how far it is; run again it begins anew."""
    row = CutOver.objects.get(pk=cut_over)
    if row.state not in {CutOverState.CHECKING, CutOverState.WRONG, CutOverState.READY}:
        return row
    try:
        count, wrong, kept = _counted(row)
    except Refusal as refusal:
        count, wrong, kept = 0, 1, [_told(Fault(1, "", refusal))]
    row.rows, row.done, row.wrong, row.faults = count, 0, wrong, kept
    row.state = CutOverState.WRONG if wrong else CutOverState.READY
    row.save()
    return row


def _counted(cut_over: CutOver) -> tuple[int, int, list[list[object]]]:
    count, wrong, kept = 0, 0, list[list[object]]()
    for _row, faults in _checked(cut_over):
        count += 1
        wrong += bool(faults)
        kept += [_told(fault) for fault in faults[: MOST_KEPT - len(kept)]]
        if count % (STEP * 5) == 0:
            CutOver.objects.filter(pk=cut_over.pk).update(done=count, wrong=wrong)
    if not count:
        raise refusals.no_rows()
    return count, wrong, kept


def _checked(cut_over: CutOver) -> Iterator[tuple[Row | None, list[Fault]]]:
    file = BytesIO(store.fetch(cut_over.digest))
    return checked(file, cut_over.ledger, day_of(cut_over.brought_at))


def _told(fault: Fault) -> list[object]:
    return [fault.line, fault.column, str(fault.refusal)]


@transaction.atomic
def confirm(*, cut_over: int, at: datetime) -> CutOver:
    """Let a sheet whose rows are all right be taken over; also one that stopped. Raises Refusal."""
    row = CutOver.objects.select_for_update().get(pk=cut_over)
    if row.state not in {CutOverState.READY, CutOverState.STOPPED}:
        raise refusals.not_now()
    row.state, row.entered_at = CutOverState.RUNNING, row.entered_at or at
    row.save(update_fields=["state", "entered_at"])
    return row


def run(cut_over: int) -> CutOver:
    """Enter what is not entered yet, a row a transaction; killed and run again it goes on."""
    row = CutOver.objects.get(pk=cut_over)
    if row.state != CutOverState.RUNNING or row.entered_at is None:
        return row
    row.done = 0
    for one, faults in _checked(row):
        if not _is_entered(faults):
            try:
                _enter(row, one, faults)
            except Refusal as refusal:
                return _stopped(row, one, faults, refusal)
        row.done += 1
        if row.done % STEP == 0:
            row.save(update_fields=["done"])
    row.state, row.digest = CutOverState.DONE, ""
    row.save()
    return row


def _is_entered(faults: list[Fault]) -> bool:
    """Whether an earlier run has entered the row, which is all that is wrong with it."""
    return bool(faults) and all(f.refusal.code == refusals.NUMBER_TAKEN for f in faults)


def _enter(cut_over: CutOver, row: Row | None, faults: list[Fault]) -> None:
    """Raises Refusal, the row's own where it has become wrong since it was checked."""
    if row is None or cut_over.entered_at is None:
        raise faults[0].refusal
    by = Actor(cut_over.by_id, cut_over.post)
    take_over(row=row, ledger=cut_over.ledger, by=by, at=cut_over.entered_at)


def _stopped(cut_over: CutOver, row: Row | None, faults: list[Fault], refusal: Refusal) -> CutOver:
    told = faults or [Fault(row.line if row else 0, "", refusal)]
    cut_over.state, cut_over.wrong = CutOverState.STOPPED, 1
    cut_over.faults = [_told(fault) for fault in told]
    cut_over.save()
    return cut_over


@transaction.atomic
def take_over(*, row: Row, ledger: str, by: Actor, at: datetime) -> Taken:
    """Enter one matter at the state in which it is, as of the day of its paper.

    Twice the same old number of a ledger is one matter. Raises Refusal.
    """
    edition = catalogue.in_force(row.item, row.received_on)
    tier = directory().body(row.body).tier
    party = _party(row, by, at)
    rows = rows_of(edition, [Brought(m.key, Presence.HERE) for m in edition.typed.materials])

    def beside(plan: Plan) -> None:
        application = _application(plan, row, edition.pk, party)
        for material in rows:
            material.application = application
        Material.objects.bulk_create(rows)
        _keep_number(application, row, ledger, at)

    mandate = Mandate.CONFIRMED if row.mandated else Mandate.NOT_NEEDED
    return open_matter(
        terms_for(edition, received=tier, day=row.received_on),
        row.step,
        by=by,
        at=at,
        effective=min(start_of(row.since), at),
        key=key_of(ledger, row.number),
        place=row.place,
        received_by=row.body,
        applicant=party.pk,
        facts={
            "mode": _mode(tier),
            "mandate": mandate,
            "materials": list_digest(rows),
            "received_on": row.received_on.isoformat(),
            "old_number": words_digest(row.number),
        },
        beside=beside,
    )


def key_of(ledger: str, number: str) -> str:
    """One key for one old number of one ledger."""
    return hashlib.sha256(f"cut-over|{ledger}|{number}".encode()).hexdigest()


def _mode(tier: int) -> str:
    return Mode.RELAY if tier == Tier.VILLAGE else Mode.WINDOW


def _party(row: Row, by: Actor, at: datetime) -> Party:
    if row.is_person:
        return register_person(
            name=row.name, id_number=row.id_number, phone=row.phone, division=row.place,
            by=by.account, at=at,
        )  # fmt: skip
    return register_organisation(
        name=row.name, uscc=row.id_number, phone=row.phone, division=row.place,
        by=by.account, at=at,
    )  # fmt: skip


def _application(plan: Plan, row: Row, edition: int, party: Party) -> Application:
    return Application.objects.create(
        matter_id=plan.situation.matter.id,
        edition_id=edition,
        party=party,
        code=free_code(),
        mode=plan.entry.facts["mode"],
        mandate=plan.entry.facts["mandate"],
        first_asked_id=plan.entry.by.account,
        received_by_id=_holder(row, plan),
    )


def _holder(row: Row, plan: Plan) -> int | None:
    """Whoever is there now for the body that received it; else who enters it."""
    network, day = plan.situation.surroundings.directory, plan.situation.day
    posts = network.posts_by_body.get(row.body, ())
    there = (account for post in posts for account in network.holders(post.id, day))
    return next(there, plan.entry.by.account)


def _keep_number(application: Application, row: Row, ledger: str, at: datetime) -> None:
    TakenOver.objects.create(
        matter_id=application.pk,
        ledger=ledger,
        number=row.number,
        received_on=row.received_on,
        entered_on=day_of(at),
    )
