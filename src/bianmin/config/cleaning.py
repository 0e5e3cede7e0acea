"""What nobody needs any more is forgotten: unfinished intakes, old publicity, stray files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from bianmin.api import once
from bianmin.api.policies import ANSWERS_KEPT
from bianmin.applications import published
from bianmin.applications.models import CutOver
from bianmin.applications.online import drafts as online
from bianmin.applications.online import phone
from bianmin.applications.policies import TRAINING_KEPT
from bianmin.casework import printing
from bianmin.casework.ledgers import exporting
from bianmin.casework.models import Export, PrintBatch
from bianmin.catalogue.services import forget_enclosures
from bianmin.desk.door import unsent
from bianmin.desk.intake import drafts
from bianmin.desk.policies import DRAFTS_KEPT, EVENTS_KEPT, EXPORTS_KEPT
from bianmin.files.models import StoredFile
from bianmin.files.services import forget_unused
from bianmin.law.zone import day_of
from bianmin.matters.services import forget_training
from bianmin.notices.models import Paper, Seal
from bianmin.people import citizens, events, factors, lockout, sign_ins
from bianmin.people.models import Account
from bianmin.people.security_event import EventKind
from bianmin.policy import selectors as policy
from bianmin.portal import favourites
from bianmin.portal.policies import FAVOURITES_KEPT, ONLINE_DRAFTS_KEPT
from bianmin.vault import store

STRAY = timedelta(days=1)
"""A sealed file is written before its row is committed, within one request; a day is ample."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many unfinished intakes, training matters, uploads nothing refers to, and sealed files
    without a row."""

    drafts: int
    practised: int
    uploads: int
    files: int


def clean(at: datetime) -> Forgotten:
    """Forget what is too old. Nothing that belongs to a real matter is ever touched."""
    before = at - timedelta(days=policy.value(DRAFTS_KEPT, day_of(at)))
    gone = drafts.forget(before=before)
    practised = forget_training(before=at - timedelta(days=policy.value(TRAINING_KEPT, day_of(at))))
    published.forget(today=day_of(at))
    _forget_online(at)
    once.forget(before=at - timedelta(days=policy.value(ANSWERS_KEPT, day_of(at))))
    taken_out = at - timedelta(days=policy.value(EXPORTS_KEPT, day_of(at)))
    exporting.forget(before=taken_out)
    printing.forget(before=taken_out)
    _forget_at_the_door(at)
    forget_enclosures(before=before)
    kept = drafts.files_in_drafts() | online.files_in_drafts() | _portraits()
    uploads = forget_unused(keep=kept, before=before)
    return Forgotten(gone, practised, uploads, store.sweep(_in_use, before=at - STRAY))


def _forget_online(at: datetime) -> None:
    """What citizens began online and did not finish, codes sent to phones, whom they let in, and
    favourites that nobody looks at."""
    favourites.forget(before=at - timedelta(days=policy.value(FAVOURITES_KEPT, day_of(at))))
    kept = timedelta(days=policy.value(ONLINE_DRAFTS_KEPT, day_of(at)))
    online.forget(before=at - kept)
    phone.forget(before=at - STRAY)
    citizens.forget(before=at - STRAY)


def _forget_at_the_door(at: datetime) -> None:
    """Spent codes and wrong tries, browsers not seen for long, old events, what nobody sent."""
    factors.forget_spent(before=at - STRAY)
    factors.forget_secrets()
    lockout.forget(before=at - STRAY)
    kept = timedelta(days=policy.value(EVENTS_KEPT, day_of(at)))
    sign_ins.forget(before=at - kept)
    unsent.forget(before=at - timedelta(days=policy.value(DRAFTS_KEPT, day_of(at))))
    if gone := events.forget(before=at - kept):
        events.record(EventKind.EVENTS_FORGOTTEN, at=at, facts={"rows": gone})


def _portraits() -> set[int]:
    """The photographs of staff, which the accounts name without a foreign key."""
    named = Account.objects.filter(photo__isnull=False).values_list("photo", flat=True)
    return {photo for photo in named if photo}


def _in_use(digests: Sequence[str]) -> set[str]:
    """Which of these contents an upload, a paper or a seal still refers to."""
    kept = {"digest__in": digests, "destroyed_at": None}
    asked: list[QuerySet[Any]] = [model.objects.filter(**kept) for model in (StoredFile, Paper)]
    for model in (Seal, CutOver, Export, PrintBatch):
        asked.append(model.objects.filter(digest__in=digests))
    return {digest for rows in asked for digest in rows.values_list("digest", flat=True)}
