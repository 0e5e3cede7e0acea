"""Who writes, reviews and publishes an item, and who keeps the county's words and local values."""

from collections.abc import Iterable
from datetime import date

from bianmin.network import divisions
from bianmin.network.cards import BodyCard
from bianmin.network.kinds import BodyKind
from bianmin.network.seats import Seat
from bianmin.network.tiers import Tier

from .models import Edition
from .utilities import is_utility

WRITER, COUNTYS_WRITER = "editor", "administrator"
HEAD, CENTRE = "organ_head", "supervisor"
KEEPING_WORDS = frozenset({WRITER, COUNTYS_WRITER, CENTRE})
LOCAL = frozenset({WRITER, CENTRE, "head"})
POSTING = frozenset({"agent", "head", "window", "coordinator", CENTRE})


def owner(seat: Seat, code: str, department: str, day: date) -> BodyCard | None:
    """The body that answers for an item: the competent one at the county."""
    directory = seat.directory
    place = divisions.root(directory).code
    return directory.competent((code, department), Tier.COUNTY, place, day)


def may_write(seat: Seat, code: str, department: str) -> bool:
    """The department's editor for its own items; the county's administrator for all."""
    if seat.post.role == COUNTYS_WRITER:
        return seat.body.tier == Tier.COUNTY
    return seat.post.role == WRITER and _is_owner(seat, code, department)


def may_review(seat: Seat, code: str, department: str) -> bool:
    """The head of the department, or the county's centre; that it is another person is checked."""
    if seat.post.role == CENTRE:
        return seat.body.tier == Tier.COUNTY
    return seat.post.role == HEAD and _is_owner(seat, code, department)


def _is_owner(seat: Seat, code: str, department: str) -> bool:
    body = owner(seat, code, department, seat.day)
    return body is not None and body.id == seat.body.id


def may_begin(seat: Seat) -> bool:
    """Whether new items are begun at this post."""
    return seat.post.role in {WRITER, COUNTYS_WRITER} and seat.body.tier == Tier.COUNTY


def may_reform(seat: Seat) -> bool:
    """The clearing of lists is the county's."""
    return seat.post.role in {CENTRE, COUNTYS_WRITER} and seat.body.tier == Tier.COUNTY


def may_pass_files(seat: Seat) -> bool:
    """A file has items of many departments: the county's centre passes it, another person."""
    return seat.post.role == CENTRE and seat.body.tier == Tier.COUNTY


def may_recheck(seat: Seat, code: str, department: str) -> bool:
    """After a law has changed, who writes or reviews an item says that nothing is to change."""
    return may_write(seat, code, department) or may_review(seat, code, department)


def may_write_directory(seat: Seat) -> bool:
    """A public utility's own people write what it does."""
    return is_utility(seat.body) and seat.post.role in {WRITER, HEAD}


def may_pass_directory(seat: Seat, body: int) -> bool:
    """The head of the unit, or the county's centre; that it is another person is checked."""
    if seat.post.role == CENTRE:
        return seat.body.tier == Tier.COUNTY
    return seat.post.role == HEAD and seat.body.id == body


def may_pass_some_directory(seat: Seat) -> bool:
    """Whether any unit's directory is passed at this post."""
    return may_pass_directory(seat, seat.body.id)


def may_recheck_some(seat: Seat) -> bool:
    """Whether items are written or reviewed at this post."""
    return seat.post.role in {WRITER, COUNTYS_WRITER, HEAD, CENTRE}


def may_keep_standards(seat: Seat) -> bool:
    """The library is kept, and its standards are checked, by the county's centre."""
    return seat.post.role in {CENTRE, COUNTYS_WRITER} and seat.body.tier == Tier.COUNTY


def may_review_exemption(seat: Seat) -> bool:
    """Whether an item stays outside the centre, the county's centre says first."""
    return seat.post.role == CENTRE and seat.body.tier == Tier.COUNTY


def may_enter_approval(seat: Seat) -> bool:
    """The government's word is entered by its own people, or by the county's administrator."""
    if seat.body.kind == BodyKind.GOVERNMENT:
        return True
    return seat.post.role == COUNTYS_WRITER and seat.body.tier == Tier.COUNTY


def may_take_over(seat: Seat) -> bool:
    """The responsible person of a lower body says that it does what was delegated."""
    return seat.post.role in LOCAL and seat.body.tier < Tier.COUNTY


def keeps_words(seat: Seat) -> bool:
    """Whether synonyms are kept at this post."""
    return seat.post.role in KEEPING_WORDS and seat.body.tier == Tier.COUNTY


def may_localise(seat: Seat) -> bool:
    """Whether this post says what differs at its own body."""
    return seat.post.role in LOCAL


def may_post(seat: Seat) -> bool:
    """Whether guides are handed out and put up at this post."""
    return seat.post.role in POSTING


def own(seat: Seat, editions: Iterable[Edition]) -> list[Edition]:
    """Of these editions those that this post writes or reviews."""
    return [
        edition
        for edition in editions
        if may_write(seat, edition.item.code, edition.department)
        or may_review(seat, edition.item.code, edition.department)
    ]
