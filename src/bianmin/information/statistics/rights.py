"""Who sees the figures of disclosure: of the own body, or of all."""

from bianmin.network.cards import BodyCard
from bianmin.network.seats import Seat

from ..annual import rights as annual
from ..annual import selectors as reports
from ..disclosed import guides
from ..disclosed import rights as disclosed


def sees(seat: Seat) -> bool:
    """Whether some figures are seen at the post."""
    return annual.follows(seat) or annual.writes_reports(seat) or disclosed.may_see(seat)


def bodies(seat: Seat, year: int) -> list[BodyCard]:
    """Whose: for who follows the reports of all, every body that discloses or was asked."""
    if not sees(seat):
        return []
    if not annual.follows(seat):
        return [seat.body]
    asked = reports.reporting(seat.directory, year, seat.day)
    found = {one.id: one for one in (*guides.bodies(seat.directory, seat.day), *asked)}
    return sorted(found.values(), key=lambda one: (-one.tier, one.name))
