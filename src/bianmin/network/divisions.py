"""Questions about places, answered from the directory without a query."""

import re
from datetime import date

from . import codes
from .cards import DivisionCard
from .directory import Directory
from .kinds import Level


def root(directory: Directory) -> DivisionCard:
    """The place this installation serves. Raises StopIteration before a network is loaded."""
    return next(card for card in directory.divisions.values() if card.parent is None)


def calls_itself(directory: Directory) -> str:
    """县, 区 or 市: as the name of the place served ends."""
    return root(directory).name[-1]


def as_called_here(directory: Directory, body: str) -> str:
    """县级民政局, as the country's catalogue has it: here 市民政局, where the place is a city."""
    return re.sub("县级(?!以上)", calls_itself(directory), body)


def children(directory: Directory, code: str, day: date) -> list[DivisionCard]:
    """The places directly inside that day, in the order of their names' pinyin."""
    places = directory.divisions.values()
    inside = [card for card in places if card.parent == code and day in card.days]
    return sorted(inside, key=_by_pinyin)


def villages_of(directory: Directory, code: str, day: date) -> list[DivisionCard]:
    """All villages and communities inside a place that day, in the order of their pinyin.

    Inside is by the tree: what a merger or a zone moved lies in its new town, whatever its code.
    """
    places = directory.divisions.values()
    villages = (p for p in places if p.level == Level.VILLAGE and day in p.days)
    inside = [p for p in villages if p.code == code or lies_in(directory, p, code)]
    return sorted(inside, key=_by_pinyin)


def lies_in(directory: Directory, place: DivisionCard, code: str) -> bool:
    """Whether a place lies below another in the tree."""
    above = place.parent
    while above is not None and above != code:
        card = directory.divisions.get(above)
        above = card.parent if card else None
    return above is not None


def reach(directory: Directory, code: str, day: date) -> tuple[str, ...]:
    """The beginnings of all codes inside a place: its own, and of what was moved into it."""
    own = codes.stem(code)
    moved = (p for p in directory.divisions.values() if not p.code.startswith(own))
    return (own, *(codes.stem(p.code) for p in moved if lies_in(directory, p, code)))


def division_path(directory: Directory, code: str) -> tuple[DivisionCard, ...]:
    """The place and all above it, the root first; empty for a code not in the tree."""
    path: list[DivisionCard] = []
    card = directory.divisions.get(code)
    while card:
        path.append(card)
        card = directory.divisions.get(card.parent) if card.parent else None
    return tuple(reversed(path))


def within_county(directory: Directory, code: str) -> str:
    """马站镇八大庄村: a place with what lies above it, without the county served."""
    return "".join(card.short_name for card in division_path(directory, code)[1:])


def search(
    directory: Directory, words: str, day: date, *, within: str = "", limit: int = 20
) -> list[DivisionCard]:
    """Places whose name contains the words, or whose pinyin or initials begin so.

    Those whose name begins with the words come first, then in the order of their pinyin.
    """
    wanted = "".join(words.split()).lower()
    if not wanted:
        return []
    places = directory.divisions.values()
    inside = [c for c in places if directory.is_within(c.code, within) and day in c.days]
    found = [card for card in inside if _matches(card, wanted)]
    found.sort(key=lambda card: (not card.short_name.startswith(wanted), _by_pinyin(card)))
    return found[:limit]


def _matches(card: DivisionCard, wanted: str) -> bool:
    syllables = card.pinyin_key.split()
    initials = "".join(syllable[0] for syllable in syllables)
    spelled = "".join(syllables)
    return wanted in card.name or spelled.startswith(wanted) or initials.startswith(wanted)


def _by_pinyin(card: DivisionCard) -> tuple[str, str]:
    return card.pinyin_key, card.code
