"""The words of a flow chart in the reader's language; the item's own are Chinese as they stand."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, gettext_lazy, npgettext, pgettext

from bianmin.catalogue.content import LimitValue
from bianmin.law.limits import Limit, Unit
from bianmin.matters.routes import RouteLeg
from bianmin.network import divisions
from bianmin.network.directory import Directory
from bianmin.network.tiers import Tier

from ..procedures import APPLICATION
from .chart import APPLICANT

LANES: Mapping[int, str | Promise] = {
    APPLICANT: gettext_lazy("applicant"),
    Tier.VILLAGE: gettext_lazy("village"),
    Tier.TOWN: gettext_lazy("town"),
    Tier.COUNTY: gettext_lazy("county"),
    Tier.UPPER: gettext_lazy("above the county"),
}


def lane(number: int, directory: Directory) -> str:
    """What a lane is called; in Chinese the county's as the place served calls itself."""
    if number == Tier.COUNTY and get_language() == "zh-hans":
        return divisions.calls_itself(directory)
    return str(LANES[number])


def label_of(leg: RouteLeg) -> str:
    """The name officials give a leg, in Chinese; else the procedure's."""
    if leg.label and leg.label != leg.kind and get_language() == "zh-hans":
        return leg.label
    return gettext(APPLICATION.leg(leg.kind).label)


def period(limit: LimitValue | Limit) -> str:
    """20个工作日; 当场 for an immediate one."""
    return days(limit.value, limit.unit)


def days(number: int, unit: str) -> str:
    """So many of a unit, in words, as a chart sets them: pages put a space after the number."""
    told = {
        Unit.IMMEDIATE: pgettext("flow chart", "on the spot"),
        Unit.HOURS: npgettext("flow chart", "%(n)s hour", "%(n)s hours", number),
        Unit.WORKING_DAYS: npgettext(
            "flow chart", "%(n)s working day", "%(n)s working days", number
        ),
        Unit.NATURAL_DAYS: npgettext("flow chart", "%(n)s day", "%(n)s days", number),
        Unit.MONTHS: npgettext("flow chart", "%(n)s month", "%(n)s months", number),
        Unit.YEARS: npgettext("flow chart", "%(n)s year", "%(n)s years", number),
    }
    return told[Unit(unit)] % {"n": number}
