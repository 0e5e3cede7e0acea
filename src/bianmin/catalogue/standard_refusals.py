"""Why a standard cannot be kept, ended or checked so."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def title_missing() -> Refusal:
    return Refusal(
        "standard_title",
        _("The standard has no title."),
        _("Enter it as it stands on the document."),
        field="title",
    )


def note_missing() -> Refusal:
    return Refusal(
        "standard_note",
        _("It is not said what was seen."),
        _("Write one sentence."),
        field="note",
    )


def check_ahead() -> Refusal:
    return Refusal(
        "standard_day",
        _("That day lies ahead."),
        _("Enter the day of the check, today at the latest."),
        field="day",
    )


def not_held() -> Refusal:
    return Refusal(
        "standard_not_held",
        _("The standard did not hold on that day."),
        _("Choose a day on which it held."),
        field="day",
    )


def ended_already() -> Refusal:
    return Refusal(
        "standard_ended", _("It has an end already."), _("Look at the day on which it ends.")
    )
