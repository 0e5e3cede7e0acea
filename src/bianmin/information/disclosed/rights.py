"""Which bodies disclose, who writes what they disclose, and who passes it."""

from bianmin.network.cards import BodyCard
from bianmin.network.kinds import BodyKind, Role
from bianmin.network.seats import Seat

from ..annual.rights import keeps_countys

WRITING = frozenset({Role.EDITOR, Role.ADMINISTRATOR, Role.WINDOW, Role.REVIEWER})
PASSING = frozenset({Role.ORGAN_HEAD, Role.APPROVER, Role.SUPERVISOR})


def discloses(body: BodyCard) -> bool:
    """Whether the body has a guide and a directory: every organ, and the government (条例 10)."""
    return body.is_organ or body.kind == BodyKind.GOVERNMENT


def may_write(seat: Seat) -> bool:
    """Whether what the post's own body discloses is written at it."""
    return discloses(seat.body) and seat.post.role in WRITING


def may_pass(seat: Seat) -> bool:
    """Whether it is passed at it; that it is another person is checked when it is."""
    return discloses(seat.body) and seat.post.role in PASSING


def keeps_files(seat: Seat) -> bool:
    """Whether what bodies file with the county's office is taken on file at it."""
    return keeps_countys(seat)


def may_see(seat: Seat) -> bool:
    """Whether drafts of the post's own body are read at it."""
    return may_write(seat) or may_pass(seat)
