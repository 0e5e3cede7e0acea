"""Why a case about a reply cannot be recorded so."""

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


def no_such_case() -> Refusal:
    return Refusal(
        "no_such_case",
        _("There is no such case about this request."),
        _("Reload the page to see those there are."),
    )
