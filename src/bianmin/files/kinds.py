"""What a file is by its content, and what its name claims."""

from enum import StrEnum
from pathlib import PurePath
from typing import Any

import puremagic
from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

from . import refusals

HEAD_BYTES = 8192


class Kind(StrEnum):
    """The two kinds that are taken."""

    PHOTO = "photo"
    PDF = "pdf"


LABELS = {Kind.PHOTO: _("a photo"), Kind.PDF: _("a PDF")}
TAKEN = {
    "image/jpeg": Kind.PHOTO,
    "image/png": Kind.PHOTO,
    "image/webp": Kind.PHOTO,
    "application/pdf": Kind.PDF,
}
SUFFIXES = {
    ".jpg": Kind.PHOTO,
    ".jpeg": Kind.PHOTO,
    ".png": Kind.PHOTO,
    ".webp": Kind.PHOTO,
    ".pdf": Kind.PDF,
}
OTHERS = (
    ("text/html", _("a web page")),
    ("image/svg", _("a drawing with program code (SVG)")),
    ("image/", _("a picture in another format")),
    ("video/", _("a video")),
    ("audio/", _("a sound recording")),
    ("application/msword", _("an office document")),
    ("application/vnd.openxmlformats", _("an office document or an archive")),
    ("application/zip", _("an office document or an archive")),
    ("application/vnd.microsoft.portable-executable", _("a program")),
    ("application/x-", _("a program or an archive")),
)
SOMETHING_ELSE = _("something else")
HEIC = ("image/heif", "image/heic")


def kind_of(content: bytes, name: str) -> Kind:
    """The kind by content, which the name must not contradict. Raises Refusal."""
    media_type = _media_type(content)
    kind, claimed = TAKEN.get(media_type), SUFFIXES.get(PurePath(name).suffix.lower())
    if kind is None:
        raise _not_taken(media_type, claimed)
    if claimed is not None and claimed is not kind:
        raise refusals.not_what_it_claims(LABELS[claimed], LABELS[kind])
    return kind


def _not_taken(media_type: str, claimed: Kind | None) -> Refusal:
    if media_type in HEIC:
        return refusals.heic()
    found = _label(media_type)
    if claimed is not None:
        return refusals.not_what_it_claims(LABELS[claimed], found)
    return refusals.not_taken(found)


def _media_type(content: bytes) -> str:
    """The media type by the first bytes; empty where they tell nothing."""
    try:
        return str(puremagic.magic_string(content[:HEAD_BYTES])[0].mime_type)
    except (puremagic.PureError, IndexError, ValueError):
        return ""


def _label(media_type: str) -> Any:
    return next((label for start, label in OTHERS if media_type.startswith(start)), SOMETHING_ELSE)
