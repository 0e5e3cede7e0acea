"""How long what is kept of applications and enquiries is kept (保管期限), as the county says."""

from collections.abc import Sequence

from bianmin.casework.archive.terms import Retention
from bianmin.casework.archive.terms import retention as kept_for
from bianmin.catalogue.models import Edition
from bianmin.law.zone import day_of
from bianmin.matters.models import Matter

from ..models import Application, Enquiry
from ..notices import words
from ..policies import (
    KEPT_ENQUIRY,
    KEPT_GRANTED,
    KEPT_HELP,
    KEPT_LICENCE,
    KEPT_OTHERWISE,
)

GRANTED = "granted"


def retention(matter: Matter, edition: Edition) -> Retention:
    """Of a closed matter, by the edition it was applied for under."""
    assert matter.closed_at is not None
    content = edition.typed
    key = _key(matter.outcome, content.is_licence)
    return kept_for(key, day_of(matter.closed_at), content.department, content.type)


def of_matters(matters: Sequence[Matter]) -> dict[int, Retention]:
    """Of closed matters, by id; in one statement."""
    rows = Application.objects.filter(pk__in=matters).select_related("edition")
    editions = {row.pk: row.edition for row in rows.only("edition")}
    return {matter.pk: retention(matter, editions[matter.pk]) for matter in matters}


def of_enquiry(enquiry: Enquiry, *, is_help: bool) -> Retention:
    """Of an enquiry that never became a matter: from the day it was asked."""
    sort = words.say("archived", "help" if is_help else "enquiry")
    return kept_for(KEPT_HELP if is_help else KEPT_ENQUIRY, day_of(enquiry.asked_at), sort)


def _key(outcome: str, is_licence: bool) -> str:
    """The value that decides: a licence that was granted, whatever else was, or anything else."""
    if outcome != GRANTED:
        return KEPT_OTHERWISE
    return KEPT_LICENCE if is_licence else KEPT_GRANTED
