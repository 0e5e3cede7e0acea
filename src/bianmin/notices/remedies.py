"""The remedy paragraphs of decisions: wording by kind of decision, periods from the law's rows."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from bianmin.law import clock, limits
from bianmin.law.calendar import Calendar
from bianmin.law.limits import Unit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import start_of
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory

SOURCE = Path(__file__).with_name("remedies.toml")
UNITS = {Unit.NATURAL_DAYS: "日", Unit.WORKING_DAYS: "个工作日", Unit.MONTHS: "个月"}


def remedy(
    decision: str,
    *,
    review_body: str,
    court: str,
    day: date,
    you: str = "您",
    internet: str = "",
) -> list[str]:
    """The paragraphs that a decision of this kind, made on ``day``, must carry.

    ``internet`` is the address for filing online, owed where the decision is served by internet.
    Raises LookupError for a kind of decision that ``remedies.toml`` does not know.
    """
    table = _table()
    if decision not in table["decisions"]:
        raise LookupError(f"remedies.toml knows no decision called {decision}")
    chosen = table["wordings"][table["decisions"][decision]]
    filled = {"you": you, "review_body": review_body, "court": court}
    told = [chosen["text"].format_map({**filled, **_periods(chosen["limits"], day)})]
    if internet:
        told.append(table["wordings"]["internet"]["text"].format(address=internet))
    return told


def remedies(
    decision: str, *, directory: Directory, organ: BodyCard, day: date, internet: str = ""
) -> list[str]:
    """What a decision of this kind, made by ``organ`` on ``day``, tells about remedies here.

    ``decision`` is one of ``remedies.toml``; ``internet`` as in ``remedy``.
    """
    centre, county = directory.last_resort(day), _table()["county"]
    above = directory.body(centre.body) if centre else organ
    place = directory.division_name(above.division)
    return remedy(
        decision,
        review_body=county["review_body"].format(county=place),
        court=county["court"],
        day=day,
        internet=internet,
    )


@dataclass(frozen=True)
class LastDay:
    """The last day of a remedy's period (``limit``: its id in the law)."""

    limit: str
    day: date
    provisional: bool


def last_days(decision: str, served_on: date, calendar: Calendar) -> list[LastDay]:
    """The last day of each remedy that is open from the day of service on (行政复议法 20,
    行政诉讼法 46); what begins only with a decision on review has none yet."""
    table = _table()
    named = table["wordings"][table["decisions"][decision]]["limits"].values()
    return [_last_day(limit, served_on, calendar) for limit in named if limit in FROM_SERVICE]


FROM_SERVICE = frozenset({"FY-APPLY", "SS-DIRECT"})


def _last_day(limit: str, served_on: date, calendar: Calendar) -> LastDay:
    row = limits.load().in_force(limit, served_on)
    start = Stamp(StampKind.START, start_of(served_on), 1)
    reckoned = clock.reckon(row, (start,), calendar)
    assert reckoned.due_day is not None  # nothing has held it
    return LastDay(limit, reckoned.due_day, reckoned.provisional)


def _periods(named: dict[str, str], day: date) -> dict[str, str]:
    rows = {place: limits.load().in_force(limit, day) for place, limit in named.items()}
    return {place: f"{row.value}{UNITS[row.unit]}" for place, row in rows.items()}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(SOURCE.read_text("utf-8"))
