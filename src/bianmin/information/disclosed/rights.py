"""Which bodies disclose, who writes what they disclose, and who passes it."""

from bianmin.network.cards import BodyCard
from bianmin.network.keeping import keeps
from bianmin.network.kinds import APART, BodyKind, Role
from bianmin.network.seats import Seat

from ..annual.rights import keeps_countys
from ..models import Disclosure
from ..models.disclosures import Audience, State
from .audiences import discloses, offers_inside

WRITING = frozenset({Role.EDITOR, Role.ADMINISTRATOR, Role.WINDOW, Role.REVIEWER})
PASSING = frozenset({Role.ORGAN_HEAD, Role.APPROVER, Role.SUPERVISOR})
WRITING_INSIDE = WRITING | {Role.AGENT}
PASSING_INSIDE = PASSING | {Role.HEAD}
"""A village point is no organ, yet a unit with staff: its agent writes, its head passes."""


def may_write(seat: Seat, audience: str = Audience.PUBLIC) -> bool:
    """Whether what the post's own body tells that audience is written at it."""
    if audience == Audience.INTERNAL:
        return has_inside(seat) and seat.post.role in WRITING_INSIDE
    return discloses(seat.body) and seat.post.role in WRITING


def may_pass(seat: Seat, audience: str = Audience.PUBLIC) -> bool:
    """Whether it is passed at it; that it is another person is checked when it is."""
    if audience == Audience.INTERNAL:
        return has_inside(seat) and seat.post.role in PASSING_INSIDE
    return discloses(seat.body) and seat.post.role in PASSING


def writes_inside(seat: Seat) -> bool:
    """Whether what the post's own body tells its staff alone is written at it."""
    return may_write(seat, Audience.INTERNAL)


def keeps_files(seat: Seat) -> bool:
    """Whether what bodies file with the county's office is taken on file at it."""
    return keeps_countys(seat)


def may_see(seat: Seat, audience: str = Audience.PUBLIC) -> bool:
    """Whether drafts of the post's own body are read at it."""
    return may_write(seat, audience) or may_pass(seat, audience)


def has_inside(seat: Seat) -> bool:
    """Whether the post's unit tells its staff what is not everybody's, and its holder is of them:
    every post but those of the officers who see no matters either."""
    return offers_inside(seat.day) and seat.post.role not in APART


def reads_inside(seat: Seat, body: int) -> bool:
    """Whether a unit's (body's id) internal disclosure is read at the post: its own staff, and the
    county's office, which supervises disclosure."""
    return has_inside(seat) and (seat.body.id == body or keeps_countys(seat))


def may_read(seat: Seat, row: Disclosure) -> bool:
    """Whether an entry is read at the desk: a draft by who writes or passes it; of what is public
    the same, since all others read it there; of what is internal whoever it is for."""
    if row.audience == Audience.PUBLIC or row.state == State.DRAFT:
        return seat.body.id == row.body_id and may_see(seat, row.audience)
    return reads_inside(seat, row.body_id)


def has_rules(body: BodyCard) -> bool:
    """Whether rules of sites are written at the body: where it discloses, and at the centre."""
    return discloses(body) or body.kind == BodyKind.COUNTY_CENTRE


def may_write_rules(seat: Seat) -> bool:
    """Whether rules of the post's own body are written at it."""
    return has_rules(seat.body) and seat.post.role in WRITING


def may_pass_rules(seat: Seat) -> bool:
    """Whether they are passed at it; that it is another person is checked when they are."""
    return has_rules(seat.body) and seat.post.role in PASSING


def may_see_rules(seat: Seat) -> bool:
    """Whether drafts of rules of the post's own body are read at it."""
    return may_write_rules(seat) or may_pass_rules(seat)


def sees_rules_at(seat: Seat, body: int) -> bool:
    """Whether it is told at the post how a site of a body stands: its own, one below, one kept."""
    if body == seat.body.id or keeps(seat, body):
        return True
    above = seat.directory.upwards(seat.directory.body(body))
    return may_see_rules(seat) and seat.body in above
