"""Who writes, reviews and publishes an item, and who keeps the county's words and local values."""

from collections.abc import Iterable
from datetime import date

from bianmin.catalogue.models import Edition
from bianmin.network import divisions
from bianmin.network.cards import BodyCard
from bianmin.network.tiers import Tier

from ..officers import Officer

WRITER, COUNTYS_WRITER = "editor", "administrator"
HEAD, CENTRE = "organ_head", "supervisor"
KEEPING_WORDS = frozenset({WRITER, COUNTYS_WRITER, CENTRE})
LOCAL = frozenset({WRITER, CENTRE, "head"})
POSTING = frozenset({"agent", "head", "window", "coordinator", CENTRE})


def owner(officer: Officer, code: str, department: str, day: date) -> BodyCard | None:
    """The body that answers for an item: the competent one at the county."""
    directory = officer.directory
    place = divisions.root(directory).code
    return directory.competent((code, department), Tier.COUNTY, place, day)


def may_write(officer: Officer, code: str, department: str) -> bool:
    """The department's editor for its own items; the county's administrator for all."""
    if officer.post.role == COUNTYS_WRITER:
        return officer.body.tier == Tier.COUNTY
    return officer.post.role == WRITER and _is_owner(officer, code, department)


def may_review(officer: Officer, code: str, department: str) -> bool:
    """The head of the department, or the county's centre; that it is another person is checked."""
    if officer.post.role == CENTRE:
        return officer.body.tier == Tier.COUNTY
    return officer.post.role == HEAD and _is_owner(officer, code, department)


def _is_owner(officer: Officer, code: str, department: str) -> bool:
    body = owner(officer, code, department, officer.viewer.day)
    return body is not None and body.id == officer.body.id


def may_begin(officer: Officer) -> bool:
    """Whether new items are begun at this post."""
    return officer.post.role in {WRITER, COUNTYS_WRITER} and officer.body.tier == Tier.COUNTY


def may_reform(officer: Officer) -> bool:
    """The clearing of lists is the county's."""
    return officer.post.role in {CENTRE, COUNTYS_WRITER} and officer.body.tier == Tier.COUNTY


def may_take_over(officer: Officer) -> bool:
    """The responsible person of a lower body says that it does what was delegated."""
    return officer.post.role in LOCAL and officer.body.tier < Tier.COUNTY


def keeps_words(officer: Officer) -> bool:
    """Whether synonyms are kept at this post."""
    return officer.post.role in KEEPING_WORDS and officer.body.tier == Tier.COUNTY


def may_localise(officer: Officer) -> bool:
    """Whether this post says what differs at its own body."""
    return officer.post.role in LOCAL


def may_post(officer: Officer) -> bool:
    """Whether guides are handed out and put up at this post."""
    return officer.post.role in POSTING


def own(officer: Officer, editions: Iterable[Edition]) -> list[Edition]:
    """Of these editions those that this post writes or reviews."""
    return [
        edition
        for edition in editions
        if may_write(officer, edition.item.code, edition.department)
        or may_review(officer, edition.item.code, edition.department)
    ]
