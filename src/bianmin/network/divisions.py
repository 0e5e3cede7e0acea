"""Questions about places, answered from the directory without a query."""

from .cards import DivisionCard
from .directory import Directory
from .kinds import Level


def root(directory: Directory) -> DivisionCard:
    """The place this installation serves. Raises StopIteration before a network is loaded."""
    return next(card for card in directory.divisions.values() if card.parent is None)


def children(directory: Directory, code: str) -> list[DivisionCard]:
    """The places directly inside, in the order of their names' pinyin."""
    inside = [card for card in directory.divisions.values() if card.parent == code]
    return sorted(inside, key=_by_pinyin)


def villages_of(directory: Directory, code: str) -> list[DivisionCard]:
    """All villages and communities inside a town or county, in the order of their pinyin."""
    places = directory.divisions.values()
    inside = [p for p in places if p.level == Level.VILLAGE and directory.is_within(p.code, code)]
    return sorted(inside, key=_by_pinyin)


def division_path(directory: Directory, code: str) -> tuple[DivisionCard, ...]:
    """The place and all above it, the root first; empty for a code not in the tree."""
    path: list[DivisionCard] = []
    card = directory.divisions.get(code)
    while card:
        path.append(card)
        card = directory.divisions.get(card.parent) if card.parent else None
    return tuple(reversed(path))


def search(
    directory: Directory, words: str, *, within: str = "", limit: int = 20
) -> list[DivisionCard]:
    """Places whose name contains the words, or whose pinyin or initials begin so.

    Those whose name begins with the words come first, then in the order of their pinyin.
    """
    wanted = "".join(words.split()).lower()
    if not wanted:
        return []
    inside = [c for c in directory.divisions.values() if directory.is_within(c.code, within)]
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
