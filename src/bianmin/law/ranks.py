"""Whose word lengthens a period: the ranks that the articles on extension name."""

from enum import StrEnum


class Rank(StrEnum):
    """本行政机关、本级人民政府、政府信息公开工作机构、行政复议机构的负责人."""

    ORGAN_HEAD = "organ_head"
    GOVERNMENT_HEAD = "government_head"
    DISCLOSURE_HEAD = "disclosure_head"
    REVIEW_HEAD = "review_head"


NAMES: dict[str, str] = {
    Rank.ORGAN_HEAD: "本行政机关负责人",
    Rank.GOVERNMENT_HEAD: "本级人民政府负责人",
    Rank.DISCLOSURE_HEAD: "政府信息公开工作机构负责人",
    Rank.REVIEW_HEAD: "行政复议机构负责人",
}
"""What the law calls each rank; papers print it."""

_MAY: dict[str, frozenset[str]] = {
    Rank.ORGAN_HEAD: frozenset({Rank.ORGAN_HEAD}),
    Rank.GOVERNMENT_HEAD: frozenset({Rank.GOVERNMENT_HEAD}),
    Rank.DISCLOSURE_HEAD: frozenset({Rank.DISCLOSURE_HEAD, Rank.ORGAN_HEAD}),
}


def may_approve(needed: str, rank: str) -> bool:
    """Whether ``rank`` may give what the article asks of ``needed``.

    The organ's head stands over its own disclosure office. A government's head does not decide in
    the organ's place, nor the other way round.
    """
    return rank in _MAY.get(needed, frozenset({needed}))


def code_of(name: str) -> str:
    """The rank that an article calls ``name``; a name that is none is given back unchanged."""
    return next((rank for rank, said in NAMES.items() if said == name), name)
