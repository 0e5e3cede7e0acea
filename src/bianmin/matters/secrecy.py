"""From whom a matter is kept: some people, or a body with everybody who works there. Pure.

Who is named here neither sees the matter nor gets it, whatever posts they hold; the engine does
not ask why. Lists ask the same of the rows (``selectors.kept_out``).
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from bianmin.network.cards import PostCard
from bianmin.network.directory import Directory
from bianmin.network.staffing import tended_by


class Kept(NamedTuple):
    """Ids of accounts, and of bodies."""

    accounts: frozenset[int] = frozenset()
    bodies: frozenset[int] = frozenset()

    @classmethod
    def of(cls, rows: Iterable[tuple[int | None, int | None]]) -> "Kept":
        """From rows of an account or a body."""
        pairs = list(rows)
        accounts = frozenset(account for account, _body in pairs if account)
        return cls(accounts, frozenset(body for _account, body in pairs if body))


NOBODY = Kept()
"""From nobody, as most matters are."""


def works_for(directory: Directory, account: int, day: date) -> frozenset[int]:
    """The bodies at which somebody has a post, on leave or not, and those these took over."""
    held = directory.holdings_by_account.get(account, ())
    own = {directory.post(one.post).body for one in held if day in one.days}
    return frozenset(own.union(*map(directory.forerunners, own)))


def is_out(kept: Kept, directory: Directory, account: int | None, day: date) -> bool:
    """Whether the matter is kept from this person."""
    if kept == NOBODY or account is None:
        return False
    return account in kept.accounts or bool(kept.bodies & works_for(directory, account, day))


def but_those_out(
    kept: Kept, directory: Directory, accounts: Iterable[int], day: date
) -> Iterator[int]:
    """These people, but not those from whom the matter is kept."""
    return (one for one in accounts if not is_out(kept, directory, one, day))


def is_closed(kept: Kept, directory: Directory, post: PostCard, day: date) -> bool:
    """Whether the matter must not come to this post: it is of such a body, or somebody from whom
    it is kept holds it, on leave or not, or looks after it."""
    if kept == NOBODY:
        return False
    if kept.bodies & {post.body, *directory.forerunners(post.body)}:
        return True
    there = {*directory.in_office(post.id, day), *tended_by(directory, post.id, day)}
    return bool(kept.accounts & there)


def heir_of(post: int, kept: Kept, directory: Directory, day: date) -> PostCard | None:
    """The post that goes on with what lies with one (id) that is gone: its heir, else the county
    centre's where the matter is kept from that one. None while the post itself is still there, and
    where nobody is left."""
    heir = directory.heir(post, day)
    if heir is None or heir.id == post:
        return None
    ways = (heir, directory.last_resort(day))
    return next((one for one in ways if one and not is_closed(kept, directory, one, day)), None)
