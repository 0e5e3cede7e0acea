"""Why an item may not stay outside the county's centre."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def none_allowed() -> Refusal:
    return Refusal(
        "exemption_none_allowed",
        _("This county lets no item stay outside its centre."),
        _("Let a window of the centre take it."),
    )


def reason_missing() -> Refusal:
    return Refusal(
        "exemption_reason",
        _("It is not said why the item is to stay outside the centre."),
        _("Enter the reason, such as that it concerns state secrets."),
        field="reason",
    )


def asked_already() -> Refusal:
    return Refusal(
        "exemption_asked",
        _("This has been asked for already."),
        _("Wait for the answer, or let it end first."),
    )


def reviewed_already() -> Refusal:
    return Refusal(
        "exemption_reviewed",
        _("The centre has agreed already."),
        _("The government's approval is entered next."),
    )


def approved_already() -> Refusal:
    return Refusal(
        "exemption_approved", _("The approval is entered already."), _("Nothing is left to do.")
    )


def own_wish() -> Refusal:
    return Refusal(
        "exemption_own",
        _("You asked for it yourself; another person must agree."),
        _("Ask a colleague of the county's centre."),
    )


def not_reviewed() -> Refusal:
    return Refusal(
        "exemption_not_reviewed",
        _("The county's centre has not reviewed it yet."),
        _("The centre reviews first, then the government approves."),
    )


def approval_missing() -> Refusal:
    return Refusal(
        "exemption_document",
        _("It is not said by which document the government approved."),
        _("Enter its title or number."),
        field="document",
    )


def approval_ahead() -> Refusal:
    return Refusal(
        "exemption_day",
        _("That day lies ahead."),
        _("Enter the day of the document, today at the latest."),
        field="day",
    )


def remark_missing() -> Refusal:
    return Refusal(
        "exemption_remark",
        _("It is not said why it ends."),
        _("Write one sentence."),
        field="remark",
    )


def ended_already() -> Refusal:
    return Refusal(
        "exemption_ended",
        _("This is over: it was turned down or has ended."),
        _("Look at the item; it can be asked for anew."),
    )
