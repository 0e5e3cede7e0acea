"""Why a step about time is refused, and why a delay must be explained first."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

ARTICLE_36 = "优化营商环境条例第三十六条"
ARTICLE_45 = "行政许可法第四十五条"


def no_special_here() -> Refusal:
    return Refusal(
        "no-special-here",
        _("No limit of a licence runs here that leaves out hearings, tests and the like."),
        _("What the county does besides is a local procedure: it holds the promise only."),
        article=ARTICLE_45,
    )


def days_not_planned() -> Refusal:
    return Refusal(
        "days-not-planned",
        _("The applicant must be told how long it takes; without that it holds nothing."),
        _("Enter how many working days are planned, at least one."),
        article=ARTICLE_45,
        field="planned",
    )


def no_promise_runs() -> Refusal:
    return Refusal(
        "no-promise-runs",
        _("No promise runs on this matter that a local procedure could hold."),
    )


def nothing_begun() -> Refusal:
    return Refusal(
        "nothing-begun",
        _("No such procedure lasts on this matter."),
        _("Reload the page to see which procedures last now."),
        field="ends",
    )


def still_lasts() -> Refusal:
    return Refusal(
        "still-lasts",
        _("A procedure of which the applicant was told has not been ended yet."),
        _("End it first and write what came of it."),
        article=ARTICLE_45,
    )


def not_extendable() -> Refusal:
    return Refusal("not-extendable", _("The limit of this matter cannot be extended."))


def extended_already(article: str) -> Refusal:
    return Refusal(
        "extended-already",
        _("The limit has been extended once; the law allows no second time."),
        _("Decide by the day it is due now."),
        article=article,
    )


def passed_already() -> Refusal:
    return Refusal(
        "passed-already",
        _("The limit has passed; it can no longer be extended."),
        _("State the reason for the delay, and decide at once."),
        article=ARTICLE_36,
    )


def nothing_late() -> Refusal:
    return Refusal("nothing-late", _("No limit of this matter has passed without a reason given."))


def delay_unexplained() -> Refusal:
    return Refusal(
        "delay-unexplained",
        _("A limit has passed, and no reason has been stated to the public yet."),
        _("State the reason for the delay first; then go on."),
        article=ARTICLE_36,
    )
