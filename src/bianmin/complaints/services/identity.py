"""Who complains is shown to the handler alone, when she asks and says why; each look is kept."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from bianmin.law.refusal import Refusal
from bianmin.matters import store
from bianmin.matters.services import Actor
from bianmin.people.rules import check_reason

from .. import refusals
from ..models import Complaint, IdentityLook


@dataclass(frozen=True, slots=True)
class Identity:
    """The name and telephone of who complains."""

    name: str
    phone: str


@transaction.atomic
def reveal(*, complaint: int, reason: str, by: Actor, at: datetime) -> Identity:
    """Who complains (a matter's id), for the post with which it lies, while it lies there.

    The look is written down in the same transaction. Raises ``Refusal``: not the handler, no
    name was given, no reason.
    """
    if refusal := refusal_to_reveal(complaint=complaint, by=by, at=at):
        raise refusal
    assert by.account is not None
    row = Complaint.objects.select_related("matter").get(pk=complaint)
    if not row.is_named:
        raise refusals.nobody_named()
    checked = check_reason(reason)
    if not row.matter.training:
        IdentityLook.objects.create(matter_id=row.pk, by_id=by.account, reason=checked, at=at)
    return Identity(row.name, row.phone)


def refusal_to_reveal(*, complaint: int, by: Actor, at: datetime) -> Refusal | None:
    """Why ``by`` does not learn who complains; None for whoever handles it now."""
    found = store.read(complaint, "", at)
    situation = found[0] if found else None
    stay = situation.stay if situation else None
    if situation is None or stay is None or by.account is None or stay.post != by.post:
        return refusals.not_yours_to_know()
    directory = situation.surroundings.directory
    may = directory.may_act(by.account, stay.post, situation.day)
    barred = situation.is_kept_from(by.account) or by.account in situation.interested
    return None if may and not barred else refusals.not_yours_to_know()
