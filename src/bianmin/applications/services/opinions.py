"""Giving an opinion on a finished matter, and answering it."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from bianmin.casework.abouts import about
from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter

from .. import afterwards_refusals as refusals
from ..answering import tell_her
from ..heads import heads_of
from ..models import Opinion, OpinionWay


@transaction.atomic
def give_opinion(
    *, matter: int, words: str, contact: str = "", entered_by: int | None = None, at: datetime
) -> Opinion:
    """Keep her opinion on a finished matter, or change it until it is answered.

    ``entered_by`` is the account that types in what came on paper, None for herself. The head of
    the site is told of a new one. Raises Refusal.
    """
    if not words.strip():
        raise refusals.no_words()
    rows = Matter.objects.select_for_update(of=("self",), no_key=True).select_related("terms")
    about_it = rows.get(pk=matter)
    if about_it.closed_at is None:
        raise refusals.not_finished()
    before = Opinion.objects.filter(pk=matter).first()
    if before and before.answered_at:
        raise refusals.already_answered()
    opinion = before or Opinion(matter=about_it, body=about_it.received_by)
    opinion.words, opinion.contact, opinion.given_at = words.strip(), contact.strip(), at
    opinion.way = OpinionWay.PAPER if entered_by else OpinionWay.ONLINE
    opinion.entered_by_id = entered_by
    opinion.save()
    if before is None:
        _tell_heads(opinion, at)
    return opinion


@transaction.atomic
def answer_opinion(
    *, matter: int, words: str, bodies: Collection[int], by: int, at: datetime
) -> Opinion:
    """Answer the opinion on a matter received by one of ``bodies``; she is told. Raises Refusal."""
    rows = Opinion.objects.select_for_update(of=("self",), no_key=True)
    opinion = rows.filter(pk=matter, body__in=bodies).first()
    if opinion is None:
        raise refusals.no_opinion()
    if opinion.answered_at:
        raise refusals.already_answered()
    if not words.strip():
        raise refusals.no_answer()
    opinion.answer, opinion.answered_by_id, opinion.answered_at = words.strip(), by, at
    opinion.save(update_fields=["answer", "answered_by", "answered_at"])
    tell_her(
        opinion.pk,
        wording="opinion_answered",
        by_body=opinion.body,
        entered_by=opinion.entered_by_id,
        at=at,
    )
    return opinion


def _tell_heads(opinion: Opinion, at: datetime) -> None:
    facts = {"item": opinion.matter.terms.title, "number": opinion.matter.number}
    told = heads_of(directory(), opinion.body, day_of(at))
    letters = [Letter(str(one), facts, about(opinion.pk)) for one in told]
    notices.send_each(channel=Channel.IN_APP, wording="opinion_given", letters=letters, at=at)
