"""What every sign of the county has in common, by its policy."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.network.cards import BodyCard
from bianmin.network.policies import SIGN_COLOUR, SIGN_MOTTO, SUPERVISION_PHONE
from bianmin.policy import selectors as policy

from ..contacts import HOTLINE

PRINTED = 360
"""Pixels of a photograph's longer side: 200 to the inch at the largest place on a sign."""


def letterhead(body: BodyCard, day: date) -> dict[str, Any]:
    """Whose sign it is, whom to call, and the county's colour and words."""
    return {
        "organ_name": body.name,
        "contact": body.phone or HOTLINE,
        "you": "您",
        "colour": policy.value(SIGN_COLOUR, day),
        "motto": policy.value(SIGN_MOTTO, day),
        "supervision_phone": policy.value(SUPERVISION_PHONE, day),
    }


def pictures(photos: Iterable[int | None]) -> dict[str, bytes]:
    """The photographs (stored files' ids) in the size of a print, by what a sheet calls them."""
    rows = StoredFile.objects.filter(pk__in={photo for photo in photos if photo})
    return {str(row.pk): files.small(file=row, longest=PRINTED) for row in rows}


def called(photo: int | None) -> str:
    """How a sheet calls a photograph; empty for none."""
    return str(photo or "")
