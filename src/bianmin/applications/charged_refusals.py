"""Why what somebody says of money asked, or its answer, is not taken as it is."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def say_what_was_asked() -> Refusal:
    return Refusal(
        "say-what-was-asked",
        _("It is not said who asked for money."),
        _("Write who asked, when, how much and what for, as far as you know it."),
        field="words",
    )


def already_looked_into() -> Refusal:
    return Refusal(
        "already-looked-into",
        _("It has been looked into and answered, and is not changed any more."),
        _("Read the answer; if it does not settle things, call 12345."),
    )


def no_report() -> Refusal:
    return Refusal(
        "no-report",
        _("There is no such report among those you look into."),
        _("Look at the list again."),
    )


def say_what_was_found() -> Refusal:
    return Refusal(
        "say-what-was-found",
        _("None of the outcomes was chosen."),
        _("Choose one of the outcomes."),
        field="outcome",
    )


def no_answer() -> Refusal:
    return Refusal(
        "no-answer",
        _("The answer is empty."),
        _("Write what was found and what has been done; she reads it on her page."),
        field="answer",
    )
