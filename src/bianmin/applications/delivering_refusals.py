"""Why a result is not handed over to somebody else, or not by post, as asked."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def proxy_unnamed() -> Refusal:
    return Refusal(
        "proxy-unnamed",
        _("Somebody else fetches it: their name and ID number are missing."),
        _("Look at the authorisation and the ID card, and enter both."),
        field="proxy_name",
    )


def posted_already() -> Refusal:
    return Refusal(
        "posted-already",
        _("It is in the post."),
        _("Wait for the return receipt, or record that the post brought it back."),
    )


def not_posted() -> Refusal:
    return Refusal("not-posted", _("It has not been sent by post."))


def served_when(sent: date, today: date) -> Refusal:
    return Refusal(
        "served-when",
        _("It was sent on %(sent)s, so she signed between that day and %(today)s."),
        _("Enter the day that stands on the return receipt."),
        values={"sent": sent.isoformat(), "today": today.isoformat()},
        field="served_on",
    )


def unsigned() -> Refusal:
    return Refusal(
        "unsigned",
        _("Nothing has been signed on the screen."),
        _("Let her sign in the box, or choose how receipt was signed on paper."),
        field="proof",
    )
