"""Why a return visit or an opinion is not taken as it is."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def no_visit() -> Refusal:
    return Refusal(
        "no-visit",
        _("No return visit is owed to this matter by your centre."),
        _("Look at the list of visits again."),
    )


def already_visited() -> Refusal:
    return Refusal(
        "already-visited",
        _("Somebody has recorded this visit already."),
        _("Look at what was recorded; it is not changed any more."),
    )


def not_that_day() -> Refusal:
    return Refusal(
        "not-that-day",
        _("The visit cannot have been before the matter was finished, nor after today."),
        _("Enter the day on which she was asked."),
        field="visited_on",
    )


def say_what_she_said() -> Refusal:
    return Refusal(
        "say-what-she-said",
        _("She is not satisfied, but it is not said with what."),
        _("Write down what she said; the head reads it."),
        field="answers",
    )


def not_finished() -> Refusal:
    return Refusal(
        "not-finished",
        _("The matter is not finished yet."),
        _("Give your opinion once you have the result. Until then you can urge it on."),
    )


def no_words() -> Refusal:
    return Refusal(
        "no-words",
        _("The opinion is empty."),
        _("Write in a few words what was good and what was not."),
        field="words",
    )


def already_answered() -> Refusal:
    return Refusal(
        "already-answered",
        _("The opinion has been answered and is not changed any more."),
        _("Read the answer; if it does not settle things, call the centre or 12345."),
    )


def no_opinion() -> Refusal:
    return Refusal(
        "no-opinion",
        _("There is no such opinion among those you answer."),
        _("Look at the list of opinions again."),
    )


def no_answer() -> Refusal:
    return Refusal(
        "no-answer",
        _("The answer is empty."),
        _("Write what has been or will be done; she reads it on her page."),
        field="answer",
    )


def not_days(said: str) -> Refusal:
    return Refusal(
        "application.not_days",
        _("“%(said)s” is not a number of days."),
        _("One number on each line, from 1 to 366, in figures."),
        field="value",
        values={"said": said},
    )
