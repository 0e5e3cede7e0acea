"""How files come in, are read, and are turned."""

import errno
from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import PurePath
from typing import Protocol
from unicodedata import category, normalize

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, Model, OuterRef
from django.db.models.fields.reverse_related import ForeignObjectRel

from bianmin.vault import store as vault_store

from . import documents, kinds, photos, refusals, scanning
from .checked import Checked
from .models import StoredFile

CHECKS = {kinds.Kind.PHOTO: photos.check, kinds.Kind.PDF: documents.check}
SUFFIXES = {"image/jpeg": ".jpg", "application/pdf": ".pdf"}
LONGEST_STEM = 80
FULL = {errno.ENOSPC, errno.EDQUOT}


class Upload(Protocol):
    """What is sent: Django's ``UploadedFile`` or ``ContentFile``."""

    @property
    def name(self) -> str | None: ...

    @property
    def size(self) -> int: ...

    def seek(self, offset: int, /) -> object: ...

    def read(self) -> bytes: ...


@transaction.atomic
def store(*, upload: Upload, by: int | None, at: datetime) -> StoredFile:
    """Check an upload by its content and keep it, sealed; ``by`` is an account's id or None.

    A photo (JPEG, PNG, WebP) is kept upright as JPEG without metadata, of at most 4000 pixels a
    side; a PDF written anew, or as it is where it is signed. Raises Refusal, with nothing kept.
    """
    content, name = _read(upload), upload.name or ""
    kind = kinds.kind_of(content, name)
    scanning.refuse_harmful(content)
    checked = CHECKS[kind](content)
    return keep(checked, name, by, at)


def read(file: StoredFile) -> bytes:
    """The content. Raises vault's Tampered, or FileNotFoundError where the store has lost it."""
    return vault_store.fetch(file.digest)


@transaction.atomic
def turn(*, file: StoredFile, degrees: int, by: int | None, at: datetime) -> StoredFile:
    """A new file: the photo turned clockwise by 90, 180 or 270 degrees. Raises Refusal."""
    if not file.is_photo:
        raise refusals.cannot_turn()
    return keep(photos.turn(read(file), degrees), file.name, by, at)


@transaction.atomic
def crop(*, file: StoredFile, edges: photos.Edges, by: int | None, at: datetime) -> StoredFile:
    """A new file: the photo without its edges. Raises Refusal where too little would be left."""
    if not file.is_photo:
        raise refusals.cannot_crop()
    return keep(photos.crop(read(file), edges), file.name, by, at)


def small(file: StoredFile, *, longest: int) -> bytes:
    """A small picture (JPEG) of a kept photo. Raises Refusal for what is no photo."""
    if not file.is_photo:
        raise refusals.no_picture()
    return photos.small(read(file), longest)


def destroy(*, chosen: Collection[int], at: datetime) -> None:
    """Destroy the content of some files (ids): the names at once, what lies in the store by the
    next sweep. The rows stay, so that what counts them still proves."""
    rows = StoredFile.objects.filter(pk__in=chosen, destroyed_at__isnull=True)
    rows.update(name="", destroyed_at=at)


@transaction.atomic
def forget_unused(*, keep: Collection[int], before: datetime) -> int:
    """Forget uploads from before an instant to which nothing refers; how many.

    ``keep`` are the ids that rows of other modules name without a foreign key. What a row refers
    to is never forgotten: the database itself refuses it.
    """
    unused = StoredFile.objects.filter(stored_at__lt=before).exclude(pk__in=keep)
    for model, column in references():
        rows = model._default_manager.filter(**{column: OuterRef("pk")})
        unused = unused.exclude(Exists(rows))
    return unused.delete()[0]


def references() -> Iterator[tuple[type[Model], str]]:
    """Every table of other rooms that refers to stored files, and by which column."""
    for relation in StoredFile._meta.get_fields(include_hidden=True):
        if isinstance(relation, ForeignObjectRel):
            yield relation.field.model, relation.field.name


def _read(upload: Upload) -> bytes:
    largest = int(settings.LARGEST_UPLOAD_BYTES)
    if upload.size > largest:
        raise refusals.too_large(upload.size, largest)
    upload.seek(0)
    content = bytes(upload.read())
    if not content:
        raise refusals.empty()
    return content


def keep(checked: Checked, name: str, by: int | None, at: datetime) -> StoredFile:
    """Keep what a check has passed, sealed, under a name. Raises Refusal: the disk is full."""
    try:
        digest = vault_store.keep(checked.content)
    except OSError as fault:
        if fault.errno in FULL:
            raise refusals.no_space() from fault
        raise
    return StoredFile.objects.create(
        digest=digest,
        media_type=checked.media_type,
        size=len(checked.content),
        width=checked.width,
        height=checked.height,
        pages=checked.pages,
        name=_file_name(name, checked.media_type),
        stored_at=at,
        stored_by_id=by,
    )


def _file_name(name: str, media_type: str) -> str:
    """The name as sent, without folders and unprintable characters, with the true suffix."""
    last = PurePath(normalize("NFC", name).replace("\\", "/")).stem
    stem = "".join(char for char in last if category(char)[0] != "C").strip()
    return stem[:LONGEST_STEM] + SUFFIXES[media_type]
