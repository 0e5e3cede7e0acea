"""Why an application does not go up this way: one sentence each, and what to do now."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def lead_her_there() -> Refusal:
    return Refusal(
        "lead-her-there",
        _("In this county the papers of this matter do not go up without the citizen."),
        _("Go along with her to the county's window, and record it here."),
    )


def not_led() -> Refusal:
    return Refusal(
        "not-led",
        _("This matter is carried up for her; she need not come along."),
        _("Hand it up."),
    )


def nobody_between() -> Refusal:
    return Refusal(
        "nobody-between",
        _("Nobody stands between you and who accepts it."),
        _("Hand it up; if it is urgent, open the green channel."),
    )


def already_urgent() -> Refusal:
    return Refusal(
        "already-urgent",
        _("The green channel is open for this matter already."),
        _("Go on with it: it is to be decided today."),
    )


def not_a_reason() -> Refusal:
    return Refusal(
        "not-a-reason",
        _("This is no reason for which this county opens the green channel."),
        _("Choose one of the listed reasons; without one it goes the usual way."),
        field="urgency",
    )
