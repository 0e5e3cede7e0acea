"""The directory: who does what where, as one frozen snapshot that answers without a query."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from . import codes
from .cards import (
    Authority,
    BodyCard,
    Days,
    DivisionCard,
    Found,
    Holding,
    Jurisdiction,
    PostCard,
    WindowCard,
)
from .kinds import BodyKind

EVERYTHING = "*"
OWN = "body:"
"""Begins a subject that is a body's own business, whatever its tier and place: ``body:17``."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Directory:
    """The whole network at one revision; every look-up is a few dictionary accesses.

    Maps are keyed by ids (bodies, posts, accounts) and 12-digit codes (divisions);
    ``jurisdictions`` by subject, tier and stem of the place. ``divisions`` are those of this
    installation alone; ``posts_by_body`` has no abolished ones; ``trained`` says since when.
    """

    revision: int
    divisions: Mapping[str, DivisionCard]
    bodies: Mapping[int, BodyCard]
    posts: Mapping[int, PostCard]
    posts_by_body: Mapping[int, Sequence[PostCard]]
    holdings_by_post: Mapping[int, Sequence[Holding]]
    holdings_by_account: Mapping[int, Sequence[Holding]]
    leaves: Mapping[int, Sequence[Days]]
    jurisdictions: Mapping[tuple[str, int, str], Sequence[Jurisdiction]]
    authorities: Mapping[int, Sequence[Authority]]
    trained: Mapping[int, date]
    windows_by_post: Mapping[int, Sequence[WindowCard]]

    def body(self, body_id: int) -> BodyCard:
        """Raises KeyError for an id that was never a body's."""
        return self.bodies[body_id]

    def post(self, post_id: int) -> PostCard:
        """Raises KeyError for an id that was never a post's."""
        return self.posts[post_id]

    def competent(
        self, subjects: Sequence[str], tier: int, place: str, day: date
    ) -> BodyCard | None:
        """The body that does it: the first subject that any body has, then the nearest place.

        ``*`` (everything) is always tried last and need not be given. What is a body's own
        business (``OWN``) is done by it, or by whichever goes on with its work that day.
        """
        if named := next((one for one in subjects if one.startswith(OWN)), None):
            return self.living(int(named.removeprefix(OWN)), day)
        for subject in (*subjects, EVERYTHING):
            for stem in codes.stems(place):
                for row in self.jurisdictions.get((subject, tier, stem), ()):
                    if day in row.days and day in self.bodies[row.body].days:
                        return self.bodies[row.body]
        return None

    def look_up(
        self, subjects: Sequence[str], tier: int, place: str, role: str, day: date
    ) -> Found:
        """The post a leg lies with, and whether only the county centre was left to take it.

        The competent body's post of that role; else that body's duty post; else the duty post of
        the county centre (``fell_back``: raise an alarm). The post is None only in an
        installation without a county centre.
        """
        body = self.competent(subjects, tier, place, day)
        post = body and self.post_in(body.id, (role,), subjects, day)
        return Found(post, False) if post else Found(self.last_resort(day), True)

    def find(
        self, subjects: Sequence[str], tier: int, place: str, role: str, day: date
    ) -> PostCard | None:
        """The post of ``look_up``, for callers to whom a fallback is as good."""
        return self.look_up(subjects, tier, place, role, day).post

    def post_of(self, body_id: int, role: str) -> PostCard | None:
        """The body's first post of that role."""
        return next((p for p in self.posts_by_body.get(body_id, ()) if p.role == role), None)

    def duty_post(self, body_id: int) -> PostCard | None:
        """The post that takes what no other post of the body takes."""
        return next((p for p in self.posts_by_body.get(body_id, ()) if p.is_duty), None)

    def living(self, body_id: int, day: date) -> BodyCard:
        """The body, or whichever goes on with its work that day if it has ended."""
        body = self.bodies[body_id]
        while body.successor is not None and body.days.is_over(day):
            body = self.bodies[body.successor]
        return body

    def heir(self, post_id: int, day: date) -> PostCard | None:
        """The post, or whichever goes on with its work that day; None where none does."""
        post = self.posts[post_id]
        while post.successor is not None and (
            post.is_abolished or self.bodies[post.body].days.is_over(day)
        ):
            post = self.posts[post.successor]
        body = self.living(post.body, day)
        if body.id == post.body and not post.is_abolished:
            return post
        return self.post_of(body.id, post.role) or self.duty_post(body.id)

    def forerunners(self, body_id: int) -> tuple[int, ...]:
        """The bodies whose work this one took over, and theirs in turn."""
        own = [body.id for body in self.bodies.values() if body.successor == body_id]
        return tuple(own) + tuple(older for one in own for older in self.forerunners(one))

    def centre(self, day: date) -> BodyCard | None:
        """The county's service centre."""
        centres = (b for b in self.bodies.values() if b.kind == BodyKind.COUNTY_CENTRE)
        return next((body for body in centres if day in body.days), None)

    def last_resort(self, day: date) -> PostCard | None:
        """The duty post of the county centre."""
        centre = self.centre(day)
        return self.duty_post(centre.id) if centre else None

    def in_office(self, post_id: int, day: date) -> tuple[int, ...]:
        """The accounts that hold the post that day, on leave or not: A first, then B."""
        held = self.holdings_by_post.get(post_id, ())
        return tuple(holding.account for holding in held if day in holding.days)

    def is_away(self, account_id: int, day: date) -> bool:
        """Whether the person is on leave that day."""
        return any(day in days for days in self.leaves.get(account_id, ()))

    def holders(self, post_id: int, day: date) -> tuple[int, ...]:
        """The accounts that may act at the post that day: A first, then B, nobody on leave."""
        in_office = self.in_office(post_id, day)
        return tuple(account for account in in_office if not self.is_away(account, day))

    def may_act(self, account_id: int, post_id: int, day: date) -> bool:
        """Whether the person holds the post, as A or B, and is not away."""
        return account_id in self.holders(post_id, day)

    def posts_of(self, account_id: int, day: date) -> tuple[PostCard, ...]:
        """The posts at which the person may act that day."""
        if self.is_away(account_id, day):
            return ()
        held = self.holdings_by_account.get(account_id, ())
        return tuple(self.posts[h.post] for h in held if day in h.days)

    def authorised(
        self, post_id: int, subjects: Sequence[str], day: date, *, decides: bool = False
    ) -> bool | None:
        """Whether the register lets the post take (or decide) it; None where it says nothing."""
        held = [one for one in self.authorities.get(post_id, ()) if day in one.days]
        if not held:
            return None
        wanted = {*subjects, EVERYTHING}
        return any(one.subject in wanted and (one.decides or not decides) for one in held)

    def windows_of(self, post_id: int, day: date) -> tuple[WindowCard, ...]:
        """The windows behind which the post stands that day."""
        return tuple(one for one in self.windows_by_post.get(post_id, ()) if day in one.days)

    def post_for(
        self, body_id: int, role: str, subjects: Sequence[str], day: date
    ) -> PostCard | None:
        """The body's post of that role that does these subjects (分类包干).

        One authorised for them by name, else one for which the register says nothing, else the
        first: nothing is left lying because the register has a gap.
        """
        posts = [p for p in self.posts_by_body.get(body_id, ()) if p.role == role]
        said = {post.id: self.authorised(post.id, subjects, day) for post in posts}
        rank = {True: 0, None: 1, False: 2}
        return min(posts, key=lambda post: rank[said[post.id]], default=None)

    def post_in(
        self, body_id: int, roles: Sequence[str], subjects: Sequence[str], day: date
    ) -> PostCard | None:
        """The body's post of the first of these roles that it has; else its duty post."""
        posts = (self.post_for(body_id, role, subjects, day) for role in roles)
        return next((post for post in posts if post), self.duty_post(body_id))

    def is_trained(self, account_id: int, day: date) -> bool:
        """Whether the register of agents has a training of the person by that day."""
        trained = self.trained.get(account_id)
        return trained is not None and trained <= day

    def above(self, body_id: int) -> BodyCard | None:
        """The body above in the network; None for the topmost."""
        parent = self.bodies[body_id].parent
        return None if parent is None else self.bodies[parent]

    def upwards(self, body: BodyCard) -> Iterator[BodyCard]:
        """A body and all above it, to the topmost."""
        here: BodyCard | None = body
        while here is not None:
            yield here
            here = self.above(here.id)

    def division_name(self, code: str) -> str:
        """The name people say; the code itself for a place outside this installation."""
        division = self.divisions.get(code)
        return division.short_name if division else code

    def is_within(self, code: str, ancestor: str) -> bool:
        """Whether the place is the ancestor or lies inside it."""
        return codes.is_within(code, ancestor)
