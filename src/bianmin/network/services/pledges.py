"""Writing down that somebody signed the pledge (ST-13)."""

from datetime import date, datetime

from django.db import transaction

from bianmin.files import services as files
from bianmin.files.services import Upload
from bianmin.law.zone import day_of
from bianmin.policy import selectors as policy

from .. import conduct_refusals
from ..models import Pledge
from ..policies import PLEDGE, PLEDGE_VERSION


@transaction.atomic
def sign_pledge(
    *, account: int, signed_on: date, by: int | None, at: datetime, scan: Upload | None = None
) -> Pledge:
    """Keep that a person signed the pledge in force on that day, with its words.

    Raises Refusal: a day to come, this version is signed already, the scan cannot be kept.
    """
    if signed_on > day_of(at):
        raise conduct_refusals.signed_later()
    version = policy.value(PLEDGE_VERSION, signed_on)
    if Pledge.objects.filter(account=account, version=version).exists():
        raise conduct_refusals.signed_already(version)
    kept = files.store(upload=scan, by=by, at=at) if scan else None
    return Pledge.objects.create(
        account_id=account,
        version=version,
        promises=policy.value(PLEDGE, signed_on),
        signed_on=signed_on,
        scan=kept,
        set_by_id=by,
        set_at=at,
    )
