"""How a licence stands on a day, and until when one that is granted or renewed holds. Pure."""

import re
from datetime import date, timedelta

from bianmin.law.rulers import add_months

from ..models.licence import ENDING, Standing

YEARS = re.compile(r"(\d{1,2})年(?:$|（)")
"""A period of validity that says one thing: 5年, with or without a remark in brackets."""

MONTHS_A_YEAR = 12


def standing(*, last_act: str, until_day: date | None, day: date) -> Standing:
    """How it stands on ``day``; ``last_act`` is the last thing done to it, empty for none."""
    if last_act in ENDING:
        return Standing(last_act)
    if until_day is not None and until_day < day:
        return Standing.EXPIRED
    if last_act.endswith("renewed"):
        return Standing.RENEWED
    return Standing.CHANGED if last_act else Standing.IN_FORCE


def years_of(validity: str | None) -> int:
    """The years that an item's words on validity fix; 0 where they fix none (一般5年, 长期)."""
    found = YEARS.match(validity or "")
    return int(found[1]) if found else 0


def last_day(first: date, months: int) -> date:
    """The last day of so many months from ``first`` on: the eve of the same day of a month.

    A month that has no such day ends it (民法典 202).
    """
    same = add_months(first, months)
    return same - timedelta(days=1) if same.day == first.day else same


def granted_until(first: date, validity: str | None) -> date | None:
    """The last day of what an item grants from ``first`` on; None where its words fix none."""
    years = years_of(validity)
    return last_day(first, years * MONTHS_A_YEAR) if years else None


def renewed_until(first: date, last: date) -> date:
    """The last day of as long again: in months where it was so many, else in days."""
    onward = last + timedelta(days=1)
    months = (onward.year - first.year) * MONTHS_A_YEAR + onward.month - first.month
    if months and last_day(first, months) == last:
        return last_day(onward, months)
    return last + (onward - first)
