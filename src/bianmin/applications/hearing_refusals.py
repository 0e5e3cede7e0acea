"""Why a hearing is not offered, asked for, called or recorded as wished."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

ARTICLE_47 = "行政许可法第四十七条"
ARTICLE_48 = "行政许可法第四十八条"


def offered_already() -> Refusal:
    return Refusal("hearing-offered", _("She has been told of her right to a hearing already."))


def no_right_open() -> Refusal:
    return Refusal("no-hearing-right", _("No right to a hearing is open here."))


def asked_too_late(until: date | None) -> Refusal:
    return Refusal(
        "hearing-asked-late",
        _("A hearing could be asked for until %(day)s."),
        _("Tell her in writing that there will be none, and why."),
        article=ARTICLE_47,
        values={"day": until.isoformat() if until else ""},
    )


def none_asked() -> Refusal:
    return Refusal("no-hearing-asked", _("Nobody waits for a hearing here."))


def not_called() -> Refusal:
    return Refusal(
        "hearing-not-called",
        _("Nobody has been told when and where the hearing is held."),
        _("Call it first."),
        article=ARTICLE_48,
    )


def told_too_late(days: int) -> Refusal:
    return Refusal(
        "hearing-told-late",
        _("Those concerned are told %(days)s working days before the hearing at the latest."),
        _("Choose a later day."),
        article=ARTICLE_48,
        values={"days": days},
        field="held_on",
    )


def presider_examined() -> Refusal:
    return Refusal(
        "presider-examined",
        _("Who has examined the application does not preside at its hearing."),
        _("Choose somebody who had no part in it."),
        article=ARTICLE_48,
        field="presider",
    )


def presider_not_in_office() -> Refusal:
    return Refusal(
        "presider-not-in-office",
        _("Who is to preside holds no post today."),
        _("Choose somebody in office."),
        field="presider",
    )


def held_when(today: date) -> Refusal:
    return Refusal(
        "hearing-held-when",
        _("The hearing was held between the day it was called and %(today)s."),
        _("Enter the day that stands on the minutes."),
        values={"today": today.isoformat()},
        field="held_on",
    )


def hearing_awaited() -> Refusal:
    return Refusal(
        "hearing-awaited",
        _("She has asked for a hearing, and it has not been held."),
        _("Hold it and record its minutes; the decision rests on them."),
        article=ARTICLE_48,
    )


def right_still_open() -> Refusal:
    return Refusal(
        "hearing-right-open",
        _("She may still ask for a hearing."),
        _("Wait for the day, or record that she wants none."),
        article=ARTICLE_47,
    )
