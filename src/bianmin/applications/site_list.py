"""What is done at one place, all of it together with who answers for it (集中公示)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.content import ItemContent, LimitValue
from bianmin.network import divisions
from bianmin.network.cards import BodyCard, DivisionCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import Level
from bianmin.network.models import Post
from bianmin.network.tiers import Tier
from bianmin.people.models import Account

from .limits import promised
from .procedures import APPLICATION

TIERS = {Level.VILLAGE: Tier.VILLAGE, Level.TOWN: Tier.TOWN, Level.COUNTY: Tier.COUNTY}
TAKES_IN = {Tier.VILLAGE: "receive", Tier.TOWN: "accept", Tier.COUNTY: "accept"}
"""The leg that is done first at a tier: whoever does it answers for the item there."""


@dataclass(frozen=True, slots=True)
class SiteItem:
    """An item at the place. ``unit`` does the work there, ``decides`` has the power.

    ``person`` is the first holder of the post that takes it in; empty where nobody holds it.
    """

    content: ItemContent
    promise: LimitValue | None
    unit: str
    decides: str
    person: str
    phone: str

    @property
    def procedure(self) -> str:
        """The legs, one after the other."""
        return " → ".join(node.node for node in self.content.route)


@dataclass(frozen=True, slots=True)
class SiteList:
    """A place's body with the duties of its posts, and its items by department."""

    body: BodyCard
    duties: tuple[tuple[str, str], ...]
    items: tuple[SiteItem, ...]

    @property
    def unanswered(self) -> tuple[SiteItem, ...]:
        """Items for which no responsible person is named."""
        return tuple(item for item in self.items if not item.person)


@dataclass(frozen=True)
class _At:
    """A place at its tier, on a day."""

    place: DivisionCard
    tier: Tier
    directory: Directory
    day: date

    def body(self, content: ItemContent, tier: Tier) -> BodyCard | None:
        """Who is competent for the item there at a tier."""
        subjects = (content.code, content.department)
        return self.directory.competent(subjects, tier, self.place.code, self.day)

    def post(self, content: ItemContent) -> PostCard | None:
        """The post that takes the item in there."""
        body = self.body(content, self.tier)
        if body is None:
            return None
        roles = APPLICATION.leg(TAKES_IN[self.tier]).roles
        subjects = (content.code, content.department)
        return self.directory.post_in(body.id, roles, subjects, self.day)

    def holders(self, posts: Iterable[PostCard | None]) -> dict[int, Account]:
        """The first holder of each post, by the post; one statement."""
        ids = {post.id for post in posts if post}
        first = {post: self.directory.in_office(post, self.day)[:1] for post in ids}
        people = Account.objects.in_bulk({one for found in first.values() for one in found})
        return {post: people[one] for post, found in first.items() for one in found}


def site_list(place: DivisionCard, directory: Directory, day: date) -> SiteList | None:
    """All that can be handed in at a village, a town or the county; None where nobody serves it."""
    tier = TIERS.get(Level(place.level))
    if tier is None:
        return None
    body = directory.competent((), tier, place.code, day)
    if body is None and place == divisions.root(directory):
        body = directory.centre(day)
    if body is None:
        return None
    at = _At(place, tier, directory, day)
    offered = catalogue.offered(day).filter(receive_tiers__contains=[tier])
    editions = catalogue.with_content(offered.order_by("department", "name_key"))
    posts = {edition.typed.code: at.post(edition.typed) for edition in editions}
    people = at.holders(posts.values())
    items = (_item(edition.typed, at, posts, people) for edition in editions)
    return SiteList(body, _duties(body), tuple(items))


def _item(
    content: ItemContent,
    at: _At,
    posts: Mapping[str, PostCard | None],
    people: Mapping[int, Account],
) -> SiteItem:
    unit, organ = at.body(content, at.tier), at.body(content, content.exercise_tier)
    post = posts[content.code]
    person = people.get(post.id) if post else None
    phone = (person.phone if person else "") or (unit.phone if unit else "")
    return SiteItem(
        content=content,
        promise=promised(content, at.day),
        unit=unit.short_name if unit else "",
        decides=organ.short_name if organ else content.department,
        person=person.name if person else "",
        phone=phone,
    )


def _duties(body: BodyCard) -> tuple[tuple[str, str], ...]:
    """The posts of the place's body with what whoever holds them must do (工作职责)."""
    posts = Post.objects.filter(body=body.id, abolished_on=None).exclude(duties="")
    return tuple(posts.order_by("pk").values_list("name", "duties"))
