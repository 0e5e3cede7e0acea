"""Who goes on where everybody at a post has an interest in the matter (回避). Pure."""

from collections.abc import Iterator

from bianmin.law.procedure import Whose
from bianmin.network.cards import PostCard

from .routes import RouteLeg
from .situation import Situation, Taking


def is_open(taking: Taking, leg: RouteLeg, post: PostCard) -> bool:
    """Whether somebody without an interest may act there, or nobody is there, or nobody judges;
    not where the matter is kept from the post."""
    situation = taking.situation
    if situation.is_closed_to(post):
        return False
    if not taking.interested or not situation.procedure.is_judged(leg.kind):
        return True
    holders = situation.surroundings.directory.holders(post.id, situation.day)
    return not holders or not taking.interested.issuperset(holders)


def substitute(taking: Taking) -> PostCard | None:
    """The post that goes on with the leg where it lies, if its own cannot.

    Another post of the body that may, else one of the county's centre. None while the post itself
    has somebody left, and where nobody else is.
    """
    situation, stay = taking.situation, taking.situation.stay
    if stay is None:
        return None
    leg, directory = situation.terms.at(stay.position), situation.surroundings.directory
    if is_open(taking, leg, directory.post(stay.post)):
        return None
    centre = directory.centre(situation.day)
    return instead(taking, leg, stay.body) or (instead(taking, leg, centre.id) if centre else None)


def instead(taking: Taking, leg: RouteLeg, body: int) -> PostCard | None:
    """The post of a body where somebody without an interest may go on from the leg.

    Of the roles that the leg asks for, in order; else of one that may decide; else any.
    """
    order = _order(taking.situation, leg)
    found = sorted(
        _able(taking.situation, leg, body), key=lambda post: order.get(post.role, len(order))
    )
    return next((post for post in found if _has_another(taking, post)), None)


def _order(situation: Situation, leg: RouteLeg) -> dict[str, int]:
    procedure = situation.procedure
    deciding = sorted(role for step in procedure.steps if step.decides for role in step.who.roles)
    roles = dict.fromkeys((*procedure.leg(leg.kind).roles, *deciding))
    return {role: number for number, role in enumerate(roles)}


def _able(situation: Situation, leg: RouteLeg, body: int) -> Iterator[PostCard]:
    """The posts whose role leads on from such a leg, and that the register does not exclude."""
    directory, subjects = situation.surroundings.directory, situation.terms.subjects
    onward = [
        step
        for step in situation.procedure.steps
        if step.primary and step.allowed_on(leg.kind) and Whose.MY_POST in step.who.whose
    ]
    decides = any(step.decides for step in onward)
    for post in directory.posts_by_body.get(body, ()):
        fits = any(not step.who.roles or post.role in step.who.roles for step in onward)
        may = directory.authorised(post.id, subjects, situation.day, decides=decides)
        if fits and may is not False:
            yield post


def _has_another(taking: Taking, post: PostCard) -> bool:
    situation = taking.situation
    if situation.is_closed_to(post):
        return False
    holders = situation.surroundings.directory.holders(post.id, situation.day)
    return not taking.interested.issuperset(holders)
