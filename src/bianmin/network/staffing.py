"""Who looks after what nobody is there for, and which posts and sites lack people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bianmin.law.refusal import Refusal
from bianmin.policy.selectors import Snapshot

from . import acting_refusals
from .cards import BodyCard, Found, PostCard
from .directory import Directory
from .kinds import BodyKind, Role
from .policies import CENTRE_AGENTS_LEAST, CENTRE_AGENTS_MOST, TRAINED_FIRST, VILLAGE_AGENTS_LEAST


@dataclass(frozen=True, slots=True)
class Misstaffed:
    """A body whose number of agents is not what the county asks for (人员不到位)."""

    body: BodyCard
    agents: int
    least: int
    most: int | None


def stand_in(directory: Directory, post_id: int, day: date) -> Found:
    """Who looks after a post's work that day: the post itself, while somebody is there.

    Else the duty post of its body, of each body above, of the county centre: the nearest one
    where somebody is. Looking after is seeing and passing on; it gives no power to decide.
    """
    own = directory.post(post_id)
    if directory.holders(post_id, day):
        return Found(own, False)
    manned = (p for p in _duty_posts(directory, own.body, day) if directory.holders(p.id, day))
    return Found(next(manned, directory.last_resort(day)), True)


def tended_by(directory: Directory, post_id: int, day: date) -> tuple[int, ...]:
    """The accounts that do a post's work that day: its holders, or those of its stand-in."""
    tending = stand_in(directory, post_id, day).post
    return directory.holders(tending.id, day) if tending else ()


def refusal_to_act(
    directory: Directory, policy: Snapshot, account_id: int, post_id: int, day: date
) -> Refusal | None:
    """Why somebody on a post may not act there yet: an agent without training (ST-07)."""
    if directory.post(post_id).role != Role.AGENT or not policy.value(TRAINED_FIRST, day):
        return None
    return None if directory.is_trained(account_id, day) else acting_refusals.untrained()


def unmanned(directory: Directory, day: date) -> tuple[PostCard, ...]:
    """Posts of bodies in use at which nobody can act that day."""
    return tuple(
        post
        for post in directory.posts.values()
        if day in directory.body(post.body).days and not directory.holders(post.id, day)
    )


def minded_by(directory: Directory, account_id: int, day: date) -> tuple[PostCard, ...]:
    """Posts of others at which nobody is, and which this person looks after that day."""
    own = {post.id for post in directory.posts_of(account_id, day) if post.is_duty}
    if not own:
        return ()
    left = ((post, stand_in(directory, post.id, day).post) for post in unmanned(directory, day))
    return tuple(post for post, minder in left if minder and minder.id in own)


def misstaffed(directory: Directory, policy: Snapshot, day: date) -> tuple[Misstaffed, ...]:
    """Village points and the county centre with too few or too many agents in office (ST-06)."""
    village = policy.value(VILLAGE_AGENTS_LEAST, day), None
    centre = policy.value(CENTRE_AGENTS_LEAST, day), policy.value(CENTRE_AGENTS_MOST, day) or None
    bounds = {BodyKind.VILLAGE_POINT: village, BodyKind.COUNTY_CENTRE: centre}
    bodies = [b for b in directory.bodies.values() if b.kind in bounds and day in b.days]
    counted = (
        Misstaffed(body, _agents(directory, body, day), *bounds[BodyKind(body.kind)])
        for body in bodies
    )
    return tuple(one for one in counted if not _is_enough(one))


def _is_enough(one: Misstaffed) -> bool:
    return one.least <= one.agents and (one.most is None or one.agents <= one.most)


def _agents(directory: Directory, body: BodyCard, day: date) -> int:
    posts = directory.posts_by_body.get(body.id, ())
    agents = [post for post in posts if post.role in {Role.AGENT, Role.COORDINATOR}]
    return len({account for post in agents for account in directory.in_office(post.id, day)})


def _duty_posts(directory: Directory, body_id: int, day: date) -> Iterator[PostCard]:
    body: BodyCard | None = directory.body(body_id)
    while body:
        if post := directory.duty_post(body.id):
            yield post
        body = directory.above(body.id)
    if post := directory.last_resort(day):
        yield post
