"""Giving an opinion on a finished matter, and answering it."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from .. import afterwards_refusals as refusals
from ..models import Opinion
from ..opinions import OPINIONS
from . import sayings


@transaction.atomic
def give_opinion(
    *, matter: int, words: str, contact: str = "", entered_by: int | None = None, at: datetime
) -> Opinion:
    """Keep her opinion on a finished matter, or change it until it is answered.

    ``entered_by`` is the account that types in what came on paper, None for herself. The head of
    the site is told of a new one. Raises Refusal.
    """
    about_it = sayings.locked(matter)
    if words.strip() and about_it.closed_at is None:
        raise refusals.not_finished()
    return sayings.keep(OPINIONS, about_it, words=words, contact=contact, by=entered_by, at=at)


@transaction.atomic
def answer_opinion(
    *, matter: int, words: str, bodies: Collection[int], by: int, at: datetime
) -> Opinion:
    """Answer the opinion on a matter received by one of ``bodies``; she is told. Raises Refusal."""
    opinion = sayings.to_be_answered(OPINIONS, matter, bodies, words, by)
    return sayings.answer(OPINIONS, opinion, words=words, by=by, at=at)
