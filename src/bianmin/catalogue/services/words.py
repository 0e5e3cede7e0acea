"""What people call items, kept by the county, and what they sought in vain."""

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.db.models import F

from bianmin.law.zone import day_of

from .. import refusals, wording
from ..models import SearchMiss, Synonym
from ..searching import search

LONGEST_MISS = 20
"""Signs of a search that is remembered for having found nothing."""


LONGEST_WORD, LONGEST_MEANING = 40, 60


@transaction.atomic
def add_synonym(*, word: str, means: Sequence[str], source: str) -> None:
    """Let ``word`` find items in whose titles one of ``means`` stands; it is no miss any more.

    Raises Refusal for what is not one word, too long, or looks like somebody's number.
    """
    _refuse_word(word, means)
    forget_miss(words=" ".join(wording.words(word)))
    rows = (Synonym(word=wording.fold(word), means=meaning, source=source) for meaning in means)
    Synonym.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def keep_synonym(*, word: str, means: str, source: str, at: datetime.datetime) -> Synonym:
    """The county's own word, by whom it is kept; what is meant must stand in the catalogue.

    Raises Refusal as ``add_synonym``, and where nothing is called what is meant.
    """
    _refuse_word(word, [means])
    if not search(means, day=day_of(at), limit=1):
        raise refusals.meaning_unknown()
    add_synonym(word=word, means=[means], source=source[:60])
    return Synonym.objects.get(word=wording.fold(word), means=means)


def _refuse_word(word: str, means: Sequence[str]) -> None:
    if len(wording.words(word)) != 1 or len(word) > LONGEST_WORD:
        raise refusals.word_unfit()
    if wording.has_long_number(wording.fold(word)):
        raise refusals.word_unfit()
    if not means or any(not m.strip() or len(m) > LONGEST_MEANING for m in means):
        raise refusals.meaning_unfit()


@transaction.atomic
def drop_synonym(*, synonym: int) -> None:
    """Let a word stand for nothing else any more."""
    Synonym.objects.filter(pk=synonym).delete()


@transaction.atomic
def forget_miss(*, words: str) -> None:
    """Take what was sought in vain off the list: it is found now, or nobody's business."""
    SearchMiss.objects.filter(words=words).delete()


@transaction.atomic
def count_miss(*, typed: str, at: datetime.datetime) -> None:
    """Remember that a search found nothing. What may name a person is not kept.

    Kept are up to 20 signs without long numbers; lists show words sought several times only.
    """
    words = " ".join(wording.words(typed))
    if not words or len(words) > LONGEST_MISS or wording.has_long_number(words):
        return
    SearchMiss.objects.get_or_create(words=words, defaults={"last_at": at})
    SearchMiss.objects.filter(words=words).update(count=F("count") + 1, last_at=at)
