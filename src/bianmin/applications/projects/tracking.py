"""A project followed by its unit: by its code and four characters of its credit code or phone."""

from datetime import datetime

from django.db import transaction

from bianmin.casework import tracking
from bianmin.casework.refusals import code_unknown
from bianmin.law.refusal import Refusal
from bianmin.people.selectors import has_tail

from ..models import Project


def is_project(code: str) -> bool:
    """Whether a tracking code is a project's: it has two digits more than an application's."""
    return len(code) == Project.CODE_DIGITS


def track(*, code: str, tail: str, at: datetime) -> Project:
    """The project with this code, if the four characters are its unit's. Raises ``Refusal``."""
    found, refusal = _tried(code, tail, at)
    if refusal or found is None:
        raise refusal or code_unknown()
    return found


@transaction.atomic
def _tried(code: str, tail: str, at: datetime) -> tuple[Project | None, Refusal | None]:
    rows = Project.objects.select_for_update(of=("self",)).select_related("unit")
    found = rows.filter(code=tracking.digits_of(code), training=False).first()
    typed = tail.strip().upper()
    return found, tracking.tried(found, lambda: bool(found and has_tail(found.unit, typed)), at)
