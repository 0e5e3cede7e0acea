"""Why nothing is asked about a licence, or done to it."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def not_found() -> Refusal:
    return Refusal(
        "licence-not-found",
        _("There is no such licence in the register."),
        _("Compare the number with the decision by which it was granted."),
        field="licence",
    )


def not_hers() -> Refusal:
    return Refusal(
        "licence-not-hers",
        _("Only who holds a licence asks for its change or renewal."),
        _("Take the application in for the holder, or for whom the applicant acts."),
        article="行政许可法第四十九条、第五十条",
        field="licence",
    )


def of_another_department() -> Refusal:
    return Refusal(
        "licence-of-another-department",
        _("This item is another department’s than the licence."),
        _("Choose the item by which the licence was granted."),
        field="licence",
    )


def holds_no_more() -> Refusal:
    return Refusal(
        "licence-holds-no-more",
        _("The licence holds no more."),
        _("What has ended is not changed or renewed: a new licence is applied for."),
        field="licence",
    )


def has_no_end() -> Refusal:
    return Refusal(
        "licence-has-no-end",
        _("The licence is not limited in time, so there is nothing to renew."),
        field="purpose",
    )


def asked_already(number: str) -> Refusal:
    return Refusal(
        "licence-asked-already",
        _("The same is being asked already, in %(number)s."),
        _("Go on with that application."),
        values={"number": number},
        field="licence",
    )


def wish_missing() -> Refusal:
    return Refusal(
        "licence-wish-missing",
        _("What is to be changed is not said."),
        _("Write what stands in the licence now and what is to stand there."),
        field="wish",
    )


def last_day_is_past(day: date) -> Refusal:
    return Refusal(
        "last-day-is-past",
        _("What is granted must hold at least until today."),
        _("Give a last day that is still to come, or none."),
        values={"day": day},
        field="valid_until",
    )


def not_run_out() -> Refusal:
    return Refusal("licence-not-run-out", _("The licence has not run out yet."))


def not_yours() -> Refusal:
    return Refusal(
        "licence-not-yours",
        _("Only the organ that granted a licence, by its head, acts on it."),
        _("Ask the head of the organ."),
        article="行政许可法第八条、第六十九条、第七十条",
    )


def not_served_by_you() -> Refusal:
    return Refusal(
        "licence-not-served-by-you",
        _("Only the organ that granted a licence records how its end was served."),
        _("Give the receipt of service to somebody of that organ."),
    )


def ended_already() -> Refusal:
    return Refusal("licence-ended", _("The licence was ended already."))


def not_ended_by_it() -> Refusal:
    return Refusal(
        "licence-ground-wrong",
        _("This ground is not one of this act’s."),
        _("Choose one of the law’s grounds."),
        field="ground",
    )


def not_over_yet() -> Refusal:
    return Refusal(
        "licence-not-over-yet",
        _("The licence still runs."),
        _("It is cancelled on this ground only when its last day has passed."),
        article="行政许可法第七十条第一项",
        field="ground",
    )


def not_heard() -> Refusal:
    return Refusal(
        "licence-holder-not-heard",
        _("Nothing is said of how the holder was heard."),
        _("Write when she was told, and what she answered or that she did not answer."),
        field="heard",
    )


def unreasoned() -> Refusal:
    return Refusal(
        "licence-unreasoned",
        _("A decision against somebody needs its reasons in words."),
        _("Write the facts on which it rests."),
        field="reason",
    )
