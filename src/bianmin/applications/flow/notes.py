"""What pauses a leg, and what is said of an item's time as a whole."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext

from bianmin.catalogue.content import ItemContent, SpecialProcedure
from bianmin.law.limits import Limit, Unit
from bianmin.matters.routes import RouteLeg

from ..leg_specs import LegSpec
from ..specials import specials_of
from . import words

BY_LAW = ("decision", "duty")


def pause_of(leg: RouteLeg, spec: LegSpec | None) -> str:
    """What of a leg does not count: its time as the item plans it; empty where all counts."""
    if not leg.hold:
        return ""
    if spec is None or spec.special is None or leg.unit:
        return gettext("not counted in the promise")
    told = words.days(spec.special.days, f"{spec.special.unit}_days")
    return gettext("%(period)s, not counted in the promise") % {"period": told}


def notes_of(
    content: ItemContent, limits: Mapping[str, Limit], *, arrives_at: str
) -> Iterator[str]:
    """The promise, the law's limit, what lengthens it, and every procedure with its own time.

    ``arrives_at``: the body that promises it from when it has the papers; empty from acceptance.
    """
    if "promise" in limits:
        yield _promised(limits["promise"], arrives_at)
    for name in BY_LAW:
        if name in limits:
            yield from _by_law(limits[name])
    yield from paused(content)


def paused(content: ItemContent) -> Iterator[str]:
    """Every procedure of an item with a time of its own that a limit leaves out."""
    statute = {special.name for special in specials_of(content)}
    for special in content.special_procedures:
        if special.pauses_clock:
            yield _special(special, by_law=special.name in statute)


def _promised(limit: Limit, arrives_at: str) -> str:
    told = {"period": words.period(limit), "body": arrives_at}
    if limit.unit is Unit.IMMEDIATE:
        return gettext("Promised: %(period)s") % told
    if arrives_at:
        return gettext("Promised: %(period)s from when %(body)s has the papers") % told
    return gettext("Promised: %(period)s from acceptance") % told


def _by_law(limit: Limit) -> Iterator[str]:
    yield gettext("By law: %(period)s") % {"period": words.period(limit)}
    if limit.extension:
        told = {"period": words.days(limit.extension.value, limit.extension.unit)}
        yield gettext("May be extended once by %(period)s; you are told why") % told


def _special(special: SpecialProcedure, *, by_law: bool) -> str:
    told = {"name": special.name, "period": words.days(special.days, f"{special.unit}_days")}
    said = (
        gettext("Pauses the limits: %(name)s, %(period)s; you are told in writing")
        if by_law
        else gettext("Pauses the promise: %(name)s, %(period)s")
    )
    return said % told + (gettext(", where needed") if special.when != "always" else "")
