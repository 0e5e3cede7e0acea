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
