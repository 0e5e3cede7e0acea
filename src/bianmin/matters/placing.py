"""Where a step leaves a matter: the open stay changed, the next one opened, and with which post."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bianmin.law.procedure import Goal
from bianmin.network.cards import BodyCard, PostCard

from . import refusals
from .clockwork import hop_due, hop_light
from .routes import RouteLeg
from .situation import Situation, Taking
from .substitutes import instead, is_open, substitute
from .ticking import Ticking
from .writes import NewStay, StayChange

SAME_LEG = frozenset({Goal.OTHER_POST, Goal.SUBSTITUTE})

FAR = datetime(9999, 12, 31, tzinfo=UTC)
"""Orders last whatever nothing presses: no hop, and every clock held or stopped."""


def change(taking: Taking, goal: RouteLeg | None, ticking: Ticking) -> StayChange | None:
    situation, step, by = taking.situation, taking.step, taking.by
    stay = situation.stay
    if stay is None:
        return None
    leaves = goal is not None or step.to.goal is Goal.CLOSED
    mine = by.post == stay.post and step.takes_up
    light, changes = hop_light(stay.due_at, situation.at)
    return StayChange(
        id=stay.id,
        holder=_holder(taking, stay.kind, by.account if mine else stay.holder),
        waits_for=step.waits_for or stay.waits_for,
        received_at=stay.received_at or (situation.at if mine or leaves else None),
        left_at=situation.at if leaves else None,
        act_by=_earlier(stay.due_at, ticking.earliest),
        light=light,
        next_change_at=None if leaves else changes,
    )


def _holder(taking: Taking, kind: str, account: int | None) -> int | None:
    """Who has stepped aside from the matter has nothing in hand where it is judged."""
    judged = taking.situation.procedure.is_judged(kind)
    return None if judged and account in taking.interested else account


def _earlier(one: datetime | None, other: datetime | None) -> datetime:
    return min((d for d in (one, other) if d), default=FAR)


def _arrives(taking: Taking, post: PostCard) -> bool:
    """Whether the matter comes to the body from another one."""
    stay = taking.situation.stay
    before = stay.body if stay else taking.situation.matter.received_by
    return post.body != before


def opened(taking: Taking, goal: RouteLeg | None, ticking: Ticking) -> Iterator[NewStay]:
    if taking.step.opens:
        yield _first_stay(taking)
    if goal is not None and taking.step.to.goal is Goal.BEYOND:
        yield from _passed_by(taking, goal)
    if goal is not None:
        yield _stay_at(taking, goal, ticking)


def _passed_by(taking: Taking, goal: RouteLeg) -> Iterator[NewStay]:
    """With whoever would have had the legs between it stays for no time, and is never received."""
    situation, at = taking.situation, taking.situation.at
    here = situation.stay.position if situation.stay else 1
    for leg in situation.terms.route[here : goal.position - 1]:
        post, fell_back = _post_for(taking, leg)
        yield NewStay(
            position=leg.position,
            visit=_visit(situation, leg),
            kind=leg.kind,
            tier=leg.tier,
            body=post.body,
            post=post.id,
            fell_back=fell_back,
            sent_at=at,
            act_by=FAR,
            arrival=_arrives(taking, post),
            left_at=at,
            version=taking.version,
        )


def _visit(situation: Situation, leg: RouteLeg) -> int:
    return 1 + sum(stay.position == leg.position for stay in situation.stays)


def _first_stay(taking: Taking) -> NewStay:
    """The leg on which the matter comes in begins and ends with the opening."""
    situation, by = taking.situation, taking.by
    leg, at = situation.terms.at(1), situation.at
    own = situation.surroundings.directory.posts.get(by.post or 0)
    is_there = own is not None and own.body == situation.matter.received_by
    post = own if own and is_there else _post_for(taking, leg)[0]
    return NewStay(
        position=1,
        visit=1,
        kind=leg.kind,
        tier=leg.tier,
        body=post.body,
        post=post.id,
        holder=by.account if is_there else None,
        sent_at=at,
        act_by=FAR,
        arrival=situation.matter.parent is None,
        received_at=at,
        left_at=at,
        version=taking.version,
    )


def _stay_at(taking: Taking, leg: RouteLeg, ticking: Ticking) -> NewStay:
    situation, by = taking.situation, taking.by
    kind = situation.procedure.leg(leg.kind)
    post, fell_back = _post_for(taking, leg)
    keeps = by.post == post.id
    # Another post at the same leg gets no longer limit, and waits for whom the first one did.
    same = situation.stay if taking.step.to.goal in SAME_LEG else None
    due_at = same.due_at if same else _hop_due(situation, kind.hop)
    light, changes = hop_light(due_at, situation.at)
    return NewStay(
        position=leg.position,
        visit=_visit(situation, leg),
        kind=leg.kind,
        tier=leg.tier,
        body=post.body,
        post=post.id,
        holder=_holder(taking, leg.kind, by.account if keeps else None),
        fell_back=fell_back,
        waits_for=taking.step.waits_for or (same.waits_for if same else kind.waits_for),
        sent_at=situation.at,
        act_by=_earlier(due_at, ticking.earliest),
        arrival=_arrives(taking, post),
        received_at=situation.at if keeps else None,
        due_at=due_at,
        light=light,
        next_change_at=changes,
        version=taking.version,
    )


def _hop_due(situation: Situation, hop: str) -> datetime | None:
    if not hop:
        return None
    days = situation.surroundings.value(hop, situation.day)
    return hop_due(situation.at, days, situation.surroundings)


def _post_for(taking: Taking, leg: RouteLeg) -> tuple[PostCard, bool]:
    """The post a leg lies with, and whether it only fell back to the county's last resort; never
    one from which the matter is kept."""
    post, fell_back = _found(taking, leg)
    if taking.situation.is_closed_to(post):
        raise refusals.kept_from_there()
    return post, fell_back


def _found(taking: Taking, leg: RouteLeg) -> tuple[PostCard, bool]:
    situation = taking.situation
    directory = situation.surroundings.directory
    if taking.step.to.goal is Goal.OTHER_POST:
        return _named_post(taking), False
    if taking.step.to.goal is Goal.SUBSTITUTE and (other := substitute(taking)):
        return other, situation.stay is not None and other.body != situation.stay.body
    again = [s for s in situation.stays if s.position == leg.position]
    heir = directory.heir(again[-1].post, situation.day) if again else None
    if heir and is_open(taking, leg, heir):
        return heir, False
    if post := _post_in(taking, leg, _body_for(situation, leg)):
        return post, False
    if last := directory.last_resort(situation.day):
        return last, True
    raise refusals.nobody_there(leg.label or leg.kind)


def _body_for(situation: Situation, leg: RouteLeg) -> BodyCard | None:
    directory = situation.surroundings.directory
    if leg.at_receiver:
        return directory.body(situation.receiver)
    subjects, place = situation.terms.subjects, situation.matter.place
    return directory.competent(subjects, leg.tier, place, situation.day)


def _post_in(taking: Taking, leg: RouteLeg, body: BodyCard | None) -> PostCard | None:
    """The body's post of the first role the kind of leg asks for; else its duty post.

    One where everybody has an interest in the matter is passed over for one that can go on.
    """
    if body is None:
        return None
    situation = taking.situation
    roles = situation.procedure.leg(leg.kind).roles
    subjects, day = situation.terms.subjects, situation.day
    post = situation.surroundings.directory.post_in(body.id, roles, subjects, day)
    return post if post is None or is_open(taking, leg, post) else instead(taking, leg, body.id)


def _named_post(taking: Taking) -> PostCard:
    """Another post of the body, or the one that goes on with the work of a post that is gone."""
    stay, directory = taking.situation.stay, taking.situation.surroundings.directory
    post = directory.posts.get(int(taking.facts["post"]))
    if post is None or stay is None or post.is_abolished:
        raise refusals.post_not_here()
    if post.body != stay.body and post != taking.situation.heir:
        raise refusals.post_not_here()
    return post
