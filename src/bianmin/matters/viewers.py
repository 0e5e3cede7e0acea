"""Who looks: the posts somebody holds that day, or the party somebody is."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from bianmin.law.zone import day_of
from bianmin.network import divisions, staffing
from bianmin.network import selectors as network
from bianmin.network.cards import PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import APART

from .secrecy import works_for

SUPERVISING = frozenset({"supervisor", "coordinator"})
"""Roles that see every matter of their body's place, to follow and to urge; not to decide."""

KEEPING = frozenset({"editor", "administrator"}) | APART
"""Roles that keep the catalogue and the house; no matter is theirs to read."""


@dataclass(frozen=True)
class Viewer:
    """Somebody who looks on a day: an account with its posts, or a party, or nobody.

    Who is ``training`` (演练) sees training matters only; nobody else ever sees one.
    """

    day: date
    directory: Directory
    account: int | None = None
    party: int | None = None
    training: bool = False

    @cached_property
    def posts(self) -> tuple[PostCard, ...]:
        if self.account is None:
            return ()
        return self.directory.posts_of(self.account, self.day)

    @cached_property
    def desk(self) -> tuple[PostCard, ...]:
        """The posts whose inbox is theirs: their own, and those they look after."""
        if self.account is None:
            return ()
        return (*self.posts, *staffing.minded_by(self.directory, self.account, self.day))

    @cached_property
    def bodies(self) -> frozenset[int]:
        """Those for which they work on matters, and those whose work these took over."""
        own = {post.body for post in self.desk if post.role not in KEEPING}
        return frozenset(own.union(*map(self.directory.forerunners, own)))

    @cached_property
    def works_for(self) -> frozenset[int]:
        """The bodies of her posts, whatever for: what is kept from one is kept from her."""
        return works_for(self.directory, self.account or 0, self.day)

    @cached_property
    def places(self) -> frozenset[str]:
        """How the codes of the places begin whose matters they supervise."""
        bodies = (post.body for post in self.posts if post.role in SUPERVISING)
        own = (self.directory.body(body).division for body in bodies)
        reached = (divisions.reach(self.directory, code, self.day) for code in own)
        return frozenset(stem for stems in reached for stem in stems)


def staff(account: int, at: datetime, *, training: bool = False) -> Viewer:
    """An official, with what they are that day."""
    return Viewer(day_of(at), network.directory(), account=account, training=training)
