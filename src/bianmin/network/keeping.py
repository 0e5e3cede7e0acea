"""Who keeps what: the county's administrator everything, a town's head what lies in the town."""

from . import divisions
from .kinds import Role
from .seats import Seat
from .tiers import Tier

ROLES = {Tier.COUNTY: frozenset({"administrator", "coordinator"}), Tier.TOWN: {"supervisor"}}
"""Roles that keep the network, by the tier of their body."""

READS_VALUES = frozenset(
    {Role.ADMINISTRATOR, Role.COORDINATOR, Role.SUPERVISOR, Role.SECURITY, Role.AUDITOR}
)
"""Roles of the county that read all its values; two of them set some."""

FOR_SECURITY = frozenset({"door", "security", "pace", "api"})
"""First words of the keys that the security officer sets, and nobody else."""

ANNOUNCING = frozenset({Role.AGENT, Role.HEAD})
"""Roles that tell the residents of their own village something."""


def keeps_some(seat: Seat) -> bool:
    """Whether the network is kept at this post: the county's, or that of a town."""
    return seat.post.role in ROLES.get(Tier(seat.body.tier), set())


def keeps_all(seat: Seat) -> bool:
    """Whether the whole county's network is kept at this post."""
    return keeps_some(seat) and seat.body.tier == Tier.COUNTY


def keeps(seat: Seat, body: int) -> bool:
    """Whether sites, rotas, leave and agents of that body are kept at this post."""
    if keeps_all(seat) or not keeps_some(seat):
        return keeps_some(seat)
    return seat.directory.body(body).division.startswith(_reached(seat))


def kept_bodies(seat: Seat) -> frozenset[int]:
    """All bodies that ``keeps`` is true of; what the town reaches is asked once for all of them."""
    bodies = seat.directory.bodies.values()
    if keeps_all(seat) or not keeps_some(seat):
        return frozenset(body.id for body in bodies if keeps_some(seat))
    reached = _reached(seat)
    return frozenset(body.id for body in bodies if body.division.startswith(reached))


def sees_values(seat: Seat) -> bool:
    """Whether the county's values are read at this post."""
    return seat.post.role in READS_VALUES and seat.body.tier == Tier.COUNTY


def is_for_security(key: str) -> bool:
    """Whether a value is about signing in, safety and pace."""
    return key.partition(".")[0] in FOR_SECURITY


def sets_value(seat: Seat, key: str) -> bool:
    """Whether the value of this key is set at this post."""
    if is_for_security(key):
        return seat.post.role == Role.SECURITY and seat.body.tier == Tier.COUNTY
    return keeps_all(seat)


def announces_own(seat: Seat) -> bool:
    """Whether the residents of the village are told of its affairs from this post."""
    return seat.post.role in ANNOUNCING and seat.body.tier == Tier.VILLAGE


def announces(seat: Seat, body: int) -> bool:
    """Whether that body's notices are published at this post: its own agent and head may, too."""
    return keeps(seat, body) or (announces_own(seat) and seat.body.id == body)


def _reached(seat: Seat) -> tuple[str, ...]:
    return divisions.reach(seat.directory, seat.body.division, seat.day)


def kept_people(seat: Seat) -> frozenset[int]:
    """The accounts with a post, now or before, at a body that is kept at this post."""
    posts, kept = seat.directory.posts, kept_bodies(seat)
    return frozenset(
        account
        for account, held in seat.directory.holdings_by_account.items()
        if any(posts[one.post].body in kept for one in held)
    )


def keeps_person(seat: Seat, account: int) -> bool:
    """Whether leave and training of somebody are kept at this post."""
    return keeps_all(seat) or account in kept_people(seat)
