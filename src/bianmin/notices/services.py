"""Issuing papers, in the caller's own transaction; messages are sent and read by ``messages``."""

import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from bianmin.law.zone import day_of
from bianmin.network.selectors import directory

from . import fonts, numbers, places, refusals, registry, writing
from .delivery import report
from .kinds import PaperKind
from .messages import Letter, mark_all_seen, mark_seen, note_told, send, send_each
from .models import Delivery, Message, Paper, Withdrawn
from .rendering import read_pdf, render
from .sparing import Recipient, spare, spare_no_more
from .titles import title_of

__all__ = [
    "Letter",
    "Recipient",
    "destroy",
    "forget_training",
    "issue",
    "mark_all_seen",
    "mark_seen",
    "note_told",
    "read_pdf",
    "render",
    "replace",
    "report",
    "send",
    "send_each",
    "spare",
    "spare_no_more",
]

ACCESS_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
ACCESS_LENGTH = 10


@transaction.atomic(savepoint=False)
def issue(
    *,
    kind: str,
    facts: Mapping[str, Any],
    addressee: str,
    organ: int,
    organ_mark: str,
    about: str,
    at: datetime,
    replaces: Paper | None = None,
    training: bool = False,
    takes_back: Iterable[Paper] = (),
) -> Paper:
    """Issue a paper: its row and number now, its PDF by a job of this same transaction.

    ``organ`` is the id of the body in whose name it is made, ``organ_mark`` that body's part of
    the number (机关代字). The letterhead's places are the body's unless ``facts`` says otherwise.
    ``takes_back`` are papers, about other things too, that hold no more with this one.
    A number locks the organ's counter: issue papers last. One for ``training`` takes its number
    from a counter of its own. Raises Refusal naming an empty place, or that a seal is missing.
    """
    declared = registry.paper_kind(kind)
    paper = _written(declared, {**_letterhead(organ, facts), **facts}, addressee, day_of(at))
    paper.organ, paper.about, paper.issued_at = organ, about, at
    paper.replaces, paper.training = replaces, training
    mark = numbers.DRILL * training + organ_mark + declared.mark if declared.numbered else None
    writing.write_paper(paper, declared, mark=mark)
    _withdraw(declared, paper, [old.pk for old in takes_back])
    return paper


def _withdraw(kind: PaperKind, paper: Paper, named: Sequence[int]) -> None:
    """Note of each paper that this one takes back, that it holds no more."""
    if not kind.withdraws and not named:
        return
    such = Q(about=paper.about, kind__in=kind.withdraws) | Q(pk__in=named)
    held = Paper.objects.filter(such)
    held = held.filter(replaced_by=None, withdrawn=None).exclude(pk=paper.pk)
    Withdrawn.objects.bulk_create(
        Withdrawn(paper=old, by_paper=paper, at=paper.issued_at) for old in held.defer("facts")
    )


@transaction.atomic
def replace(
    paper: Paper, *, facts: Mapping[str, Any], organ_mark: str, at: datetime, addressee: str = ""
) -> Paper:
    """Put a new paper, which names the old one, in the place of a mistaken paper.

    ``facts`` are the places that change; the others are taken from the old paper. Raises Refusal
    when another paper has replaced it already.
    """
    Paper.objects.select_for_update(no_key=True).get(pk=paper.pk)
    if Paper.objects.filter(replaces=paper).exists():
        raise refusals.already_replaced(str(paper))
    return issue(
        kind=paper.kind,
        facts={**paper.facts, **facts},
        addressee=addressee or paper.addressee,
        organ=paper.organ,
        organ_mark=organ_mark,
        about=paper.about,
        at=at,
        replaces=paper,
        training=paper.training,
    )


@transaction.atomic
def destroy(*, abouts: Collection[str], at: datetime) -> None:
    """Destroy what papers and messages about some things say; that there were some stays.

    Their PDFs lie in the store until its next sweep.
    """
    papers = Paper.objects.filter(about__in=abouts, destroyed_at__isnull=True)
    papers.update(facts={}, addressee="", destroyed_at=at)
    messages = Message.objects.filter(about__in=abouts)
    Delivery.objects.filter(message__in=messages).update(answer=None)
    messages.update(to="", title="", text="", told_words=None)


@transaction.atomic
def forget_training(*, abouts: Sequence[str]) -> None:
    """Forget papers made while practising, and the messages about the same things."""
    Paper.objects.filter(about__in=abouts, training=True).delete()
    Delivery.objects.filter(message__about__in=abouts).delete()
    Message.objects.filter(about__in=abouts).delete()


def _written(kind: PaperKind, facts: Mapping[str, Any], addressee: str, day: date) -> Paper:
    filled, code = places.fill(kind, facts), _access_code()
    return Paper(
        kind=kind.key,
        title=title_of(kind.key, day),
        facts=filled,
        addressee=addressee,
        access_code=code,
        scan_path=kind.scan.format_map({**filled, "access_code": code}).replace(" ", ""),
        unprintable=fonts.unprintable([addressee, filled]),
    )


def _letterhead(organ: int, facts: Mapping[str, Any]) -> dict[str, str]:
    """The body's own name and telephone; a caller that gives both saves the look-up."""
    if {"organ_name", "contact"} <= facts.keys():
        return {"you": "您"}
    body = directory().body(organ)
    return {"organ_name": body.name, "contact": body.phone, "you": "您"}


def _access_code() -> str:
    return "".join(secrets.choice(ACCESS_ALPHABET) for _ in range(ACCESS_LENGTH))
