"""Why a clause of a notice's text is refused: it does not add up, or is not understood."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

from .refusals import COMPARE


def nameless_clause(clause: str) -> Refusal:
    return _clause(
        "notice_nameless_clause",
        clause,
        _("Clause %(clause)s: it does not say which holiday it is about."),
    )


def not_understood(clause: str, words: str) -> Refusal:
    return _clause(
        "notice_not_understood",
        clause,
        _("Clause %(clause)s: “%(words)s” is not understood."),
        words=words[:60],
    )


def no_such_day(clause: str, words: str) -> Refusal:
    return _clause(
        "notice_no_such_day", clause, _("Clause %(clause)s: there is no %(words)s."), words=words
    )


def wrong_weekday(clause: str, day: str, stated: str) -> Refusal:
    return _clause(
        "notice_wrong_weekday",
        clause,
        _("Clause %(clause)s: the calendar has %(day)s, the text says %(stated)s."),
        day=day,
        stated=stated,
    )


def wrong_sum(clause: str, name: str, stated: int, found: int) -> Refusal:
    return _clause(
        "notice_wrong_sum",
        clause,
        _("Clause %(clause)s, %(name)s: it says %(stated)s days off in all, but names %(found)s."),
        name=name,
        stated=stated,
        found=found,
    )


def backwards(clause: str, words: str) -> Refusal:
    return _clause(
        "notice_backwards",
        clause,
        _("Clause %(clause)s: %(words)s ends before it begins."),
        words=words,
    )


def gap_before_work(clause: str, until: str, back: str) -> Refusal:
    return _clause(
        "notice_gap_before_work",
        clause,
        _("Clause %(clause)s: the holiday ends on %(until)s, but work begins only on %(back)s."),
        until=until,
        back=back,
    )


def _clause(code: str, clause: str, sentence: Any, **values: Any) -> Refusal:
    values["clause"] = clause
    return Refusal(code, sentence, COMPARE, field="text", values=values)
