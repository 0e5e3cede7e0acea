"""The sentences with which a value is refused."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

from .registry import Declaration

KIND_NAMES = {
    "int": _("a whole number"),
    "days": _("a whole number of days, 0 or more"),
    "number": _("a number (a share: from 0 to 1)"),
    "bool": _("yes or no"),
    "text": _("text"),
    "time": _("a time of day such as 17:00"),
    "choice": _("one of the choices"),
    "list": _("a list of texts"),
    "names": _("a name for each"),
}


def wrong_kind(declaration: Declaration) -> Refusal:
    return Refusal(
        "policy.wrong_kind",
        _("“%(label)s” cannot have this value."),
        _("Give a value of this kind: %(kind)s."),
        field="value",
        values={"label": declaration.label, "kind": KIND_NAMES[declaration.kind]},
    )


def out_of_bounds(declaration: Declaration, least: str, most: str) -> Refusal:
    return Refusal(
        "policy.out_of_bounds",
        _("“%(label)s” must lie between %(least)s and %(most)s."),
        _("Give a figure between them."),
        field="value",
        values={"label": declaration.label, "least": least, "most": most},
    )


def part_missing(declaration: Declaration, part: str) -> Refusal:
    return Refusal(
        "policy.part_missing",
        _("“%(label)s” says nothing for “%(part)s”."),
        _("Fill it in: it is needed in any case."),
        field="value",
        values={"label": declaration.label, "part": part},
    )


def too_long(signs: int, lines: int) -> Refusal:
    return Refusal(
        "policy.too_long",
        _("This is longer than a value may be."),
        _("At most %(lines)d entries, each of at most %(signs)d characters."),
        field="value",
        values={"lines": lines, "signs": signs},
    )


def not_readable() -> Refusal:
    return Refusal(
        "policy.not_readable",
        _("It has signs in it that cannot be shown."),
        _("Type it anew instead of pasting it."),
        field="value",
    )


def no_such_value(key: str) -> Refusal:
    return Refusal(
        "policy.no_such_value",
        _("There is no value %(key)s that a county may set."),
        _("Take the key of one that is listed."),
        field="key",
        values={"key": key},
    )


def begins_in_the_past() -> Refusal:
    return Refusal(
        "policy.begins_in_the_past",
        _("A value cannot be set for days that have passed: work was done by the old one."),
        _("Choose today or a later day."),
        field="from_day",
    )


def is_so_already() -> Refusal:
    return Refusal(
        "policy.is_so_already",
        _("Exactly this is entered already, from that day on."),
        _("Look at the list below; nothing need be entered again."),
        field="value",
    )


def no_document() -> Refusal:
    return Refusal(
        "policy.no_document",
        _("A value needs the document it comes from."),
        _("Give the number and title of the document."),
        field="document",
    )


def ends_before_it_begins() -> Refusal:
    return Refusal(
        "policy.ends_before_it_begins",
        _("The last day lies before the first."),
        _("Check both days."),
        field="until_day",
    )


def no_such_preset(code: str, known: list[str]) -> Refusal:
    return Refusal(
        "policy.no_such_preset",
        _("There is no preset %(code)s."),
        _("Choose one of: %(known)s."),
        field="code",
        values={"code": code, "known": "、".join(known)},
    )
