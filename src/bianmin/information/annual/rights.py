"""Who writes an annual report, and who publishes it; that it is another person is checked."""

from dataclasses import dataclass
from datetime import date

from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import BodyKind
from bianmin.network.seats import Seat
from bianmin.network.tiers import Tier

WRITERS = frozenset({"editor", "reviewer", "approver", "organ_head", "supervisor"})
PUBLISHERS = frozenset({"organ_head", "supervisor"})
COUNTYS_WRITERS = frozenset({"coordinator", "administrator", "supervisor"})
COUNTYS = frozenset({BodyKind.GOVERNMENT, BodyKind.COUNTY_CENTRE})


@dataclass(frozen=True, slots=True)
class _Seat:
    """A post at which nobody sits just now."""

    post: PostCard
    body: BodyCard
    directory: Directory
    day: date


def keeps_countys(seat: Seat) -> bool:
    """Whether the county's own report, and the government's, are written at this post."""
    at_the_county = seat.body.tier == Tier.COUNTY and seat.body.kind in COUNTYS
    return at_the_county and seat.post.role in COUNTYS_WRITERS


def may_write(seat: Seat, body: BodyCard, *, countys: bool = False) -> bool:
    """The body's own people; the county's centre for the government and for all together."""
    if countys or body.kind == BodyKind.GOVERNMENT:
        return keeps_countys(seat)
    return seat.body.id == body.id and seat.post.role in WRITERS


def may_publish(seat: Seat, body: BodyCard, *, countys: bool = False) -> bool:
    """Of those who write it, who is in charge."""
    return may_write(seat, body, countys=countys) and seat.post.role in PUBLISHERS


def keepers(
    directory: Directory, body: BodyCard, day: date, *, countys: bool = False
) -> frozenset[int]:
    """The accounts that write a body's report on a day, or the county's."""
    near = [one for one in directory.bodies.values() if one.kind in COUNTYS or one.id == body.id]
    seats = (
        _Seat(post, one, directory, day)
        for one in near
        for post in directory.posts_by_body.get(one.id, ())
    )
    posts = [seat.post.id for seat in seats if may_write(seat, body, countys=countys)]
    return frozenset(account for post in posts for account in directory.holders(post, day))


def writes_reports(seat: Seat) -> bool:
    """Whether some report is written at this post."""
    return keeps_countys(seat) or may_write(seat, seat.body)


def follows(seat: Seat) -> bool:
    """Whether how far every body has come is seen from this post."""
    return keeps_countys(seat)
