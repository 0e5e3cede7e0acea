"""Finding items by the words of everyday life: names, aliases, synonyms, pinyin initials."""

import datetime
from collections.abc import Sequence
from functools import reduce
from operator import and_, or_

from django.contrib.postgres.search import SearchRank
from django.db.models import BooleanField, Case, F, Func, Q, QuerySet, TextField, Value, When

from . import wording
from .editions import ORDER, offered
from .models import Edition, Synonym

LONGEST_SEARCH = 60
"""Signs of a search that are read; what comes after them is left out."""

LONGEST_COMPARED = 200
"""Signs of a sentence that are held against what items are called."""

LEAST_SHARE = 0.5
"""The part of a sentence's pairs of signs that a title must have to be thought meant."""


class HasGrams(Func):
    """``grams @@ query``: answered by the index under every kind of plan, unlike LIKE."""

    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = BooleanField()

    def __init__(self, query: str) -> None:
        super().__init__(F("grams"), TextQuery(query))


class TextQuery(Func):
    """A text read as a ``tsquery``, without any dictionary."""

    template = "(%(expressions)s)::text::tsquery"

    def __init__(self, query: str) -> None:
        super().__init__(Value(query, output_field=TextField()))


def search(typed: str, *, day: datetime.date, limit: int = 20) -> list[Edition]:
    """Items in force on ``day`` for what was typed, best first; empty if there is nothing.

    Every word must be found in the item's name, aliases, initials or code, or a synonym of the
    word must. Only if so nothing is found, items whose names share parts of a sentence follow.
    """
    words = wording.words(typed[:LONGEST_SEARCH])
    if not words:
        return []
    meanings = _meanings(words)
    found = _best_first(offered(day).filter(_every(meanings)), meanings)[:limit]
    return list(found) or _by_parts(words, day, limit)


def _meanings(words: Sequence[str]) -> list[list[str]]:
    """For each word the word itself, then what it is a synonym of; one statement for all."""
    rows = Synonym.objects.filter(word__in=words).order_by("id").values_list("word", "means")
    means: dict[str, list[str]] = {}
    for word, meaning in rows:
        means.setdefault(word, []).append(wording.fold(meaning))
    return [list(dict.fromkeys([word, *means.get(word, ())])) for word in words]


def _every(meanings: Sequence[Sequence[str]]) -> Q:
    """Each word in one of its meanings: pairs by index, longer words whole by recheck."""
    each = (" | ".join(f"({wording.gram_query(m)})" for m in word) for word in meanings)
    by_index = Q(HasGrams(" & ".join(f"({query})" for query in each)))
    longer = (word for word in meanings if max(map(len, word)) > wording.GRAM)
    holds = (reduce(or_, (Q(searched__contains=m) for m in word)) for word in longer)
    return reduce(and_, holds, by_index)


def _best_first(rows: QuerySet[Edition], meanings: Sequence[Sequence[str]]) -> QuerySet[Edition]:
    """A title (or its initials) that is what was typed, then one that is what was meant."""
    whole = meanings[0] if len(meanings) == 1 else ()
    ranks = [When(titles__contains=[m], then=Value(rank)) for rank, m in enumerate(whole)]
    exact = Case(*ranks, default=Value(len(whole))) if ranks else Value(0)
    return rows.annotate(exact=exact).order_by("exact", *ORDER)


def _by_parts(words: Sequence[str], day: datetime.date, limit: int) -> list[Edition]:
    """For whole sentences: titles, then synonyms, within them; else titles much like them."""
    sentence = "".join(words)
    parts = wording.parts(sentence)
    if not parts or sentence.isascii():
        return []
    named, means = Q(titles__overlap=parts), _spoken_of(parts)
    meant = named | _every([means]) if means else named
    first = Case(When(named, then=Value(0)), default=Value(1))
    rows = offered(day).filter(meant).annotate(first=first).order_by("first", *ORDER)
    return list(rows[:limit]) or _alike(wording.without_fillers(sentence), day, limit)


def _spoken_of(parts: Sequence[str]) -> list[str]:
    """What the synonyms among ``parts`` mean."""
    rows = Synonym.objects.filter(word__in=parts).order_by("id")
    return list(dict.fromkeys(map(wording.fold, rows.values_list("means", flat=True))))


def resembling(sentence: str, *, day: datetime.date, limit: int = 3) -> list[Edition]:
    """Items in force on ``day`` that have at least half of what a longer sentence says."""
    told = "".join(wording.words(wording.without_fillers(sentence[:LONGEST_COMPARED])))
    return _alike(told, day, limit) if len(told) >= wording.GRAM else []


def _alike(sentence: str, day: datetime.date, limit: int) -> list[Edition]:
    """Items that share at least half of the sentence's pairs of signs."""
    query = wording.any_gram_query(sentence)
    shared = SearchRank(F("grams"), TextQuery(query))
    rows = offered(day).filter(HasGrams(query)).annotate(shared=shared).order_by("-shared", *ORDER)
    best = rows.defer(None).defer("content", "warnings", "grams")[:limit]
    return [row for row in best if wording.share(sentence, row.searched) >= LEAST_SHARE]
