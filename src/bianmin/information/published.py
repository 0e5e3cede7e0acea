"""What is public already and much like a request: found by likeness, and given as its answer.

By article 36(1) whoever asks for it is told where and how it is had. Whether it is what she asks
for a person judges; here is only what to look at, and how a reply names it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.conf import settings

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue import wording
from bianmin.catalogue.models import Edition
from bianmin.law.zone import day_of
from bianmin.network.selectors import directory

from .disclosed import guides, refusals, selectors
from .disclosed.selectors import LEAST_SHARE, LONGEST_COMPARED, Wanted
from .models import Disclosure, DisclosureGuide
from .notices import words


class Where(StrEnum):
    """What everybody can read: an entry of a directory, an item's guide, a body's guide."""

    DISCLOSURE = "disclosure"
    ITEM = "item"
    GUIDE = "guide"


@dataclass(frozen=True, slots=True)
class Public:
    """Something public. ``key`` names it among its kind; ``number`` and ``day`` are an entry's
    index number and the day of its publication, empty and None of others."""

    where: Where
    key: str
    title: str
    summary: str = ""
    number: str = ""
    day: date | None = None

    @property
    def code(self) -> str:
        """Under which it is found again: ``disclosure:12``."""
        return f"{self.where}:{self.key}"

    @property
    def path(self) -> str:
        """Its page, below the public address."""
        return words.say("path", self.where, key=self.key)

    @property
    def told(self) -> str:
        """What a reply says: that it is public, under which name and number, and where."""
        address = f"{settings.PUBLIC_ADDRESS}/{self.path}"
        day = words.day(self.day) if self.day else ""
        return words.say(
            "public", self.where, title=self.title, number=self.number, day=day, address=address
        )


def resembling(wanted: str, *, body: int, day: date, limit: int = 3) -> list[Public]:
    """What everybody can read on ``day`` and has much of what is asked of a body (id): entries of
    any directory, items' guides, and the guide of the body itself; at most ``limit`` of each."""
    return [
        *map(_of_entry, selectors.resembling(wanted, limit=limit)),
        *map(_of_item, catalogue.resembling(wanted, day=day, limit=limit)),
        *_guide_like(wanted, body),
    ]


def searched(typed: str, *, day: date, limit: int = 10) -> list[Public]:
    """What everybody can read on ``day`` and has every word that was typed."""
    if not typed.strip():
        return []
    entries = selectors.listed(Wanted(words=typed, mode=Disclosure.Mode.PROACTIVE))[:limit]
    items = catalogue.search(typed, day=day, limit=limit)
    return [*map(_of_entry, entries), *map(_of_item, items)]


def named(code: str, *, day: date) -> Public:
    """The one of this code. Raises Refusal: it is not public on ``day``, or no longer."""
    where, _colon, key = code.partition(":")
    finding = FINDING.get(where)
    found = finding(key, day) if finding else None
    if found is None:
        raise refusals.not_public()
    return found


def _guide_like(wanted: str, body: int) -> Sequence[Public]:
    """The guide of the body, where most of what is asked stands in it: office, address, hours."""
    guide = guides.in_force(body)
    sentence = "".join(
        wording.words(wording.without_fillers(wording.fold(wanted[:LONGEST_COMPARED])))
    )
    if guide is None or len(sentence) < wording.GRAM:
        return ()
    said = wording.fold("\n".join((words.say("said", "guide_has"), *_texts(guide))))
    return [_of_guide(guide)] if wording.share(sentence, said) >= LEAST_SHARE else ()


def _texts(guide: DisclosureGuide) -> list[str]:
    return [getattr(guide, field) for field in guides.FIELDS]


def _entry(key: str, day: date) -> Public | None:
    rows = selectors.public(mode=Disclosure.Mode.PROACTIVE)
    row = rows.filter(pk=_number(key)).first()
    return _of_entry(row) if row else None


def _item(key: str, day: date) -> Public | None:
    row = catalogue.offered(day).filter(item__code=key).first()
    return _of_item(row) if row else None


def _guide(key: str, day: date) -> Public | None:
    guide = guides.in_force(_number(key))
    return _of_guide(guide) if guide else None


FINDING: Mapping[str, Callable[[str, date], Public | None]] = {
    Where.DISCLOSURE: _entry,
    Where.ITEM: _item,
    Where.GUIDE: _guide,
}
LONGEST_KEY = 9


def _number(key: str) -> int:
    fits = key.isascii() and key.isdecimal() and len(key) <= LONGEST_KEY
    return int(key) if fits else 0


def _of_entry(row: Disclosure) -> Public:
    day = day_of(row.published_at) if row.published_at else None
    return Public(Where.DISCLOSURE, str(row.pk), row.title, row.summary, row.index_number, day)


def _of_item(row: Edition) -> Public:
    return Public(Where.ITEM, row.item.code, row.name)


def _of_guide(guide: DisclosureGuide) -> Public:
    body = directory().body(guide.body_id)
    return Public(
        Where.GUIDE, str(guide.body_id), words.say("public", "named_guide", body=body.name)
    )
