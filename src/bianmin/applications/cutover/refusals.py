"""Why a sheet, or a row of one, cannot be taken over, and what to do now."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

EXPLAINED = _("Look at the second page of the template, then correct the row.")


NUMBER_TAKEN = "cut-over.number-taken"


def _of(code: str, sentence: Any, now: Any = EXPLAINED, **values: Any) -> Refusal:
    return Refusal(f"cut-over.{code}", sentence, now=now, values=values)


def no_sheet() -> Refusal:
    return _of("no-sheet", _("This is not an Excel file (.xlsx) that can be read."),
               _("Save it as “Excel workbook (.xlsx)” and bring it again."))  # fmt: skip


def wrong_head(column: str) -> Refusal:
    return _of("wrong-head", _("The first line has no column “%(column)s”."),
               _("Copy your rows into the template and bring that."), column=column)  # fmt: skip


def too_long(most: int) -> Refusal:
    return _of("too-long", _("The sheet has more than %(most)s rows."),
               _("Part it into several sheets."), most=most)  # fmt: skip


def no_rows() -> Refusal:
    return _of("no-rows", _("The sheet has no rows."),
               _("Fill in the rows below the head and bring it again."))  # fmt: skip


def no_name() -> Refusal:
    return Refusal(
        "cut-over.no-name",
        _("The old ledger has no name."),
        now=_("Name it, for example by the village and the year."),
        field="ledger",
    )


def not_now() -> Refusal:
    return _of("not-now", _("This sheet cannot be taken over now."), _("Reload the page."))


def empty(column: str) -> Refusal:
    return _of("empty", _("“%(column)s” is empty."), column=column)


def not_text(column: str) -> Refusal:
    return _of("not-text", _("“%(column)s” holds something that is not plain text."), column=column)


def is_a_day(column: str) -> Refusal:
    now = _("Format the cell as text and type it again.")
    return _of("is-a-day", _("The spreadsheet made a date of “%(column)s”."), now, column=column)


def digits_lost(column: str) -> Refusal:
    now = _("Format the column as text and type the number again from the paper.")
    told = _("“%(column)s” was kept as a number, and its last digits are lost.")
    return _of("digits-lost", told, now, column=column)


def not_a_day(column: str) -> Refusal:
    now = _("Write it as 2026-09-01.")
    return _of("not-a-day", _("“%(column)s” is not a date."), now, column=column)


def future_day(day: date) -> Refusal:
    return _of("future-day", _("%(day)s has not come yet."), day=day.isoformat())


def wrong_order(first: date, later: date) -> Refusal:
    told = _("%(later)s, the day of its state, is before it was received on %(first)s.")
    return _of("wrong-order", told, first=first.isoformat(), later=later.isoformat())


def unknown_body(name: str) -> Refusal:
    told = _("No body of this county is called “%(name)s”, or several are.")
    return _of("unknown-body", told, _("Write its full name as on the page of bodies."), name=name)


def unknown_place(name: str) -> Refusal:
    told = _("No village or community is called “%(name)s”, or several are.")
    return _of("unknown-place", told, _("Write its 12-digit code."), name=name)


def unknown_state(said: str) -> Refusal:
    return _of("unknown-state", _("“%(said)s” is not a state of the list."), said=said)


def state_does_not_fit(said: str) -> Refusal:
    told = _("A matter of this item, received there, is never “%(said)s”.")
    return _of("state-does-not-fit", told, said=said)


def unknown_mandate(said: str) -> Refusal:
    return _of("unknown-mandate", _("“%(said)s” is neither 有 nor 无."), said=said)


def number_twice(number: str, row: int) -> Refusal:
    told = _("The old number %(number)s stands in row %(row)s already.")
    return _of("number-twice", told, number=number, row=row)


def number_taken(number: str) -> Refusal:
    told = _("The old number %(number)s of this ledger was taken over before.")
    return Refusal(NUMBER_TAKEN, told, now=_("Leave the row out."), values={"number": number})


def other_name() -> Refusal:
    told = _("This identity number is known under another name.")
    return _of("other-name", told, _("Compare name and number with the paper."))
