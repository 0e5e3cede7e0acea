"""The remedy paragraphs of decisions: wording by kind of decision, periods from the law's rows."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from bianmin.law import limits
from bianmin.law.limits import Unit

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


def _periods(named: dict[str, str], day: date) -> dict[str, str]:
    rows = {place: limits.load().in_force(limit, day) for place, limit in named.items()}
    return {place: f"{row.value}{UNITS[row.unit]}" for place, row in rows.items()}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(SOURCE.read_text("utf-8"))
