"""A file is added, drawn with black boxes, checked by another, and perhaps published later."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from bianmin.files import redacting
from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.files.services import Upload
from bianmin.law.identifiers import personal_numbers
from bianmin.network.seats import Seat
from bianmin.people import services as people

from ..disclosed import services as disclosed
from ..disclosed.services import Told
from ..models import Disclosure, Release, Request
from . import refusals, rights
from .grounds import GROUNDS, Blackened


@transaction.atomic
def add(*, request: int, upload: Upload, title: str, by: int, at: datetime) -> Release:
    """Keep a file that is to go with the reply. Raises Refusal: replied already, or no such file.

    Nothing of it goes out before it was drawn and another person has looked.
    """
    hold(request)
    for found in personal_numbers(title):
        raise refusals.title_with_number(found.place)
    _refuse_replied(request)
    original = files.store(upload=upload, by=by, at=at)
    return Release.objects.create(
        request_id=request, title=title.strip(), original=original, made_by_id=by, made_at=at
    )


@transaction.atomic
def draw(*, release: int, boxes: Sequence[Blackened], by: int, at: datetime) -> Release:
    """Make the new file, black where the boxes are; what was checked before must be so again.

    Raises Refusal: replied already, a box beside its page, or one without a ground.
    """
    row = _open(release)
    if any(one.ground not in GROUNDS for one in boxes):
        raise refusals.unknown_ground()
    places = [one.box for one in boxes]
    row.released = redacting.redact(
        original=row.original, boxes=places, title=row.title, by=by, at=at
    )
    row.boxes = [one.as_row() for one in boxes]
    row.made_by_id, row.made_at = by, at
    row.checked_by_id, row.checked_at = None, None
    row.save()
    return row


@transaction.atomic
def check(*, release: int, seen: int, by: int, at: datetime) -> Release:
    """Say that every page of the new file was looked at; ``seen`` is the file's id.

    Raises Refusal: not drawn yet, drawn anew meanwhile, or ``by``'s own drawing.
    """
    row = _open(release)
    if row.released_id is None:
        raise refusals.not_drawn()
    if row.released_id != seen:
        raise refusals.drawn_anew()
    if row.made_by_id == by:
        raise refusals.own_drawing()
    row.checked_by_id, row.checked_at = by, at
    row.save(update_fields=["checked_by", "checked_at"])
    return row


def opened(*, release: Release, which: str, seat: Seat, by: int, at: datetime) -> StoredFile | None:
    """The ``original``, or what is ``released`` of it; None where there is none such for ``seat``.

    The original is for those who black things out of it: whoever follows the request reads what
    goes out. That it was opened is noted: it may name people.
    """
    if which != "original":
        return release.released if which == "released" else None
    if not rights.may_release(seat, release.request):
        return None
    reason = f"{release.request_id}/release/{release.pk}"
    people.note_look(party=release.request.party, field="paper", reason=reason, by=by, at=at)
    return release.original


@transaction.atomic
def remove(*, release: int, by: int, at: datetime) -> None:
    """Take a file out again, before the reply. Raises Refusal."""
    _open(release).delete()


@transaction.atomic
def propose(
    *,
    release: int,
    category: str,
    title: str,
    summary: str,
    issuer: str,
    by: int,
    at: datetime,
) -> Disclosure:
    """Write an entry of the directory for what she was given, for another person to pass.

    Raises Refusal: it was not given, an entry is there already, or somebody's number stands in
    the words or in the file: that must be blacked out too before everybody reads it.
    """
    row = _locked(release)
    if row.disclosure_id is not None:
        raise refusals.published_before()
    if row.checked_by_id is None or row.request.replied_on is None:
        raise refusals.not_given()
    told = Told(
        mode=Disclosure.Mode.PROACTIVE,
        category=category,
        title=title.strip(),
        summary=summary.strip(),
        text="",
        issuer=issuer,
        document_number="",
        document_kind="",
        register_number="",
        made_on=row.request.replied_on,
        file=row.released_id,
    )
    entry = disclosed.begin(body=row.request.letter.body, told=told, by=by, at=at)
    entry = disclosed.submit(disclosure=entry.pk, by=by, at=at)
    row.disclosure = entry
    row.save(update_fields=["disclosure"])
    return entry


def hold(request: int) -> None:
    """Let no file of a request change, and no reply to it be given, beside this transaction: what
    the reply says goes with it is what goes with it."""
    list(Request.objects.select_for_update(no_key=True).filter(pk=request).values("pk"))


def _open(release: int) -> Release:
    """The file, the request held first. Raises Refusal: replied already, or it is not there."""
    request = Release.objects.filter(pk=release).values_list("request", flat=True).first()
    if request is None:
        raise refusals.gone()
    hold(request)
    _refuse_replied(request)
    return _locked(release)


def _locked(release: int) -> Release:
    rows = Release.objects.select_for_update(of=("self",))
    row = rows.select_related("request__letter", "original").filter(pk=release).first()
    if row is None:
        raise refusals.gone()
    return row


def _refuse_replied(request: int) -> None:
    if Request.objects.get(pk=request).replied_on is not None:
        raise refusals.replied_already()
