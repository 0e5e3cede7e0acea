"""The result of a complaint as everybody reads it, and as the desk previews it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from bianmin.complaints.findings import FINDINGS
from bianmin.complaints.models import Publication
from bianmin.network.directory import Directory


@dataclass(frozen=True, slots=True)
class HandledCard:
    """A published result: codes in words and a text, nobody's name."""

    finding: str
    category: str
    month: str
    text: str
    body: str
    channel: str


def card_of(row: Publication, directory: Directory) -> HandledCard:
    """As it stands, or would stand, on the public page."""
    return HandledCard(
        finding=gettext(FINDINGS[row.finding]),
        category=row.get_category_display(),
        month=month_of(row.month),
        text=row.text,
        body=directory.body(row.body).name,
        channel=row.get_channel_display(),
    )


def month_of(month: date) -> str:
    """2026年9月"""
    return gettext("%(month)s/%(year)s") % {"year": month.year, "month": month.month}
