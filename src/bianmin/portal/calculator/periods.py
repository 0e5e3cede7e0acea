"""The periods one may choose: the law's rows by act, and lengths that are typed."""

from datetime import date
from itertools import groupby

from django.utils.translation import gettext, gettext_lazy

from bianmin.law import limits as law
from bianmin.law.holds import EVERY
from bianmin.law.limits import Extension, Limit, Unit, Way
from bianmin.look.explanation import words

LAW = law.load()
BACK = "_before"
UNITS = [
    (Unit.WORKING_DAYS, gettext_lazy("working days")),
    (Unit.NATURAL_DAYS, gettext_lazy("days (weekends count)")),
    (Unit.MONTHS, gettext_lazy("months")),
    (Unit.YEARS, gettext_lazy("years")),
    (Unit.HOURS, gettext_lazy("hours")),
    (Unit.WORKING_DAYS + BACK, gettext_lazy("working days before that day")),
    (Unit.NATURAL_DAYS + BACK, gettext_lazy("days before that day")),
]
LONGEST = {
    Unit.WORKING_DAYS: 2000,
    Unit.NATURAL_DAYS: 3000,
    Unit.MONTHS: 120,
    Unit.YEARS: 10,
    Unit.HOURS: 2000,
}
"""The longest length of each unit that is reckoned here: some ten years."""


def choices(day: date) -> list[tuple[str, object]]:
    """Every period of the law in force on ``day``, under its act; first that one types one."""
    rows = [row for row in LAW.rows if row.is_in_force(day)]
    acts = groupby(rows, lambda row: row.act)
    return [
        ("", gettext("– I type it myself –")),
        *((act, [(row.id, _named(row)) for row in of_act]) for act, of_act in acts),
    ]


def _named(row: Limit) -> str:
    return f"{row.article} {row.title}：{words.length(row, 0)}"


def typed(value: int, unit: str, *, extension: int = 0) -> Limit:
    """A period as somebody typed it; every hold stops it."""
    way = Way.BEFORE if unit.endswith(BACK) else Way.WITHIN
    measure = Unit(unit.removesuffix(BACK))
    longer = Extension(extension, measure, "") if extension else None
    holds = frozenset[str]() if way is Way.BEFORE else EVERY
    return Limit("typed", value, measure, way=way, holds=holds, extension=longer)
