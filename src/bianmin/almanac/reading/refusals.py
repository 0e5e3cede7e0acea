"""Why a file or text is no notice that can be read: what is wrong, where, what to do now."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

COMPARE = _("Compare it with the notice as published, and send it again.")
_SHAPES = _(
    "Give a holiday-cn file, a table with the headings date, kind, name, or the notice's own text "
    "from its title to its last clause."
)


def too_large(limit: int) -> Refusal:
    return refusal(
        "notice_too_large",
        _("The file is larger than %(limit)s kilobytes; a notice is never that long."),
        _SHAPES,
        limit=limit // 1000,
    )


def empty() -> Refusal:
    return refusal("notice_empty", _("There is nothing in it."), _SHAPES)


def not_text() -> Refusal:
    return refusal(
        "notice_not_text",
        _("The file is no text in UTF-8 or GB 18030, as far as it can be read."),
        _SHAPES,
    )


def json_broken(line: int, column: int) -> Refusal:
    return refusal(
        "notice_json_broken",
        _("The file is broken at line %(line)s, character %(column)s: it is no JSON."),
        _("Download it again."),
        line=line,
        column=column,
    )


def json_lacks(name: str) -> Refusal:
    return refusal(
        "notice_json_lacks",
        _("“%(name)s” is missing in the file, or is not what a holiday-cn file has there."),
        _SHAPES,
        name=name,
    )


def headings_missing() -> Refusal:
    return refusal(
        "notice_headings_missing",
        _("The first line of the table must name the columns date, kind (or isOff) and name."),
        _("Add the heading line: 日期,类型,名称."),
    )


def table_broken(said: str) -> Refusal:
    return refusal(
        "notice_table_broken",
        _("The table cannot be read: %(said)s."),
        _("Save it again as CSV."),
        said=said,
    )


def unknown_kind(place: str, found: Any) -> Refusal:
    return refusal(
        "notice_unknown_kind",
        _("Line or entry %(place)s: “%(found)s” is neither a day off nor a make-up day."),
        _("Write 放假 or 上班 (off or work), or under isOff true or false."),
        place=place,
        found=found,
    )


def bad_date(place: str, found: str) -> Refusal:
    return refusal(
        "notice_bad_date",
        _("Line or entry %(place)s: “%(found)s” is no date."),
        _("Write it as 2027-01-01."),
        place=place,
        found=found,
    )


def nameless_day(place: str) -> Refusal:
    return refusal(
        "notice_nameless_day",
        _("Line or entry %(place)s: the holiday's name is missing or too long."),
        _("Write the name, in at most 40 characters."),
        place=place,
    )


def no_days() -> Refusal:
    return refusal("notice_no_days", _("The notice moves no day at all."), _SHAPES)


def day_twice(day: date) -> Refusal:
    return refusal(
        "notice_day_twice", _("%(day)s stands in the notice twice."), COMPARE, day=day.isoformat()
    )


def wrong_year(day: date, year: int) -> Refusal:
    return refusal(
        "notice_wrong_year",
        _("%(day)s is neither a day of %(year)s nor one of the last days before it."),
        COMPARE,
        day=day.isoformat(),
        year=year,
    )


def year_out_of_range(year: int) -> Refusal:
    return refusal(
        "notice_year_out_of_range",
        _("No calendar can be kept for the year %(year)s."),
        _("Check the year that was typed."),
        year=year,
    )


def no_clauses() -> Refusal:
    return refusal(
        "notice_no_clauses",
        _("No clause such as “一、元旦：1月1日放假” is in it, and it is no table either."),
        _SHAPES,
    )


def no_year() -> Refusal:
    return refusal(
        "notice_no_year",
        _("The text does not say of which year it is."),
        _("Paste it with its title, which names the year."),
    )


def refusal(
    code: str, sentence: Any, now: Any, *, article: str = "", field: str = "", **values: Any
) -> Refusal:
    return Refusal(code, sentence, now, article=article, field=field, values=values)
