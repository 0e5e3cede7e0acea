"""Why something asked of an annual report cannot be done."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from bianmin.law.refusal import Refusal

MOST = 10**9
"""No figure of a county comes near it; beyond it is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a table: in which cell (empty where it is the whole), and what."""

    cell: str
    sentence: str
    values: dict[str, Any] = field(default_factory=dict)


class TableRefused(Refusal):
    """A table was refused whole; ``faults`` names each place."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(
            "table_refused",
            _("Nothing was taken in: the table has %(number)s errors."),
            _("Correct the places named and send it again."),
            values={"number": len(faults)},
        )
        self.faults = faults


def sums_disagree(column: str) -> Fault:
    return Fault("", gettext_noop("%(column)s: 一 + 二 is not 三(七) + 四."), {"column": column})


def wrong_handled(column: str, told: int, added: int) -> Fault:
    said = gettext_noop("%(column)s: (七) says %(told)s, but what was handled adds up to %(sum)s.")
    return Fault("", said, {"column": column, "told": told, "sum": added})


def wrong_total(cell: str, told: int, added: int) -> Fault:
    said = gettext_noop("The total says %(told)s, but the figures before it add up to %(sum)s.")
    return Fault(cell, said, {"told": told, "sum": added})


def figures_missing(cell: str, name: str, wanted: int, here: int) -> Fault:
    said = gettext_noop(
        "“%(name)s” wants %(wanted)s figures after it; there are %(here)s. Write 0 for nothing."
    )
    return Fault(cell, said, {"name": name, "wanted": wanted, "here": here})


def no_figure(cell: str, text: str) -> Fault:
    said = gettext_noop("“%(text)s” is no figure that can stand here. Write a whole number, or 0.")
    return Fault(cell, said, {"text": text[:20]})


def row_missing(name: str) -> Fault:
    return Fault("", gettext_noop("The row “%(name)s” is missing."), {"name": name})


def no_table() -> Refusal:
    return Refusal(
        "no_table",
        _("This is no Excel file and no CSV file that can be read."),
        _("Save the table as .xlsx or .csv in the national layout and send it again."),
    )
