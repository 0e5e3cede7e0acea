"""From the form to a clock that never ran: its limit, its stamps, its explanation."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from django.utils.translation import gettext

from bianmin.almanac import selectors as almanac
from bianmin.law.clock import reckon
from bianmin.law.extension import check_extension
from bianmin.law.holds import EVERY, ground_of
from bianmin.law.limits import Limit, Unit, Way
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import SHANGHAI, start_of
from bianmin.look import explanation as look
from bianmin.look.clock_views import clock_view
from bianmin.look.explanation.words import STATED

from . import periods, refusals
from .forms import CalculatorForm

Holds = list[tuple[date, date | None]]


def explained(form: CalculatorForm) -> look.Explanation:
    """The answer to a valid form. Raises Refusal for what the law does not allow."""
    limit, stamps = asked(form)
    calendar = almanac.calendar()
    reckon(limit, stamps, calendar)
    bar = clock_view(
        limit,
        stamps,
        calendar,
        at=stamps[0].at,
        name="calculated",
        label=limit.title or gettext("A period as typed"),
        light="",
    )
    return look.explanation(look.Asked(bar, limit, stamps, calendar))


def asked(form: CalculatorForm) -> tuple[Limit, tuple[Stamp, ...]]:
    """The limit that is meant and its stamps. Raises Refusal, naming the field."""
    given, day = form.cleaned_data, form.cleaned_data["day"]
    almanac.calendar().count(day)  # a year beyond the table is refused before anything else
    limit = _limit(given["limit"], given, day)
    at = datetime.combine(day, form.at, SHANGHAI) if limit.unit is Unit.HOURS else start_of(day)
    stamps = [Stamp(StampKind.START, at, 1)]
    if given["extend"]:
        stamps.append(_extension(limit, given["extend"], stamps))
    if form.holds:
        article = _ground_to_hold(limit, day, form.holds)
        stamps.extend(_holds(form.holds, article))
        limit = replace(limit, holds=EVERY)  # on which of its grounds is not asked
    return limit, tuple(stamps)


def _limit(named: str, given: dict[str, object], day: date) -> Limit:
    if not named:
        extension = int(str(given["extend"] or 0))
        unit = str(given["unit"] or Unit.WORKING_DAYS)
        if unit.endswith(periods.BACK) and extension:
            raise refusals.nothing_moves_it("extend")
        return periods.typed(int(str(given["n"])), unit, extension=extension)
    try:
        return periods.LAW.in_force(named, day)
    except LookupError as fault:
        raise refusals.not_in_force(day) from fault


def _extension(limit: Limit, value: int, stamps: list[Stamp]) -> Stamp:
    """The most favourable rank is assumed: the calculator asks what the law allows at most."""
    approver = limit.extension.approver if limit.extension else ""
    if wrong := check_extension(limit, value, approver, stamps):
        wrong.field = "extend"
        raise wrong
    ground = limit.ground
    at = stamps[0].at
    return Stamp(StampKind.EXTEND, at, 2, value=value, article=ground, approver=approver)


def _ground_to_hold(limit: Limit, day: date, holds: Holds) -> str:
    """The article that lets the period be held; empty for one that is typed."""
    if limit.way is not Way.WITHIN:
        raise refusals.nothing_moves_it("held1")
    if not limit.holds:
        raise refusals.cannot_be_held(limit.ground)
    if min(since for since, _ in holds) < day:
        raise refusals.held_before_it_began()
    return ground_of(min(limit.holds))


def _holds(holds: Holds, article: str) -> Iterator[Stamp]:
    """Holds and their ends in the order of days; each end names the hold that it ends."""
    begun: dict[int, int] = {}
    events = [(since, 0, number) for number, (since, _) in enumerate(holds)]
    events += [(until, 1, number) for number, (_, until) in enumerate(holds) if until]
    for version, (when, ends, number) in enumerate(sorted(events), start=3):
        what = StampKind.RESUME if ends else StampKind.HOLD
        begun.setdefault(number, version)
        of = begun[number] if ends else None
        yield Stamp(what, start_of(when), version, hold=STATED, ends=of, article=article)
