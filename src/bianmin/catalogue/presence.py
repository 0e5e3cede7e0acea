"""Which items are done in the centres (进驻), the county's and each town's, and what is lacking."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard, DivisionCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import BodyKind, Level, WindowKind
from bianmin.network.models import Window
from bianmin.network.tiers import Tier

from .categories import Category, required
from .editions import offered
from .models import Edition, Exemption

KINDS = {Tier.TOWN: BodyKind.TOWN_CENTRE, Tier.COUNTY: BodyKind.COUNTY_CENTRE}


@dataclass(frozen=True, slots=True)
class Presence:
    """The items that can be handed in at a place, by whether its centre does them.

    ``exempt``: outside by leave of both; ``missing``: categories of which the centre does nothing
    (事项不健全), asked of towns only.
    """

    place: DivisionCard
    inside: tuple[Edition, ...]
    outside: tuple[Edition, ...]
    exempt: tuple[Edition, ...]
    missing: tuple[Category, ...] = ()

    @property
    def wanted(self) -> int:
        """How many are to be in the centre: all but the exempt."""
        return len(self.inside) + len(self.outside)

    @property
    def percent(self) -> int:
        """进驻率, rounded down, so that 100 says all."""
        return 100 * len(self.inside) // self.wanted if self.wanted else 100


@dataclass(frozen=True)
class Centre:
    """The centre of a place on a day, with the windows open in it."""

    place: DivisionCard
    tier: Tier
    directory: Directory
    day: date
    windows: tuple[Window, ...]

    def does(self, edition: Edition) -> bool:
        """Whether the centre itself is competent, or a window in it takes the item."""
        subjects = (edition.item.code, edition.department)
        body = self.directory.competent(subjects, self.tier, self.place.code, self.day)
        if body is not None and body.kind == KINDS[self.tier]:
            return True
        return any(self._takes(window, subjects, body) for window in self.windows)

    def _takes(self, window: Window, subjects: tuple[str, str], body: BodyCard | None) -> bool:
        """A window of the competent body, unless its post may not; an integrated one that may."""
        said = self.directory.authorised(window.post_id, subjects, self.day)
        if body is not None and self.directory.post(window.post_id).body == body.id:
            return said is not False
        return window.kind == WindowKind.INTEGRATED and said is True


def of_county(directory: Directory, day: date) -> Presence:
    """The county's centre."""
    items = offered(day).filter(receive_tiers__contains=[Tier.COUNTY])
    leave = {row.item_id for row in Exemption.objects.all() if row.holds_on(day)}
    centre = _centres(Tier.COUNTY, [divisions.root(directory)], directory, day)[0]
    inside, others = _parted(items, centre.does)
    exempt, outside = _parted(others, lambda edition: edition.item_id in leave)
    return Presence(centre.place, inside, outside, exempt)


def of_towns(directory: Directory, day: date) -> list[Presence]:
    """Every town's centre, in the order of the towns; as many statements as for one."""
    items = list(offered(day).filter(receive_tiers__contains=[Tier.TOWN]))
    below = divisions.children(directory, divisions.root(directory).code, day)
    towns = [place for place in below if place.level == Level.TOWN]
    wanted = required(day)
    return [_of_town(c, items, wanted) for c in _centres(Tier.TOWN, towns, directory, day)]


def _of_town(centre: Centre, items: list[Edition], wanted: Iterable[Category]) -> Presence:
    inside, outside = _parted(items, centre.does)
    codes = {edition.item.code for edition in inside}
    missing = tuple(category for category in wanted if not codes & category.items)
    return Presence(centre.place, inside, outside, (), missing)


def _centres(
    tier: Tier, places: Iterable[DivisionCard], directory: Directory, day: date
) -> list[Centre]:
    """The places' centres; the windows are read once for all."""
    at: dict[str, list[Window]] = {}
    for window in network.open_windows(day):
        body = directory.body(window.site.body_id)
        if body.kind == KINDS[tier]:
            at.setdefault(body.division, []).append(window)
    return [Centre(place, tier, directory, day, tuple(at.get(place.code, ()))) for place in places]


def _parted(
    items: Iterable[Edition], is_so: Callable[[Edition], bool]
) -> tuple[tuple[Edition, ...], tuple[Edition, ...]]:
    """Those of which it is so, and the others."""
    said = [(edition, is_so(edition)) for edition in items]
    return tuple(e for e, so in said if so), tuple(e for e, so in said if not so)
