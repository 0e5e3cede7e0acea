"""The sentences with which an archive of divisions is refused."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

MOST_FAULTS = 20


class ArchiveRefused(Refusal):
    """Lines are wrong; ``faults`` names each by file and line, at most ``MOST_FAULTS`` of them."""

    def __init__(self, faults: Sequence[Refusal]) -> None:
        super().__init__(
            "network.archive_refused",
            _("Nothing was imported: lines of the archive are wrong. "),
            _("Put the lines named right, or take the archive as it was published."),
            field="file",
        )
        self.faults = tuple(faults)


def cannot_be_read(name: str) -> Refusal:
    return _of_file("network.archive_unreadable", _("“%(name)s” cannot be read. "), name)


def broken_archive(name: str) -> Refusal:
    return _of_file(
        "network.archive_broken", _("“%(name)s” is damaged, or no archive of the package. "), name
    )


def unsafe_archive(name: str) -> Refusal:
    return _of_file(
        "network.archive_unsafe", _("The archive names a place outside itself: “%(name)s”. "), name
    )


def archive_too_large() -> Refusal:
    return _of_file(
        "network.archive_too_large", _("The archive unpacks to far more than the package holds. ")
    )


def table_too_large(name: str) -> Refusal:
    return _of_file(
        "network.table_too_large", _("“%(name)s” is far larger than the country's list. "), name
    )


def table_missing(name: str) -> Refusal:
    return _of_file("network.table_missing", _("“%(name)s” is not in it. "), name)


def _of_file(code: str, sentence: Any, name: str = "") -> Refusal:
    return Refusal(
        code,
        sentence,
        _("Give the .tgz of china-division 2.7.0, or the folder dist in it."),
        field="file",
        values={"name": name},
    )


def columns_differ(table: str, wanted: str) -> Refusal:
    sentence = _("%(table)s.csv, line %(line)d: the columns are not %(what)s.")
    return _of_line("network.columns_differ", sentence, table, 1, wanted)


def not_text(table: str, line: int) -> Refusal:
    sentence = _("%(table)s.csv, line %(line)d: this is no text in UTF-8.")
    return _of_line("network.line_not_text", sentence, table, line)


def line_incomplete(table: str, line: int) -> Refusal:
    sentence = _("%(table)s.csv, line %(line)d: there are too few or too many columns.")
    return _of_line("network.line_incomplete", sentence, table, line)


def code_wrong(table: str, line: int, code: str) -> Refusal:
    sentence = _("%(table)s.csv, line %(line)d: “%(what)s” is no code of this table.")
    return _of_line("network.code_wrong", sentence, table, line, code)


def code_twice(table: str, line: int, code: str) -> Refusal:
    sentence = _("%(table)s.csv, line %(line)d: %(what)s is there twice.")
    return _of_line("network.code_twice", sentence, table, line, code)


def name_wrong(table: str, line: int, name: str) -> Refusal:
    sentence = _("%(table)s.csv, line %(line)d: the name is missing or too long: “%(what)s”.")
    return _of_line("network.name_wrong", sentence, table, line, name)


def parent_unknown(table: str, line: int, code: str) -> Refusal:
    sentence = _("%(table)s.csv, line %(line)d: the place above, “%(what)s”, is not listed.")
    return _of_line("network.parent_unknown", sentence, table, line, code)


def _of_line(code: str, sentence: Any, table: str, line: int, what: str = "") -> Refusal:
    return Refusal(
        code, sentence, field="file", values={"table": table, "line": line, "what": what[:60]}
    )


def county_not_listed(code: str) -> Refusal:
    return Refusal(
        "network.county_not_listed",
        _("No county with the code %(code)s is in the archive. "),
        _("Give the six digits of a county, or leave them out for the whole country."),
        field="county",
        values={"code": code},
    )


def county_code_wrong(code: str) -> Refusal:
    return Refusal(
        "network.county_code_wrong",
        _("“%(code)s” is no county's code. "),
        _("Give the six digits of a county, for example 371323."),
        field="county",
        values={"code": code[:40]},
    )
