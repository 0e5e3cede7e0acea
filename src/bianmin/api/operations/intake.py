"""Taking an application in, with files uploaded before."""

from datetime import datetime
from typing import Any

from django.db import transaction
from ninja import File, Router
from ninja.files import UploadedFile

from bianmin.applications import earlier, intake_refusals
from bianmin.applications import services as applications
from bianmin.applications.brought import Brought
from bianmin.applications.intakes import intake_of
from bianmin.applications.models import Page
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Edition
from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.law.refusal import mark
from bianmin.matters.models import Entry
from bianmin.people import services as people
from bianmin.people.models import Party, PartyKind

from .. import refusals
from ..callers import RECEIVE, Caller, Request
from ..keys import Key, key_of
from ..once import once
from ..sent import sent
from ..shapes import intake as shapes

router = Router(tags=["intake"])


@router.post(
    "/files",
    auth=RECEIVE,
    response={201: shapes.Stored},
    operation_id="upload",
    summary=mark("Upload a photograph or a PDF"),
)
@once
def upload(request: Request, file: File[UploadedFile], key: Key = "") -> shapes.Stored:
    """Checked by content (JPEG, PNG, WebP, PDF). What no application names is forgotten in time."""
    stored = files.store(upload=sent(file), by=request.auth.account.pk, at=request.auth.at)
    return shapes.Stored(
        id=stored.pk, media_type=stored.media_type, pages=stored.pages, size=stored.size
    )


@router.post(
    "/applications",
    auth=RECEIVE,
    response={201: shapes.Receipt},
    operation_id="apply",
    summary=mark("Take an application in"),
)
def apply(request: Request, given: shapes.Application, key: Key = "") -> shapes.Receipt:
    """The receipt, and the mandate where there is one, are issued with it.

    The same key again gets the first answer; with another application it is refused (422).
    """
    caller, engine_key = request.auth, key_of(request.auth, key)
    made = _received(caller, given, engine_key)
    return shapes.Receipt(matter=made.matter, number=made.number, code=made.code)


@transaction.atomic
def _received(caller: Caller, given: shapes.Application, key: str) -> applications.Received:
    edition = catalogue.in_force(given.item, caller.day)
    by = caller.actor()
    post = caller.directory.posts.get(by.post or 0) or caller.post
    _check_files(caller, given, key)
    party = _registered(caller, given)
    intake = intake_of(
        edition,
        party=party,
        place=given.place,
        mode=given.mode,
        mandate=given.mandate,
        first_asked=given.first_asked or caller.account.pk,
        materials=_materials(edition, given, party, caller.at),
        answers=given.answers,
        agent=caller.account.name,
        tier=caller.directory.body(post.body).tier,
        day=caller.day,
        capacity=given.capacity,
        beneficiary=_beneficiary(caller, given),
        relation=given.relation,
        licence=_about(given),
        drafted=given.drafted,
    )
    return applications.receive(intake=intake, by=by, at=caller.at, key=key)


def _about(given: shapes.Application) -> applications.Asked | None:
    """The licence and what is asked about it; None where a new one is applied for."""
    said = given.licence
    return applications.Asked(said.id, said.purpose, said.wish) if said else None


def _registered(caller: Caller, given: shapes.Application) -> Party:
    """The party, made known or brought up to date with what was said today."""
    person = given.person
    common: dict[str, Any] = {
        "name": person.name,
        "phone": person.phone,
        "email": person.email,
        "address": person.address,
        "division": given.place,
        "renamed": person.renamed,
        "by": caller.account.pk,
        "at": caller.at,
    }
    if person.kind == PartyKind.ORGANISATION:
        return people.register_organisation(uscc=person.number, **common)
    return people.register_person(id_number=person.number, **common)


def _beneficiary(caller: Caller, given: shapes.Application) -> int | None:
    """Whom it is for, made known or brought up to date."""
    whom = given.beneficiary
    if whom is None:
        return None
    by, at = caller.account.pk, caller.at
    return people.register_person(
        name=whom.name, id_number=whom.number, phone=whom.phone, by=by, at=at
    ).pk


def _materials(
    edition: Edition, given: shapes.Application, party: Party, at: datetime
) -> list[Brought]:
    """The papers as they come; those used again with the pages that she gave before."""
    names = {wanted.key: wanted.name for wanted in edition.typed.materials}
    wanted = {names.get(paper.key, "") for paper in given.papers if paper.again}
    licence = given.licence.id if given.licence else None
    held = earlier.known(party, wanted, at, licence=licence) if wanted else {}
    return [_brought(paper, held.get(names.get(paper.key, ""))) for paper in given.papers]


def _brought(paper: shapes.Brought, held: earlier.Held | None) -> Brought:
    """Raises ``Refusal`` where nothing was given before that could be used again."""
    if paper.again and held is None:
        raise intake_refusals.nothing_to_use_again(paper.key)
    before = held.pages if held and paper.again else ()
    return Brought(
        paper.key, paper.presence, paper.originals, paper.reason, [*before, *paper.files]
    )


def _check_files(caller: Caller, given: shapes.Application, key: str) -> None:
    """Refuses files of others, and those of a matter, unless it is this one, sent again."""
    wanted = {file for paper in given.papers for file in paper.files}
    if not wanted:
        return
    own = StoredFile.objects.filter(pk__in=wanted, stored_by=caller.account.pk).count()
    same = Entry.objects.filter(key=key).values("matter")
    used = Page.objects.filter(file__in=wanted).exclude(material__application__in=same)
    if own < len(wanted) or used.exists():
        raise refusals.file_missing()
