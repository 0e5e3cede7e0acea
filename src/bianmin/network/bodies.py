"""Where a body stands in the network, answered from the directory without a query."""

from datetime import date

from .cards import BodyCard
from .directory import Directory
from .kinds import BodyKind
from .tiers import Tier


def above(directory: Directory, kind: str, place: str, day: date) -> BodyCard:
    """The body below which one of this kind at this place is founded.

    A village point lies below the centre of its town, a town's below the county's, whatever is
    the county's own below the topmost body.
    """
    top = next(b for b in directory.bodies.values() if b.parent is None and day in b.days)
    centre = directory.centre(day) or top
    if kind == BodyKind.VILLAGE_POINT:
        return directory.competent((), Tier.TOWN, place, day) or centre
    return centre if kind == BodyKind.TOWN_CENTRE else top
