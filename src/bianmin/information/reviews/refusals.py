"""Why a case about a reply cannot be recorded so."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def no_reply() -> Refusal:
    return Refusal(
        "no_reply",
        _("On that day the request had not been received: there was nothing to contest."),
        _("Look whether it is about another request."),
    )


def day_ahead(field: str) -> Refusal:
    return Refusal(
        "day_ahead",
        _("This day is still to come."),
        _("Enter the day that stands on the paper."),
        field=field,
    )


def before(field: str) -> Refusal:
    return Refusal(
        "day_before",
        _("This day lies before the one on which it was filed."),
        _("Check both days on the papers."),
        field=field,
    )


def recorded_already() -> Refusal:
    return Refusal(
        "recorded_already",
        _("This case has been recorded already."),
        _("Reload the page to see those there are."),
    )


def decided_already() -> Refusal:
    return Refusal(
        "decided_already",
        _("The result of this case is recorded already."),
        _("Reload the page to see it."),
    )


def no_review_before() -> Refusal:
    return Refusal(
        "no_review_before",
        _("No reconsideration about this reply is recorded after which one could sue."),
        _("Record the reconsideration first, or say that it was filed without one."),
        article="行政复议法第二十三条",
        field="way",
    )


def review_runs_still(day: date) -> Refusal:
    return Refusal(
        "review_runs_still",
        _("On that day the reconsideration was not decided, and its time had not passed."),
        _("Check the days of both on the papers."),
        article="行政诉讼法第四十五条",
        field="filed_on",
        values={"day": day},
    )


def not_to_be_extended() -> Refusal:
    return Refusal(
        "not_to_be_extended",
        _("Only a reconsideration that was taken on by the usual procedure is extended, once."),
        _("Look at how it was taken on, and whether it was extended already."),
        article="行政复议法第六十二条第一款",
    )


def longer_than_allowed(most: int) -> Refusal:
    return Refusal(
        "longer_than_allowed",
        _("It can be extended by 1 to %(most)d days."),
        _("Enter the days that stand on the paper."),
        article="行政复议法第六十二条第一款",
        field="by_days",
        values={"most": most},
    )


def told_too_late(day: date) -> Refusal:
    return Refusal(
        "told_too_late",
        _("On that day the time for the decision had passed."),
        _("Enter the day that stands on the paper."),
        article="行政复议法第六十二条第一款",
        field="told_on",
        values={"day": day},
    )


def no_reason() -> Refusal:
    return Refusal(
        "no_reason",
        _("It is not said why the case is voided."),
        _("Write in a few words what was entered wrongly."),
        field="why",
    )


def suit_hangs_on_it() -> Refusal:
    return Refusal(
        "suit_hangs_on_it",
        _("A suit is recorded as filed after this reconsideration."),
        _("Void that suit first if it is wrong too."),
    )


def voided_before() -> Refusal:
    return Refusal(
        "voided_before",
        _("This case has been voided."),
        _("Record it anew if it was right."),
    )


def no_such_case() -> Refusal:
    return Refusal(
        "no_such_case",
        _("There is no such case about this request."),
        _("Reload the page to see those there are."),
    )
