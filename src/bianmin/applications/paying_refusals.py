"""Why a fee is not asked for, or stands in the way."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

ARTICLE_58 = "行政许可法第五十八条"
ARTICLE_59 = "行政许可法第五十九条"


def not_charged() -> Refusal:
    return Refusal(
        "not-charged",
        _("The published item charges nothing: no fee may be asked for."),
        _("Hand the result over without one."),
        article=ARTICLE_58,
    )


def amount_wrong() -> Refusal:
    return Refusal(
        "amount-wrong",
        _("This is no amount that can be asked for."),
        _("Enter the amount by the published standard."),
        article=ARTICLE_59,
        field="fen",
    )


def asked_already() -> Refusal:
    return Refusal("payment-asked", _("The fee has been asked for already."))


def nothing_owed() -> Refusal:
    return Refusal("nothing-owed", _("No fee is owed here."))


def unpaid() -> Refusal:
    return Refusal(
        "unpaid",
        _("The fee that she was told of has not been paid."),
        _("Record the payment, or why it is waived."),
    )
