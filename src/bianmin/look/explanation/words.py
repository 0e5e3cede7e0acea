"""Words for why a day counts, for holds and for stamps."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy, pgettext, pgettext_lazy

from bianmin.law.clock import Line, Why
from bianmin.law.limits import Limit, Unit, Way
from bianmin.law.ranks import NAMES
from bianmin.law.stamps import Stamp, StampKind

from .. import words

Words = Mapping[str, str | Promise]

WHY: Words = {
    Why.DAY_ZERO: gettext_lazy("not counted: the day it began"),
    Why.COUNTED: gettext_lazy("counted"),
    Why.MAKE_UP: gettext_lazy("counted: a working day in place of a holiday"),
    Why.WEEKEND: gettext_lazy("not counted: weekend"),
    Why.HOLIDAY: gettext_lazy("not counted: public holiday"),
    Why.HELD: gettext_lazy("not counted: the clock is held"),
    Why.MOVED: gettext_lazy("the end falls on days off and moves to this working day"),
}
STATED = "stated"
"""A hold of which only the days are known."""
HOLDS: Words = {
    STATED: gettext_lazy("for a reason that the law allows"),
    "hearing": gettext_lazy("hearing"),
    "tender": gettext_lazy("tender"),
    "auction": gettext_lazy("auction"),
    "inspection": gettext_lazy("inspection"),
    "testing": gettext_lazy("testing"),
    "quarantine": gettext_lazy("quarantine"),
    "appraisal": gettext_lazy("appraisal"),
    "expert_review": gettext_lazy("review by experts"),
    "third_party": gettext_lazy("a third party is asked"),
    "joint_maker": gettext_lazy("an organ that made it jointly is asked"),
    "obstacle": gettext_lazy("force majeure"),
    "correction": gettext_lazy("the applicant corrects her papers"),
    "originals": gettext_lazy("the applicant is to come with the originals"),
    "practice": gettext_lazy("visit, publicity or another procedure of the county"),
}
TRIGGERS: Words = {
    "promise": gettext_lazy("it was accepted"),
    "decision": gettext_lazy("it was accepted"),
    "acceptance": gettext_lazy("the papers came to the organ"),
    "hop": gettext_lazy("the papers came to this leg"),
    "urgent": gettext_lazy("the green channel was opened"),
}
"""What starts a clock whose row names no trigger of its own."""
STAMPS: Words = {
    StampKind.START: gettext_lazy("Began"),
    StampKind.HOLD: gettext_lazy("Held: %(hold)s"),
    StampKind.RESUME: gettext_lazy("Goes on after: %(hold)s"),
    StampKind.EXTEND: gettext_lazy("Extended by %(length)s"),
    StampKind.RESTART: gettext_lazy("Began anew"),
    StampKind.STOP: gettext_lazy("Done: the clock stops"),
}
MARKS: Words = {
    Why.DAY_ZERO: pgettext_lazy("day of a month", "start"),
    Why.HOLIDAY: pgettext_lazy("day of a month", "off"),
    Why.HELD: pgettext_lazy("day of a month", "held"),
    Why.MOVED: pgettext_lazy("day of a month", "due"),
}


def hold(kind: str) -> str:
    """A kind of hold; one that has no words of its own by its name."""
    return str(HOLDS.get(kind, kind))


def reason(line: Line, name: str) -> str:
    """Why a day counts or not, with the holiday's name or the kind of hold."""
    told = str(WHY[line.why])
    more = hold(line.hold) if line.hold else name if line.why in (Why.HOLIDAY, Why.MAKE_UP) else ""
    return gettext("%(why)s (%(more)s)") % {"why": told, "more": more} if more else told


def mark(line: Line) -> str:
    """What stands in the day's place of the month."""
    if line.why is Why.MAKE_UP:
        return pgettext("day of a month", "%(ordinal)s w") % {"ordinal": line.ordinal}
    return str(MARKS.get(line.why, line.ordinal if line.counted else ""))


def stamp(one: Stamp, limit: Limit) -> str:
    """What a stamp did."""
    values = {"hold": hold(one.hold), "length": words.count(one.value or 0, limit.unit)}
    told = str(STAMPS[one.kind]) % values
    if one.kind is StampKind.HOLD and one.value:
        planned = gettext("planned: %(days)s") % {"days": words.count(one.value)}
        told = gettext("%(told)s, %(more)s") % {"told": told, "more": planned}
    if one.approver:
        approved = gettext("approved by %(rank)s") % {"rank": NAMES.get(one.approver, one.approver)}
        told = gettext("%(told)s, %(more)s") % {"told": told, "more": approved}
    return told


LENGTHS: Words = {
    Way.WITHIN: "%(length)s",
    Way.BEFORE: gettext_lazy("%(length)s before, counted back"),
    Way.AT_LEAST: gettext_lazy("at least %(length)s"),
    Way.ON_DATE: gettext_lazy("on its date, every %(length)s"),
}


def length(limit: Limit, extended: int) -> str:
    """20 个工作日，已延长 10 个工作日."""
    if limit.unit is Unit.IMMEDIATE:
        return gettext("on the spot")
    told = str(LENGTHS[limit.way]) % {"length": words.count(limit.value, limit.unit)}
    if not extended:
        return told
    more = {"told": told, "more": words.count(extended, limit.unit)}
    return gettext("%(told)s, extended by %(more)s") % more
