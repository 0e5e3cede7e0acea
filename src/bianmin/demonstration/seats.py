"""Who sat where on a day of the past."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bianmin.law.zone import day_of
from bianmin.matters.services import Actor
from bianmin.network.cards import PostCard
from bianmin.network.directory import Directory


@dataclass(frozen=True)
class Seats:
    """The posts of the county and those who act at them."""

    directory: Directory

    def holder(self, post: int, at: datetime) -> Actor:
        """A, or B while A is away; an act of nobody is refused by the engine."""
        holders = self.directory.holders(post, day_of(at))
        return Actor(holders[0] if holders else None, post)

    def at_desk(
        self, place: str, tier: int, role: str, at: datetime, subjects: Sequence[str] = ()
    ) -> Actor:
        """Whoever is there for people of a place."""
        post = self.directory.find(subjects, tier, place, role, day_of(at))
        assert post, f"no {role} at tier {tier} for {place}"
        return self.holder(post.id, at)

    def first_of(self, body: int, roles: Iterable[str], at: datetime) -> Actor:
        """Whoever is at the body's first post of one of the roles."""
        posts = (self.directory.post_of(body, role) for role in roles)
        return self.holder(next(post.id for post in posts if post), at)

    def beside(self, post: int) -> PostCard:
        """Another post of the same body, best of the same role."""
        own = self.directory.post(post)
        others = (p for p in self.directory.posts_by_body[own.body] if p != own)
        return min(others, key=lambda other: other.role != own.role)
