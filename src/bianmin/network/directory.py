"""The directory: who does what where, as one frozen snapshot that answers without a query."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from . import codes
from .cards import BodyCard, Days, DivisionCard, Found, Holding, Jurisdiction, PostCard
from .kinds import BodyKind

EVERYTHING = "*"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Directory:
    """The whole network at one revision; every look-up is a few dictionary accesses.

    Maps are keyed by ids (bodies, posts, accounts) and 12-digit codes (divisions);
    ``jurisdictions`` by subject, tier and stem of the place.
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

        ``*`` (everything) is always tried last and need not be given.
        """
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
        post = body and (self.post_of(body.id, role) or self.duty_post(body.id))
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

    def above(self, body_id: int) -> BodyCard | None:
        """The body above in the network; None for the topmost."""
        parent = self.bodies[body_id].parent
        return None if parent is None else self.bodies[parent]

    def division_name(self, code: str) -> str:
        """The name people say; the code itself for a place outside this installation."""
        division = self.divisions.get(code)
        return division.short_name if division else code

    def is_within(self, code: str, ancestor: str) -> bool:
        """Whether the place is the ancestor or lies inside it."""
        return codes.is_within(code, ancestor)
