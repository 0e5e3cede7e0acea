"""Questions about what is disclosed: lists, the search for words, and what resembles a request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import SearchRank
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from bianmin.catalogue import wording
from bianmin.catalogue.searching import HasGrams, TextQuery

from ..models import Disclosure
from ..models.disclosures import Audience, State

LONGEST_SEARCH = 60
LONGEST_COMPARED = 200
LEAST_SHARE = 0.5
"""The part of the pairs of signs of what is asked that an entry must have to be offered."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader narrows the list by; what is empty narrows nothing.

    ``day``: an edition of a rule that a later one follows by then counts as lapsed.
    """

    words: str = ""
    body: int = 0
    category: str = ""
    year: int = 0
    validity: str = ""
    mode: str = ""
    day: date | None = None


def public(*, body: int = 0, mode: str = "") -> QuerySet[Disclosure]:
    """What everybody reads now, the newest first."""
    rows = Disclosure.objects.filter(state=State.PUBLISHED).defer("grams", "searched", "text")
    if body:
        rows = rows.filter(body=body)
    if mode:
        rows = rows.filter(mode=mode)
    return rows.order_by("-published_at", "-pk")


def ever_public() -> QuerySet[Disclosure]:
    """What everybody reads now, and what was taken down since: of that it is told that it was."""
    return Disclosure.objects.exclude(state=State.DRAFT).defer("grams", "searched")


def listed(wanted: Wanted) -> QuerySet[Disclosure]:
    """The public entries that a reader wants; every word must stand in each."""
    rows = public(body=wanted.body, mode=wanted.mode)
    for name in ("category", "year"):
        if value := getattr(wanted, name):
            rows = rows.filter(**{name: value})
    if wanted.day is not None:
        rows = rows.annotate(followed=followed_by(wanted.day))
    if wanted.validity:
        rows = rows.filter(_stands(wanted.validity, by_day=wanted.day is not None))
    for word in wording.words(wanted.words[:LONGEST_SEARCH]):
        rows = rows.filter(HasGrams(wording.gram_query(word)), searched__contains=word)
    return rows


def followed_by(day: date) -> Exists:
    """Whether a later edition of the same rule holds by that day."""
    rows = Disclosure.objects.filter(line=OuterRef("line"), edition__gt=OuterRef("edition"))
    return Exists(rows.filter(state=State.PUBLISHED, holds_from__lte=day))


def _stands(validity: str, *, by_day: bool) -> Q:
    said = Q(validity=validity)
    if not by_day or validity == Disclosure.Validity.ABOLISHED:
        return said
    if validity == Disclosure.Validity.IN_FORCE:
        return said & Q(followed=False)
    return said | Q(followed=True, validity=Disclosure.Validity.IN_FORCE)


def resembling(words: str, *, body: int = 0, limit: int = 3) -> Sequence[Disclosure]:
    """Public entries that have much of what somebody asks for, the likest first.

    Read first of all when a request is written: who finds it here need not ask (条例 36(1)).
    """
    sentence = "".join(wording.words(wording.without_fillers(words[:LONGEST_COMPARED])))
    query = wording.any_gram_query(sentence)
    if not query:
        return []
    rows = public(body=body, mode=Disclosure.Mode.PROACTIVE).filter(HasGrams(query))
    shared = SearchRank(F("grams"), TextQuery(query))
    near = rows.defer("grams", "text").annotate(shared=shared).order_by("-shared")[: limit * 5]
    told = [(wording.share(sentence, row.searched), row) for row in near]
    likest = sorted(told, key=lambda pair: -pair[0])
    return [row for share, row in likest if share >= LEAST_SHARE][:limit]


def by_category(body: int) -> Mapping[str, int]:
    """How many entries stand under each category of a body's directory."""
    rows = public(body=body).order_by().values_list("category").annotate(n=Count("pk"))
    return dict(rows)


def years() -> list[int]:
    """The years in which something was published, the newest first."""
    rows = public().order_by("-year").values_list("year", flat=True).distinct()
    return [year for year in rows if year is not None]


def inside(body: int, heading: str = "") -> QuerySet[Disclosure]:
    """What a body tells its own staff now, the newest first; under one heading, or all."""
    rows = Disclosure.of_any_audience.filter(audience=Audience.INTERNAL, body=body)
    rows = rows.filter(state=State.PUBLISHED).defer("grams", "searched", "text")
    if heading:
        rows = rows.filter(category=heading)
    return rows.order_by("-published_at", "-pk")


def inside_by_heading(body: int) -> Mapping[str, int]:
    """How many entries for its staff stand under each heading of a body's."""
    return dict(inside(body).order_by().values_list("category").annotate(n=Count("pk")))


def with_inside() -> list[int]:
    """The bodies (ids) that tell their own staff something now."""
    rows = Disclosure.of_any_audience.filter(audience=Audience.INTERNAL, state=State.PUBLISHED)
    return list(rows.order_by("body").values_list("body", flat=True).distinct())


def drafts(body: int, audience: str = Audience.PUBLIC) -> QuerySet[Disclosure]:
    """What is being written at a body, those that wait for another person first."""
    rows = Disclosure.of_any_audience.filter(body=body, audience=audience, state=State.DRAFT)
    rows = rows.defer("grams", "text")
    return rows.order_by(F("submitted_at").asc(nulls_last=True), "-pk")
