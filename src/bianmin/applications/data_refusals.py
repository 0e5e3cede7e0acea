"""Why a request about one's own data, or an answer to it, is not taken as it is."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def say_what_to_correct() -> Refusal:
    return Refusal(
        "data.say-what",
        _("It is not said what is wrong and how it should be."),
        _("Write what is wrong, and what is right."),
        field="words",
    )


def asked_already() -> Refusal:
    return Refusal(
        "data.asked-already",
        _("The same was asked before and is not answered yet."),
        _("Wait for the answer; you are told when it is there."),
    )


def no_request() -> Refusal:
    return Refusal(
        "data.none",
        _("There is no such request among those your bodies answer."),
        _("Look at the list again."),
    )


def answered_already() -> Refusal:
    return Refusal(
        "data.answered",
        _("Somebody has answered this request already."),
        _("Look at what was answered; it is not changed any more."),
    )


def ground_missing() -> Refusal:
    return Refusal(
        "data.ground",
        _("A refusal needs its ground."),
        _("Choose why it is refused; she may go to court over it."),
        field="ground",
        article="个人信息保护法第五十条",
    )


def answer_missing() -> Refusal:
    return Refusal(
        "data.answer",
        _("What she is answered is missing."),
        _("Say in a few plain words what was done, or why not."),
        field="answer",
    )


def nothing_corrected() -> Refusal:
    return Refusal(
        "data.nothing-corrected",
        _("Nothing was corrected."),
        _("Enter what is right, or refuse the request with its ground."),
        field="name",
    )


def kept_by_law() -> Refusal:
    return Refusal(
        "data.kept-by-law",
        _("She has matters whose records the law wants kept: what they need cannot be deleted."),
        _("Refuse with that ground; what no record needs is deleted at once all the same."),
        field="outcome",
        article="个人信息保护法第四十七条第二款",
    )
