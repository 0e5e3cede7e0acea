"""Once, whoever is not content with the answer has the complaint looked into by somebody else."""

from datetime import datetime, timedelta

from django.db import transaction

from bianmin.law.zone import day_of
from bianmin.matters.selectors import entries_of
from bianmin.matters.services import LAW
from bianmin.network.selectors import directory
from bianmin.policy import selectors as policy

from .. import refusals
from ..models import Complaint
from ..owner import above
from ..policies import AGAIN
from .registering import Coming, Filing, Registered

STEP = "complain_again"
LEAST_WORDS = 2


@transaction.atomic
def bring_again(*, complaint: Complaint, words: str, at: datetime, key: str) -> Registered:
    """Bring a concluded complaint again, with why; it lies with the body above the first one.

    ``complaint`` is one that ``track`` has found, or her own. A new complaint with a number and
    code of its own, followed by the same digits. Raises ``Refusal``: not concluded, brought again
    before, too late, nobody above.
    """
    first = Complaint.objects.select_for_update(of=("self",)).get(pk=complaint.pk)
    earlier = Complaint.objects.filter(again_of=first).first()
    if earlier is None:
        _check(first, at)
    elif not entries_of(earlier.pk).filter(key=key).exists():
        raise refusals.brought_again_already()
    if len(words.strip()) < LEAST_WORDS:
        raise refusals.no_words()
    filing = _filing(first, words)
    handled = first.matter.received_by
    body = above(filing.target, handled, directory(), day_of(at))
    if body is None:
        raise refusals.nobody_may_handle()
    return Coming(filing, first.about, body, first).open(STEP, by=LAW, at=at, key=key)


def _check(first: Complaint, at: datetime) -> None:
    if first.again_of_id is not None:
        raise refusals.brought_again_already()
    if first.concluded_on is None:
        raise refusals.not_yet_answered()
    days = policy.value(AGAIN, day_of(at))
    if day_of(at) > first.concluded_on + timedelta(days=days):
        raise refusals.too_late_to_bring_again(days)


def _filing(first: Complaint, words: str) -> Filing:
    return Filing(
        body=first.body,
        channel=first.channel,
        category=first.category,
        words=f"{words.strip()}\n\n{first.words}",
        person=first.person,
        somebody=first.subject == "somebody",
        site=first.site,
        name=first.name,
        phone=first.phone,
        kept=first.kept,
        files=list(first.files.values_list("file", flat=True)),
        box_opened_on=first.box_opened_on,
        party=first.party,
        training=first.matter.training,
    )
