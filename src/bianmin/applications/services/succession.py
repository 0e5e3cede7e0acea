"""Matters find whoever goes on: after a merger, and when an inbox is handed over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bianmin.casework import kinds
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.models import Stay
from bianmin.matters.secrecy import NOBODY, heir_of
from bianmin.matters.selectors import kept_of, kept_out
from bianmin.matters.services import LAW, Actor, take
from bianmin.matters.viewers import staff
from bianmin.network import selectors as network
from bianmin.network.cards import PostCard

MOST_AT_ONCE = 200
"""Matters that one page hands over; the rest wait for the next press of the button."""


@dataclass(frozen=True)
class Handed:
    """How an inbox was handed over: how many went, what stayed and why, how many are left."""

    done: int
    refused: Sequence[tuple[Stay, Refusal]]
    left: int


def carry_over(*, at: datetime) -> int:
    """Pass on what lies with posts that are gone, each by a step of its own; how many went.

    May be run at any time and again: whatever still lies with such a post goes on.
    """
    directory, day = network.directory(), day_of(at)
    heirs = {post: heir for post in directory.posts if (heir := directory.heir(post, day))}
    gone = [post for post, heir in heirs.items() if heir.id != post]
    stays = list(Stay.objects.filter(post__in=gone, left_at=None).order_by("pk"))
    kept = kept_of(stay.matter_id for stay in stays)
    around = {stay.pk: kept.get(stay.matter_id, NOBODY) for stay in stays}
    return sum(
        _passed_on(stay, heir_of(stay.post, around[stay.pk], directory, day), at) for stay in stays
    )


def _passed_on(stay: Stay, heir: PostCard | None, at: datetime) -> bool:
    """Whether it went; what somebody moved meanwhile is looked at again the next time."""
    if heir is None:
        return False
    key, facts = f"succeed-{stay.pk}", {"post": heir.id}
    try:
        take(stay.matter_id, "succeed", by=LAW, at=at, key=key, facts=facts)
    except Refusal:
        return False
    return True


def hand_over_inbox(
    *, from_post: int, to_post: int, reason: str, by: Actor, at: datetime
) -> Handed:
    """Give what lies with a post to another post of the body, each by a step with its reason.

    What may not go (the other post does no such work, ``by`` may not reassign) stays where it is,
    and is told with the reason.
    """
    lying = Stay.objects.filter(post=from_post, left_at=None)
    if by.account:
        lying = lying.exclude(kept_out(staff(by.account, at)))
    stays = lying.order_by("act_by", "pk")
    refused: list[tuple[Stay, Refusal]] = []
    wanted = list(stays.select_related("matter__terms")[:MOST_AT_ONCE])
    for stay in wanted:
        try:
            kinds.kind_of(stay.matter).act(
                matter=stay.matter_id,
                step="reassign",
                by=by,
                at=at,
                key=f"hand-over-{stay.pk}-{to_post}",
                facts={"post": to_post},
                words={"reason": reason},
            )
        except Refusal as refusal:
            refused.append((stay, refusal))
    left = lying.count() - len(refused)
    return Handed(len(wanted) - len(refused), refused, left)
