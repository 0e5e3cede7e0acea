"""Why something asked of the catalogue cannot be done."""

import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

from .findings import Finding


class ImportRefused(Refusal):
    """A file of items was refused whole; ``findings`` names each place."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(
            "import_refused",
            _("Nothing was imported: the file has %(number)s errors."),
            now=_("Correct the places named and import it again."),
            values={"number": len(findings)},
        )
        self.findings = findings


def unknown_item(code: str) -> Refusal:
    return _of_item(
        "unknown_item",
        _("There is no service item with the code %(code)s."),
        _("Search by its name instead."),
        code=code,
    )


def not_yet_in_force(code: str, from_day: datetime.date) -> Refusal:
    return _of_item(
        "not_yet_in_force",
        _("The item %(code)s is offered only from %(day)s."),
        _("Come again from that day."),
        code=code,
        day=date_format(from_day),
    )


def no_longer_in_force(code: str, until_day: datetime.date) -> Refusal:
    return _of_item(
        "no_longer_in_force",
        _("The item %(code)s has not been offered since %(day)s."),
        _("No new application for it can be taken; search whether another item replaces it."),
        code=code,
        day=date_format(until_day),
    )


def later_edition(code: str, from_day: datetime.date) -> Refusal:
    return _of_item(
        "later_edition",
        _("The item %(code)s already has an edition from %(day)s."),
        _("Import from that day or a later one."),
        code=code,
        day=date_format(from_day),
    )


def _of_item(code_of_refusal: str, sentence: Any, now: Any, **values: Any) -> Refusal:
    return Refusal(code_of_refusal, sentence, now=now, field="code", values=values)
