"""What a chart says of a leg: who does it at this place, and how long it takes."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from bianmin.catalogue.content import ItemContent
from bianmin.law.limits import Unit
from bianmin.matters.routes import RouteLeg
from bianmin.network import divisions
from bianmin.network.directory import Directory
from bianmin.network.tiers import Tier
from bianmin.policy.selectors import Snapshot

from ..leg_specs import LegSpec
from ..policies import HANDOVER
from ..procedures import APPLICATION, KINDS
from . import words


@dataclass(frozen=True)
class Said:
    """An item on a day, for any reader (``place`` empty) or for somebody from a place."""

    content: ItemContent
    day: date
    place: str
    directory: Directory
    values: Snapshot

    def body(self, tier: int) -> str:
        """The body of a tier for the place; empty where none is asked for, or none is known."""
        if not self.place or tier > Tier.COUNTY:
            return ""
        subjects = (self.content.code, self.content.department)
        body = self.directory.competent(subjects, tier, self.place, self.day)
        return body.short_name if body else ""

    def who(self, leg: RouteLeg, spec: LegSpec | None) -> str:
        body = "" if leg.kind == KINDS.outside else self.body(leg.tier)
        decides = leg.kind == "decide" and leg.tier == Tier.COUNTY
        usual = divisions.as_called_here(self.directory, spec.actor) if spec else ""
        return body or usual or (self.content.department if decides else "")

    def limit(self, leg: RouteLeg) -> str:
        """The leg's share of the promise; of the hand-over the county's limit."""
        if leg.kind == KINDS.handed_over:
            return self._within(HANDOVER)
        if not leg.days:
            return ""
        promise = self.content.promised_limit
        usual = promise.unit if promise and promise.value else Unit.WORKING_DAYS
        return words.days(leg.days, leg.unit or usual)

    def carried(self, leg: RouteLeg) -> str:
        """How, and within which time, it is carried to the next tier."""
        within = {"period": self._within(APPLICATION.leg(leg.kind).hop)}
        if leg.kind == KINDS.carried_up:
            return gettext("handed up %(period)s") % within
        return gettext("handed down %(period)s") % within

    def _within(self, key: str) -> str:
        period = words.days(self.values.value(key, self.day), Unit.WORKING_DAYS)
        return gettext("within %(period)s") % {"period": period}
