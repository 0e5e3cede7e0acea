"""Why something asked of an annual report cannot be done."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

MOST = 10**9
"""No figure of a county comes near it; beyond it is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a table: in which cell (empty where it is the whole), and what."""

    place: str
    sentence: str
    values: dict[str, Any] = field(default_factory=dict)

    def told(self) -> str:
        """What is wrong, in the reader's language."""
        return gettext(self.sentence) % self.values


class TableRefused(Refusal):
    """A table was refused whole; ``findings`` names each place."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(
            "table_refused",
            _("Nothing was taken in: the table has %(number)s errors."),
            _("Correct the places named and send it again."),
            values={"number": len(faults)},
        )
        self.findings = faults


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


def no_such_year(year: int, first: int) -> Refusal:
    return Refusal(
        "no_such_year",
        _("There is no report of %(year)s in this form."),
        _("Choose a year from %(first)s to this one."),
        field="year",
        values={"year": year, "first": first},
    )


def year_not_over(year: int) -> Refusal:
    return Refusal(
        "year_not_over",
        _("The year %(year)s is not over; its figures still grow."),
        _("Write the draft now and publish it in January."),
        field="year",
        values={"year": year},
    )


def draft_is_there() -> Refusal:
    return Refusal(
        "draft_is_there",
        _("A draft of this report is there already."),
        _("Go on with it, or throw it away first."),
        field="year",
    )


def report_is_here(year: int) -> Refusal:
    return Refusal(
        "report_is_here",
        _("The report of %(year)s is here already."),
        _("Begin another edition of it where something was wrong."),
        field="year",
        values={"year": year},
    )


def reason_missing() -> Refusal:
    return Refusal(
        "reason_missing",
        _("This report is public; another edition needs a reason that everybody can read."),
        _("Say what was wrong with the last one."),
        field="reason",
    )


def note_missing() -> Refusal:
    return Refusal(
        "note_missing",
        _("Figures from outside are only added with a reason."),
        _("Say where these requests were registered, and why not here."),
        field="note",
    )


def nothing_beside() -> Refusal:
    return Refusal(
        "nothing_beside",
        _("Nothing is added to this report: it adds up others, or was taken over whole."),
        _("Add it to the report of the body that had the requests."),
    )


def draft_gone() -> Refusal:
    return Refusal(
        "draft_gone",
        _("This draft is no longer there."),
        _("Go back to the list and begin it anew."),
    )


def published_stays() -> Refusal:
    return Refusal(
        "published_stays",
        _("This report is public and is not changed any more."),
        _("Begin another edition where something was wrong."),
    )


def changed_meanwhile() -> Refusal:
    return Refusal(
        "changed_meanwhile",
        _("The report, or a request it counts, has changed since this page was shown."),
        _("Read it again and press once more."),
    )


def own_work() -> Refusal:
    return Refusal(
        "own_work",
        _("You wrote this report last; another person publishes it."),
        _("Ask whoever is in charge of your office."),
    )


def number_in_text(chapter: str, place: int) -> Refusal:
    return Refusal(
        "number_in_text",
        _("Character %(place)d begins an ID number or somebody’s mobile number."),
        _("Leave it out: what is published is read by everybody."),
        field=chapter,
        values={"place": place},
    )


def chapter_empty(key: str, title: str) -> Refusal:
    return Refusal(
        "chapter_empty",
        _("The chapter “%(title)s” is not written."),
        _("Write it; where there is nothing to tell, say so."),
        article="政府信息公开条例第五十条",
        field=key,
        values={"title": title},
    )


def sums_wrong(columns: list[str]) -> Refusal:
    return Refusal(
        "sums_wrong",
        _("一 + 二 is not 三(七) + 四 in: %(columns)s."),
        _("Look for a request whose days or outcome are wrong and correct it in its ledger."),
        values={"columns": "、".join(columns)},
    )


def not_carried(columns: list[str], year: int) -> Refusal:
    return Refusal(
        "not_carried",
        _("Row 二 is not what the report of %(year)s left over as row 四, in: %(columns)s."),
        _("Add the requests that were not registered here, or correct that report."),
        values={"columns": "、".join(columns), "year": year},
    )


def bodies_missing(names: list[str]) -> Refusal:
    return Refusal(
        "bodies_missing",
        _("The county’s report adds up those of all bodies; not public yet: %(names)s."),
        _("Remind them; publish when all are there."),
        article="政府信息公开条例第四十九条",
        values={"names": "、".join(names)},
    )


def not_in_charge() -> Refusal:
    return Refusal(
        "not_in_charge",
        _("A report is published by whoever is in charge of the office."),
        _("Ask them; the draft is kept."),
    )


def not_whole(key: str) -> Refusal:
    return Refusal(
        "not_whole",
        _("This is a number of things, and not a whole one."),
        _("Write a whole number, or 0."),
        field=key,
    )
