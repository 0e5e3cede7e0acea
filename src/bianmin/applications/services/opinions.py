"""Giving an opinion on a finished matter, and answering it."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from bianmin.casework.abouts import about
from bianmin.casework.tracking import spaced
from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter

from .. import afterwards_refusals as refusals
from ..heads import heads_of
from ..models import Application, Opinion, OpinionWay
from ..notices import words as said
from ..recipients import recipients


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
    _tell_her(opinion, at)
    return opinion


def _tell_heads(opinion: Opinion, at: datetime) -> None:
    facts = {"item": opinion.matter.terms.title, "number": opinion.matter.number}
    told = heads_of(directory(), opinion.body, day_of(at))
    letters = [Letter(str(one), facts, about(opinion.pk)) for one in told]
    notices.send_each(channel=Channel.IN_APP, wording="opinion_given", letters=letters, at=at)


def _tell_her(opinion: Opinion, at: datetime) -> None:
    """By the ways she gave; where she gave none, whoever typed it in tells her."""
    row = Application.objects.select_related("party", "matter__terms").get(pk=opinion.pk)
    body, ways = directory().body(opinion.body), recipients(row)
    facts = {
        "organ": body.short_name,
        "phone": body.phone,
        "item": row.matter.terms.title,
        "tracking_code": spaced(row.code),
    }
    for one in ways:
        notices.send(
            channel=one.channel,
            to=one.to,
            wording="opinion_answered",
            facts=facts,
            about=about(row.pk),
            at=at,
        )
    if not ways and opinion.entered_by_id:
        _have_her_told(opinion, row, at)


def _have_her_told(opinion: Opinion, row: Application, at: datetime) -> None:
    notices.send(
        channel=Channel.IN_APP,
        to=str(opinion.entered_by_id),
        wording="tell_in_person",
        facts={
            "item": row.matter.terms.title,
            "told": said.say("said", "opinion_answered"),
            "why": said.say("undelivered", "no_phone"),
        },
        about=about(row.pk),
        at=at,
    )
